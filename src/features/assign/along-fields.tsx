import { dayInVietnam } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Field } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { type NoteCode, noteCodes } from './parts.ts'

/** What goes along with a part: the day it should be done by, and a word to who walks it. */
export interface Along {
  due_on: string | null
  note: NoteCode | null
}

export function AlongFields(props: { along: Along; onChange: (along: Along) => void }) {
  const { t } = useTeamwork()
  return (
    <>
      <Field
        label={t('assign.dueOn')}
        hint={t('assign.dueHint')}
        type="date"
        least={dayInVietnam(Date.now())}
        value={props.along.due_on ?? ''}
        onInput={(day) => props.onChange({ ...props.along, due_on: day === '' ? null : day })}
      />
      <SelectField
        label={t('assign.note')}
        value={props.along.note ?? ''}
        onChange={(note) => props.onChange({ ...props.along, note: note === '' ? null : note })}
        options={[
          { value: '', words: t('assign.noNote') },
          ...noteCodes.map((value) => ({ value, words: t(`assign.notes.${value}`) })),
        ]}
      />
    </>
  )
}
