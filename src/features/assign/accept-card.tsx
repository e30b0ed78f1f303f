import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type Along, AlongFields } from './along-fields.tsx'
import { createGiving } from './assign-data.ts'
import type { Cut } from './cut.ts'
import { createGivenToast } from './given-toast.ts'
import { GivingTrouble } from './giving-trouble.tsx'
import { countChanging, countWithPeople, letterOf, piecesToAccept } from './pieces.ts'
import type { Work } from './work.ts'

/** All pieces that have people, given at once. */
export function AcceptCard(props: { work: Work; cut: Cut }) {
  const { t } = useTeamwork()
  const giving = createGiving(() => props.work.refetch())
  const sayGiven = createGivenToast(giving)
  const [along, setAlong] = createSignal<Along>({ due_on: null, note: null })
  const [isOpen, setOpen] = createSignal(false)
  const ready = () => countWithPeople(props.cut.proposal())
  const without = () =>
    props.cut.pieces().flatMap((_, index) => (props.cut.proposal().people[index]?.length ? [] : [letterOf(index)]))
  const changing = () => countChanging(props.cut.proposal(), props.work.holdersOf)

  async function accept() {
    const given = ready()
    const before = await giving.acceptCut(piecesToAccept(props.cut.proposal(), along()))
    if (before === null) return
    props.cut.forget()
    props.work.choice.clear()
    props.work.setMode('choose')
    // What was given is now on the map, at the top.
    scrollTo({ top: 0 })
    sayGiven(t('assign.cutGiven', given), before)
  }

  return (
    <div class="stack">
      <Button kind="plain" expanded={isOpen()} onPress={() => setOpen(!isOpen())}>
        {t('assign.alongToggle')}
      </Button>
      <Show when={isOpen()}>
        <AlongFields along={along()} onChange={setAlong} />
      </Show>
      <Show when={without().length > 0}>
        <p class="line">
          <Icon name="info" />
          <span class="grow small">{t('assign.withoutPeople', without().join(', '))}</span>
        </p>
      </Show>
      <Show when={changing() > 0}>
        <p class="line">
          <Icon name="info" />
          <span class="grow small">{t('assign.changesHands', changing())}</span>
        </p>
      </Show>
      <GivingTrouble giving={giving} work={props.work} />
      <Button kind="main" full busy={giving.isBusy()} disabled={ready() === 0} onPress={() => void accept()}>
        {t('assign.acceptAll', ready())}
      </Button>
    </div>
  )
}
