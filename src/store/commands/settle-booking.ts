import type { BookingStatus, Outcome } from '../../backend/rows.ts'
import type { StoredBooking } from '../stored-rows.ts'
import type { Shown } from '../shown.ts'

interface Work {
  /** Undefined on rows this phone has from before there were bookings. */
  booking_id: string | null | undefined
  root_id: string
  outcome: Outcome
  is_void: boolean
}

const anHour = 3_600_000

/** Once an hour is agreed a booking lasts that hour, and no half-day is as short. */
const before = ({ starts_at, ends_at }: StoredBooking): BookingStatus =>
  Date.parse(ends_at) - Date.parse(starts_at) === anHour ? 'scheduled' : 'accepted'

const settled = ({ outcome }: Work): BookingStatus => {
  return outcome === 'no_one_home' || outcome === 'vacant' ? 'not_home' : 'done'
}

/** What a visit or walk-up makes of the booking it was for. A cancelled one stays cancelled, and the visit counts. */
export async function settleBooking(shown: Shown, work: Work): Promise<void> {
  if (!work.booking_id) return
  const booking = await shown.get('bookings', work.booking_id)
  if (booking === undefined || booking.status === 'cancelled') return
  const visit_root_id = work.is_void ? null : work.root_id
  await shown.put('bookings', { ...booking, status: work.is_void ? before(booking) : settled(work), visit_root_id })
}
