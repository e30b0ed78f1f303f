import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { dayOf } from './day-of.ts'
import { noClass } from './no-class.ts'
import { settleBooking } from './settle-booking.ts'
import { audienceGroup, instant, peopleCount, priorities, skills, uuid } from './shapes.ts'

/** People helped where one met them: at no home, by no name, counted in the neighbourhood. */
export const logWalkUp = defineCommand('log_walk_up', {
  payload: v.strictObject({
    check_in_id: uuid,
    neighbourhood_id: uuid,
    people_count: v.optional(peopleCount),
    audience_group: v.optional(audienceGroup),
    priorities: v.optional(priorities),
    skills,
    helped_at: instant,
    booking_id: v.optional(uuid),
  }),
  makes: (helped) => [helped.check_in_id],
  applyLocally: async (shown, helped, { authorId, receipt }) => {
    if (await shown.get('check_ins', helped.check_in_id)) return
    const booking_id = helped.booking_id ?? null
    await shown.put('check_ins', {
      id: helped.check_in_id,
      root_id: null,
      visit_id: null,
      household_id: null,
      part_id: null,
      neighbourhood_id: helped.neighbourhood_id,
      author_id: authorId,
      person_id: null,
      booking_id,
      ...noClass,
      subject_id: null,
      people_count: helped.people_count ?? 1,
      audience_group: helped.audience_group ?? 'resident',
      priorities: helped.priorities ?? [],
      skills: helped.skills,
      is_void: false,
      helped_at: helped.helped_at,
      helped_on: dayOf(helped.helped_at),
      receipt,
      received_at: null,
    })
    await settleBooking(shown, { booking_id, root_id: helped.check_in_id, outcome: 'helped', is_void: false })
  },
})
