import { haltsOf } from '../../../src/domain/walking/halts.ts'
import { leastWalk } from '../../../src/domain/walking/least-walk.ts'
import { walkOrder } from '../../../src/domain/walking/walk-order.ts'
import { type Ways, lengthOf, waysBetween } from '../../../src/domain/walking/ways.ts'
import type { HomesToWalk } from './homes-along-streets.ts'

/** The same ways, looked up: the bound asks for each of them hundreds of times. */
function lookedUp({ count, metres }: Ways): Ways['metres'] {
  const known = new Float64Array(count * count)
  for (let a = 0; a < count; a += 1) for (let b = 0; b < count; b += 1) known[a * count + b] = metres(a, b)
  return (a, b) => known[a * count + b] ?? 0
}

/** Each time to the nearest door not walked yet. */
function nearestNeighbour(count: number, metres: Ways['metres']): number[] {
  const left = new Set(Array.from({ length: count - 1 }, (_, index) => index + 1))
  const order = [0]
  while (left.size > 0) {
    const last = order.at(-1) ?? 0
    const next = [...left].reduce((nearest, place) => (metres(last, place) < metres(last, nearest) ? place : nearest))
    left.delete(next)
    order.push(next)
  }
  return order
}

export interface WalkMeasured {
  toBound: number
  toNearestNeighbour: number
  ms: number
}

export function measureWalk({ stops, streets, from }: HomesToWalk): WalkMeasured {
  const start = performance.now()
  const ordered = walkOrder({ stops, streets, from, now: new Date(0) })
  const ms = performance.now() - start
  // Every door is a place of its own here, so that all are measured alike.
  const lanes = new Set(streets.filter(({ kind }) => kind === 'lane').map(({ id }) => id))
  const halts = haltsOf(stops, { lanes, middles: new Map() })
  const ways = waysBetween({ halts, streets, from })
  const metres = lookedUp(ways)
  const placeOf = new Map(halts.flatMap((halt, index) => halt.stops.map(({ id }): [string, number] => [id, index + 1])))
  const measure = (order: number[]) => lengthOf({ ...ways, metres }, order)
  const ours = measure([0, ...ordered.map(({ id }) => placeOf.get(id) ?? 0)])
  return {
    toBound: ours / leastWalk(ways.count, metres, ours),
    toNearestNeighbour: ours / measure(nearestNeighbour(ways.count, metres)),
    ms,
  }
}
