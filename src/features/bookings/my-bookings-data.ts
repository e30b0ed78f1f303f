import { answerBooking, cancelBookingFor, scheduleBooking } from '../../backend/calls.ts'
import type { Booking, Household, Street } from '../../backend/rows.ts'
import { areaTitle } from '../../domain/area-title.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { createQuery } from '../../store/create-query.ts'
import { followAlias } from '../../store/follow-alias.ts'
import { openBookings } from '../../store/open-people.ts'
import type { Store } from '../../store/open-store.ts'
import { useStore } from '../../store/store-context.tsx'

/** A booking in my hands, with where it is; without a door when none is known there. */
export type MyBooking = Booking & { street: Street | undefined; home: Household | undefined; neighbourhood: string }

async function readMyBookings(store: Store, ids?: string[]): Promise<MyBooking[]> {
  const { database } = store
  const stored = await (ids === undefined
    ? database.bookings.toArray()
    : database.bookings.where('id').anyOf(ids).toArray())
  const doors = await Promise.all(stored.map(({ household_id }) => followAlias(store, household_id ?? '')))
  const [homes, streets, areas] = await Promise.all([
    database.households.bulkGet(doors),
    database.streets.bulkGet(stored.map(({ street_id }) => street_id ?? '')),
    database.areas.bulkGet(stored.map(({ neighbourhood_id }) => neighbourhood_id)),
  ])
  const opened = await openBookings(store, stored)
  return opened.map((booking, place) => {
    const area = areas[place]
    const neighbourhood = area === undefined ? '' : areaTitle(area)
    return { ...booking, street: streets[place], home: homes[place], neighbourhood }
  })
}

/** What this person has promised, as the phone holds it. */
export function createMyBookings() {
  const store = useStore()
  return createQuery(() => readMyBookings(store), [])
}

/** One of them; null when it is not, or no longer, on this phone. */
export function createMyBooking(id: () => string) {
  const store = useStore()
  return createQuery(async () => (await readMyBookings(store, [id()]))[0] ?? null)
}

/** Names and numbers cannot be opened now. */
export function createLocked() {
  const { sealer } = useStore()
  return sealer.isLocked
}

/** Decided at the ward: each resolves to its outcome, or to null when it could not be asked; why is in `failure`. */
export function createMyBookingActs() {
  const { ask, failure, isBusy } = createAskWard(useStore())
  return {
    failure,
    isBusy,
    schedule: (bookingId: string, startsAt: string) => ask(scheduleBooking({ bookingId, startsAt })),
    giveBack: (bookingId: string) => ask(answerBooking({ bookingId, answer: 'decline' })),
    notReachable: (bookingId: string) => ask(cancelBookingFor({ bookingId, reason: 'not_reachable' })),
  }
}
