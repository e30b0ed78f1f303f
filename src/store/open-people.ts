import type { Booking, Enrolment, Person, Profile } from '../backend/rows.ts'
import type { Store } from './open-store.ts'
import type { Sealed, StoredBooking, StoredEnrolment, StoredPerson, StoredProfile } from './stored-rows.ts'

/** Opens the layers of all rows in one batch, later layers over former ones; order kept. */
async function openLayers<Stored extends { sealed: Sealed[] }>(store: Store, rows: Stored[]) {
  const layers = await store.sealer.open(rows.flatMap((row) => row.sealed))
  let next = 0
  return rows.map(({ sealed, ...plain }) => {
    const own = layers.slice(next, (next += sealed.length))
    return Object.assign({}, plain, ...own) as object
  })
}

/** Erased people have no layers: their names read as null. */
const nobody = { full_name: null, called: null, phone: null, birth_year: null }

export const openPeople = async (store: Store, rows: StoredPerson[]): Promise<Person[]> =>
  (await openLayers(store, rows)).map((person) => ({ ...nobody, ...person }) as Person)

export const openProfiles = async (store: Store, rows: StoredProfile[]): Promise<Profile[]> =>
  (await openLayers(store, rows)) as Profile[]

const unnamed = { called: null, phone: null, caller_called: null, caller_phone: null, place_words: null }

export const openBookings = async (store: Store, rows: StoredBooking[]): Promise<Booking[]> =>
  (await openLayers(store, rows)).map((booking) => ({ ...unnamed, ...booking }) as Booking)

const unenrolled = { called: null, phone: null }

export const openEnrolments = async (store: Store, rows: StoredEnrolment[]): Promise<Enrolment[]> =>
  (await openLayers(store, rows)).map((enrolment) => ({ ...unenrolled, ...enrolment }) as Enrolment)
