import { For } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { useI18n } from '../../i18n/i18n.tsx'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { HelpDraft } from './help-draft.ts'
import type { HelpProblem } from './help-problem.ts'
import { toggled } from './toggled.ts'
import type { AudienceGroup, Priority } from './visits-data.ts'

interface DraftProps {
  draft: HelpDraft
  setDraft: SetStoreFunction<HelpDraft>
}

export function NewPersonCard(props: DraftProps & { problem: HelpProblem }) {
  const { t } = useI18n()
  const error = (about: HelpProblem) =>
    props.problem === about && about !== null ? t(`checkIn.problems.${about}`) : undefined
  return (
    <Card title={t('checkIn.someoneNew')}>
      <Field
        label={t('household.personName')}
        value={props.draft.full_name}
        onInput={(full_name) => props.setDraft({ full_name })}
        error={error('name')}
        maxLength={80}
        autocomplete="off"
      />
      <Field
        label={t('household.personCalled')}
        hint={t('common.optional')}
        value={props.draft.called}
        onInput={(called) => props.setDraft({ called })}
        maxLength={40}
        autocomplete="off"
      />
      <Field
        label={t('household.personPhone')}
        hint={t('common.optional')}
        type="tel"
        value={props.draft.phone}
        onInput={(phone) => props.setDraft({ phone })}
        error={error('phone')}
        autocomplete="off"
      />
      <Field
        label={t('household.birthYear')}
        hint={t('common.optional')}
        inputmode="numeric"
        value={props.draft.birth_year}
        onInput={(birth_year) => props.setDraft({ birth_year })}
        error={error('birthYear')}
        maxLength={4}
        autocomplete="off"
      />
    </Card>
  )
}

const groups: AudienceGroup[] = ['resident', 'student', 'public_servant', 'worker']
const always: Priority[] = ['elderly', 'disabled', 'poor', 'remote', 'freelance']

/** Group and priorities; a minority only of someone named, who agreed. */
export function AboutCard(props: DraftProps & { isNamed: boolean }) {
  const { t } = useI18n()
  const priorities = () => (props.isNamed ? [...always, 'ethnic_minority' as const] : always)
  return (
    <Card label={t('checkIn.group')}>
      <SelectField
        label={t('checkIn.group')}
        value={props.draft.group}
        onChange={(group) => props.setDraft({ group })}
        options={groups.map((group) => ({ value: group, words: t(`groups.${group}`) }))}
      />
      <h3>{t('checkIn.priority')}</h3>
      <For each={priorities()}>
        {(priority) => (
          <Check
            checked={props.draft.priorities.includes(priority)}
            onChange={(isOn) => props.setDraft({ priorities: toggled(props.draft.priorities, priority, isOn) })}
          >
            {t(`priorities.${priority}`)}
          </Check>
        )}
      </For>
    </Card>
  )
}
