import { useTeamwork } from '../../i18n/teamwork.ts'
import { vi } from '../../i18n/teamwork/vi.ts'
import { Trail } from '../../ui/trail.tsx'
import type { Booking } from './inbox-data.ts'

type Event = Booking['events'][number]
type Level = keyof typeof vi.bookings.events.offered
type Further = keyof typeof vi.bookings.events.escalated
const isLevel = (detail: string | null): detail is Level =>
  detail !== null && Object.hasOwn(vi.bookings.events.offered, detail)
const isFurther = (detail: string | null): detail is Further => detail === 'team' || detail === 'ward'

/** What was done with a booking, oldest first, by whom. */
export function BookingTrail(props: { events: Event[] }) {
  const { t, day, hour, relativeDay } = useTeamwork()
  function words({ event, called, detail }: Event): string {
    const who = called ?? t('bookings.someone')
    switch (event) {
      case 'offered':
        return t(`bookings.events.offered.${isLevel(detail) ? detail : 'team'}`)
      case 'escalated':
        return t(`bookings.events.escalated.${isFurther(detail) ? detail : 'team'}`)
      case 'cancelled':
        return called === null ? t('bookings.events.cancelled') : t('bookings.events.cancelledFor', called)
      case 'booked':
      case 'moved':
      case 'reopened':
        return t(`bookings.events.${event}`)
      case 'scheduled':
        return t(
          'bookings.events.scheduled',
          who,
          detail === null ? '' : t('bookings.atHour', day(detail), hour(detail)),
        )
      default:
        return t(`bookings.events.${event}`, who)
    }
  }
  return (
    <Trail
      label={t('bookings.trail')}
      steps={props.events.map((event) => ({
        at: event.at,
        when: t('bookings.atHour', relativeDay(event.at), hour(event.at)),
        words: words(event),
      }))}
    />
  )
}
