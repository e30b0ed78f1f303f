import { For, Show, createSignal } from 'solid-js'
import type { HelpDay } from '../backend/public-door.ts'
import { capitalise } from '../i18n/format.ts'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { shortHour } from './short-hour.ts'

/** Days shown before “later”. */
const firstDays = 4

interface HalfDaysProps {
  days: HelpDay[]
  onChoose: (day: HelpDay, half: HelpDay['halves'][number]) => void
}

/** What can be booked, and where a booking can be moved to: one press chooses. */
export function HalfDays(props: HalfDaysProps) {
  const { t, day } = useResidents()
  const [showsAll, setShowsAll] = createSignal(false)
  const shown = () => (showsAll() ? props.days : props.days.slice(0, firstDays))
  return (
    <div class="stack">
      <For each={shown()}>
        {(each) => (
          <section class="stack tight" aria-label={day(each.day)}>
            <h2>{capitalise(day(each.day))}</h2>
            <div class="pair">
              <For each={each.halves}>
                {(half) => (
                  <Button grow disabled={!half.is_free} onPress={() => props.onChoose(each, half)}>
                    <span>
                      {capitalise(t(`when.halves.${half.half}`))}
                      <br />
                      <span class="small">
                        {half.is_free ? t('when.hours', shortHour(half.from), shortHour(half.to)) : t('when.full')}
                      </span>
                    </span>
                  </Button>
                )}
              </For>
            </div>
          </section>
        )}
      </For>
      <Show when={!showsAll() && props.days.length > firstDays}>
        <Button full icon="cal" onPress={() => setShowsAll(true)}>
          {t('when.later')}
        </Button>
      </Show>
    </div>
  )
}
