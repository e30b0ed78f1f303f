import * as v from 'valibot'

const count = v.number()
/** Null where the count is under five and the reader may not see it. */
const guarded = v.nullable(v.number())
const figure = v.object({ value: v.number(), source: v.string(), counted_on: v.string() })
const figures = v.partial(v.object({ households: figure, adults: figure, residents: figure, people_over_60: figure }))

const coverageRow = v.object({
  area_id: v.string(),
  name: v.string(),
  households: count,
  attempted: count,
  reached: count,
  streets: count,
  streets_attempted: count,
  helps: guarded,
  people_reached: guarded,
  taught: guarded,
  alone: guarded,
  confirmed: guarded,
  figures,
})

export const coverage = v.object({
  area: v.object({
    id: v.string(),
    name: v.string(),
    level: v.picklist(['province', 'ward', 'neighbourhood']),
    figures,
  }),
  outstanding: count,
  counted_at: v.string(),
  rows: v.array(coverageRow),
})

export const streetCoverage = v.array(
  v.object({
    street_id: v.string(),
    name: v.string(),
    households: count,
    attempted: guarded,
    reached: guarded,
    elderly: guarded,
    assigned: v.nullable(v.array(v.string())),
  }),
)

export const homesNeverReached = v.array(
  v.object({
    page_key: v.string(),
    household_id: v.string(),
    part_id: v.string(),
    street_id: v.string(),
    street_name: v.string(),
    number: v.string(),
    building: v.string(),
    floor: v.string(),
    unit: v.string(),
    needs: v.array(v.string()),
    priorities: v.array(v.string()),
    is_attempted: v.boolean(),
    neighbourhood_name: v.string(),
  }),
)

export const acceptance = v.object({
  outcome: v.picklist(['accepted', 'unknown_code', 'name_missing', 'too_many_attempts']),
})

export const teamPeople = v.array(
  v.object({
    team_id: v.string(),
    role: v.picklist(['ambassador', 'lead', 'coordinator', 'viewer', 'admin']),
    profile: v.object({ id: v.string(), full_name: v.nullable(v.string()), called: v.nullable(v.string()) }),
  }),
)

const refused = v.object({
  outcome: v.literal('refused'),
  reason: v.string(),
  part_id: v.nullish(v.string()),
  profile_id: v.nullish(v.string()),
})

const holder = v.object({
  profile_id: v.string(),
  called: v.nullable(v.string()),
  due_on: v.nullable(v.string()),
  note: v.nullable(v.string()),
  assigned_at: v.string(),
  last_active_on: v.nullable(v.string()),
})

const partKind = v.picklist(['whole', 'odd', 'even', 'range', 'stairwell'])
const side = v.nullable(v.picklist(['odd', 'even']))

const partToAssign = v.object({
  part_id: v.string(),
  street_id: v.string(),
  neighbourhood_id: v.string(),
  kind: partKind,
  side,
  label: v.nullable(v.string()),
  from_number: v.nullable(v.number()),
  to_number: v.nullable(v.number()),
  homes: count,
  attempted: count,
  last_visited_on: v.nullable(v.string()),
  due: count,
  holders: v.array(holder),
  /** Its number, 0 for none, and where it is. */
  doors: v.optional(v.array(v.tuple([v.number(), v.nullable(v.number()), v.nullable(v.number())]))),
})

const walker = v.object({
  profile_id: v.string(),
  called: v.nullable(v.string()),
  teams: v.array(v.string()),
  role: v.picklist(['ambassador', 'lead']),
  homes_left: count,
  parts: count,
  is_paused: v.boolean(),
})

export const partsToAssign = v.object({ parts: v.array(partToAssign), people: v.array(walker) })

const given = v.object({
  part_id: v.string(),
  people: v.array(v.string()),
  due_on: v.nullish(v.string()),
  note: v.nullish(v.string()),
})

export const assignedParts = v.variant('outcome', [
  v.object({ outcome: v.literal('assigned'), before: v.array(given), changed: count }),
  refused,
])

export const splitPart = v.variant('outcome', [
  v.object({
    outcome: v.literal('split'),
    parts: v.array(
      v.object({
        part_id: v.string(),
        kind: partKind,
        side,
        from_number: v.nullable(v.number()),
        to_number: v.nullable(v.number()),
        label: v.nullable(v.string()),
      }),
    ),
  }),
  refused,
])

const clash = v.object({
  profile_id: v.string(),
  called: v.nullable(v.string()),
  outing_id: v.string(),
  starts_at: v.string(),
  ends_at: v.string(),
})
export const clashes = v.array(clash)

export const scheduledOuting = v.variant('outcome', [
  v.object({ outcome: v.literal('scheduled'), ids: v.array(v.string()), clashes }),
  refused,
])
export const movedOuting = v.variant('outcome', [
  v.object({ outcome: v.literal('moved'), ids: v.array(v.string()), clashes }),
  refused,
])
export const cancelledOuting = v.variant('outcome', [
  v.object({ outcome: v.literal('cancelled'), ids: v.array(v.string()) }),
  refused,
])
export const answeredOuting = v.variant('outcome', [
  v.object({ outcome: v.literal('answered'), answer: v.picklist(['yes', 'no']) }),
  v.object({ outcome: v.picklist(['full', 'gone']) }),
  refused,
])

export const outingDetails = v.object({
  people: v.array(
    v.object({
      profile_id: v.string(),
      called: v.nullable(v.string()),
      answer: v.picklist(['asked', 'yes', 'no']),
      /** For who leads the area alone. */
      phone: v.nullish(v.string()),
    }),
  ),
  result: v.object({
    streets: count,
    homes_attempted: count,
    homes_reached: count,
    people_helped: count,
    minutes: count,
  }),
})

