interface Appointment {
  id: string
  status: string
  /** An instant of a text. */
  starts_at: string
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
const isToGo = ({ status }: Appointment) => status === 'accepted' || status === 'scheduled'

const byHour = (a: Appointment, b: Appointment) =>
  Date.parse(a.starts_at) - Date.parse(b.starts_at) || (a.id < b.id ? -1 : 1)

/**
 * By their hour: what is to be done today, those of former days still open among it; what comes on later days; and where
 * nobody was home. Done ones are in none of them.
 */
export function bookingsAhead<Booking extends Appointment>(bookings: Booking[], now: Date) {
  const today = days.format(now)
  const sorted = bookings.toSorted(byHour)
  const isLater = ({ starts_at }: Booking) => days.format(new Date(starts_at)) > today
  return {
    today: sorted.filter((booking) => isToGo(booking) && !isLater(booking)),
    later: sorted.filter((booking) => isToGo(booking) && isLater(booking)),
    missed: sorted.filter(({ status }) => status === 'not_home'),
  }
}
