import { createMemo } from 'solid-js'
import type { ClassVenue, Enrolment, HelpClass, Skill } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { openEnrolments } from '../../store/open-people.ts'
import type { Store } from '../../store/open-store.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'
import type { StoredEnrolment } from '../../store/stored-rows.ts'
import { createSyncStatus } from '../../store/sync-status.ts'
import { type RosterRow, inOrder, rowOf } from './roster.ts'

export type { ClassVenue, HelpClass, Level, Skill, SkillLevels } from '../../backend/rows.ts'

export interface DoorClass {
  held: HelpClass
  venues: ClassVenue[]
  /** The place this helper stands at; null for all of them. */
  myVenueId: string | null
  /** What is taught, in the order of the framework. */
  skills: Skill[]
  consentText: { id: string; words: { vi: string; en: string } } | undefined
}

/** `absent`: the class is not on this phone. `closed`: its roster is not: not pulled yet, or not this person's. */
export type Door = { state: 'absent' | 'closed'; title: string | null } | { state: 'open'; door: DoorClass }

async function readDoor({ database, profile }: Store, id: string): Promise<Door> {
  const [held, cursor] = await Promise.all([database.classes.get(id), database.cursors.get(`class:${id}`)])
  if (held === undefined) return { state: 'absent', title: null }
  if (cursor === undefined) return { state: 'closed', title: held.title }
  const [venues, helpers, skills, texts] = await Promise.all([
    database.class_venues.where('class_id').equals(id).toArray(),
    database.class_helpers.where('class_id').equals(id).toArray(),
    database.skills.toArray(),
    database.consent_texts.toArray(),
  ])
  const me = helpers.find(({ profile_id }) => profile_id === profile.id)
  const door = {
    held,
    venues: venues.toSorted((a, b) => a.position - b.position),
    myVenueId: me?.venue_id ?? null,
    skills: taughtOf(held, skills),
    consentText: texts.filter(({ code }) => code === 'class').toSorted((a, b) => b.version - a.version)[0],
  }
  return { state: 'open', door }
}

/** A code stands in each version of the framework: the class names it, its newest name is shown. */
function taughtOf({ skills: codes }: HelpClass, skills: Skill[]): Skill[] {
  const named = new Map(skills.map((skill) => [skill.code, skill]))
  return codes.flatMap((code) => named.get(code) ?? []).toSorted((a, b) => a.position - b.position)
}

export function createDoor(id: () => string) {
  const store = useStore()
  return createQuery(() => readDoor(store, id()))
}

const sealedAs = ({ sealed }: StoredEnrolment) => sealed.map(({ iv }) => iv.join()).join()

/** Hundreds of names are opened once: a newcomer opens one more. */
function createOpening(store: Store) {
  const known = new Map<string, { sealedAs: string; opened: Pick<Enrolment, 'called' | 'phone'> }>()
  return async (rows: StoredEnrolment[]) => {
    const isFresh = (row: StoredEnrolment) => known.get(row.id)?.sealedAs !== sealedAs(row)
    const fresh = store.sealer.isLocked() ? [] : rows.filter(isFresh)
    const opened = await openEnrolments(store, fresh)
    for (const [place, row] of fresh.entries()) {
      const { called = null, phone = null } = opened[place] ?? {}
      known.set(row.id, { sealedAs: sealedAs(row), opened: { called, phone } })
    }
    return (id: string) => (store.sealer.isLocked() ? undefined : known.get(id)?.opened)
  }
}

const asRow = (row: StoredEnrolment, opened: Pick<Enrolment, 'called' | 'phone'> | undefined): RosterRow =>
  rowOf({
    id: row.id,
    called: opened?.called ?? null,
    phone: opened?.phone ?? null,
    people: row.people,
    standing: row.status,
    venueId: row.venue_id,
    personId: row.person_id,
  })

/** Everybody who enrolled or gave a name at the door, by their given names. */
export function createRoster(classId: () => string) {
  const store = useStore()
  const open = createOpening(store)
  const listed = createQuery(async () => {
    // Read before the first wait: the roster opens anew when names are unlocked.
    store.sealer.isLocked()
    const all = await store.database.enrolments.where('class_id').equals(classId()).toArray()
    // Who gave at the door the name that stood there already is that one.
    const rows = all.filter(({ same_as }) => !same_as)
    const openedOf = await open(rows)
    return rows.map((row) => asRow(row, openedOf(row.id)))
  })
  return createMemo(() => {
    const rows = listed()
    return rows && inOrder(rows)
  })
}

/** The class an enrolment belongs to that is not of this one, if this phone knows it. */
export function createOtherClass() {
  const { database } = useStore()
  return async (enrolmentId: string): Promise<HelpClass | undefined> => {
    const enrolment = await database.enrolments.get(enrolmentId)
    return enrolment && database.classes.get(enrolment.class_id)
  }
}

/** Names cannot be opened or written now. */
export const createLocked = () => useStore().sealer.isLocked

/** How this phone stands with the ward; counted anew at each change, so only while somebody wants to know. */
export function createAround() {
  const store = useStore()
  const { isOnline, isLoaded, onPhone } = createSyncStatus(store)
  return { isOnline, isLoaded, onPhone, fetchNow: () => syncNow(store) }
}
