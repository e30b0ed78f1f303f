import { BookingToday } from '../features/bookings/booking-today.tsx'
import { ClassToday } from '../features/class-door/class-today.tsx'
import { OutingToday } from '../features/outings/outing-today.tsx'

/** What the day holds besides its doors. */
export function AgendaToday() {
  return (
    <>
      <ClassToday />
      <BookingToday />
      <OutingToday />
    </>
  )
}
