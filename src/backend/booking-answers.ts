import * as v from 'valibot'

const count = v.number()
const half = v.picklist(['morning', 'afternoon', 'evening'])
const wish = v.picklist([
  'smartphone',
  'call_zalo',
  'vneid',
  'public_services',
  'payment',
  'safety',
  'health',
  'photos',
  'ai',
  'unsure',
])
const bookingLevel = v.picklist(['ambassador', 'team', 'ward'])
const bookingStatus = v.picklist(['offered', 'accepted', 'scheduled', 'done', 'not_home', 'cancelled', 'escalated'])

const bookingEvent = v.object({
  at: v.string(),
  event: v.picklist([
    'booked',
    'offered',
    'declined',
    'accepted',
    'assigned',
    'scheduled',
    'moved',
    'cancelled',
    'escalated',
    'done',
    'not_home',
    'reopened',
  ]),
  /** Null for the resident and for the clock. */
  called: v.nullable(v.string()),
  detail: v.nullable(v.string()),
})

const bookingLine = v.object({
  id: v.string(),
  status: bookingStatus,
  neighbourhood_id: v.string(),
  neighbourhood_name: v.string(),
  team_id: v.string(),
  team_name: v.string(),
  street_id: v.nullable(v.string()),
  street_name: v.nullable(v.string()),
  part_id: v.nullable(v.string()),
  household_id: v.nullable(v.string()),
  number: v.nullable(v.string()),
  place_words: v.nullable(v.string()),
  lon: v.nullable(v.number()),
  lat: v.nullable(v.number()),
  wishes: v.array(wish),
  day: v.string(),
  half,
  starts_at: v.string(),
  ends_at: v.string(),
  /** Hours in Vietnam, “08:00”. */
  from: v.string(),
  to: v.string(),
  called: v.nullable(v.string()),
  /** With the country's number, “+84…”. */
  phone: v.nullable(v.string()),
  caller_called: v.nullable(v.string()),
  caller_phone: v.nullable(v.string()),
  language: v.picklist(['vi', 'en']),
  offered_level: bookingLevel,
  offered_to: v.nullable(v.string()),
  offered_to_called: v.nullable(v.string()),
  accepted_by: v.nullable(v.string()),
  accepted_called: v.nullable(v.string()),
  accepted_phone: v.nullable(v.string()),
  escalates_at: v.nullable(v.string()),
  age_minutes: v.number(),
  /** Until it is offered to more people; negative when the clock is late. */
  minutes_left: v.nullable(v.number()),
  cancelled_by: v.nullable(v.picklist(['resident', 'team'])),
  cancel_reason: v.nullable(v.picklist(['no_need', 'other_time', 'mistake', 'not_reachable', 'ward_busy', 'twice'])),
  created_at: v.string(),
  /** What the resident reads out; one of several. */
  code: v.nullable(v.string()),
  events: v.array(bookingEvent),
})

export const bookingInbox = v.object({
  now: v.string(),
  bookings: v.array(bookingLine),
  counts: v.object({ open: count, done: count, cancelled: count }),
})

export const bookingCandidates = v.array(
  v.object({
    profile_id: v.string(),
    called: v.nullable(v.string()),
    phone: v.nullable(v.string()),
    why: v.picklist(['part', 'team']),
    bookings_that_half: count,
  }),
)

export const bookingOffers = v.array(
  v.object({
    id: v.string(),
    day: v.string(),
    half,
    from: v.string(),
    to: v.string(),
    neighbourhood: v.string(),
    street_name: v.nullable(v.string()),
    wishes: v.array(wish),
    level: bookingLevel,
    escalates_at: v.nullable(v.string()),
  }),
)

export const answeredBooking = v.object({
  outcome: v.picklist(['accepted', 'declined', 'taken', 'gone', 'not_yours']),
})
export const assignedBooking = v.object({
  outcome: v.picklist([
    'assigned',
    'taken_back',
    'gone',
    'not_yours',
    'person_left',
    'person_not_in_area',
    'person_paused',
  ]),
})
export const scheduledBooking = v.object({
  outcome: v.picklist(['scheduled', 'in_the_past', 'too_far', 'gone', 'not_yours']),
})
export const cancelledBooking = v.object({ outcome: v.picklist(['cancelled', 'gone', 'not_yours']) })
export const forgottenBooking = v.object({ outcome: v.picklist(['forgotten', 'still_open', 'not_yours']) })
export const savedServiceHours = v.object({ outcome: v.picklist(['saved', 'invalid', 'not_yours']) })

export const serviceHours = v.array(
  v.object({ weekday: v.number(), half, from_time: v.string(), to_time: v.string(), places: v.number() }),
)
export const serviceBreaks = v.array(v.object({ day: v.string() }))

export const helpPoints = v.array(
  v.object({
    id: v.string(),
    ward_id: v.string(),
    neighbourhood_id: v.nullable(v.string()),
    kind: v.picklist(['wifi', 'one_stop', 'community_house', 'market']),
    name: v.string(),
    place_words: v.nullable(v.string()),
    lon: v.number(),
    lat: v.number(),
    phone: v.nullable(v.string()),
    /** Weekday (1 is Monday), from, to; none: always open. */
    hours: v.array(v.tuple([v.number(), v.string(), v.string()])),
  }),
)
export const savedHelpPoint = v.variant('outcome', [
  v.object({ outcome: v.literal('saved'), id: v.string() }),
  v.object({ outcome: v.literal('invalid'), fields: v.record(v.string(), v.string()) }),
  v.object({ outcome: v.literal('not_yours') }),
])
export const retiredHelpPoint = v.object({ outcome: v.picklist(['retired', 'not_yours']) })

export type HelpPoint = v.InferOutput<typeof helpPoints>[number]
