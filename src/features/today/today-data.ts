import type { Household, Visit } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { myParts } from '../../store/my-parts.ts'
import { openPeople, openProfiles } from '../../store/open-people.ts'
import { rowsOfParts } from '../../store/rows-of-parts.ts'
import { useStore } from '../../store/store-context.tsx'
import { createSyncStatus } from '../../store/sync-status.ts'
import { type PlannedDoor, walkDoors } from './walk-plan.ts'

/** As many as are worked out before the screen gets its turn again. */
const homesAtOnce = 1_000

const nextTurn = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve)
  return promise
}

async function doorsInTurns(households: Household[], visits: Visit[]): Promise<PlannedDoor[]> {
  const visitsOf = Map.groupBy(visits, (visit) => visit.household_id)
  const doors: PlannedDoor[] = []
  for (let first = 0; first < households.length; first += homesAtOnce) {
    if (first > 0) await nextTurn()
    doors.push(...walkDoors({ households: households.slice(first, first + homesAtOnce), visitsOf }, new Date()))
  }
  return doors
}

/** All that is on this phone about the parts of this person. */
export function createMyWalk() {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const parts = await myParts(store)
    const partIds = parts.map((part) => part.id)
    const [streets, households, visits, areas, profiles, teams] = await Promise.all([
      database.streets.bulkGet([...new Set(parts.map((part) => part.street_id))]),
      rowsOfParts(database.households, partIds),
      rowsOfParts(database.visits, partIds),
      database.areas.bulkGet([...new Set(parts.map((part) => part.neighbourhood_id))]),
      database.profiles.toArray(),
      database.teams.toArray(),
    ])
    const [me] = await openProfiles(
      store,
      profiles.filter((profile) => profile.id === store.profile.id),
    )
    const standing = households.filter((household) => household.retired_at === null)
    return {
      parts,
      streets: streets.filter((street) => street !== undefined),
      doors: await doorsInTurns(standing, visits),
      area: areas[0],
      me,
      phone: teams.find((team) => team.phone !== null)?.phone ?? null,
    }
  })
}

export type MyWalk = NonNullable<ReturnType<ReturnType<typeof createMyWalk>>>

/** Names of a few homes' people: opening hundreds would take longer than drawing them. */
export function createNames(homeIds: () => string[]) {
  const store = useStore()
  return createQuery(async () => {
    const stored = await store.database.people.where('household_id').anyOf(homeIds()).toArray()
    const people = await openPeople(
      store,
      stored.filter((person) => person.erased_at === null),
    )
    return new Map(people.toReversed().map((person) => [person.household_id, person.called ?? person.full_name]))
  }, new Map<string, string | null>())
}

export function createLoading() {
  const store = useStore()
  const { isLoaded, lastFailure } = createSyncStatus(store)
  // The way to the ward stays out of the first chunk.
  const retry = () => void import('../../store/start-sync.ts').then(({ syncNow }) => syncNow(store))
  return { isLoaded, lastFailure, retry }
}
