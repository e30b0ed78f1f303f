import type { AtDoor } from './at-door.ts'
import { isCounted } from './came.ts'
import { type Group, allGroups } from './groups.ts'

export interface Summary {
  people: number
  named: number
  counted: { group: Group; people: number }[]
  /** People who have a seat here and have not come. */
  absent: number
  visits: number
}

/** One place of a class as this phone knows it. */
export function summaryOf({ venueId, rows, attending }: AtDoor): Summary {
  const { counting, peopleAt } = attending.attendance()
  const here = counting.filter((fact) => fact.venue_id === venueId)
  const ofGroup = (group: Group) =>
    here.filter((fact) => isCounted(fact) && fact.group === group).reduce((sum, fact) => sum + fact.people_count, 0)
  const expected = rows.filter((row) => row.venueId === venueId && row.standing === 'seat')
  return {
    people: peopleAt(venueId),
    named: here.filter((fact) => !isCounted(fact)).reduce((sum, fact) => sum + fact.people_count, 0),
    counted: allGroups.map((group) => ({ group, people: ofGroup(group) })).filter(({ people }) => people > 0),
    absent: expected.filter((row) => attending.factOf(row) === undefined).reduce((sum, row) => sum + row.people, 0),
    visits: here.filter(({ needs_visit }) => needs_visit).length,
  }
}
