import { createEffect } from 'solid-js'
import { createBookedStops } from './booked-stops-data.ts'
import { layBookings } from './lay-bookings.ts'
import type { MyWalk } from './today-data.ts'

/** Draws nothing: lays today's bookings on the walk, after its doors stand. */
export function BookedWalk(props: { walk: MyWalk; onBooked: (walk: MyWalk) => void }) {
  const stops = createBookedStops()
  createEffect(() => props.onBooked(layBookings(props.walk, stops(), new Date())))
  return null
}
