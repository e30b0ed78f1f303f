import type { scheduleClass } from '../../backend/calls.ts'
import type { ClassVenue, HelpClass, Role } from '../../backend/rows.ts'
import { areaTitle } from '../../domain/area-title.ts'
import { createQuery } from '../../store/create-query.ts'
import { myTeamsAs } from '../../store/my-teams.ts'
import type { Store } from '../../store/open-store.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'
import { createSyncStatus } from '../../store/sync-status.ts'

export type { ClassClash } from '../../backend/class-answers.ts'
export type { ClassVenue, HelpClass } from '../../backend/rows.ts'
export type ClassRefusal = Extract<Awaited<ReturnType<typeof scheduleClass>>, { outcome: 'refused' }>

/** A class as this phone holds it, with its places in order. */
export interface KnownClass {
  held: HelpClass
  venues: ClassVenue[]
  /** This person hosts it or helps there. */
  isMine: boolean
  isHost: boolean
}

async function readClasses({ database, profile }: Store): Promise<KnownClass[]> {
  const [classes, venues, helpers] = await Promise.all([
    database.classes.toArray(),
    database.class_venues.toArray(),
    database.class_helpers.filter((row) => row.profile_id === profile.id && row.removed_at === null).toArray(),
  ])
  const venuesOf = Map.groupBy(venues, ({ class_id }) => class_id)
  const mine = new Map(helpers.map(({ class_id, role }) => [class_id, role]))
  return classes.map((held) => ({
    held,
    venues: (venuesOf.get(held.id) ?? []).toSorted((a, b) => a.position - b.position),
    isMine: mine.has(held.id),
    isHost: mine.get(held.id) === 'host',
  }))
}

/** Before the first load nobody knows that something is not there. */
export function createFirstLoad() {
  const store = useStore()
  const { isLoaded, lastFailure } = createSyncStatus(store)
  return { isLoaded, lastFailure, retry: () => void syncNow(store) }
}

/** The ward's calendar: it lies on every phone of those who work there. */
export function createClasses() {
  const store = useStore()
  return createQuery(() => readClasses(store))
}

/** Null where this phone does not know it. */
export function createClass(id: () => string) {
  const store = useStore()
  return createQuery(async () => {
    const wanted = id()
    return (await readClasses(store)).find(({ held }) => held.id === wanted) ?? null
  })
}

const holding: Role[] = ['ambassador', 'lead', 'coordinator']

/** The teams this person may hold a class for. */
export function createMyTeams() {
  const { database } = useStore()
  return createQuery(() => myTeamsAs(database, holding))
}

/** The same with the place each works in: a class is counted in a neighbourhood. */
export function createHoldingTeams() {
  const { database } = useStore()
  return createQuery(async () => {
    const teams = await myTeamsAs(database, holding)
    const areas = await database.areas.bulkGet(teams.map(({ area_id }) => area_id))
    return teams.map(({ id, name, area_id }, at) => ({
      id,
      name,
      areaId: area_id,
      isNeighbourhood: areas[at]?.level === 'neighbourhood',
    }))
  })
}
export type HoldingTeam = NonNullable<ReturnType<ReturnType<typeof createHoldingTeams>>>[number]

/** Addresses of calendars: each of one's teams, and the places they work in. */
export function createCalendars() {
  const { database } = useStore()
  return createQuery(async () => {
    const teams = await myTeamsAs(database, holding)
    const areas = await database.areas.bulkGet([...new Set(teams.map(({ area_id }) => area_id))])
    return [
      ...teams.map(({ id, name }) => ({ id, name })),
      ...areas.flatMap((area) => (area === undefined ? [] : [{ id: area.id, name: areaTitle(area) }])),
    ]
  }, [])
}

export const createMyId = () => useStore().profile.id

/** What can be taught: the framework that holds now, in its order. */
export function createSkills() {
  const { database } = useStore()
  return createQuery(async () => {
    const [frameworks, skills] = await Promise.all([database.frameworks.toArray(), database.skills.toArray()])
    const current = frameworks.find(({ is_current }) => is_current)
    return skills
      .filter(({ framework_id, kind }) => framework_id === current?.id && kind !== 'door_task')
      .toSorted((a, b) => a.position - b.position)
  }, [])
}
