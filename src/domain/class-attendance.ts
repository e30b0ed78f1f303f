import { currentFacts } from './current-facts.ts'

interface Attendance {
  id: string
  root_id: string | null
  receipt: number | null
  is_void: boolean
  /** Who came, where one knows; of people counted only nobody in particular. */
  subject_id: string | null
  people_count: number
}

const chainOf = ({ id, root_id }: Attendance) => root_id ?? id

/**
 * Who came to one class: of somebody whom two helpers met, without a signal, the chain with the lowest id stands for
 * both. Twin of the view private.current_check_ins.
 */
export function classAttendance<Fact extends Attendance>(facts: Fact[]): Fact[] {
  const standing = currentFacts(facts)
  const first = new Map<string, Fact>()
  for (const fact of standing) {
    if (fact.subject_id === null) continue
    const known = first.get(fact.subject_id)
    if (known === undefined || chainOf(fact) < chainOf(known)) first.set(fact.subject_id, fact)
  }
  return standing.filter((fact) => fact.subject_id === null || first.get(fact.subject_id) === fact)
}

/** All standing chains of one who came: taking somebody back takes back every meeting. */
export const chainsOf = <Fact extends Attendance>(facts: Fact[], subjectId: string): string[] =>
  currentFacts(facts)
    .filter(({ subject_id }) => subject_id === subjectId)
    .map(chainOf)

export const peopleIn = (facts: Attendance[]): number =>
  classAttendance(facts).reduce((sum, { people_count }) => sum + people_count, 0)
