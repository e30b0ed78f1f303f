import { compareDoors } from '../compare-doors.ts'
import { firstOrder } from './first-order.ts'
import { gatherLanes } from './gather-lanes.ts'
import { type Halt, doorsAlong, haltsOf } from './halts.ts'
import { improveRoute } from './improve-route.ts'
import { nearPlaces } from './near-places.ts'
import { costOf, placeHours } from './place-hours.ts'
import { createRoute } from './route.ts'
import { shakeRoute } from './shake-route.ts'
import { mostExact, shortestOrder } from './shortest-order.ts'
import type { LonLat, WalkStop, WalkStreet } from './walk-stop.ts'
import { type Ways, linesOf, lookedUp, waysBetween } from './ways.ts'

export interface Walk<Stop extends WalkStop> {
  stops: Stop[]
  streets: WalkStreet[]
  /** Where I stand; without it the walk starts where it is shortest. */
  from?: LonLat | undefined
  now: Date
}

/** Tries per halt, and in all: a walk of two thousand doors is still planned on a slow phone. */
const tries = { each: 30, most: 5_000 }

/** The shortest walk found through all places, lanes once each. */
export function orderPlaces(halts: Halt<WalkStop>[], ways: Ways): number[] {
  if (ways.count <= mostExact + 1) return ways.count < 2 ? [0] : shortestOrder(ways.count, ways.metres)
  const ground = { metres: ways.metres, near: nearPlaces(ways) }
  const order = firstOrder(halts, ways)
  const route = createRoute(order)
  improveRoute(ground, route, new Set(order))
  shakeRoute(ground, route, Math.min(tries.each * ways.count, tries.most))
  return route.order()
}

const minutesUntil = (due: Date | null, now: Date) => (due === null ? null : (due.getTime() - now.getTime()) / 60_000)

/** The halts in order; those with an hour near their hour, though their lane may be entered once more for them. */
function orderHalts<Stop extends WalkStop>(halts: Halt<Stop>[], { streets, from, now }: Walk<Stop>): Halt<Stop>[] {
  const free = halts.filter(({ due_at }) => due_at === null)
  const due = halts.filter(({ due_at }) => due_at !== null)
  const all = [...free, ...due]
  const ways = lookedUp(waysBetween({ halts: all, streets, from }))
  const lanes = new Set(streets.filter(({ kind }) => kind === 'lane').map(({ id }) => id))
  const laneOf = (place: number) => {
    const street = all[place - 1]?.street_id
    return street !== undefined && lanes.has(street) ? street : null
  }
  const order = gatherLanes(orderPlaces(free, { ...ways, count: free.length + 1 }), laneOf, ways)
  const hours = {
    ways,
    doorsAt: (place: number) => all[place - 1]?.stops.length ?? 0,
    dueIn: (place: number) => minutesUntil(all[place - 1]?.due_at ?? null, now),
  }
  const places = due.map((_, index) => free.length + 1 + index)
  const back = [0, ...order.slice(1).toReversed()]
  const [there, thenBack] = [order, back].map((way) => placeHours(hours, way, places)) as [number[], number[]]
  const isBackBetter =
    from === undefined && due.length === 0 ? startsHigher(all, order) : costOf(hours, thenBack) < costOf(hours, there)
  return (isBackBetter ? thenBack : there).slice(1).flatMap((place) => all[place - 1] ?? [])
}

/** Of two walks of one length that start anywhere, one starts at the low numbers. */
function startsHigher(halts: Halt<WalkStop>[], order: number[]): boolean {
  const [first, last] = [halts[(order[1] ?? 0) - 1]?.stops[0], halts[(order.at(-1) ?? 0) - 1]?.stops[0]]
  return first !== undefined && last !== undefined && compareDoors(first, last) > 0
}

/** Somewhere on the line of each street. */
const middlesOf = (streets: WalkStreet[]) =>
  new Map(
    streets.flatMap((street): [string, LonLat][] => {
      const line = linesOf(street)[0] ?? []
      const [lon, lat] = line[line.length >> 1] ?? []
      return lon === undefined || lat === undefined ? [] : [[street.id, [lon, lat]]]
    }),
  )

/**
 * Today's doors in walking order from where I stand: up one side and down the other where crossing takes long, to and
 * fro in lanes, each lane once, doors with an hour near that hour. The same doors give the same order.
 */
export function walkOrder<Stop extends WalkStop>(walk: Walk<Stop>): Stop[] {
  const lanes = new Set(walk.streets.filter(({ kind }) => kind === 'lane').map(({ id }) => id))
  const halts = haltsOf(walk.stops, { lanes, middles: middlesOf(walk.streets) })
  const [placed, nowhere] = [halts.filter(({ at }) => at !== null), halts.filter(({ at }) => at === null)]
  return doorsAlong([...orderHalts(placed, walk), ...nowhere])
}
