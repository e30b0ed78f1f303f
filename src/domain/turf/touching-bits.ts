import { distanceOfSegments, distanceToSegment, distance, type Point } from './plane.ts'
import type { Bit } from './street-bits.ts'
import type { TurfStreet } from './turf.ts'

/** Two bits one may walk between; `metres` is the gap from a lane to its parent, 0 where they touch. */
export interface BitLink {
  from: number
  to: number
  metres: number
}

/** Lines that cross or share a corner meet within this, in metres: coordinates are rounded. */
const sameSpot = 1
/** An end drawn this near to another line is meant to touch it, in metres. */
const nearlyTouching = 8
/** The two carriageways of one street are drawn apart by so many metres at most; one crosses between them. */
const acrossStreet = 25
const square = 36

/** Which bits touch: they follow each other, cross, meet, or end within a few metres of one another. */
export function touchingBits(bits: Bit[]): BitLink[] {
  const squares = inSquares(bits)
  return bits.flatMap((bit, from) =>
    [...around(bit, squares)]
      .filter((to) => to > from && touches(bit, bits[to] as Bit))
      .toSorted((a, b) => a - b)
      .map((to) => ({ from, to, metres: 0 })),
  )
}

function touches(a: Bit, b: Bit): boolean {
  const isSameStreet = a.street_id === b.street_id
  if (isSameStreet && a.line === b.line && Math.abs(a.position - b.position) === 1) return true
  if (distanceOfSegments(a, b) <= (isSameStreet && a.line !== b.line ? acrossStreet : sameSpot)) return true
  return (
    a.openEnds.some((end) => distanceToSegment(end, b) <= nearlyTouching) ||
    b.openEnds.some((end) => distanceToSegment(end, a) <= nearlyTouching)
  )
}

const squareOf = ({ x, y }: Point) => ({ column: Math.floor(x / square), row: Math.floor(y / square) })
const keyOf = (column: number, row: number) => `${column},${row}`

function inSquares(bits: Bit[]): Map<string, number[]> {
  const squares = new Map<string, number[]>()
  for (const [index, { start, end }] of bits.entries()) {
    const { column, row } = squareOf({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 })
    const key = keyOf(column, row)
    const there = squares.get(key)
    if (there) there.push(index)
    else squares.set(key, [index])
  }
  return squares
}

/** A bit is at most 10 m long, so whatever it touches has its middle in one of the nine squares around its own. */
function* around({ start, end }: Bit, squares: Map<string, number[]>): Generator<number> {
  const { column, row } = squareOf({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 })
  for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) yield* squares.get(keyOf(column + dx, row + dy)) ?? []
}

/** A lane is reached from the street it leaves, even where its line does not quite reach it. */
export function lanesToParents(bits: Bit[], streets: TurfStreet[]): BitLink[] {
  const ofStreet = Map.groupBy(bits.keys(), (index) => bits[index]?.street_id ?? '')
  return streets.flatMap(({ id, parent_street_id }) => {
    const [own, parents] = [ofStreet.get(id), ofStreet.get(parent_street_id ?? '')]
    return own && parents ? [nearestPair(bits, own, parents)] : []
  })
}

function nearestPair(bits: Bit[], own: number[], others: number[]): BitLink {
  let nearest = { from: own[0] ?? 0, to: others[0] ?? 0, metres: Infinity }
  for (const from of own)
    for (const to of others) {
      const [a, b] = [bits[from] as Bit, bits[to] as Bit]
      if (distance(a.start, b.start) - a.length - b.length >= nearest.metres) continue
      const metres = distanceOfSegments(a, b)
      if (metres < nearest.metres) nearest = { from, to, metres }
    }
  return nearest
}
