import { between, meanPoint, type Point, type ToPlane } from './plane.ts'
import type { Bit } from './street-bits.ts'
import type { TurfDoor } from './turf.ts'

/**
 * A place for every door: its own, else between its neighbours by number, else the middle of its street; null where the
 * street has no place either.
 */
export function placeDoors(doors: TurfDoor[], { bits, toPlane }: { bits: Bit[]; toPlane: ToPlane }): (Point | null)[] {
  const known = doors
    .flatMap(([number, lon, lat]) =>
      lon === null || lat === null ? [] : [{ number: number ?? 0, point: toPlane([lon, lat]) }],
    )
    .toSorted((a, b) => a.number - b.number)
  const middle = bits.length === 0 ? null : meanPoint(bits.map(({ start, end }) => between(start, end, 0.5)))
  return doors.map(([number, lon, lat]) =>
    lon === null || lat === null ? (betweenNeighbours(number ?? 0, known) ?? middle) : toPlane([lon, lat]),
  )
}

type Numbered = { number: number; point: Point }

function betweenNeighbours(number: number, known: Numbered[]): Point | null {
  const above = known.find((door) => door.number >= number)
  const below = known.findLast((door) => door.number <= number)
  if (above === undefined || below === undefined) return (above ?? below)?.point ?? null
  const gap = above.number - below.number
  return between(below.point, above.point, gap === 0 ? 0 : (number - below.number) / gap)
}
