import { currentFacts } from './current-facts.ts'

export type Outcome = 'helped' | 'not_needed' | 'no_one_home' | 'come_back' | 'declined' | 'vacant' | 'publicity'
export type DoorStateName = 'todo' | Outcome

interface VisitToDoor {
  id: string
  root_id: string | null
  receipt: number | null
  is_void: boolean
  outcome: Outcome
  visited_at: string
}

/** Reached means somebody was met who learned something or already could. */
export const isReached = (outcome: Outcome) => outcome === 'helped' || outcome === 'not_needed'

const instant = (visit: { visited_at: string }) => Date.parse(visit.visited_at)

/** Newest first, corrections applied, voided ones left out. */
export const visitsNewestFirst = <T extends VisitToDoor>(visits: T[]): T[] =>
  currentFacts(visits).toSorted((a, b) => instant(b) - instant(a))

/** What the door shows: the newest visit's outcome, but once reached it stays reached unless an appointment stands. */
export const doorState = (visits: VisitToDoor[]): DoorStateName => stateAfter(visitsNewestFirst(visits))

/** The same of visits that are already current ones, newest first. */
export function stateAfter(newest: Pick<VisitToDoor, 'outcome'>[]): DoorStateName {
  const last = newest[0]
  if (last === undefined) return 'todo'
  if (isReached(last.outcome) || last.outcome === 'come_back') return last.outcome
  return newest.find((visit) => isReached(visit.outcome))?.outcome ?? last.outcome
}
