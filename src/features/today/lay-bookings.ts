import type { Booking, Household, Street, Visit } from '../../backend/rows.ts'
import type { MyWalk } from './today-data.ts'
import { type PlannedDoor, walkDoors } from './walk-plan.ts'

/** A booking of today with the door it is for, as far as the phone knows it. */
export interface BookedStop {
  booking: Pick<Booking, 'id' | 'street_id' | 'part_id' | 'number' | 'lon' | 'lat' | 'starts_at' | 'called'>
  home: Household | undefined
  visits: Visit[]
  street: Street | undefined
}

/** Shown on the plate of a home whose number nobody told. */
const numberless = '?'

const nowhereKnown = ({ id, street_id, part_id, number, lon, lat }: BookedStop['booking']): PlannedDoor => ({
  id,
  street_id: street_id ?? '',
  part_id: part_id ?? '',
  number: number ?? numberless,
  building: '',
  floor: '',
  unit: '',
  lon,
  lat,
  state: 'todo',
  due_at: null,
  last_outcome: null,
  last_visited_at: null,
  is_left_out: false,
  in_pairs: false,
})

function doorOf({ booking, home, visits }: BookedStop, known: PlannedDoor | undefined, now: Date): PlannedDoor {
  const fresh = home && walkDoors({ households: [home], visitsOf: new Map([[home.id, visits]]) }, now)[0]
  return {
    ...(known ?? fresh ?? nowhereKnown(booking)),
    due_at: new Date(booking.starts_at),
    // Whoever asked for somebody to come may be knocked at.
    is_left_out: false,
    booking: { id: booking.id, called: booking.called },
  }
}

/**
 * The walk with today's bookings in it: a door of mine gets its hour, one of somebody else's street comes along for
 * today, and so does a place that is no door yet. Of two bookings at one door the sooner gives the hour.
 */
export function layBookings(walk: MyWalk, stops: BookedStop[], now: Date): MyWalk {
  if (stops.length === 0) return walk
  const doors = new Map(walk.doors.map((door) => [door.id, door]))
  const latestFirst = stops.toSorted((a, b) => Date.parse(b.booking.starts_at) - Date.parse(a.booking.starts_at))
  for (const stop of latestFirst) {
    const id = stop.home?.id ?? stop.booking.id
    doors.set(id, doorOf(stop, doors.get(id), now))
  }
  const streets = new Map(walk.streets.map((street) => [street.id, street]))
  for (const { street } of stops) if (street !== undefined) streets.set(street.id, street)
  return { ...walk, doors: [...doors.values()], streets: [...streets.values()] }
}
