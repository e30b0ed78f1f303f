import { type Ways, lengthOf } from './ways.ts'

type LaneOf = (place: number) => string | null

interface Run {
  lane: string
  first: number
  places: number[]
}

function runsOf(order: number[], laneOf: LaneOf): Run[] {
  const runs: Run[] = []
  for (const [position, place] of order.entries()) {
    const lane = laneOf(place)
    const last = runs.at(-1)
    if (lane === null) continue
    if (last?.lane === lane && last.first + last.places.length === position) last.places.push(place)
    else runs.push({ lane, first: position, places: [place] })
  }
  return runs
}

/** All of the lane at once, where one of its runs is now, up or down, whichever is shortest. */
function gathered(order: number[], runs: Run[], ways: Ways): number[] {
  const whole = new Set(runs.flatMap(({ places }) => places))
  const byNumber = [...whole].toSorted((a, b) => a - b)
  const candidates = runs.flatMap(({ first }) => {
    const before = order.slice(0, first).filter((place) => !whole.has(place))
    const after = order.slice(first).filter((place) => !whole.has(place))
    return [[...whole], byNumber, byNumber.toReversed()].map((lane) => [...before, ...lane, ...after])
  })
  return candidates.reduce((best, next) => (lengthOf(ways, next) < lengthOf(ways, best) ? next : best))
}

/** A lane is entered once: people see one come, and nobody likes to see one come twice. */
export function gatherLanes(order: number[], laneOf: LaneOf, ways: Ways): number[] {
  const torn = [...Map.groupBy(runsOf(order, laneOf), ({ lane }) => lane).values()].find((runs) => runs.length > 1)
  return torn === undefined ? order : gatherLanes(gathered(order, torn, ways), laneOf, ways)
}
