import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import type { Shown } from '../shown.ts'
import type { Sealed } from '../stored-rows.ts'
import { dayOf } from './day-of.ts'
import { personNamed } from './person-named.ts'
import { audienceGroup, instant, peopleCount, priorities, skills, uuid, words } from './shapes.ts'

const shape = v.strictObject({
  check_in_id: uuid,
  class_id: uuid,
  venue_id: uuid,
  enrolment_id: v.optional(uuid),
  person_id: v.optional(uuid),
  profile_id: v.optional(uuid),
  /** A name given at the door: makes the enrolment of that id, with the consent to it. */
  called: v.optional(v.pipe(words(60), v.minLength(1))),
  phone: v.optional(v.pipe(v.string(), v.maxLength(20))),
  consent_text_id: v.optional(uuid),
  people_count: v.optional(peopleCount),
  audience_group: v.optional(audienceGroup),
  priorities: v.optional(priorities),
  skills,
  needs_visit: v.optional(v.boolean()),
  helped_at: instant,
})
type Came = v.InferOutput<typeof shape>

/** The name of somebody who came unasked stands beside the roster; it takes no seat. */
async function enrolAtDoor(shown: Shown, came: Came, authorId: string, sealed: Sealed): Promise<void> {
  if (came.enrolment_id === undefined || (await shown.get('enrolments', came.enrolment_id))) return
  await shown.put('enrolments', {
    id: came.enrolment_id,
    class_id: came.class_id,
    venue_id: came.venue_id,
    status: 'door',
    place: 0,
    people: Math.min(came.people_count ?? 1, 10),
    person_id: null,
    consent_text_id: came.consent_text_id ?? '',
    language: 'vi',
    author_id: authorId,
    promoted_at: null,
    cancelled_at: null,
    forgotten_at: null,
    same_as: null,
    created_at: came.helped_at,
    sealed: [sealed],
  })
}

/** Somebody came to a class: one of the roster, one named at the door, a volunteer in training, or some counted only. */
export const checkInToClass = defineCommand('check_in_to_class', {
  payload: shape,
  personal: 'payload',
  makes: ({ check_in_id, enrolment_id, consent_text_id }) =>
    consent_text_id !== undefined && enrolment_id !== undefined ? [check_in_id, enrolment_id] : [check_in_id],
  applyLocally: async (shown, came, { authorId, receipt, sealed }) => {
    // Asked all at once: somebody stands at the door.
    const [known, held, venue] = await Promise.all([
      shown.get('check_ins', came.check_in_id),
      shown.get('classes', came.class_id),
      shown.get('class_venues', came.venue_id),
      shown.get('enrolments', came.enrolment_id ?? ''),
    ])
    if (known) return
    if (sealed !== null) await enrolAtDoor(shown, came, authorId, sealed)
    const enrolment = await shown.get('enrolments', came.enrolment_id ?? '')
    const isTraining = held?.kind === 'trainers'
    const personId = isTraining ? null : (came.person_id ?? enrolment?.person_id ?? null)
    const person = personId === null ? undefined : await personNamed(shown, personId)
    const named = person && person.erased_at === null ? person : undefined
    // Of a home that is not on this phone one knows who it is all the same; nameless since then, they are who they were.
    const isKnown = person === undefined || personId === enrolment?.person_id
    const who = isKnown ? personId : (named?.id ?? null)
    await shown.put('check_ins', {
      id: came.check_in_id,
      root_id: null,
      visit_id: null,
      household_id: named?.household_id ?? null,
      part_id: named?.part_id ?? null,
      neighbourhood_id: venue?.neighbourhood_id ?? '',
      author_id: authorId,
      person_id: who,
      booking_id: null,
      class_id: came.class_id,
      venue_id: came.venue_id,
      enrolment_id: came.enrolment_id ?? null,
      profile_id: came.profile_id ?? null,
      subject_id: who ?? came.enrolment_id ?? came.profile_id ?? null,
      is_training: isTraining,
      needs_visit: came.needs_visit ?? false,
      is_self: false,
      people_count: came.people_count ?? enrolment?.people ?? 1,
      audience_group: came.audience_group ?? named?.audience_group ?? held?.audience ?? 'resident',
      priorities: came.priorities ?? [],
      skills: came.skills,
      is_void: false,
      helped_at: came.helped_at,
      helped_on: dayOf(came.helped_at),
      receipt,
      received_at: null,
    })
  },
})
