import { minutesPerDoor } from '../next-doors.ts'
import { metresPerMinute } from './walk-minutes.ts'
import type { Ways } from './ways.ts'

/** Nobody minds so much, in minutes either way. */
const leeway = 10
/** Somebody waiting at home weighs double a walker waiting in the street. */
const lateWeight = 2

/** What an hour not kept costs, in metres of walking. */
const hourCost = (minutesLate: number) => {
  const beyond = Math.max(0, Math.abs(minutesLate) - leeway)
  return beyond * metresPerMinute * (minutesLate > 0 ? lateWeight : 1)
}

export interface Hours {
  ways: Ways
  /** Doors at a place. */
  doorsAt: (place: number) => number
  /** Minutes from now to the hour agreed at a place; null where there is none. */
  dueIn: (place: number) => number | null
}

/** Walking, and the hours not kept, of a whole order. */
export function costOf({ ways, doorsAt, dueIn }: Hours, order: number[]): number {
  let [metres, doors, missed] = [0, 0, 0]
  for (let at = 1; at < order.length; at += 1) {
    const place = order[at] ?? 0
    metres += ways.metres(order[at - 1] ?? 0, place)
    const due = dueIn(place)
    if (due !== null) missed += hourCost(metres / metresPerMinute + doors * minutesPerDoor - due)
    doors += doorsAt(place)
  }
  return metres + missed
}

interface Stay {
  arrives: number
  due: number
  position: number
}

/** The cheapest position for one more place, that of others with an hour put off by it included. */
function bestPosition(hours: Hours, order: number[], place: number): number {
  const { ways, doorsAt, dueIn } = hours
  const own = dueIn(place) ?? 0
  const stay = doorsAt(place) * minutesPerDoor
  const leaves = [0]
  const waiting: Stay[] = []
  for (let at = 1; at < order.length; at += 1) {
    const here = order[at] ?? 0
    const arrives = (leaves[at - 1] ?? 0) + ways.metres(order[at - 1] ?? 0, here) / metresPerMinute
    leaves.push(arrives + doorsAt(here) * minutesPerDoor)
    const due = dueIn(here)
    if (due !== null) waiting.push({ arrives, due, position: at })
  }
  let best = { position: 1, cost: Infinity }
  for (let position = 1; position <= order.length; position += 1) {
    const [before, after] = [order[position - 1] ?? 0, order[position]]
    const there = ways.metres(before, place)
    const further = after === undefined ? there : there + ways.metres(place, after) - ways.metres(before, after)
    const delay = further / metresPerMinute + stay
    let cost = further + hourCost((leaves[position - 1] ?? 0) + there / metresPerMinute - own)
    for (const other of waiting) {
      cost += hourCost(other.arrives - other.due + (other.position >= position ? delay : 0))
    }
    if (cost < best.cost) best = { position, cost }
  }
  return best.position
}

const rounds = 2

/** Puts the places with an hour into a walk of the others, near their hour; then looks at each of them again. */
export function placeHours(hours: Hours, order: number[], due: number[]): number[] {
  const byHour = due.toSorted((a, b) => (hours.dueIn(a) ?? 0) - (hours.dueIn(b) ?? 0) || a - b)
  let placed = order
  for (let round = 0; round <= rounds; round += 1) {
    for (const place of byHour) {
      const others = placed.filter((other) => other !== place)
      placed = others.toSpliced(bestPosition(hours, others, place), 0, place)
    }
  }
  return placed
}
