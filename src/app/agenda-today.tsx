import { BookingToday } from '../features/bookings/booking-today.tsx'
import { OutingToday } from '../features/outings/outing-today.tsx'

/** What the day holds besides its doors. */
export function AgendaToday() {
  return (
    <>
      <BookingToday />
      <OutingToday />
    </>
  )
}
