import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { audienceGroup, birthYear, called, fullName, phone, priorities, uuid } from './shapes.ts'

/** Refused by the ward unless `record_consent` for the same person came before. */
export const addPerson = defineCommand('add_person', {
  payload: v.strictObject({
    person_id: uuid,
    household_id: uuid,
    full_name: fullName,
    called: v.optional(called),
    phone: v.optional(phone),
    birth_year: v.optional(birthYear),
    audience_group: v.optional(audienceGroup),
    priorities: v.optional(priorities),
  }),
  personal: 'payload',
  makes: (person) => [person.person_id],
  applyLocally: async (shown, person, { authorId, receipt, sealed }) => {
    if (await shown.get('people', person.person_id)) return
    const door = await shown.household(person.household_id)
    await shown.put('people', {
      id: person.person_id,
      household_id: door?.id ?? person.household_id,
      part_id: door?.part_id ?? '',
      neighbourhood_id: door?.neighbourhood_id ?? '',
      author_id: authorId,
      audience_group: person.audience_group ?? 'resident',
      priorities: person.priorities ?? [],
      merged_into: null,
      erased_at: null,
      receipt,
      sealed: sealed === null ? [] : [sealed],
    })
  },
})
