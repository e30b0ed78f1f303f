import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { dayOf } from './day-of.ts'
import { personNamed } from './person-named.ts'
import { instant, uuid } from './shapes.ts'

/** The person's skills stand confirmed on VNeID; the volunteer saw it, no number is kept. */
export const recordConfirmation = defineCommand('record_confirmation', {
  payload: v.strictObject({ confirmation_id: uuid, person_id: uuid, confirmed_at: instant }),
  makes: (confirmation) => [confirmation.confirmation_id],
  applyLocally: async (shown, confirmation, { authorId, receipt }) => {
    if (await shown.get('confirmations', confirmation.confirmation_id)) return
    const person = await personNamed(shown, confirmation.person_id)
    if (person === undefined) return
    await shown.put('confirmations', {
      id: confirmation.confirmation_id,
      root_id: null,
      person_id: person.id,
      household_id: person.household_id,
      part_id: person.part_id,
      neighbourhood_id: person.neighbourhood_id,
      author_id: authorId,
      is_void: false,
      confirmed_on: dayOf(confirmation.confirmed_at),
      receipt,
      received_at: null,
    })
  },
})
