import type { Household, HouseholdPriority, Membership, Need } from '../../backend/rows.ts'
import { householdId } from '../../domain/household-id.ts'
import { addHousehold } from '../../store/commands/add-household.ts'
import { logVisit } from '../../store/commands/log-visit.ts'
import { createQuery } from '../../store/create-query.ts'
import { followAlias } from '../../store/follow-alias.ts'
import { myParts } from '../../store/my-parts.ts'
import { newId } from '../../store/new-id.ts'
import { openPart } from '../../store/open-part.ts'
import { save } from '../../store/save.ts'
import { useStore } from '../../store/store-context.tsx'
import { createSyncStatus } from '../../store/sync-status.ts'
import { undo } from '../../store/undo.ts'

export type { Household, Need }

const leads = ({ left_at, role }: Membership) => left_at === null && (role === 'lead' || role === 'coordinator')

/** The parts on this phone with their streets, homes and visits. */
export function createMyStreets() {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const parts = await myParts(store)
    const partIds = parts.map((part) => part.id)
    const [streets, households, visits] = await Promise.all([
      database.streets.bulkGet([...new Set(parts.map((part) => part.street_id))]),
      database.households.where('part_id').anyOf(partIds).toArray(),
      database.visits.where('part_id').anyOf(partIds).toArray(),
    ])
    return { parts, streets: streets.filter((street) => street !== undefined), households, visits }
  })
}

/** One part with its doors; null while the phone does not know it. `isHere`: it is mine or opened; `isLoaded`: its homes have come. */
export function createPart(partId: () => string) {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const id = partId()
    const part = await database.parts.get(id)
    if (part === undefined) return null
    const [street, memberships, households, visits, mine, cursor] = await Promise.all([
      database.streets.get(part.street_id),
      database.memberships.toArray(),
      database.households.where('part_id').equals(id).toArray(),
      database.visits.where('part_id').equals(id).toArray(),
      myParts(store),
      database.cursors.get(`part:${id}`),
    ])
    return {
      part,
      street,
      households: households.filter((household) => household.retired_at === null),
      visits,
      isHere: mine.some((held) => held.id === id),
      isLoaded: (cursor?.cursor ?? null) !== null,
      mayOpen: memberships.some(leads),
    }
  })
}

export type PartHomes = NonNullable<ReturnType<ReturnType<typeof createPart>>>

/** All streets of the ward with a first part, for leads who look one up. */
export function createWardStreets() {
  const { database } = useStore()
  return createQuery(async () => {
    const [streets, parts, memberships, areas] = await Promise.all([
      database.streets.toArray(),
      database.parts.toArray(),
      database.memberships.toArray(),
      database.areas.toArray(),
    ])
    if (!memberships.some(leads)) return []
    const areaNames = new Map(areas.map((area) => [area.id, area.name]))
    const partsOf = Map.groupBy(
      parts.filter((part) => part.retired_at === null),
      (part) => part.street_id,
    )
    return streets
      .filter((street) => street.retired_at === null)
      .map((street) => ({
        id: street.id,
        name: street.name,
        area: areaNames.get(street.neighbourhood_id) ?? '',
        partIds: (partsOf.get(street.id) ?? []).map((part) => part.id),
      }))
  }, [])
}

export type WardStreet = ReturnType<ReturnType<typeof createWardStreets>>[number]

export function createOpening() {
  const store = useStore()
  const { lastFailure } = createSyncStatus(store)
  return {
    open: (partIds: string[]) => Promise.all(partIds.map((partId) => openPart(store, partId))),
    lastFailure,
  }
}

export interface NewDoor {
  street_id: string
  number: string
  building: string
  floor: string
  unit: string
  needs: Need[]
  priorities: HouseholdPriority[]
  at: [lon: number, lat: number] | null
}

export function createDoorWriting() {
  const store = useStore()
  return {
    /** One tap for many doors: nobody was home. */
    async noOneHome(householdIds: string[]) {
      const visited_at = new Date().toISOString()
      const ids = await save(
        store,
        householdIds.map((household_id) =>
          logVisit({ visit_id: newId(), household_id, outcome: 'no_one_home', visited_at }),
        ),
      )
      return () => undo(store, ids)
    },
    /** Adds a door, or finds the one that already stands at that address. */
    async add({ at, needs, priorities, ...address }: NewDoor) {
      const id = await householdId(address)
      const known = await store.database.households.get(await followAlias(store, id))
      if (known !== undefined) return { id: known.id, isNew: false }
      const given = Object.fromEntries(
        Object.entries({ building: address.building, floor: address.floor, unit: address.unit }).filter(
          ([, word]) => word.trim() !== '',
        ),
      )
      await save(
        store,
        addHousehold({
          household_id: id,
          street_id: address.street_id,
          number: address.number,
          needs,
          priorities,
          ...given,
          ...(at === null ? {} : { lon: at[0], lat: at[1] }),
        }),
      )
      return { id, isNew: true }
    },
  }
}
