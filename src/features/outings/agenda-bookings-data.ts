import { bookingInbox } from '../../backend/calls.ts'
import type { BookingStatus, Half } from '../../backend/rows.ts'
import type { AgendaItem } from '../../domain/agenda.ts'
import { areaTitle } from '../../domain/area-title.ts'
import { createQuery } from '../../store/create-query.ts'
import { createLook } from '../../store/look-at-ward.ts'
import { openBookings } from '../../store/open-people.ts'
import { useStore } from '../../store/store-context.tsx'

/** Somebody to be helped at home, promised by one of the team. */
export interface AgendaBooking extends AgendaItem {
  kind: 'booking'
  called: string | null
  areaName: string
  /** Null for this person's own. */
  comes: string | null
  /** Until an hour is agreed, only the half-day counts. */
  half: Half
  isAgreed: boolean
}

interface Promised {
  id: string
  status: BookingStatus
  half: Half
  starts_at: string
  ends_at: string
  lon: number | null
  lat: number | null
  called: string | null
  neighbourhood_id: string
}

const isPromised = ({ status, ends_at }: Promised) =>
  (status === 'accepted' || status === 'scheduled') && Date.parse(ends_at) > Date.now()

const asItem = (booking: Promised, comes: string | null, areaName: string): AgendaBooking => ({
  kind: 'booking',
  id: booking.id,
  starts_at: booking.starts_at,
  ends_at: booking.ends_at,
  at: booking.lon === null || booking.lat === null ? null : [booking.lon, booking.lat],
  called: booking.called,
  areaName,
  comes,
  half: booking.half,
  isAgreed: booking.status === 'scheduled',
})

/** One's own are on the phone; those of the team a lead sees as soon as the ward has answered. */
export function createAgendaBookings(isLeading: () => boolean): () => AgendaBooking[] {
  const store = useStore()
  const mine = createQuery(async () => {
    const [stored, areas] = await Promise.all([store.database.bookings.toArray(), store.database.areas.toArray()])
    const names = new Map(areas.map((area) => [area.id, areaTitle(area)]))
    const opened = await openBookings(store, stored)
    return opened.filter(isPromised).map((booking) => asItem(booking, null, names.get(booking.neighbourhood_id) ?? ''))
  }, [])
  const led = createLook(
    () => (isLeading() ? 'all' : undefined),
    async () =>
      (await bookingInbox()).bookings
        .filter(isPromised)
        .map((booking) => asItem(booking, booking.accepted_called, booking.neighbourhood_name)),
  )
  return () => {
    const own = mine()
    return [...own, ...(led.found() ?? []).filter(({ id }) => !own.some((known) => known.id === id))]
  }
}
