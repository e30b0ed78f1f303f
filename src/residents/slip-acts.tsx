import { createSignal } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { halfDayWords } from './draft-words.ts'
import type { Booked } from './draft.ts'
import { spoken } from './spoken.ts'

/** Where a booking is found again; also what its square holds. */
export const addressOf = (code: string) => `${location.origin}/help/booking?code=${code}`

/** On paper, in the calendar, or to a relative by Zalo or SMS. */
export function SlipActs(props: { booked: Booked }) {
  const { t } = useResidents()
  const [isCopied, setCopied] = createSignal(false)
  const text = () => {
    const { booking, place } = props.booked
    return t('slip.text', halfDayWords({ half: booking }), place, spoken(booking.code), addressOf(booking.code))
  }

  async function send() {
    // A phone without a share sheet: the message is copied, to be pasted wherever they write.
    if ('share' in navigator) return navigator.share({ text: text() }).catch(() => undefined)
    await (navigator as Navigator).clipboard.writeText(text())
    setCopied(true)
  }
  async function remind() {
    const { saveAppointment } = await import('./save-appointment.ts')
    saveAppointment(props.booked, { title: t('slip.calendarTitle'), link: addressOf(props.booked.booking.code) })
  }

  return (
    <div class="stack tight">
      <Button kind="main" icon="share" full onPress={() => void send()}>
        {t('slip.send')}
      </Button>
      <p role="status" class="small">
        {isCopied() ? t('slip.copied') : ''}
      </p>
      <div class="pair">
        <Button icon="print" onPress={() => print()}>
          {t('slip.print')}
        </Button>
        <Button icon="cal" onPress={() => void remind()}>
          {t('slip.calendar')}
        </Button>
      </div>
    </div>
  )
}
