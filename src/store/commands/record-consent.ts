import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { how, instant, uuid } from './shapes.ts'

/** Comes before `add_person`: nobody is named before they agreed. So it already stands for the person's id. */
export const recordConsent = defineCommand('record_consent', {
  payload: v.strictObject({
    consent_id: uuid,
    person_id: uuid,
    household_id: uuid,
    text_id: uuid,
    how,
    decided_at: instant,
  }),
  makes: (consent) => [consent.consent_id, consent.person_id],
  applyLocally: async (shown, consent, { authorId, receipt }) => {
    if (await shown.get('consents', consent.consent_id)) return
    const door = await shown.household(consent.household_id)
    await shown.put('consents', {
      id: consent.consent_id,
      person_id: consent.person_id,
      household_id: door?.id ?? consent.household_id,
      part_id: door?.part_id ?? '',
      author_id: authorId,
      text_id: consent.text_id,
      is_given: true,
      how: consent.how,
      decided_at: consent.decided_at,
      receipt,
      received_at: null,
    })
  },
})
