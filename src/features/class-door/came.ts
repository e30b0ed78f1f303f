import type { CheckIn } from '../../backend/rows.ts'
import { classAttendance } from '../../domain/class-attendance.ts'
import { type Group, groupOf } from './groups.ts'

/** Of a check-in in a class what the door needs, in plain values: hundreds are compared at every press. */
export interface Came {
  id: string
  root_id: string | null
  receipt: number | null
  is_void: boolean
  subject_id: string | null
  enrolment_id: string | null
  profile_id: string | null
  venue_id: string
  author_id: string
  people_count: number
  group: Group
  needs_visit: boolean
  /** Level by code, as text. */
  skills: string
}

export const skillsText = (skills: CheckIn['skills']) =>
  JSON.stringify(Object.fromEntries(Object.entries(skills).toSorted(([a], [b]) => (a < b ? -1 : 1))))

export const skillsOf = ({ skills }: Pick<Came, 'skills'>) => JSON.parse(skills) as CheckIn['skills']

export const asCame = (fact: CheckIn): Came => ({
  id: fact.id,
  root_id: fact.root_id,
  receipt: fact.receipt,
  is_void: fact.is_void,
  subject_id: fact.subject_id,
  enrolment_id: fact.enrolment_id,
  profile_id: fact.profile_id,
  venue_id: fact.venue_id ?? '',
  author_id: fact.author_id,
  people_count: fact.people_count,
  group: groupOf(fact),
  needs_visit: fact.needs_visit,
  skills: skillsText(fact.skills),
})

export const chainOf = ({ id, root_id }: Pick<Came, 'id' | 'root_id'>) => root_id ?? id

export const isCounted = ({ subject_id }: Pick<Came, 'subject_id'>) => subject_id === null

export interface Attendance {
  /** What counts, of each who came, by every id they are known under here. */
  byId: Map<string, Came>
  counting: Came[]
  peopleAt: (venueId: string) => number
}

/** Who is here by now, at all places of the class; of somebody met twice one fact counts. */
export function attendanceOf(facts: Came[]): Attendance {
  const counting = classAttendance(facts)
  const people = new Map<string, number>()
  const byId = new Map<string, Came>()
  for (const fact of counting) {
    people.set(fact.venue_id, (people.get(fact.venue_id) ?? 0) + fact.people_count)
    for (const id of [fact.subject_id, fact.enrolment_id, fact.profile_id]) if (id !== null) byId.set(id, fact)
  }
  return { byId, counting, peopleAt: (venueId) => people.get(venueId) ?? 0 }
}
