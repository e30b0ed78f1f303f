import type { SetStoreFunction } from 'solid-js/store'
import { useI18n } from '../../i18n/i18n.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { AboutFields } from './about-fields.tsx'
import type { HelpDraft } from './help-draft.ts'
import type { HelpProblem } from './help-problem.ts'

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

export function AboutCard(props: DraftProps & { isNamed: boolean }) {
  const { t } = useI18n()
  return (
    <Card label={t('checkIn.group')}>
      <AboutFields
        group={props.draft.group}
        priorities={props.draft.priorities}
        isNamed={props.isNamed}
        onGroup={(group) => props.setDraft({ group })}
        onPriorities={(priorities) => props.setDraft({ priorities })}
      />
    </Card>
  )
}
