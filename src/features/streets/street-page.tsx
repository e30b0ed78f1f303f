import { useParams } from '@solidjs/router'
import { Match, Show, Switch, createEffect } from 'solid-js'
import { partName } from '../../domain/part-name.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { isReached } from '../../domain/door-state.ts'
import { ChoiceFoot, createChoice } from './choose-many.tsx'
import { listDoors } from './door-list.ts'
import { PartDoors } from './part-doors.tsx'
import { type PartHomes, createOpening, createPart } from './streets-data.ts'

export function StreetPage() {
  const { t } = useI18n()
  const shell = useShell()
  const params = useParams()
  const partId = () => params['partId'] ?? ''
  const part = createPart(partId)
  const opening = createOpening()
  const choice = createChoice()
  // A lead who comes here by an address opens the part by that, once: the ward may say no.
  const asked = new Set<string>()
  createEffect(() => {
    const known = part()
    if (!known || known.isHere || !known.mayOpen || asked.has(known.part.id)) return
    asked.add(known.part.id)
    void opening.open([known.part.id])
  })
  const name = (known: PartHomes) =>
    partName(known.part, known.street?.name ?? '', {
      odd: t('street.odd').toLowerCase(),
      even: t('street.even').toLowerCase(),
      range: (from, to) => t('street.range', from, to),
    })
  const reached = (known: PartHomes) =>
    listDoors(known).filter(({ state }) => state !== 'todo' && isReached(state)).length
  return (
    <Page
      title={part() ? name(part()!) : t('street.tab')}
      subtitle={part() && t('street.summary', part()!.households.length, reached(part()!))}
      back="/streets"
      sync={shell.sync()}
      actions={
        <Show when={part()?.isHere}>
          <LinkButton href={`/streets/${partId()}/add`} icon="plus" only={t('street.addHome')} />
        </Show>
      }
      foot={
        <Show when={choice.isOn()}>
          <ChoiceFoot choice={choice} />
        </Show>
      }
    >
      <Switch fallback={<Loading />}>
        <Match when={(part()?.households.length ?? 0) > 0 && part()}>
          {(known) => <PartDoors known={known()} choice={choice} />}
        </Match>
        <Match when={part()?.isHere === false && part()?.mayOpen === false}>
          <Empty
            icon="road"
            title={t('street.notYours')}
            action={<LinkButton href="/streets">{t('street.title')}</LinkButton>}
          >
            {t('household.notHereWords')}
          </Empty>
        </Match>
        <Match when={part() === null || (part()?.isLoaded === false && opening.lastFailure() !== null)}>
          <Empty icon="nowifi" title={t('street.offlineHomes')} />
        </Match>
        <Match when={part()?.isLoaded}>
          <Empty
            icon="road"
            title={t('street.noHomes')}
            action={<LinkButton href={`/streets/${partId()}/add`}>{t('street.addHome')}</LinkButton>}
          >
            {t('street.noHomesWords')}
          </Empty>
        </Match>
      </Switch>
    </Page>
  )
}
