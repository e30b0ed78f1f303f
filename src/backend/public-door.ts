import { askWard } from './ask-ward.ts'

export interface Place {
  id: string
  name: string
  kind: string
  former_names: string[]
}

export interface HelpStart {
  ward: (Place & { phone: string | null }) | null
  /** Of the poster's address, when it names one. */
  neighbourhood_id: string | null
  neighbourhoods: Place[]
  wards: Place[]
  consent_text: { id: string; version: number; body: { vi: string; en: string } }
}

export interface FoundPlace {
  id: string
  level: 'ward' | 'neighbourhood'
  name: string
  kind: string
  former_name: string | null
  within: string
}

/** Lines of WGS84 lon/lat. */
export type Line = [number, number][]

export interface HelpStreet {
  id: string
  name: string
  line: Line[]
}

export interface Boundary {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: unknown
}

export type HalfName = 'morning' | 'afternoon' | 'evening'

export interface HelpDay {
  /** YYYY-MM-DD */
  day: string
  /** Hours as “08:00”. */
  halves: { half: HalfName; from: string; to: string; is_free: boolean }[]
}

export interface HelpHalfDays {
  team: { name: string } | null
  days: HelpDay[]
}

export interface HelpRequest {
  /** Another one for every changed request: the same is answered as the first time. */
  request_id: string
  neighbourhood_id: string
  street_id?: string
  number?: string
  place_words?: string
  lon?: number
  lat?: number
  wishes: string[]
  day: string
  half: HalfName
  called: string
  phone?: string
  caller_called?: string
  caller_phone?: string
  consent_text_id: string
  language: 'vi' | 'en'
}

export interface PublicBooking {
  code: string
  status: 'offered' | 'accepted' | 'scheduled' | 'done' | 'not_home' | 'cancelled' | 'escalated'
  day: string
  half: HalfName
  from: string
  to: string
  /** The hour agreed on, as “09:30”; null while only the half-day is. */
  hour: string | null
  team_name: string | null
  /** What whoever comes is called. */
  comes: string | null
  phone: string | null
  can_change: boolean
}

export type FoundBooking =
  | { outcome: 'found'; booking: PublicBooking; days: HelpDay[] }
  | { outcome: 'moved' | 'cancelled' | 'too_late'; booking: PublicBooking }
  | { outcome: 'full'; days: HelpDay[] }
  | { outcome: 'unknown' | 'too_many_attempts' }

/** What opens a booking: its code, and the last four digits of a telephone number it was made with. */
export interface BookingKey {
  code: string
  phone_last4: string
}

export const cancelReasons = ['no_need', 'other_time', 'mistake'] as const
export type CancelReason = (typeof cancelReasons)[number]

export type VerifiedAmbassador =
  | {
      outcome: 'valid'
      called: string | null
      full_name: string | null
      teams: { name: string; phone: string | null }[]
      ward_phone: string | null
    }
  | { outcome: 'unknown' | 'too_many_attempts' }

export type PointKind = 'wifi' | 'one_stop' | 'community_house' | 'market'

export interface PublicPoint {
  id: string
  kind: PointKind
  name: string
  place_words: string
  lon: number
  lat: number
  phone: string | null
  /** ISO weekday (1 is Monday), HH:MM; none at all: open day and night. */
  hours: [weekday: number, from: string, to: string][]
  /** From where one stands; null where that is not known. */
  metres: number | null
}

export type RequestFault =
  | 'empty'
  | 'too_long'
  | 'not_a_phone'
  | 'odd_characters'
  | 'unknown'
  | 'no_consent'
  | 'not_served'

export type RequestAnswer =
  | { outcome: 'booked'; code: string; booking: PublicBooking }
  | { outcome: 'full'; days: HelpDay[] }
  | { outcome: 'invalid'; fields: Partial<Record<keyof HelpRequest, RequestFault>> }
  | { outcome: 'too_many_bookings' }
  | { outcome: 'too_many_attempts' }

export const helpStart = (area: string | null) => askWard<HelpStart>('help_start', { area })
export const findPlaces = (words: string) => askWard<{ places: FoundPlace[] }>('find_places', { words })
export const helpStreets = (neighbourhood_id: string) =>
  askWard<{ streets: HelpStreet[]; boundary: Boundary | null }>('help_streets', { neighbourhood_id })
export const helpHalfDays = (neighbourhood_id: string) => askWard<HelpHalfDays>('help_half_days', { neighbourhood_id })
export const requestHelp = (request: HelpRequest) => askWard<RequestAnswer>('request_help', { request })
export const findBooking = (key: BookingKey) => askWard<FoundBooking>('find_booking', key)
export const moveBooking = (key: BookingKey, to: { day: string; half: HalfName }) =>
  askWard<FoundBooking>('move_booking', { ...key, ...to })
export const cancelBooking = (key: BookingKey, reason: CancelReason) =>
  askWard<FoundBooking>('cancel_booking', { ...key, reason })
export const verifyAmbassador = (card_code: string) => askWard<VerifiedAmbassador>('verify_ambassador', { card_code })
export const helpPointsNear = (asked: { area: string | null; lon: number | null; lat: number | null }) =>
  askWard<{ points: PublicPoint[]; roads: Line[][] }>('help_points_near', asked)
