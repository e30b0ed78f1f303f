import type { Database } from './database.ts'

type Tables = Database['public']['Tables']
/** A row as a phone holds it: without the server's change number. */
type Row<Table extends keyof Tables> = Omit<Tables[Table]['Row'], 'changed_in'>
type With<Known, Narrowed> = Omit<Known, keyof Narrowed> & Narrowed
/** A fact has no receipt, and no hour of receipt, while it is only on this phone. */
interface Received {
  receipt: number | null
  received_at: string | null
}

export type Outcome = 'helped' | 'not_needed' | 'no_one_home' | 'come_back' | 'declined' | 'vacant' | 'publicity'
export type Level = 'shown' | 'with_help' | 'alone'
export type AudienceGroup = 'resident' | 'student' | 'public_servant' | 'worker'
export type Role = 'ambassador' | 'lead' | 'coordinator' | 'viewer' | 'admin'
export type Need = 'no_smartphone' | 'no_internet' | 'no_vneid' | 'home_visit' | 'other_language'
export type HouseholdPriority = 'elderly' | 'disabled' | 'poor' | 'remote' | 'freelance'
export type Priority = HouseholdPriority | 'ethnic_minority'
export type ConsentHow = 'spoken' | 'written' | 'by_relative'
/** Level by code of a skill or door task. */
export type SkillLevels = Record<string, Level>
export interface Words {
  vi: string
  en: string
}
export interface RuleClause {
  codes: string[]
  at_least: number
  level: Level
}
export interface Rules {
  taught: RuleClause[]
  alone: RuleClause[]
}
export type AreaShape =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] }
export type StreetLine =
  | { type: 'LineString'; coordinates: number[][] }
  | { type: 'MultiLineString'; coordinates: number[][][] }

export type Area = With<Row<'areas'>, { level: 'province' | 'ward' | 'neighbourhood'; boundary: AreaShape | null }>
export type Street = With<Row<'streets'>, { kind: 'street' | 'lane'; line: StreetLine | null }>
export type Part = With<
  Row<'parts'>,
  { kind: 'whole' | 'odd' | 'even' | 'range' | 'stairwell'; side: 'odd' | 'even' | null }
>
export type DoNotVisit = 'asked' | 'dispute' | 'illness' | 'unsafe'
export type Household = With<
  Row<'households'>,
  { needs: Need[]; priorities: HouseholdPriority[]; do_not_visit: DoNotVisit | null }
>
export type HouseholdAlias = Row<'household_aliases'>
export type Visit = With<Row<'visits'>, { outcome: Outcome } & Received>
export type CheckIn = With<
  Row<'check_ins'>,
  { audience_group: AudienceGroup; priorities: Priority[]; skills: SkillLevels } & Received
>
export type Person = With<
  Row<'people'>,
  { audience_group: AudienceGroup; priorities: Priority[]; receipt: number | null }
>
export type Consent = With<Row<'consents'>, { how: ConsentHow } & Received>
export type Confirmation = With<Row<'confirmations'>, Received>
export type Assignment = Row<'assignments'>
export type Membership = With<Row<'memberships'>, { role: Role }>
export type Profile = Row<'profiles'>
export type Team = Row<'teams'>
export type Framework = With<Row<'frameworks'>, { name: Words; rules: Rules }>
export type Skill = With<Row<'skills'>, { name: Words; kind: 'knowledge' | 'skill' | 'door_task' }>
export type ConsentText = With<Row<'consent_texts'>, { words: Words }>
/** With the number a resident may call, so that the card shows it offline. */
export type Card = Row<'cards'> & { id: string; ward_phone: string | null }
export type CancelReason = 'rain' | 'few_people' | 'ward_busy' | 'other_day'
export type Outing = With<Row<'outings'>, { cancel_reason: CancelReason | null }>
export type OutingPerson = With<Row<'outing_people'>, { answer: 'asked' | 'yes' | 'no' }>
export type Half = 'morning' | 'afternoon' | 'evening'
export type Wish =
  | 'smartphone'
  | 'call_zalo'
  | 'vneid'
  | 'public_services'
  | 'payment'
  | 'safety'
  | 'health'
  | 'photos'
  | 'ai'
  | 'unsure'
export type BookingStatus = 'offered' | 'accepted' | 'scheduled' | 'done' | 'not_home' | 'cancelled' | 'escalated'
export type Booking = With<
  Row<'bookings'>,
  {
    status: BookingStatus
    half: Half
    wishes: Wish[]
    language: 'vi' | 'en'
    offered_level: 'ambassador' | 'team' | 'ward'
    cancelled_by: 'resident' | 'team' | null
  }
>
export type StreetCount = Row<'street_counts'> & { id: string }

export type ClassKind = 'residents' | 'workplace' | 'trainers' | 'talk'
export type ClassMode = 'in_person' | 'online' | 'mixed'
export type ClassLanguage = 'vi' | 'en' | 'km' | 'zh' | 'cham' | 'other'
export type ClassProgramme = 'chap_canh_cong_nghe' | 'cho_so' | 'gia_dinh_so' | 'to_cong_nhan'
export type ClassCancelReason = 'rain' | 'venue_closed' | 'no_teacher' | 'few_people' | 'other_day'
/** A class; “class” is a word of the language. */
export type HelpClass = With<
  Row<'classes'>,
  {
    kind: ClassKind
    mode: ClassMode
    audience: AudienceGroup
    language: ClassLanguage
    programme: ClassProgramme | null
    cancel_reason: ClassCancelReason | null
  }
>
export type ClassVenue = Row<'class_venues'>
/** With the name one calls them by, so that the roster shows it offline. */
export type ClassHelper = With<Row<'class_helpers'>, { role: 'host' | 'helper' }> & { called: string | null }
export type Enrolment = With<
  Row<'enrolments'>,
  { status: 'seat' | 'waiting' | 'cancelled' | 'door'; language: 'vi' | 'en' }
>
