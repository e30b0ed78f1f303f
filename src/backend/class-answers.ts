import * as v from 'valibot'

const count = v.number()
const ids = v.array(v.string())
const enrolmentStatus = v.picklist(['seat', 'waiting', 'cancelled', 'door'])
const audience = v.picklist(['resident', 'student', 'public_servant', 'worker'])

const refused = v.object({
  outcome: v.literal('refused'),
  reason: v.picklist([
    'not_yours',
    'invalid',
    'in_the_past',
    'too_long',
    'too_far',
    'too_many',
    'person_not_in_area',
    'cancelled',
    'people_seated',
  ]),
  field: v.optional(v.string()),
  profile_id: v.optional(v.string()),
})

const clash = v.object({
  kind: v.picklist(['helper', 'venue']),
  name: v.nullable(v.string()),
  profile_id: v.nullable(v.string()),
  with_title: v.nullable(v.string()),
  starts_at: v.string(),
  ends_at: v.string(),
})
export const classClashes = v.array(clash)
export type ClassClash = v.InferOutput<typeof clash>

export const scheduledClass = v.variant('outcome', [
  v.object({ outcome: v.literal('scheduled'), ids, clashes: classClashes }),
  refused,
])
export const movedClass = v.variant('outcome', [
  v.object({ outcome: v.literal('moved'), ids, clashes: classClashes }),
  refused,
])
export const cancelledClass = v.variant('outcome', [v.object({ outcome: v.literal('cancelled'), ids }), refused])
export const changedVenue = v.variant('outcome', [
  v.object({ outcome: v.literal('changed'), clashes: classClashes }),
  refused,
])
export const editedClass = v.variant('outcome', [v.object({ outcome: v.literal('edited') }), refused])
export const setClassHelpers = v.variant('outcome', [
  v.object({ outcome: v.literal('set'), clashes: classClashes }),
  refused,
])

const fields = v.record(v.string(), v.string())

export const enrolledFor = v.variant('outcome', [
  v.object({
    outcome: v.picklist(['enrolled', 'waiting']),
    code: v.string(),
    enrolment: v.object({
      id: v.string(),
      status: enrolmentStatus,
      people: count,
      place_in_line: v.nullable(count),
      venue_id: v.string(),
    }),
  }),
  v.object({ outcome: v.literal('invalid'), fields }),
  v.object({ outcome: v.picklist(['too_late', 'not_yours']) }),
])
export const cancelledEnrolment = v.object({ outcome: v.picklist(['cancelled', 'too_late', 'not_yours']) })
export const forgottenEnrolment = v.object({ outcome: v.picklist(['forgotten', 'not_yours']) })
export const placedEnrolment = v.object({ outcome: v.picklist(['placed', 'not_yours', 'erased']) })

const heldClass = v.object({
  id: v.string(),
  ward_id: v.string(),
  team_id: v.string(),
  area_id: v.string(),
  series_id: v.nullable(v.string()),
  code: v.string(),
  kind: v.picklist(['residents', 'workplace', 'trainers', 'talk']),
  mode: v.picklist(['in_person', 'online', 'mixed']),
  title: v.string(),
  online_link: v.nullable(v.string()),
  starts_at: v.string(),
  ends_at: v.string(),
  skills: v.array(v.string()),
  audience,
  language: v.picklist(['vi', 'en', 'km', 'zh', 'cham', 'other']),
  programme: v.nullable(v.picklist(['chap_canh_cong_nghe', 'cho_so', 'gia_dinh_so', 'to_cong_nhan'])),
  moved_at: v.nullable(v.string()),
  cancelled_at: v.nullable(v.string()),
  cancel_reason: v.nullable(v.picklist(['rain', 'venue_closed', 'no_teacher', 'few_people', 'other_day'])),
  changes: count,
  created_by: v.string(),
})

const venue = v.object({
  id: v.string(),
  class_id: v.string(),
  ward_id: v.string(),
  neighbourhood_id: v.string(),
  help_point_id: v.nullable(v.string()),
  position: count,
  name: v.string(),
  place_words: v.nullable(v.string()),
  lon: v.nullable(v.number()),
  lat: v.nullable(v.number()),
  capacity: count,
  taken: count,
  waiting: count,
})

const enrolment = v.object({
  id: v.string(),
  venue_id: v.string(),
  status: enrolmentStatus,
  people: count,
  /** Null once forgotten. */
  called: v.nullable(v.string()),
  /** With the country's number, “+84…”. */
  phone: v.nullable(v.string()),
  person_id: v.nullable(v.string()),
  place_in_line: v.nullable(count),
  promoted_at: v.nullable(v.string()),
  created_at: v.string(),
  has_come: v.boolean(),
  check_in_id: v.nullable(v.string()),
  needs_visit: v.boolean(),
})

export const classBoard = v.object({
  class: heldClass,
  team_name: v.string(),
  phone: v.nullable(v.string()),
  may_change: v.boolean(),
  /** Erasing names is for who leads there, not for the host. */
  may_forget: v.boolean(),
  venues: v.array(venue),
  helpers: v.array(
    v.object({
      profile_id: v.string(),
      called: v.nullable(v.string()),
      phone: v.nullable(v.string()),
      role: v.picklist(['host', 'helper']),
      /** Null: at all of its places. */
      venue_id: v.nullable(v.string()),
    }),
  ),
  enrolments: v.array(enrolment),
})
export type ClassBoard = v.InferOutput<typeof classBoard>

export const classResult = v.object({
  attended: count,
  named: count,
  /** People by venue. */
  by_venue: v.record(v.string(), count),
  by_group: v.array(v.object({ audience_group: audience, is_elderly: v.boolean(), people: count })),
  /** People by code of what was taught. */
  skills: v.record(v.string(), count),
  minutes: count,
  no_shows: count,
  follow_ups: count,
  /** Whose profile gained what was taught, in a training of trainers. */
  trained: v.array(v.nullable(v.string())),
  unplaced: v.array(
    v.object({
      enrolment_id: v.string(),
      called: v.nullable(v.string()),
      phone: v.nullable(v.string()),
      needs_visit: v.boolean(),
    }),
  ),
})
export type ClassResult = v.InferOutput<typeof classResult>

export const learnedSlips = v.array(v.object({ called: v.nullable(v.string()), code: v.string() }))
export type LearnedSlip = v.InferOutput<typeof learnedSlips>[number]

export const doorCode = v.variant('outcome', [
  v.object({
    outcome: v.literal('code'),
    class_code: v.string(),
    code: v.string(),
    valid_until: v.string(),
    seconds_left: count,
  }),
  v.object({ outcome: v.picklist(['not_yours', 'not_now']) }),
])
