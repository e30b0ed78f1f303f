import { type Place, sliceLines, spotAlong } from './along-line.ts'
import type { DoorPlace, Street } from './parts.ts'

interface Stretch {
  lines: Place[][]
  side: 'left' | 'right' | undefined
  homes: Place[]
}

interface PartOfStreet {
  kind: string
  side?: 'odd' | 'even' | null | undefined
  from_number?: number | null | undefined
  to_number?: number | null | undefined
}

/** Metres a range reaches past its last doors. */
const margin = 6

const linesOfStreet = (street: Street | undefined): Place[][] => {
  if (!street?.line) return []
  return street.line.type === 'LineString' ? [street.line.coordinates] : street.line.coordinates
}

const placesOf = (doors: DoorPlace[]): Place[] =>
  doors.flatMap(([, longitude, latitude]): Place[] =>
    longitude === null || latitude === null ? [] : [[longitude, latitude]],
  )

/** Where a part runs: a side beside its street, a range between its doors; nothing where the street has no line. */
export function stretchOfPart(part: PartOfStreet, street: Street | undefined, doors: DoorPlace[]): Stretch {
  const lines = linesOfStreet(street)
  const homes = placesOf(doors)
  const spots = homes.flatMap((home) => spotAlong(lines, home) ?? [])
  const isSide = part.kind === 'odd' || part.kind === 'even' || Boolean(part.side)
  const isLeft = spots.reduce((sum, { aside }) => sum + Math.sign(aside), 0) >= 0
  const isShort = part.kind === 'range' || part.kind === 'stairwell'
  const reach = spots.map(({ along }) => along)
  return {
    lines:
      isShort && reach.length > 0
        ? sliceLines(lines, { from: Math.min(...reach) - margin, to: Math.max(...reach) + margin })
        : lines,
    side: isSide && spots.length > 0 ? (isLeft ? 'left' : 'right') : undefined,
    homes,
  }
}

/** The doors of a part that a slice of it takes. */
export function doorsIn(doors: DoorPlace[], { kind, side, from_number, to_number }: PartOfStreet): DoorPlace[] {
  const parity = kind === 'odd' || side === 'odd' ? 1 : kind === 'even' || side === 'even' ? 0 : null
  return doors.filter(([number]) => {
    if (kind === 'stairwell') return true
    if (number === null) return parity === null && kind !== 'range'
    const isOnSide = parity === null || number % 2 === parity
    return isOnSide && (kind !== 'range' || (number >= (from_number ?? 0) && number <= (to_number ?? Infinity)))
  })
}
