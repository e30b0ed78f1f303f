import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { dayOf } from './day-of.ts'
import { settleBooking } from './settle-booking.ts'
import { instant, minutes, outcome, uuid } from './shapes.ts'

export const logVisit = defineCommand('log_visit', {
  payload: v.strictObject({
    visit_id: uuid,
    household_id: uuid,
    outcome,
    visited_at: instant,
    minutes: v.optional(minutes),
    come_back_at: v.optional(instant),
    relative_follows_up: v.optional(v.boolean()),
    booking_id: v.optional(uuid),
  }),
  makes: (visit) => [visit.visit_id],
  applyLocally: async (shown, visit, { authorId, receipt }) => {
    if (await shown.get('visits', visit.visit_id)) return
    const door = await shown.household(visit.household_id)
    const booking_id = visit.booking_id ?? null
    await shown.put('visits', {
      id: visit.visit_id,
      root_id: null,
      household_id: door?.id ?? visit.household_id,
      part_id: door?.part_id ?? '',
      neighbourhood_id: door?.neighbourhood_id ?? '',
      author_id: authorId,
      booking_id,
      outcome: visit.outcome,
      is_void: false,
      visited_at: visit.visited_at,
      visited_on: dayOf(visit.visited_at),
      minutes: visit.minutes ?? null,
      come_back_at: visit.come_back_at ?? null,
      relative_follows_up: visit.relative_follows_up ?? false,
      receipt,
      received_at: null,
    })
    await settleBooking(shown, { booking_id, root_id: visit.visit_id, outcome: visit.outcome, is_void: false })
  },
})
