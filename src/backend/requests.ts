import type { HelpPoint } from './booking-answers.ts'
import type {
  AudienceGroup,
  ClassCancelReason,
  ClassKind,
  ClassLanguage,
  ClassMode,
  ClassProgramme,
  Half,
  Role,
} from './rows.ts'
import type { Cursor } from './answers.ts'

/** What the store sends; payloads are the command's own affair. */
export interface SentCommand {
  id: string
  name: string
  payload: Record<string, unknown>
  scope: string | null
  needs: string[]
  made_at: string
  device_id: string
  app_schema: number
  /** What this phone's clock says on sending: the ward takes a wrong clock out of the moments in the payload. */
  clock_at: string
}

/** A command of this person's and the number the ward gave back for it. */
export interface Witness {
  id: string
  receipt: number
}

export interface PullRequest {
  epoch?: string
  app_schema: number
  /** Received and not known to be known: a ward without one of them was put back to an older state. */
  witnesses: Witness[]
  horizon?: number
  scopes: Record<string, Cursor | null>
}

/** Whose session must be asking: on a shared phone another person may have signed in meanwhile. */
export interface Asking {
  profileId: string
}

export interface Invitation {
  teamId: string
  role: Role
  invitedName?: string
  uses?: number
  days?: number
}

/** From now on exactly these people, at most two, hold the part. */
export interface Giving {
  part_id: string
  people: string[]
  due_on?: string | null | undefined
  note?: string | null | undefined
}

/** How a part is split: every door falls into one of them. */
export interface Slice {
  kind: 'odd' | 'even' | 'range' | 'stairwell'
  side?: 'odd' | 'even' | null | undefined
  from_number?: number | null | undefined
  to_number?: number | null | undefined
  label?: string | null | undefined
}

/** A piece of a cut as accepted: a part split between pieces stands in each with the same `into` and its own `take`. */
export interface GivenPiece {
  people: string[]
  due_on?: string | null | undefined
  note?: string | null | undefined
  units: { part_id: string; into?: Slice[] | undefined; take?: number | undefined }[]
}

export interface NewOuting {
  team_id: string
  area_id: string
  starts_at: string
  ends_at: string
  meeting_words: string
  meeting_lon?: number | null | undefined
  meeting_lat?: number | null | undefined
  part_ids: string[]
  people: string[]
  open_places: number
  /** A day; at most 26 weeks ahead. */
  repeat_weekly_until?: string | null | undefined
  note?: string | null | undefined
}

export interface MovingOuting {
  outingId: string
  startsAt: string
  endsAt: string
  wholeSeries: boolean
}

export interface CancellingOuting {
  outingId: string
  reason: 'rain' | 'few_people' | 'ward_busy' | 'other_day'
  wholeSeries: boolean
}

export interface ChangingMembership {
  membershipId: string
  role?: Role
  isPaused?: boolean
}

export interface CancellingBooking {
  bookingId: string
  reason: 'not_reachable' | 'ward_busy' | 'twice'
}

/** All half-days of a week the team serves, and all days off from today. */
export interface ServiceHours {
  teamId: string
  hours: { weekday: number; half: Half; from_time: string; to_time: string; places: number }[]
  breaks: string[]
}

/** Without an id a new one; in a neighbourhood, or where the whole ward goes. */
export interface SavingHelpPoint extends Omit<HelpPoint, 'id' | 'ward_id' | 'neighbourhood_id'> {
  id?: string | undefined
  ward_id?: string | undefined
  neighbourhood_id?: string | null | undefined
}

/** A held command in a lead's tray: ids are unique only together with their author. */
export interface HeldCommand {
  authorId: string
  commandId: string
}

export type SendingBack = HeldCommand & { reason: 'wrong_home' | 'already_written' | 'not_agreed' | 'ask_lead' }

export interface Moving {
  personId: string
  householdId: string
}

/** A help point, or a place of its own with a name and the neighbourhood where its people are counted. */
export interface VenueGiven {
  help_point_id?: string | undefined
  name?: string | undefined
  place_words?: string | undefined
  /** WGS84; both or neither. */
  lon?: number | undefined
  lat?: number | undefined
  neighbourhood_id?: string | undefined
  /** 1 to 500 people. */
  capacity: number
}

export interface ClassHelperGiven {
  profile_id: string
  /** Counted from 0 in the order of the venues; null: at all of them. */
  venue: number | null
  role: 'host' | 'helper'
}

export interface NewClass {
  /** The same one sent again makes no second class. */
  request_id?: string | undefined
  team_id: string
  kind: ClassKind
  mode: ClassMode
  title: string
  /** Needed unless all come in person. */
  online_link?: string | undefined
  starts_at: string
  ends_at: string
  /** One to 20. */
  venues: VenueGiven[]
  skills: string[]
  audience: AudienceGroup
  language: ClassLanguage
  programme?: ClassProgramme | undefined
  helpers: ClassHelperGiven[]
  /** ISO weekdays (1 is Monday) until a day at most 26 weeks ahead. */
  repeat?: { weekdays: number[]; until: string } | undefined
}

export interface EditingClass {
  classId: string
  changes: {
    title?: string
    online_link?: string
    skills?: string[]
    audience?: AudienceGroup
    language?: ClassLanguage
    programme?: ClassProgramme | null
  }
}

export interface MovingClass {
  classId: string
  startsAt: string
  endsAt: string
  wholeSeries: boolean
}

export interface CancellingClass {
  classId: string
  reason: ClassCancelReason
  wholeSeries: boolean
}

/** Somebody who asked by word of mouth. */
export interface EnrollingFor {
  /** Another one for every changed request: the same is answered as the first time. */
  request_id: string
  venue_id: string
  called: string
  phone?: string | undefined
  people: number
  consent_text_id: string
  language: 'vi' | 'en'
}
