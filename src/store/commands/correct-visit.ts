import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { dayOf } from './day-of.ts'
import { settleBooking } from './settle-booking.ts'
import { instant, minutes, outcome, uuid } from './shapes.ts'
import { standing } from './standing.ts'

/** What the payload leaves out stays as it stood. */
export const correctVisit = defineCommand('correct_visit', {
  payload: v.strictObject({
    visit_id: uuid,
    root_id: uuid,
    is_void: v.optional(v.boolean()),
    outcome: v.optional(outcome),
    visited_at: v.optional(instant),
    minutes: v.optional(minutes),
    come_back_at: v.optional(instant),
    relative_follows_up: v.optional(v.boolean()),
  }),
  makes: (correction) => [correction.visit_id],
  applyLocally: async (shown, correction, { authorId, receipt }) => {
    if (await shown.get('visits', correction.visit_id)) return
    const stood = standing(await shown.chain('visits', correction.root_id))
    if (stood === undefined) return
    const corrected = correction.outcome ?? stood.outcome
    const is_void = correction.is_void ?? stood.is_void
    const visited_at = correction.visited_at ?? stood.visited_at
    await shown.put('visits', {
      ...stood,
      id: correction.visit_id,
      root_id: correction.root_id,
      author_id: authorId,
      outcome: corrected,
      is_void,
      visited_at,
      visited_on: dayOf(visited_at),
      minutes: correction.minutes ?? stood.minutes,
      come_back_at: corrected === 'come_back' ? (correction.come_back_at ?? stood.come_back_at) : null,
      relative_follows_up: correction.relative_follows_up ?? stood.relative_follows_up,
      receipt,
      received_at: null,
    })
    await settleBooking(shown, {
      booking_id: stood.booking_id,
      root_id: correction.root_id,
      outcome: corrected,
      is_void,
    })
  },
})
