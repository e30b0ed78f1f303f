import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { type Along, AlongFields } from './along-fields.tsx'
import { createGiving } from './assign-data.ts'
import { createGivenToast } from './given-toast.ts'
import { GivingTrouble } from './giving-trouble.tsx'
import { homesOf } from './parts.ts'
import { createPeopleOptions } from './people-options.ts'
import type { Work } from './work.ts'

interface GiveSheetProps {
  work: Work
  open: boolean
  onClose: () => void
}

/** Who walks what is ticked: one ambassador or a pair, until when, and with which word. */
export function GiveSheet(props: GiveSheetProps) {
  const { t } = useTeamwork()
  const chosen = () => props.work.chosen()
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t('assign.giveTitle', chosen().length, homesOf(chosen()))}>
      <GiveForm {...props} />
    </Sheet>
  )
}

function GiveForm(props: GiveSheetProps) {
  const { t, common } = useTeamwork()
  const giving = createGiving(() => props.work.refetch())
  const sayGiven = createGivenToast(giving)
  const options = createPeopleOptions(() => props.work)
  const [first, setFirst] = createSignal('')
  const [second, setSecond] = createSignal('')
  const [along, setAlong] = createSignal<Along>({ due_on: null, note: null })
  const people = () => [first(), second()].filter((id, at, all) => id !== '' && all.indexOf(id) === at)
  const names = () =>
    people()
      .map((id) => props.work.personOf(id)?.called ?? '')
      .join(t('assign.and'))
  const isHeld = () => props.work.chosen().some(({ holders }) => holders.length > 0)

  async function give(to: string[]) {
    const chosen = props.work.chosen()
    const said = to.length > 0 ? t('assign.given', chosen.length, names()) : t('assign.returned', chosen.length)
    const before = await giving.assign(chosen.map(({ part_id }) => ({ part_id, people: to, ...along() })))
    if (before === null) return
    props.onClose()
    props.work.choice.clear()
    sayGiven(said, before)
  }

  return (
    <>
      <SelectField
        label={t('assign.person')}
        value={first()}
        onChange={setFirst}
        options={options(t('assign.choosePerson'))}
      />
      <Show when={first() !== ''}>
        <SelectField
          label={t('assign.second')}
          value={second()}
          onChange={setSecond}
          options={options(t('assign.alone'), { but: [first()] })}
        />
        <AlongFields along={along()} onChange={setAlong} />
      </Show>
      <GivingTrouble giving={giving} work={props.work} />
      <Button kind="main" full busy={giving.isBusy()} disabled={first() === ''} onPress={() => void give(people())}>
        {first() === '' ? t('assign.give') : t('assign.giveTo', names())}
      </Button>
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Show when={isHeld()}>
          <Button icon="undo" busy={giving.isBusy()} onPress={() => void give([])}>
            {t('assign.return')}
          </Button>
        </Show>
      </div>
    </>
  )
}
