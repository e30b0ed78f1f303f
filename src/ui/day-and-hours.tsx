import { For, Show, createSignal, untrack } from 'solid-js'
import { capitalise } from '../i18n/format.ts'
import { useTeamwork } from '../i18n/teamwork.ts'
import { Chip, Chips } from './chip.tsx'
import { Field } from './field.tsx'
import { HoursFields, type HoursTyped } from './hours-fields.tsx'
import { Icon } from './icon.tsx'

type UsualHours = 'morning' | 'afternoon' | 'evening'

interface DayAndHoursProps {
  hours: HoursTyped
  onChange: (hours: HoursTyped) => void
  /** Days offered to be tapped. */
  days: string[]
  /** Hours offered to be tapped. */
  usual: Record<UsualHours, { from: string; to: string }>
  isWrong: boolean
  /** The day was forgotten. */
  isDayMissing: boolean
}

const names: UsualHours[] = ['morning', 'afternoon', 'evening']

/** Day and hours by one tap each; any other by hand. */
export function DayAndHours(props: DayAndHoursProps) {
  const { t, day } = useTeamwork()
  const isOffered = () => props.hours.day === '' || props.days.includes(props.hours.day)
  const isUsual = (name: UsualHours) =>
    props.usual[name].from === props.hours.from && props.usual[name].to === props.hours.to
  const [isOtherDay, setOtherDay] = createSignal(untrack(() => !isOffered()))
  const [isOtherHour, setOtherHour] = createSignal(untrack(() => !names.some(isUsual)))
  function choose(chosen: string) {
    setOtherDay(false)
    props.onChange({ ...props.hours, day: chosen })
  }
  function at(name: UsualHours) {
    setOtherHour(false)
    props.onChange({ ...props.hours, ...props.usual[name] })
  }
  return (
    <>
      <Chips label={t('outings.fresh.day')}>
        <For each={props.days}>
          {(offered) => (
            <Chip pressed={!isOtherDay() && props.hours.day === offered} onPress={() => choose(offered)}>
              {capitalise(day(`${offered}T12:00:00+07:00`))}
            </Chip>
          )}
        </For>
        <Chip pressed={isOtherDay()} onPress={() => setOtherDay(true)}>
          {t('outings.fresh.otherDay')}
        </Chip>
      </Chips>
      <Show when={isOtherDay()}>
        <Field
          type="date"
          label={t('outings.fresh.otherDay')}
          value={props.hours.day}
          onInput={(typed) => props.onChange({ ...props.hours, day: typed })}
          least={props.days[0]}
        />
      </Show>
      <Show when={props.isDayMissing}>
        <p class="line" role="alert">
          <Icon name="info" />
          <span class="grow">{t('outings.fresh.dayMissing')}</span>
        </p>
      </Show>
      <h3>{t('outings.fresh.hour')}</h3>
      <Chips label={t('outings.fresh.hour')}>
        <For each={names}>
          {(name) => (
            <Chip pressed={!isOtherHour() && isUsual(name)} onPress={() => at(name)}>
              {t(`outings.fresh.usual.${name}`)}
            </Chip>
          )}
        </For>
        <Chip pressed={isOtherHour()} onPress={() => setOtherHour(true)}>
          {t('outings.fresh.otherHour')}
        </Chip>
      </Chips>
      <Show when={isOtherHour()}>
        <HoursFields hours={props.hours} onChange={(changed) => props.onChange(changed)} isWrong={props.isWrong} />
      </Show>
    </>
  )
}
