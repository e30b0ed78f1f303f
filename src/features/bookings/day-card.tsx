import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Field } from '../../ui/field.tsx'
import { type Half, halves } from './booking.ts'
import { type ServedHalf, type Weekday, isRight, likeThisDay, servedOf, withHalf } from './service-week.ts'

interface DayCardProps {
  hours: ServedHalf[]
  weekday: Weekday
  onChange: (hours: ServedHalf[]) => void
}

/** The half-days of one weekday: served or not, from when to when, for how many homes. */
export function DayCard(props: DayCardProps) {
  const { t } = useTeamwork()
  return (
    <Card title={t(`bookings.service.weekdays.${props.weekday}`)}>
      <div class="stack wide">
        <For each={halves}>{(half) => <HalfFields {...props} half={half} />}</For>
        <Show when={props.weekday <= 5}>
          <Button icon="again" full onPress={() => props.onChange(likeThisDay(props.hours, props.weekday))}>
            {t('bookings.service.everyWeekday')}
          </Button>
        </Show>
      </div>
    </Card>
  )
}

function HalfFields(props: DayCardProps & { half: Half }) {
  const { t } = useTeamwork()
  const name = () => t(`bookings.service.halves.${props.half}`)
  const served = () => servedOf(props.hours, props.weekday, props.half)
  const change = (to: Partial<ServedHalf> | null) => props.onChange(withHalf(props.hours, props, to))
  return (
    <div class="stack" role="group" aria-label={name()}>
      <Check checked={served() !== undefined} onChange={(isServed) => change(isServed ? {} : null)}>
        {t('bookings.service.serves', name().toLowerCase())}
      </Check>
      <Show when={served()}>
        {(known) => (
          <>
            <div class="pair">
              <Field
                type="time"
                label={t('bookings.service.from')}
                value={known().from_time}
                onInput={(from_time) => change({ from_time })}
              />
              <Field
                type="time"
                label={t('bookings.service.to')}
                value={known().to_time}
                onInput={(to_time) => change({ to_time })}
                error={isRight(known()) ? undefined : t('bookings.service.hoursWrong')}
              />
            </div>
            <div class="ends">
              <span>{t('bookings.service.places')}</span>
              <Counter
                label={t('bookings.service.places')}
                value={known().places}
                least={1}
                most={50}
                onChange={(places) => change({ places })}
              />
            </div>
          </>
        )}
      </Show>
    </div>
  )
}
