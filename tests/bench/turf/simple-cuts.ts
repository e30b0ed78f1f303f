import { createPlane, distance, meanPoint, type Point } from '../../../src/domain/turf/plane.ts'
import { linesOf } from '../../../src/domain/turf/street-bits.ts'
import type { TurfPart } from '../../../src/domain/turf/turf.ts'
import type { TurfWard } from './extract-ward.ts'

/** A part at the middle of its line, as simple methods see it. */
interface Midpoint {
  part: TurfPart
  point: Point
}

function midpointsOf({ parts, streets }: TurfWard): Midpoint[] {
  const byId = new Map(streets.map((street) => [street.id, street]))
  const origin = streets.flatMap(linesOf)[0]?.[0] ?? [0, 0]
  const { toPlane } = createPlane(origin)
  return parts.map((part) => ({ part, point: meanPoint(linesOf(byId.get(part.street_id)).flat().map(toPlane)) }))
}

/** Lloyd's k-means on the midpoints, begun at points far from each other; which parts each piece holds. */
export function kMeans(ward: TurfWard, pieces: number): TurfPart[][] {
  const midpoints = midpointsOf(ward)
  const centres = [midpoints[0]?.point ?? { x: 0, y: 0 }]
  const toNearest = (point: Point) => Math.min(...centres.map((centre) => distance(point, centre)))
  while (centres.length < pieces)
    centres.push(midpoints.reduce((a, b) => (toNearest(b.point) > toNearest(a.point) ? b : a)).point)
  let groups: Midpoint[][] = []
  for (let round = 0; round < 50; round++) {
    const nearest = ({ point }: Midpoint) => centres.findIndex((centre) => distance(point, centre) === toNearest(point))
    const byCentre = Map.groupBy(midpoints, nearest)
    groups = centres.map((_, index) => byCentre.get(index) ?? [])
    groups.forEach((group, index) => {
      if (group.length > 0) centres[index] = meanPoint(group.map(({ point }) => point))
    })
  }
  return groups.map((group) => group.map(({ part }) => part))
}

/** Slices of a cake: parts by their direction from the middle, the next piece begun when one has its share of homes. */
export function sweep(ward: TurfWard, pieces: number): TurfPart[][] {
  const midpoints = midpointsOf(ward)
  const middle = meanPoint(midpoints.map(({ point }) => point))
  const direction = ({ point }: Midpoint) => Math.atan2(point.y - middle.y, point.x - middle.x)
  const homes = ward.parts.reduce((sum, { doors }) => sum + doors.length, 0)
  const groups = Array.from({ length: pieces }, (): TurfPart[] => [])
  let passed = 0
  for (const { part } of midpoints.toSorted((a, b) => direction(a) - direction(b))) {
    const share = (passed + part.doors.length / 2) / homes
    groups[Math.min(pieces - 1, Math.floor(share * pieces))]?.push(part)
    passed += part.doors.length
  }
  return groups
}
