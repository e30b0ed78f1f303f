import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { dayOf } from './day-of.ts'
import { instant, uuid } from './shapes.ts'

/** What it leaves out stays as it first stood, as on the server. */
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
    const root = await shown.get('confirmations', correction.root_id)
    if (root === undefined) return
    await shown.put('confirmations', {
      ...root,
      id: correction.confirmation_id,
      root_id: root.id,
      author_id: authorId,
      is_void: correction.is_void ?? false,
      confirmed_on: correction.confirmed_at === undefined ? root.confirmed_on : dayOf(correction.confirmed_at),
      receipt,
      received_at: null,
    })
  },
})
