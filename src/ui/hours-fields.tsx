import { Show } from 'solid-js'
import { useTeamwork } from '../i18n/teamwork.ts'
import { Field } from './field.tsx'

/** YYYY-MM-DD and HH:MM, as date and time fields hold them. */
export interface HoursTyped {
  day: string
  from: string
  to: string
}

interface HoursFieldsProps {
  hours: HoursTyped
  onChange: (hours: HoursTyped) => void
  /** They end before they begin, or are no hours. */
  isWrong: boolean
  withDay?: boolean | undefined
}

/** Day and hours to type, with what is wrong about them. */
export function HoursFields(props: HoursFieldsProps) {
  const { t } = useTeamwork()
  const error = () => (props.hours.day !== '' && props.isWrong ? t('outings.fresh.hoursWrong') : undefined)
  return (
    <>
      <Show when={props.withDay}>
        <Field
          type="date"
          label={t('outings.fresh.day')}
          value={props.hours.day}
          onInput={(day) => props.onChange({ ...props.hours, day })}
          error={props.hours.day === '' ? t('outings.fresh.dayMissing') : undefined}
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
