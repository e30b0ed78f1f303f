import * as v from 'valibot'
import type { Circumstances } from '../define-command.ts'
import type { Shown } from '../shown.ts'
import { dayOf } from './day-of.ts'
import { settleBooking } from './settle-booking.ts'
import { audienceGroup, instant, peopleCount, priorities, skills, uuid } from './shapes.ts'
import { standing } from './standing.ts'

/** A correction of people helped, at a home or on the way; what it leaves out stays as it stood. */
export const helpCorrection = v.strictObject({
  check_in_id: uuid,
  root_id: uuid,
  is_void: v.optional(v.boolean()),
  people_count: v.optional(peopleCount),
  audience_group: v.optional(audienceGroup),
  priorities: v.optional(priorities),
  skills: v.optional(skills),
  helped_at: v.optional(instant),
})

export async function correctHelp(
  shown: Shown,
  correction: v.InferOutput<typeof helpCorrection> & { needs_visit?: boolean | undefined },
  { authorId, receipt }: Circumstances,
): Promise<void> {
  if (await shown.get('check_ins', correction.check_in_id)) return
  const stood = standing(await shown.chain('check_ins', correction.root_id))
  if (stood === undefined) return
  const helped_at = correction.helped_at ?? stood.helped_at
  const is_void = correction.is_void ?? stood.is_void
  await shown.put('check_ins', {
    ...stood,
    id: correction.check_in_id,
    root_id: correction.root_id,
    author_id: authorId,
    is_void,
    people_count: correction.people_count ?? stood.people_count,
    audience_group: correction.audience_group ?? stood.audience_group,
    priorities: correction.priorities ?? stood.priorities,
    skills: correction.skills ?? stood.skills,
    needs_visit: correction.needs_visit ?? stood.needs_visit,
    helped_at,
    helped_on: dayOf(helped_at),
    receipt,
    received_at: null,
  })
  const { booking_id } = stood
  await settleBooking(shown, { booking_id, root_id: correction.root_id, outcome: 'helped', is_void })
}
