import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { dayOf } from './day-of.ts'
import { noClass } from './no-class.ts'
import { personNamed } from './person-named.ts'
import { audienceGroup, instant, peopleCount, priorities, skills, uuid } from './shapes.ts'

/** People helped at a visit: one by name, or some counted only. */
export const checkIn = defineCommand('check_in', {
  payload: v.strictObject({
    check_in_id: uuid,
    visit_id: uuid,
    person_id: v.optional(uuid),
    people_count: v.optional(peopleCount),
    audience_group: v.optional(audienceGroup),
    priorities: v.optional(priorities),
    skills,
    helped_at: instant,
  }),
  makes: (helped) => [helped.check_in_id],
  applyLocally: async (shown, helped, { authorId, receipt }) => {
    if (await shown.get('check_ins', helped.check_in_id)) return
    const visit = await shown.get('visits', helped.visit_id)
    if (visit === undefined) return
    const person = helped.person_id === undefined ? undefined : await personNamed(shown, helped.person_id)
    await shown.put('check_ins', {
      id: helped.check_in_id,
      root_id: null,
      visit_id: visit.root_id ?? visit.id,
      household_id: visit.household_id,
      part_id: visit.part_id,
      neighbourhood_id: visit.neighbourhood_id,
      author_id: authorId,
      person_id: person && person.erased_at === null ? person.id : null,
      booking_id: null,
      ...noClass,
      subject_id: person && person.erased_at === null ? person.id : null,
      people_count: helped.people_count ?? 1,
      audience_group: helped.audience_group ?? person?.audience_group ?? 'resident',
      priorities: helped.priorities ?? [],
      skills: helped.skills,
      is_void: false,
      helped_at: helped.helped_at,
      helped_on: dayOf(helped.helped_at),
      receipt,
      received_at: null,
    })
  },
})
