import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Field } from '../../ui/field.tsx'
import { type Hours, momentsOf } from './outing-times.ts'

interface HoursFieldsProps {
  hours: Hours
  onChange: (hours: Hours) => void
  withDay?: boolean | undefined
}

/** Day and hours to type, with what is wrong about them. */
export function HoursFields(props: HoursFieldsProps) {
  const { t } = useTeamwork()
  const error = () =>
    props.hours.day !== '' && momentsOf(props.hours) === null ? t('outings.fresh.hoursWrong') : undefined
  return (
    <>
      <Show when={props.withDay}>
        <Field
          type="date"
          label={t('outings.fresh.day')}
          value={props.hours.day}
          onInput={(day) => props.onChange({ ...props.hours, day })}
        />
      </Show>
      <div class="pair">
        <Field
          type="time"
          label={t('outings.fresh.from')}
          value={props.hours.from}
          onInput={(from) => props.onChange({ ...props.hours, from })}
        />
        <Field
          type="time"
          label={t('outings.fresh.to')}
          value={props.hours.to}
          onInput={(to) => props.onChange({ ...props.hours, to })}
          error={error()}
        />
      </div>
    </>
  )
}
