import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { dayOf } from './day-of.ts'
import { instant, uuid } from './shapes.ts'
import { standing } from './standing.ts'

/** What the payload leaves out stays as it stood. */
export const correctConfirmation = defineCommand('correct_confirmation', {
  payload: v.strictObject({
    confirmation_id: uuid,
    root_id: uuid,
    is_void: v.optional(v.boolean()),
    confirmed_at: v.optional(instant),
  }),
  makes: (correction) => [correction.confirmation_id],
  applyLocally: async (shown, correction, { authorId, receipt }) => {
    if (await shown.get('confirmations', correction.confirmation_id)) return
    const stood = standing(await shown.chain('confirmations', correction.root_id))
    if (stood === undefined) return
    await shown.put('confirmations', {
      ...stood,
      id: correction.confirmation_id,
      root_id: correction.root_id,
      author_id: authorId,
      is_void: correction.is_void ?? stood.is_void,
      confirmed_on: correction.confirmed_at === undefined ? stood.confirmed_on : dayOf(correction.confirmed_at),
      receipt,
      received_at: null,
    })
  },
})