const role = v.picklist(['ambassador', 'lead', 'coordinator', 'viewer', 'admin'])
const teamKind = v.picklist(['community', 'communicators', 'squad', 'workplace', 'office', 'steering'])

export const madeInvitation = v.object({ code: v.string(), invitation_id: v.string(), expires_at: v.string() })
export const changedMembership = v.object({ outcome: v.picklist(['changed', 'last_lead', 'not_yours']) })
export const endedMembership = v.object({ outcome: v.picklist(['ended', 'last_lead', 'not_yours']), returned: count })
export const madeResetCode = v.variant('outcome', [
  v.object({ outcome: v.literal('made'), code: v.string(), expires_at: v.string() }),
  v.object({ outcome: v.literal('not_yours') }),
])
export const passwordReset = v.object({
  outcome: v.picklist(['done', 'unknown_code', 'weak_password', 'too_many_attempts']),
})
export const renewedCard = v.object({ code: v.string() })

export const teamOverview = v.object({
  team: v.object({
    id: v.string(),
    name: v.string(),
    kind: teamKind,
    area_name: v.string(),
    phone: v.nullable(v.string()),
    starts_on: v.nullable(v.string()),
    ends_on: v.nullable(v.string()),
  }),
  people: v.array(
    v.object({
      membership_id: v.string(),
      profile_id: v.string(),
      called: v.nullable(v.string()),
      full_name: v.nullable(v.string()),
      /** For who leads the team alone. */
      phone: v.nullish(v.string()),
      role,
      is_paused: v.boolean(),
      joined_at: v.string(),
      parts: count,
      homes_left: count,
      /** Codes of skills. */
      teaches: v.array(v.string()),
      last_active_on: v.nullable(v.string()),
    }),
  ),
  invitations: v.array(
    v.object({
      id: v.string(),
      role,
      invited_name: v.nullable(v.string()),
      uses_left: count,
      expires_at: v.string(),
      is_revoked: v.boolean(),
    }),
  ),
  homes: count,
  homes_left: count,
  /** The roles the caller may give here. */
  may_give: v.array(role),
})

export const ledTeams = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    kind: teamKind,
    area_id: v.string(),
    area_name: v.string(),
    people: count,
  }),
)

const hanging = v.object({ id: v.string(), name: v.string(), outcome: v.nullable(v.string()), made_at: v.string() })

export const heldTray = v.array(
  v.object({
    author_id: v.string(),
    author_name: v.nullable(v.string()),
    id: v.string(),
    name: v.string(),
    reason: v.nullable(v.string()),
    receipt: v.number(),
    made_at: v.string(),
    received_at: v.string(),
    part_id: v.nullable(v.string()),
    street_name: v.nullable(v.string()),
    number: v.nullable(v.string()),
    household_id: v.nullable(v.string()),
    outcome: v.nullable(v.string()),
    /** Of work at a class. */
    class_title: v.nullable(v.string()),
    person_called: v.nullable(v.string()),
    /** What of the same author waits for it. */
    hanging: v.array(hanging),
    /** Older than seven days: the coordinator sees it too. */
    is_passed_on: v.boolean(),
  }),
)

export const acceptedHeld = v.object({
  outcome: v.picklist(['accepted', 'gone']),
  applied: count,
  returned: count,
})

export const sentBackHeld = v.object({ outcome: v.picklist(['sent_back', 'gone']), returned: count })

export const movedPerson = v.object({ outcome: v.picklist(['moved', 'already_there']) })

const status = v.picklist(['applied', 'held', 'returned'])

export const commandAnswers = v.array(
  v.object({
    id: v.string(),
    answer: v.picklist(['applied', 'duplicate', 'held', 'refused']),
    receipt: v.nullish(v.number()),
    transaction: v.nullish(v.number()),
    reason: v.nullish(v.string()),
    status: v.optional(status),
  }),
)

const cursor = v.object({
  changed_in: v.number(),
  table: v.string(),
  id: v.string(),
  /** In the middle of a first load: the horizon it began at. */
  began: v.optional(v.number()),
})
const row = v.looseObject({ id: v.string() })

export const pullAnswer = v.object({
  epoch: v.string(),
  horizon: v.number(),
  mine: v.array(v.string()),
  lost: v.array(v.string()),
  pages: v.array(
    v.object({
      scope: v.string(),
      rows: v.record(v.string(), v.array(row)),
      cursor: v.nullable(cursor),
      done: v.boolean(),
      /** The phone's cursor was older than the tombstones: what it holds of this scope goes first. */
      from_zero: v.optional(v.boolean()),
    }),
  ),
  is_finished: v.boolean(),
  newest_receipt: v.nullish(v.number()),
  /** The ward does not know this phone's newest receipt: it was put back to an older state. */
  forgot: v.optional(v.boolean()),
})

export type Coverage = v.InferOutput<typeof coverage>
export type CoverageRow = v.InferOutput<typeof coverageRow>
export type Figures = v.InferOutput<typeof figures>
export type StreetCoverage = v.InferOutput<typeof streetCoverage>[number]
export type HomeNeverReached = v.InferOutput<typeof homesNeverReached>[number]
export type HeldLine = v.InferOutput<typeof heldTray>[number]
export type TeamOverview = v.InferOutput<typeof teamOverview>
export type LedTeam = v.InferOutput<typeof ledTeams>[number]
export type OutingDetails = v.InferOutput<typeof outingDetails>
export type CommandAnswer = v.InferOutput<typeof commandAnswers>[number]
export type Cursor = v.InferOutput<typeof cursor>
export type PullAnswer = v.InferOutput<typeof pullAnswer>
export type PulledRow = v.InferOutput<typeof row>
