import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { personNamed } from './person-named.ts'
import { how, instant, uuid } from './shapes.ts'

/** The person's name leaves this phone at once; the id and the coded facts stay. */
export const withdrawConsent = defineCommand('withdraw_consent', {
  payload: v.strictObject({ consent_id: uuid, person_id: uuid, text_id: uuid, how, decided_at: instant }),
  makes: (withdrawal) => [withdrawal.consent_id],
  applyLocally: async (shown, withdrawal, { authorId, receipt }) => {
    const person = await personNamed(shown, withdrawal.person_id)
    if (person === undefined) return
    const { id, household_id, part_id, erased_at } = person
    await shown.put('people', { ...person, sealed: [], erased_at: erased_at ?? withdrawal.decided_at })
    if (await shown.get('consents', withdrawal.consent_id)) return
    await shown.put('consents', {
      id: withdrawal.consent_id,
      person_id: id,
      household_id,
      part_id,
      author_id: authorId,
      text_id: withdrawal.text_id,
      is_given: false,
      how: withdrawal.how,
      decided_at: withdrawal.decided_at,
      receipt,
      received_at: null,
    })
  },
})
