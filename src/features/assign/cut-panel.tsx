import { For, Match, Show, Switch, createSignal } from 'solid-js'
import type { TurfGoal } from '../../domain/turf/turf.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pick } from '../../ui/pick.tsx'
import { AcceptCard } from './accept-card.tsx'
import { type Cut, mostPieces } from './cut.ts'
import { CutVerdict } from './cut-verdict.tsx'
import { homesOf } from './parts.ts'
import { PieceList } from './piece-list.tsx'
import type { Work } from './work.ts'

interface CutPanelProps {
  work: Work
  cut: Cut
}

/** Into how many, for whom, how even, and off to the people. */
export function CutPanel(props: CutPanelProps) {
  const { t } = useTeamwork()
  return (
    <Show
      when={props.cut.parts().length > 0}
      fallback={
        <Empty icon="road" title={t('assign.nothingHere')}>
          {t('assign.nothingHereWords')}
        </Empty>
      }
    >
      <div class="stack">
        <Card label={t('assign.howToCut')}>
          <p>{t('assign.whatIsCut', props.cut.parts().length, homesOf(props.cut.parts()))}</p>
          <Show when={props.work.chosen().length > 0}>
            <Button kind="plain" onPress={props.work.choice.clear}>
              {t('assign.cutAll')}
            </Button>
          </Show>
          <GoalFields cut={props.cut} />
          <Crew cut={props.cut} />
          <Button
            icon="people"
            full
            disabled={props.cut.crew.taking().length === 0}
            onPress={() => props.cut.shareOut()}
          >
            {t('assign.shareOut', props.cut.crew.taking().length)}
          </Button>
          <CutVerdict work={props.work} cut={props.cut} />
        </Card>
        <Show when={props.cut.pieces().length > 0}>
          <PieceList work={props.work} cut={props.cut} />
          <AcceptCard work={props.work} cut={props.cut} />
        </Show>
      </div>
    </Show>
  )
}

type GoalKind = 'pieces' | 'homes' | 'minutes'
const usual: Record<GoalKind, number> = { pieces: 4, homes: 50, minutes: 60 }

const goalOf = (kind: GoalKind, count: number): TurfGoal =>
  kind === 'pieces' ? { pieces: count } : kind === 'homes' ? { homes: count } : { minutes: count }

function GoalFields(props: { cut: Cut }) {
  const { t } = useTeamwork()
  const kind = (): GoalKind => {
    const goal = props.cut.goal()
    return 'pieces' in goal ? 'pieces' : 'homes' in goal ? 'homes' : 'minutes'
  }
  const count = () => Object.values(props.cut.goal())[0] as number
  function type(text: string) {
    const typed = Number.parseInt(text, 10)
    if (typed >= 5 && typed <= 2000) props.cut.setGoal(goalOf(kind(), typed))
  }
  return (
    <>
      <Pick
        legend={t('assign.cutBy')}
        look="joined"
        value={kind()}
        onPick={(picked) => props.cut.setGoal(goalOf(picked, usual[picked]))}
        options={(['pieces', 'homes', 'minutes'] as const).map((value) => ({
          value,
          words: t(`assign.cutBys.${value}`),
        }))}
      />
      <Switch>
        <Match when={kind() === 'pieces'}>
          <div class="ends">
            <span>{t('assign.howManyPieces')}</span>
            <Counter
              label={t('assign.piecesCount')}
              value={count()}
              least={1}
              most={mostPieces}
              onChange={(pieces) => props.cut.setGoal({ pieces })}
            />
          </div>
        </Match>
        <Match when={kind() === 'homes'}>
          <Field label={t('assign.homesEach')} type="number" least="5" value={String(count())} onInput={type} />
        </Match>
        <Match when={kind() === 'minutes'}>
          <Field label={t('assign.minutesEach')} type="number" least="5" value={String(count())} onInput={type} />
        </Match>
      </Switch>
    </>
  )
}

/** Who takes part; everybody, until one is left out. */
function Crew(props: { cut: Cut }) {
  const { t } = useTeamwork()
  const [isOpen, setOpen] = createSignal(false)
  const isTaking = (id: string) => props.cut.crew.taking().some(({ profile_id }) => profile_id === id)
  return (
    <>
      <div class="ends">
        <span class="line">
          <Icon name="people" />
          <span>{t('assign.crew', props.cut.crew.taking().length)}</span>
        </span>
        <Button kind="plain" expanded={isOpen()} onPress={() => setOpen(!isOpen())}>
          {t('assign.crewChoose')}
        </Button>
      </div>
      <Show when={isOpen()}>
        <div class="stack tight" role="group" aria-label={t('assign.crewChoose')}>
          <For each={props.cut.crew.able()}>
            {(person) => (
              <Check
                checked={isTaking(person.profile_id)}
                onChange={(taking) => props.cut.crew.set(person.profile_id, taking)}
              >
                {t('assign.personWithHomes', person.called, person.homes_left)}
              </Check>
            )}
          </For>
        </div>
      </Show>
    </>
  )
}
