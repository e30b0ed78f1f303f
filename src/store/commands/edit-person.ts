import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { personNamed } from './person-named.ts'
import { audienceGroup, birthYear, called, fullName, phone, priorities, uuid } from './shapes.ts'

/** `null` empties a field. */
export const editPerson = defineCommand('edit_person', {
  payload: v.strictObject({
    person_id: uuid,
    fields: v.strictObject({
      full_name: v.optional(fullName),
      called: v.optional(v.nullable(called)),
      phone: v.optional(v.nullable(phone)),
      birth_year: v.optional(v.nullable(birthYear)),
      audience_group: v.optional(audienceGroup),
      priorities: v.optional(priorities),
    }),
  }),
  personal: 'fields',
  makes: () => [],
  applyLocally: async (shown, { person_id, fields }, { sealed }) => {
    const person = await personNamed(shown, person_id)
    if (person === undefined) return
    const isLayered = sealed !== null && person.erased_at === null
    await shown.put('people', {
      ...person,
      audience_group: fields.audience_group ?? person.audience_group,
      priorities: fields.priorities ?? person.priorities,
      sealed: isLayered ? [...person.sealed, sealed] : person.sealed,
    })
  },
})
