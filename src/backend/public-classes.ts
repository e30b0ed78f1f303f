import { askWard } from './ask-ward.ts'
import type { RequestFault } from './public-door.ts'
import type { AudienceGroup, ClassCancelReason, ClassKind, ClassLanguage, ClassMode, Words } from './rows.ts'

export interface PublicVenue {
  id: string
  position: number
  name: string
  place_words: string | null
  lon: number | null
  lat: number | null
  /** Seats left, in people. */
  free: number
  /** People on the waiting list. */
  waiting: number
  /** From where one stands; null where that is not known. */
  metres: number | null
}

export interface TaughtSkill {
  code: string
  name: Words
}

export interface PublicClass {
  code: string
  title: string
  kind: ClassKind
  mode: ClassMode
  starts_at: string
  ends_at: string
  language: ClassLanguage
  audience: AudienceGroup
  skills: TaughtSkill[]
  team_name: string
  phone: string | null
  is_cancelled: boolean
  cancel_reason: ClassCancelReason | null
  was_moved: boolean
  can_enrol: boolean
  /** Only for who has a seat. */
  online_link: string | null
  venues: PublicVenue[]
  ward: { id: string; name: string }
}

export interface PublicEnrolment {
  id: string
  code: string
  status: 'seat' | 'waiting' | 'cancelled'
  people: number
  place_in_line: number | null
  venue_id: string
  class: PublicClass
  attended: boolean
  /** Of the slip that says so, once they came. */
  learned_code: string | null
  can_cancel: boolean
}

export interface ClassConsent {
  id: string
  version: number
  words: Words
}

export type FoundClass = { outcome: 'found'; class: PublicClass; consent_text: ClassConsent } | { outcome: 'unknown' }

export interface EnrolRequest {
  /** Another one for every changed request: the same is answered as the first time. */
  request_id: string
  code: string
  venue_id?: string | undefined
  called: string
  phone: string
  people: number
  consent_text_id: string
  language: 'vi' | 'en'
}

export type EnrolFault = RequestFault | 'too_many'

export type EnrolAnswer =
  | { outcome: 'enrolled' | 'waiting'; code: string; enrolment: PublicEnrolment }
  | { outcome: 'invalid'; fields: Partial<Record<keyof EnrolRequest, EnrolFault>> }
  | { outcome: 'too_late'; class: PublicClass }
  | { outcome: 'too_many_enrolments' | 'too_many_attempts' }

/** What opens an enrolment: its code, and the last four digits of the telephone number. */
export interface EnrolmentKey {
  code: string
  phone_last4: string
}

export type FoundEnrolment =
  | { outcome: 'found' | 'cancelled' | 'too_late'; enrolment: PublicEnrolment }
  | { outcome: 'unknown' | 'too_many_attempts' }

export interface CheckingIn {
  class_code: string
  /** Of the square at the door, good for minutes. */
  door_code: string
  enrolment_code: string
  phone_last4: string
}

export interface CheckedIn {
  outcome: 'here' | 'already' | 'expired' | 'other_class' | 'unknown' | 'too_many_attempts'
}

export type VerifiedSlip =
  | { outcome: 'valid'; title: string; day: string; ward_name: string; skills: TaughtSkill[] }
  | { outcome: 'unknown' | 'too_many_attempts' }

interface Near {
  lon: number | null
  lat: number | null
}

export const nearbyClasses = (asked: { area: string | null } & Near) =>
  askWard<{ classes: PublicClass[] }>('nearby_classes', asked)
export const publicClass = (asked: { code: string } & Near) => askWard<FoundClass>('public_class', asked)
export const enrolInClass = (request: EnrolRequest) => askWard<EnrolAnswer>('enrol_in_class', { request })
export const findEnrolment = (key: EnrolmentKey) => askWard<FoundEnrolment>('find_enrolment', key)
export const cancelEnrolment = (key: EnrolmentKey) => askWard<FoundEnrolment>('cancel_enrolment', key)
export const checkInMyself = (given: CheckingIn) => askWard<CheckedIn>('check_in_myself', given)
export const verifyLearned = (code: string) => askWard<VerifiedSlip>('verify_learned', { code })
