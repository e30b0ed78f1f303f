import { For, Match, Show, Switch } from 'solid-js'
import type { TurfReason } from '../../domain/turf/turf.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Cut } from './cut.ts'
import { imbalanceOf, letterOf } from './pieces.ts'
import type { Work } from './work.ts'

/** A piece off by more than this is called uneven. */
const even = 0.1

/** How even it is, whether each piece hangs together, and why it is not otherwise. */
export function CutVerdict(props: { work: Work; cut: Cut }) {
  const { t, percent } = useTeamwork()
  const reasons = createReasonWords(() => props.work)
  const proposal = () => props.cut.proposal()
  const off = () => imbalanceOf(proposal().cut.pieces)
  return (
    <div class="stack" role="status">
      <Switch>
        <Match when={props.cut.cutting.hasFailed()}>
          <p>{t('assign.cutFailed')}</p>
          <Button icon="again" onPress={props.cut.propose}>
            {t('assign.cutAgain')}
          </Button>
        </Match>
        <Match when={props.cut.cutting.isWorking()}>
          <p>{t('assign.cutting', props.cut.parts().length)}</p>
          <Show when={props.cut.cutting.seconds() > 0}>
            <p class="small soft">{t('assign.cutSeconds', props.cut.cutting.seconds())}</p>
          </Show>
        </Match>
        <Match when={proposal().cut.pieces.length > 0}>
          <p class="line">
            <Show
              when={off() <= even}
              fallback={
                <Tag kind="wait" icon="info">
                  {t('assign.isUneven')}
                </Tag>
              }
            >
              <Tag kind="good" icon="check">
                {t('assign.isEven')}
              </Tag>
            </Show>
            <span class="soft small grow">
              {t('assign.off', percent(off()))}{' '}
              {proposal().apart.length === 0
                ? t('assign.connected')
                : t('assign.apart', proposal().apart.map(letterOf).join(', '))}
            </span>
          </p>
          <For each={proposal().cut.reasons}>
            {(reason) => (
              <p class="line">
                <Icon name="info" />
                <span class="small grow">{reasons(reason)}</span>
              </p>
            )}
          </For>
        </Match>
      </Switch>
    </div>
  )
}

/** Streets named in a reason before the rest are only counted. */
const mostNamed = 3

function createReasonWords(work: () => Work) {
  const { t, percent, number } = useTeamwork()
  const nameOf = (id: string) => work().partOf(id)?.name ?? t('assign.unknownStreet')
  const named = (ids: string[]) => {
    const first = ids.slice(0, mostNamed).map(nameOf).join('; ')
    return ids.length > mostNamed ? t('assign.andMore', first, ids.length - mostNamed) : first
  }
  return (reason: TurfReason): string => {
    switch (reason.code) {
      case 'nothing_to_cut':
      case 'no_homes':
        return t(`assign.reasons.${reason.code}`)
      case 'fewer_pieces':
        return t('assign.reasons.fewer_pieces', reason.asked, reason.made)
      case 'streets_split':
      case 'streets_without_homes':
      case 'streets_without_place':
        return t(`assign.reasons.${reason.code}`, named(reason.part_ids))
      case 'island_attached':
        return t(
          'assign.reasons.island_attached',
          named(reason.part_ids),
          nameOf(reason.to_part_id),
          number(Math.round(reason.metres)),
        )
      case 'island_apart':
        return t('assign.reasons.island_apart', named(reason.part_ids))
      case 'unsplittable':
        return t('assign.reasons.unsplittable', nameOf(reason.part_id), reason.homes)
      case 'uneven':
        return t('assign.reasons.uneven', percent(reason.imbalance), percent(reason.bound))
    }
  }
}
