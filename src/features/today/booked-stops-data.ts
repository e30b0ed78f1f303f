import { bookingsAhead } from '../../domain/bookings/bookings-ahead.ts'
import { createQuery } from '../../store/create-query.ts'
import { followAlias } from '../../store/follow-alias.ts'
import { openBookings } from '../../store/open-people.ts'
import type { Store } from '../../store/open-store.ts'
import { useStore } from '../../store/store-context.tsx'
import type { BookedStop } from './lay-bookings.ts'

async function readStops(store: Store): Promise<BookedStop[]> {
  const { database } = store
  const { today } = bookingsAhead(await database.bookings.toArray(), new Date())
  const doors = await Promise.all(today.map(({ household_id }) => followAlias(store, household_id ?? '')))
  const [homes, visits, streets] = await Promise.all([
    database.households.bulkGet(doors),
    database.visits.where('household_id').anyOf(doors).toArray(),
    database.streets.bulkGet(today.map(({ street_id }) => street_id ?? '')),
  ])
  const opened = await openBookings(store, today)
  return opened.map((booking, place) => ({
    booking,
    home: homes[place],
    visits: visits.filter(({ household_id }) => household_id === homes[place]?.id),
    street: streets[place],
  }))
}

/** Where this person is expected today. */
export function createBookedStops() {
  const store = useStore()
  return createQuery(() => readStops(store), [])
}
