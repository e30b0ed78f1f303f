import { Show } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { addressOf, BookedSlip } from './booked-slip.tsx'
import { type Booked, lastBooked } from './draft.ts'
import { halfDayWords } from './draft-words.ts'
import { hoursOf } from './hours-of.ts'
import { SafetyLine } from './safety-line.tsx'
import { Screen } from './screen.tsx'
import { SlipActs } from './slip-acts.tsx'
import { spoken } from './spoken.ts'

/** The code to keep, as a slip. */
export function DonePage() {
  const { t } = useResidents()
  const booked = lastBooked.read()
  const textOf = ({ booking, place }: Booked) =>
    t('slip.text', halfDayWords({ half: booking }), place, spoken(booking.code), addressOf(booking.code))
  async function remind({ booking, place }: Booked) {
    const { saveAppointment } = await import('./save-appointment.ts')
    saveAppointment({
      ...hoursOf(booking),
      code: booking.code,
      place,
      title: t('slip.calendarTitle'),
      link: addressOf(booking.code),
    })
  }
  return (
    <Screen
      title={booked ? t('done.title') : t('done.nothing')}
      hint={booked ? t('done.keep') : undefined}
      way={t('start.home')}
      back="/help"
    >
      <Show when={booked}>
        {(known) => (
          <>
            <BookedSlip booked={known()} />
            <SlipActs text={textOf(known())} onRemind={() => remind(known())} />
          </>
        )}
      </Show>
      <SafetyLine />
      <LinkButton href="/help/booking" full>
        {t('start.booked')}
      </LinkButton>
      <LinkButton href="/help" full>
        {t('done.again')}
      </LinkButton>
    </Screen>
  )
}
