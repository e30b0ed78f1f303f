import { dayInVietnam } from '../../i18n/format.ts'
import type { Half, Standing } from './booking.ts'

interface Due extends Pick<Standing, 'status' | 'starts_at'> {
  day: string
  half: Half
  accepted_called: string | null
}

const oneDay = 86_400_000

export const tomorrowOf = (now: number) => dayInVietnam(now + oneDay)

/** Tomorrow's: who is expected, in the order of the hours, and what nobody has taken yet. */
export function dueTomorrow<Booking extends Due>(bookings: Booking[], now: number) {
  const tomorrow = tomorrowOf(now)
  const due = bookings
    .filter(({ starts_at }) => dayInVietnam(starts_at) === tomorrow)
    .toSorted((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))
  return {
    taken: due.filter(({ status }) => status === 'accepted' || status === 'scheduled'),
    unanswered: due.filter(({ status }) => status === 'offered' || status === 'escalated'),
  }
}

/** By whoever goes, in the order of their first booking. */
export const byAcceptor = <Booking extends Due>(taken: Booking[]): [string | null, Booking[]][] => [
  ...Map.groupBy(taken, ({ accepted_called }) => accepted_called),
]
