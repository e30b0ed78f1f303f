import { createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { showToast } from '../../ui/toast.tsx'
import { AboutFields } from './about-fields.tsx'
import { isBirthYear, readPhone } from './help-problem.ts'
import { personChanges, writtenOf } from './person-changes.ts'
import { type Person, createWriting } from './visits-data.ts'

/** A named person's details, put right; each field goes to the ward by itself. */
export function PersonForm(props: { person: Person }) {
  const { t } = useI18n()
  const writing = createWriting()
  const [before, setBefore] = createSignal(writtenOf(untrack(() => props.person)))
  const [given, setGiven] = createStore(writtenOf(untrack(() => props.person)))
  const [isSaving, setSaving] = createSignal(false)
  const nameError = () => (given.full_name.trim() === '' ? t('checkIn.problems.name') : undefined)
  const phoneError = () =>
    given.phone.trim() !== '' && readPhone(given.phone) === null ? t('checkIn.problems.phone') : undefined
  const yearError = () =>
    given.birth_year.trim() !== '' && !isBirthYear(given.birth_year.trim(), new Date())
      ? t('checkIn.problems.birthYear')
      : undefined

  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (isSaving() || nameError() || phoneError() || yearError()) return
    const after = { ...given, priorities: [...given.priorities] }
    const fields = personChanges(before(), after)
    if (Object.keys(fields).length > 0) {
      setSaving(true)
      await writing.editPerson(props.person.id, fields).finally(() => setSaving(false))
    }
    setBefore(after)
    showToast({ text: t('common.savedOnPhone') })
  }

  return (
    <form class="card stack" onSubmit={(event) => void save(event)}>
      <Field
        label={t('household.personName')}
        value={given.full_name}
        onInput={(full_name) => setGiven({ full_name })}
        error={nameError()}
        maxLength={80}
      />
      <Field
        label={t('household.personCalled')}
        value={given.called}
        onInput={(called) => setGiven({ called })}
        maxLength={40}
      />
      <Field
        label={t('household.personPhone')}
        type="tel"
        value={given.phone}
        onInput={(phone) => setGiven({ phone })}
        error={phoneError()}
      />
      <Field
        label={t('household.birthYear')}
        inputmode="numeric"
        value={given.birth_year}
        onInput={(birth_year) => setGiven({ birth_year })}
        error={yearError()}
        maxLength={4}
      />
      <AboutFields
        group={given.audience_group}
        priorities={given.priorities}
        isNamed
        onGroup={(audience_group) => setGiven({ audience_group })}
        onPriorities={(priorities) => setGiven({ priorities })}
      />
      <Button kind="main" full submit busy={isSaving()}>
        {t('common.saveOnPhone')}
      </Button>
    </form>
  )
}
