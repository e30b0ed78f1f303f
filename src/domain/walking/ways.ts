import { apart, apartFromLine, flatGround, type Spot } from './flat-ground.ts'
import type { Halt } from './halts.ts'
import { type GroundStreet, type Mouth, laneMouths } from './lane-mouths.ts'
import type { LonLat, WalkStop, WalkStreet } from './walk-stop.ts'

/** From one street to another nobody walks as the crow flies. */
const detour = 1.3
/** Waiting for a gap and going over a street, in metres of walking. */
const crossing = 30
/** Leaving off in the middle of a lane, in metres of walking: one goes into it once. */
const intoLane = 30
/** Standing so close to a street's line one is in it; in metres. */
const besideLine = 15

/** Metres between places of a walk by number: 0 is where it starts, 1… are its halts. Symmetric. */
export interface Ways {
  count: number
  metres: (a: number, b: number) => number
  spots: (Spot | null)[]
}

interface Node {
  spot: Spot
  street: string | null
  side: string | null
}

export const linesOf = ({ line }: WalkStreet): number[][][] =>
  line === null ? [] : line.type === 'LineString' ? [line.coordinates] : line.coordinates

const groundStreet =
  (ground: (at: LonLat) => Spot) =>
  (street: WalkStreet): GroundStreet => ({
    id: street.id,
    isLane: street.kind === 'lane',
    lines: linesOf(street).map((line) => line.map(([lon = 0, lat = 0]) => ground([lon, lat]))),
  })

function streetAt(spot: Spot, streets: GroundStreet[]): string | null {
  let nearest = { metres: besideLine, id: null as string | null }
  for (const { id, lines } of streets) {
    const metres = Math.min(...lines.map((line) => apartFromLine(spot, line)))
    if (metres < nearest.metres) nearest = { metres, id }
  }
  return nearest.id
}

const depthOf = (mouths: Map<string, Mouth>, street: string | null): number => {
  const mouth = street === null ? undefined : mouths.get(street)
  return mouth === undefined ? 0 : 1 + depthOf(mouths, mouth.onto)
}

/** Out of a dead end by its mouth, along the streets between, and in again. */
function metresBetweenNodes(mouths: Map<string, Mouth>, a: Node, b: Node): number {
  if (a.street !== null && a.street === b.street) {
    const isOver = a.side !== null && b.side !== null && a.side !== b.side
    return apart(a.spot, b.spot) + (isOver ? crossing : 0)
  }
  const [deeper, other] = depthOf(mouths, a.street) >= depthOf(mouths, b.street) ? [a, b] : [b, a]
  const mouth = deeper.street === null ? undefined : mouths.get(deeper.street)
  if (mouth === undefined) return detour * apart(a.spot, b.spot)
  const outside = { spot: mouth.spot, street: mouth.onto, side: null }
  return apart(deeper.spot, mouth.spot) + metresBetweenNodes(mouths, outside, other)
}

interface Places {
  halts: Halt<WalkStop>[]
  streets: WalkStreet[]
  /** Without one, a walk may start anywhere at no cost. */
  from: LonLat | undefined
}

export function waysBetween({ halts, streets, from }: Places): Ways {
  const ground = flatGround(from ?? halts[0]?.at ?? [0, 0])
  const onGround = streets.map(groundStreet(ground))
  const isWalked = new Set(halts.map(({ street_id }) => street_id))
  const mouths = laneMouths(onGround, isWalked)
  const nodes = halts.map(({ at, street_id, side }) => ({ spot: ground(at ?? [0, 0]), street: street_id, side }))
  const spot = from && ground(from)
  const start = spot === undefined ? null : { spot, street: streetAt(spot, onGround), side: null }
  const all: (Node | null)[] = [start, ...nodes]
  const lanes = new Set(streets.filter(({ kind }) => kind === 'lane').map(({ id }) => id))
  const isLane = ({ street }: Node) => street !== null && lanes.has(street)
  const metres = (a: number, b: number) => {
    const [left, right] = [all[a], all[b]]
    if (!left || !right) return 0
    const turns = left.street !== right.street && a > 0 && b > 0 && (isLane(left) || isLane(right)) ? intoLane : 0
    return turns + metresBetweenNodes(mouths, left, right)
  }
  return { count: all.length, metres, spots: all.map((node) => node?.spot ?? null) }
}

/** More places than these would fill a small phone's memory with numbers. */
const mostLookedUp = 1_200

/** The same ways, each measured once: the search asks for them thousands of times. */
export function lookedUp(ways: Ways): Ways {
  const { count, metres } = ways
  if (count > mostLookedUp) return ways
  const known = new Float32Array(count * count).fill(-1)
  const look = (a: number, b: number) => {
    const there = a * count + b
    const found = known[there] ?? -1
    return found >= 0 ? found : (known[there] = metres(a, b))
  }
  return { ...ways, metres: look }
}

/** Length of a walk that ends at its last place. */
export function lengthOf({ metres }: Ways, order: number[]): number {
  let sum = 0
  for (let at = 1; at < order.length; at += 1) sum += metres(order[at - 1] ?? 0, order[at] ?? 0)
  return sum
}
