import type { PulledRow } from '../../backend/answers.ts'
import { checkInToClass } from '../commands/check-in-to-class.ts'
import { newId } from '../new-id.ts'
import type { Store } from '../open-store.ts'
import { atWork } from './at-work.ts'
import { lane } from './demo-lane.ts'
import { at } from './people-of-lane.ts'
import { told } from './told.ts'

const idOf = (number: number) => `00000000-0000-4000-8000-0000000c${String(number).padStart(4, '0')}`

/** One class in the lane: a place, its helper, two on the roster, of whom the first is known at home. */
export const lesson = { id: idOf(1), venue: idOf(2), known: idOf(3), stranger: idOf(4), person: idOf(5) }
export const scopeOfClass = `class:${lesson.id}`

const heldClass = { id: lesson.id, ward_id: lane.ward, kind: 'residents', audience: 'worker', title: 'Gọi video' }
const venue = { id: lesson.venue, class_id: lesson.id, ward_id: lane.ward, neighbourhood_id: lane.neighbourhood }
const enrolment = (id: string, called: string, more: object = {}) => ({
  id,
  class_id: lesson.id,
  venue_id: lesson.venue,
  status: 'seat',
  people: 1,
  called,
  phone: '+84912345678',
  person_id: null,
  forgotten_at: null,
  ...more,
})

export const roster: Record<string, PulledRow[]> = {
  classes: [heldClass],
  class_venues: [venue],
  enrolments: [
    enrolment(lesson.known, 'bà Tư Lành', { person_id: lesson.person }),
    enrolment(lesson.stranger, 'ông Sáu', { people: 3 }),
  ],
}

export const knownPerson = {
  id: lesson.person,
  household_id: lane.door(2),
  part_id: lane.part,
  neighbourhood_id: lane.neighbourhood,
  full_name: 'Trần Thị Tư',
  called: 'bà Tư Lành',
  phone: '0912345678',
  birth_year: 1951,
  audience_group: 'resident',
  priorities: [],
  merged_into: null,
  erased_at: null,
}

/** As the ward tells of somebody who came, whom another helper checked in. */
export const metByAnother = (id: string, more: object = {}): PulledRow => ({
  id,
  root_id: null,
  class_id: lesson.id,
  venue_id: lesson.venue,
  household_id: null,
  part_id: null,
  enrolment_id: lesson.stranger,
  person_id: null,
  subject_id: lesson.stranger,
  author_id: newId(),
  people_count: 3,
  is_void: false,
  helped_at: at,
  receipt: 7,
  ...more,
})

/** A helper of that class, who also walks the lane: what they hold and what they were told. */
export async function atClass() {
  const work = await atWork()
  const { store } = work
  const helper = { id: idOf(6), class_id: lesson.id, profile_id: store.profile.id, role: 'helper', called: 'Chi' }
  await told(store, scopeOfClass, { rows: { ...roster, class_helpers: [helper] } })
  return work
}

export const hearAtHome = (store: Store, rows: Record<string, PulledRow[]>) =>
  told(store, `part:${lane.part}`, { rows })

export const cameToClass = (more: object = {}) =>
  checkInToClass({
    check_in_id: newId(),
    class_id: lesson.id,
    venue_id: lesson.venue,
    skills: { S3: 'shown' },
    helped_at: at,
    ...more,
  })
