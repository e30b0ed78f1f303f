import { createPlane, distance, type Point } from '../../../src/domain/turf/plane.ts'
import type { TurfDoor } from '../../../src/domain/turf/turf.ts'
import type { TurfWard } from './extract-ward.ts'

/** Steps along every street, and which of them one may go between: a picture of the ward apart from the one that is cut by. */
export interface WalkNet {
  steps: { street_id: string; point: Point }[]
  links: number[][]
  pointOf: (door: TurfDoor) => Point
}

/** Metres of a step; two streets that cross have steps within 3 m of each other. */
export const stepLength = 4
const crossing = 3
/** An end drawn within 8 m of another line; of that line only its steps are seen, the nearest of them half a step aside. */
const nearlyTouching = Math.hypot(8, stepLength / 2)
/** One may cross a street that is drawn as two carriageways. */
const acrossStreet = 25

interface Step {
  street_id: string
  point: Point
  /** Of its own line alone, by its count among all lines. */
  line: number
  isEnd: boolean
}

export function layWalkNet({ streets }: TurfWard): WalkNet {
  const lines = streets.flatMap(({ id, line }) =>
    line === null
      ? []
      : (line.type === 'LineString' ? [line.coordinates] : line.coordinates).map((places) => ({ id, places })),
  )
  const { toPlane } = createPlane(lines[0]?.places[0] ?? [0, 0])
  const steps = lines.flatMap(({ id, places }, line) =>
    stepsAlong(places.map(toPlane)).map((point, index, all): Step => ({
      street_id: id,
      point,
      line,
      isEnd: index === 0 || index === all.length - 1,
    })),
  )
  const links = steps.map((): number[] => [])
  const join = (a: number, b: number) => {
    links[a]?.push(b)
    links[b]?.push(a)
  }
  steps.forEach((step, index) => {
    if (steps[index + 1]?.line === step.line) join(index, index + 1)
  })
  joinNear(steps, join)
  const ofStreet = Map.groupBy(steps.keys(), (index) => steps[index]?.street_id ?? '')
  for (const { id, parent_street_id } of streets) {
    const [own, parents] = [ofStreet.get(id) ?? [], ofStreet.get(parent_street_id ?? '') ?? []]
    if (own.length > 0 && parents.length > 0) join(...nearestPair(steps, own, parents))
  }
  return { steps, links, pointOf: ([, lon, lat]) => toPlane([lon ?? 0, lat ?? 0]) }
}

function stepsAlong(corners: Point[]): Point[] {
  const [first] = corners
  return corners.slice(1).reduce(
    (points, end, index) => {
      const start = corners[index] ?? end
      const count = Math.max(1, Math.ceil(distance(start, end) / stepLength))
      for (let step = 1; step <= count; step++)
        points.push({
          x: start.x + ((end.x - start.x) * step) / count,
          y: start.y + ((end.y - start.y) * step) / count,
        })
      return points
    },
    first ? [first] : [],
  )
}

function joinNear(steps: Step[], join: (a: number, b: number) => void) {
  const keyOf = ({ x, y }: Point, dx = 0, dy = 0) =>
    `${Math.floor(x / acrossStreet) + dx},${Math.floor(y / acrossStreet) + dy}`
  const squares = Map.groupBy(steps.keys(), (index) => keyOf(steps[index]?.point ?? { x: 0, y: 0 }))
  steps.forEach((step, index) => {
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const other of squares.get(keyOf(step.point, dx, dy)) ?? []) {
          const near = steps[other]
          if (other <= index || near === undefined || near.line === step.line) continue
          const isSameStreet = near.street_id === step.street_id
          const reach = isSameStreet ? acrossStreet : step.isEnd || near.isEnd ? nearlyTouching : crossing
          if (distance(step.point, near.point) <= reach) join(index, other)
        }
  })
}

function nearestPair(steps: WalkNet['steps'], own: number[], others: number[]): [number, number] {
  let [best, least]: [[number, number], number] = [[own[0] ?? 0, others[0] ?? 0], Infinity]
  for (const a of own)
    for (const b of others) {
      const metres = distance(steps[a]?.point as Point, steps[b]?.point as Point)
      if (metres < least) [best, least] = [[a, b], metres]
    }
  return best
}

/** The same net with a way between the nearest steps of two groups of streets. */
export function withWay(net: WalkNet, streets: string[], others: string[]): WalkNet {
  const stepsOf = (ids: string[]) =>
    [...net.steps.keys()].filter((step) => ids.includes(net.steps[step]?.street_id ?? ''))
  const [own, far] = [stepsOf(streets), stepsOf(others)]
  if (own.length === 0 || far.length === 0) return net
  const [a, b] = nearestPair(net.steps, own, far)
  return {
    ...net,
    links: net.links.map((near, step) => (step === a ? [...near, b] : step === b ? [...near, a] : near)),
  }
}

/** The steps to each step from the nearest of some, going only where one may; −1 where none leads. */
export function stepsFrom({ links }: WalkNet, starts: number[], mayGo: (step: number) => boolean): Int32Array {
  const away = new Int32Array(links.length).fill(-1)
  for (const start of starts) away[start] = 0
  const queue = [...starts]
  for (const step of queue)
    for (const next of links[step] ?? [])
      if (away[next] === -1 && mayGo(next)) {
        away[next] = (away[step] ?? 0) + 1
        queue.push(next)
      }
  return away
}

export const nearestStep = ({ steps }: WalkNet, point: Point, among: number[]): number =>
  among.reduce(
    (best, step) =>
      distance(steps[step]?.point as Point, point) < distance(steps[best]?.point as Point, point) ? step : best,
    among[0] ?? 0,
  )
