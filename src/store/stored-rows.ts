import type { Booking, Enrolment, Person, Profile } from '../backend/rows.ts'

/** Ciphertext of the personal columns given, and the number used once with it. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

/** Columns commented `personal:` in the migrations, of the tables a phone pulls. */
export const personalColumns = {
  people: ['full_name', 'called', 'phone', 'birth_year'],
  profiles: ['sign_in_name', 'full_name', 'called', 'phone'],
  bookings: ['called', 'phone', 'caller_called', 'caller_phone', 'place_words'],
  enrolments: ['called', 'phone'],
} as const

type PersonalOf<Table extends keyof typeof personalColumns> = (typeof personalColumns)[Table][number]

/**
 * Layers open in order, a later one over the former: the row as pulled, then edits not yet sent. So an edit is laid on
 * inside a transaction without opening what lies below.
 */
interface Layers {
  sealed: Sealed[]
}

export type StoredPerson = Omit<Person, PersonalOf<'people'>> & Layers
export type StoredProfile = Omit<Profile, PersonalOf<'profiles'>> & Layers
export type StoredEnrolment = Omit<Enrolment, PersonalOf<'enrolments'>> & Layers
export type StoredBooking = Omit<Booking, PersonalOf<'bookings'>> & Layers
