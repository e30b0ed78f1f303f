import { For, Show, createSignal } from 'solid-js'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import { HoursFields } from './hours-fields.tsx'
import type { Missing, OutingDraft } from './new-outing.ts'
import { type UsualHours, dayLater, daysAhead, mostWeeks, usualHours, usualOf } from './outing-times.ts'

const offered = daysAhead(new Date(), 7)
const usual = Object.keys(usualHours) as UsualHours[]

/** Day and hours by one tap each; any other by hand. */
export function WhenPick(props: { outing: OutingDraft; missing: Missing | null }) {
  const { t, day } = useTeamwork()
  const hours = () => props.outing.draft.hours
  const isOffered = () => hours().day === '' || offered.includes(hours().day)
  const [isOtherDay, setOtherDay] = createSignal(!isOffered())
  const [isOtherHour, setOtherHour] = createSignal(usualOf(hours()) === undefined)
  function choose(chosen: string) {
    setOtherDay(false)
    props.outing.set('hours', 'day', chosen)
  }
  function at(name: UsualHours) {
    setOtherHour(false)
    props.outing.set('hours', usualHours[name])
  }
  return (
    <Card title={t('outings.fresh.day')}>
      <Chips label={t('outings.fresh.day')}>
        <For each={offered}>
          {(offeredDay) => (
            <Chip pressed={!isOtherDay() && hours().day === offeredDay} onPress={() => choose(offeredDay)}>
              {capitalise(day(`${offeredDay}T12:00:00+07:00`))}
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
          value={hours().day}
          onInput={(typed) => props.outing.set('hours', 'day', typed)}
          least={offered[0]}
        />
      </Show>
      <Show when={props.missing === 'day' && hours().day === ''}>
        <p class="line" role="alert">
          <Icon name="info" />
          <span class="grow">{t('outings.fresh.dayMissing')}</span>
        </p>
      </Show>
      <h3>{t('outings.fresh.hour')}</h3>
      <Chips label={t('outings.fresh.hour')}>
        <For each={usual}>
          {(name) => (
            <Chip pressed={!isOtherHour() && usualOf(hours()) === name} onPress={() => at(name)}>
              {t(`outings.fresh.usual.${name}`)}
            </Chip>
          )}
        </For>
        <Chip pressed={isOtherHour()} onPress={() => setOtherHour(true)}>
          {t('outings.fresh.otherHour')}
        </Chip>
      </Chips>
      <Show when={isOtherHour()}>
        <HoursFields hours={hours()} onChange={(changed) => props.outing.set('hours', changed)} />
      </Show>
      <Weekly outing={props.outing} />
    </Card>
  )
}

function Weekly(props: { outing: OutingDraft }) {
  const { t } = useTeamwork()
  const hasDay = () => props.outing.draft.hours.day !== ''
  return (
    <>
      <Check
        checked={props.outing.draft.until !== null}
        disabled={!hasDay()}
        onChange={(wanted) => props.outing.repeatWeekly(wanted)}
      >
        {t('outings.fresh.weekly')}
      </Check>
      <Show when={props.outing.draft.until !== null}>
        <Field
          type="date"
          label={t('outings.fresh.until')}
          value={props.outing.draft.until ?? ''}
          least={props.outing.draft.hours.day}
          most={dayLater(props.outing.draft.hours.day, (mostWeeks - 1) * 7)}
          onInput={(typed) => props.outing.set('until', typed)}
        />
        <p role="status">
          <Tag icon="again">{t('outings.fresh.times', props.outing.weeks())}</Tag>
        </p>
      </Show>
    </>
  )
}
