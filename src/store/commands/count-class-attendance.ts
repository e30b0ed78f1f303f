import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { dayOf } from './day-of.ts'
import { audienceGroup, instant, priorities, skills, uuid } from './shapes.ts'

export const crowd = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(500))

/** So many of a group came, without names. Each helper counts whom they let in; what all counted is added. */
export const countClassAttendance = defineCommand('count_class_attendance', {
  payload: v.strictObject({
    check_in_id: uuid,
    class_id: uuid,
    venue_id: uuid,
    people_count: crowd(1),
    audience_group: audienceGroup,
    priorities,
    skills,
    helped_at: instant,
  }),
  makes: (counted) => [counted.check_in_id],
  applyLocally: async (shown, counted, { authorId, receipt }) => {
    if (await shown.get('check_ins', counted.check_in_id)) return
    const held = await shown.get('classes', counted.class_id)
    const venue = await shown.get('class_venues', counted.venue_id)
    await shown.put('check_ins', {
      id: counted.check_in_id,
      root_id: null,
      visit_id: null,
      household_id: null,
      part_id: null,
      neighbourhood_id: venue?.neighbourhood_id ?? '',
      author_id: authorId,
      person_id: null,
      booking_id: null,
      class_id: counted.class_id,
      venue_id: counted.venue_id,
      enrolment_id: null,
      profile_id: null,
      subject_id: null,
      is_training: held?.kind === 'trainers',
      needs_visit: false,
      is_self: false,
      people_count: counted.people_count,
      audience_group: counted.audience_group,
      priorities: counted.priorities,
      skills: counted.skills,
      is_void: false,
      helped_at: counted.helped_at,
      helped_on: dayOf(counted.helped_at),
      receipt,
      received_at: null,
    })
  },
})
