import type { ClassBoard } from '../../backend/class-answers.ts'
import type { CheckIn, Enrolment } from '../../backend/rows.ts'
import { classAttendance } from '../../domain/class-attendance.ts'
import { openEnrolments } from '../../store/open-people.ts'
import type { Store } from '../../store/open-store.ts'

export type RosterLine = Pick<
  ClassBoard['enrolments'][number],
  'id' | 'venue_id' | 'status' | 'people' | 'called' | 'phone' | 'place_in_line' | 'has_come'
> & { isForgotten: boolean }

/** Null where this phone has no list of it. */
export async function readKeptRoster(store: Store, classId: string): Promise<RosterLine[] | null> {
  const { database } = store
  if ((await database.cursors.get(`class:${classId}`)) === undefined) return null
  const all = await database.enrolments.where('class_id').equals(classId).toArray()
  // Who gave at the door the name that stood there already is that one.
  const rows = all.filter(({ same_as }) => !same_as)
  const come = whoCame(await database.check_ins.where('class_id').equals(classId).toArray())
  const opened = await openEnrolments(store, rows)
  return opened.toSorted(inOrder).map((one) => ({
    ...one,
    place_in_line: placeInLine(one, opened),
    has_come: come.has(one.id) || (one.person_id !== null && come.has(one.person_id)),
    isForgotten: one.forgotten_at !== null,
  }))
}

/** By every id they are known under: facts are only added, and who was taken back is not here. */
function whoCame(facts: CheckIn[]): Set<string> {
  const ids = classAttendance(facts).flatMap(({ subject_id, enrolment_id, person_id }) => [
    subject_id,
    enrolment_id,
    person_id,
  ])
  return new Set(ids.filter((id) => id !== null))
}

const inOrder = (a: Enrolment, b: Enrolment) =>
  Number(a.status === 'waiting') - Number(b.status === 'waiting') || a.place - b.place

function placeInLine({ status, venue_id, place }: Enrolment, all: Enrolment[]): number | null {
  if (status !== 'waiting') return null
  return all.filter((other) => other.status === 'waiting' && other.venue_id === venue_id && other.place <= place).length
}
