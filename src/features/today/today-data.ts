import type { Visit } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { myParts } from '../../store/my-parts.ts'
import { openPeople, openProfiles } from '../../store/open-people.ts'
import { useStore } from '../../store/store-context.tsx'
import { createSyncStatus } from '../../store/sync-status.ts'

export type { Visit }

/** All that is on this phone about the parts of this person. */
export function createMyWalk() {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const parts = await myParts(store)
    const partIds = parts.map((part) => part.id)
    const [streets, households, visits, people, areas, profiles, teams] = await Promise.all([
      database.streets.bulkGet([...new Set(parts.map((part) => part.street_id))]),
      database.households.where('part_id').anyOf(partIds).toArray(),
      database.visits.where('part_id').anyOf(partIds).toArray(),
      database.people.where('part_id').anyOf(partIds).toArray(),
      database.areas.bulkGet([...new Set(parts.map((part) => part.neighbourhood_id))]),
      database.profiles.toArray(),
      database.teams.toArray(),
    ])
    const [me] = await openProfiles(
      store,
      profiles.filter((profile) => profile.id === store.profile.id),
    )
    return {
      parts,
      streets: streets.filter((street) => street !== undefined),
      households: households.filter((household) => household.retired_at === null),
      visits,
      people: people.filter((person) => person.erased_at === null),
      area: areas[0],
      me,
      phone: teams.find((team) => team.phone !== null)?.phone ?? null,
    }
  })
}

export type MyWalk = NonNullable<ReturnType<ReturnType<typeof createMyWalk>>>

/** Names of a few homes' people: opening hundreds would take longer than drawing them. */
export function createNames(walk: () => MyWalk | undefined, homeIds: () => string[]) {
  const store = useStore()
  return createQuery(async () => {
    const wanted = new Set(homeIds())
    const stored = (walk()?.people ?? []).filter((person) => wanted.has(person.household_id))
    const people = await openPeople(store, stored)
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
