import { Show, createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { phoneIn } from '../../domain/phone-number.ts'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Field } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { Pick } from '../../ui/pick.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { AtDoor } from './at-door.ts'
import { type Group, allGroups, usualGroup } from './groups.ts'
import { type NewcomerDraft, newcomerFault } from './read-newcomer.ts'

interface NewcomerSheetProps {
  at: AtDoor
  isLocked: boolean
  onClose: () => void
}

/** Somebody who did not enrol: by name, if they agree to the text read out, or counted only. */
export function NewcomerSheet(props: NewcomerSheetProps) {
  const { t } = useClassDoor()
  // Whose name a training knows is one of the volunteers: whoever else comes is counted.
  const isTraining = () => props.at.door.held.kind === 'trainers'
  const [how, setHow] = createSignal<'named' | 'counted' | undefined>(untrack(isTraining) ? 'counted' : undefined)
  const [group, setGroup] = createSignal(untrack(() => usualGroup(props.at.door.held.audience)))
  const isNaming = () => !props.isLocked && props.at.door.consentText !== undefined
  return (
    <Sheet open onClose={props.onClose} title={t('newcomer.title')}>
      <Show when={!isTraining()} fallback={<p>{t('newcomer.ofTraining')}</p>}>
        <Pick
          legend={t('newcomer.how')}
          value={how()}
          onPick={setHow}
          options={[
            { value: 'named', words: t('newcomer.named'), icon: 'person', disabled: !isNaming() },
            { value: 'counted', words: t('newcomer.counted'), icon: 'people' },
          ]}
        />
      </Show>
      <Show when={how()}>
        <SelectField
          label={t('newcomer.group')}
          value={group()}
          onChange={setGroup}
          options={allGroups.map((value) => ({ value, words: t(`groups.${value}`) }))}
        />
      </Show>
      <Show when={how() === 'named'}>
        <NamedNewcomer at={props.at} group={group()} onRefused={() => setHow('counted')} onClose={props.onClose} />
      </Show>
      <Show when={how() === 'counted'}>
        <CountedNewcomers at={props.at} group={group()} onClose={props.onClose} />
      </Show>
      <Show when={how() === undefined}>
        <Button full onPress={props.onClose}>
          {t('newcomer.close')}
        </Button>
      </Show>
    </Sheet>
  )
}

interface NewcomerProps {
  at: AtDoor
  group: Group
  onClose: () => void
}

function NamedNewcomer(props: NewcomerProps & { onRefused: () => void }) {
  const { t, common, language } = useClassDoor()
  const [draft, setDraft] = createStore<NewcomerDraft>({ consent: null, called: '', phone: '' })
  const [isAsked, setAsked] = createSignal(false)
  const [isSaving, setSaving] = createSignal(false)
  const fault = () => (isAsked() ? newcomerFault(draft) : null)
  const text = () => props.at.door.consentText

  function answer(consent: 'yes' | 'no') {
    setDraft({ consent })
    if (consent === 'no') props.onRefused()
  }
  async function save(event: SubmitEvent) {
    event.preventDefault()
    setAsked(true)
    const consentTextId = text()?.id
    if (newcomerFault(draft) !== null || consentTextId === undefined || isSaving()) return
    const phone = phoneIn(draft.phone)
    const called = draft.called.trim()
    setSaving(true)
    const given = { called, ...(phone === null ? {} : { phone }), group: props.group, consentTextId }
    const takeBack = await props.at.attending.welcome(given, props.at.coming).finally(() => setSaving(false))
    showToast({ text: t('roster.written', called), undo: takeBack })
    props.onClose()
  }
  return (
    <form class="stack" onSubmit={(event) => void save(event).catch(() => undefined)}>
      <h3>{common('checkIn.consentTitle')}</h3>
      <p>“{text()?.words[language()]}”</p>
      <Pick
        legend={common('checkIn.consentAsk')}
        value={draft.consent ?? undefined}
        onPick={answer}
        options={[
          { value: 'yes', words: common('checkIn.consentYes') },
          { value: 'no', words: common('checkIn.consentNo') },
        ]}
      />
      <Show when={fault() === 'consent'}>
        <Note kind="bad" live>
          <p>{common('checkIn.problems.consent')}</p>
        </Note>
      </Show>
      <Show when={draft.consent === 'yes'}>
        <Field
          label={t('newcomer.called')}
          value={draft.called}
          onInput={(called) => setDraft({ called })}
          maxLength={60}
          error={fault() === 'name' ? t('newcomer.nameFault') : undefined}
        />
        <Field
          label={t('newcomer.phone')}
          hint={common('common.optional')}
          type="tel"
          value={draft.phone}
          onInput={(phone) => setDraft({ phone })}
          error={fault() === 'phone' ? common('checkIn.problems.phone') : undefined}
        />
      </Show>
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" submit busy={isSaving()}>
          {common('common.saveOnPhone')}
        </Button>
      </div>
    </form>
  )
}

/** They join the count of their group. */
function CountedNewcomers(props: NewcomerProps) {
  const { t, common } = useClassDoor()
  const [people, setPeople] = createSignal(1)
  async function save() {
    const { attending, venueId, coming } = props.at
    const { group } = props
    const mine = () => attending.tally(venueId, group).mine
    const more = people()
    await attending.count(group, coming, mine() + more)
    showToast({
      text: common('checkIn.savedCount', more),
      undo: () => attending.count(group, coming, Math.max(0, mine() - more)),
    })
    props.onClose()
  }
  return (
    <>
      <div class="ends">
        <span>{common('checkIn.howMany')}</span>
        <Counter label={common('checkIn.howMany')} value={people()} least={1} onChange={setPeople} />
      </div>
      <p class="small soft">{t('newcomer.countedWords')}</p>
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" onPress={() => void save().catch(() => undefined)}>
          {common('common.saveOnPhone')}
        </Button>
      </div>
    </>
  )
}
