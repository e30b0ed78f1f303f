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
export type CommandAnswer = v.InferOutput<typeof commandAnswers>[number]
export type Cursor = v.InferOutput<typeof cursor>
export type PullAnswer = v.InferOutput<typeof pullAnswer>
export type PulledRow = v.InferOutput<typeof row>
