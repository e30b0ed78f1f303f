import { cellsOfPart } from './cells.ts'
import { giveBits, type PlacedCell } from './give-bits.ts'
import { createPlane, type ToLonLat } from './plane.ts'
import { type Bit, bitsOfStreet, linesOf } from './street-bits.ts'
import { type BitLink, lanesToParents, touchingBits } from './touching-bits.ts'
import { tearsOf } from './tears.ts'
import type { LonLat, TurfPart, TurfStreet } from './turf.ts'

/** Cells one may walk between. */
export interface CellLink {
  from: number
  to: number
  metres: number
}

export interface Network {
  cells: PlacedCell[]
  bits: Bit[]
  links: CellLink[]
  toLonLat: ToLonLat
}

interface Ground {
  parts: TurfPart[]
  streets: TurfStreet[]
  /** Homes of a cell, and up to how many homes a part stays whole. */
  finest: { most: number; keep: number }
}

/** Parts cut into cells and laid on their streets, with the links along the street network. */
export function buildNetwork({ parts, streets, finest }: Ground): Network {
  const { toPlane, toLonLat } = createPlane(originOf(parts, streets))
  const byId = new Map(streets.map((street) => [street.id, street]))
  const bits: Bit[] = []
  const cells: PlacedCell[] = []
  for (const [street_id, ofStreet] of Map.groupBy(parts, (part) => part.street_id)) {
    const street = byId.get(street_id)
    const own = bitsOfStreet({ street_id, lines: linesOfParts(ofStreet, street), toPlane })
    const tears = tearsOf(own, toPlane)
    const cut = ofStreet.flatMap((part) => cellsOfPart(part, { ...finest, tears }))
    const isLane = Boolean(street?.parent_street_id)
    cells.push(...giveBits({ cells: cut, bits: own, firstBit: bits.length, isLane, toPlane }))
    bits.push(...own)
  }
  const bitLinks = [...touchingBits(bits), ...lanesToParents(bits, streets)]
  return { cells, bits, links: linksOfCells(cells, bits.length, bitLinks), toLonLat }
}

const doorsOf = (parts: TurfPart[]) => parts.flatMap(({ doors }) => doors)
const placesOf = (parts: TurfPart[]) =>
  doorsOf(parts)
    .toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))
    .flatMap(([, lon, lat]): LonLat[] => (lon === null || lat === null ? [] : [[lon, lat]]))

/** The street's own lines; where nobody drew it, a line along its doors. */
function linesOfParts(parts: TurfPart[], street: TurfStreet | undefined): LonLat[][] {
  const drawn = linesOf(street)
  if (drawn.length > 0) return drawn
  const places = placesOf(parts)
  const [only] = places
  if (only === undefined) return []
  return [places.length === 1 ? [only, only] : places]
}

const originOf = (parts: TurfPart[], streets: TurfStreet[]): LonLat =>
  streets.flatMap(linesOf)[0]?.[0] ?? placesOf(parts)[0] ?? [0, 0]

/** Cells touch where they share a bit, or have bits that touch; the shortest way counts. */
function linksOfCells(cells: PlacedCell[], bitCount: number, bitLinks: BitLink[]): CellLink[] {
  const owners: number[][] = Array.from({ length: bitCount }, () => [])
  cells.forEach(({ bits }, cell) => bits.forEach((bit) => owners[bit]?.push(cell)))
  const shared = owners.map((_, bit): BitLink => ({ from: bit, to: bit, metres: 0 }))
  const links = new Map<number, CellLink>()
  for (const { from: fromBit, to: toBit, metres } of [...shared, ...bitLinks])
    for (const a of owners[fromBit] ?? [])
      for (const b of owners[toBit] ?? []) {
        const [from, to] = a < b ? [a, b] : [b, a]
        const key = from * cells.length + to
        if (from !== to && metres < (links.get(key)?.metres ?? Infinity)) links.set(key, { from, to, metres })
      }
  return [...links.values()].toSorted((a, b) => a.from - b.from || a.to - b.to)
}
