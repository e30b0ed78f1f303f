import type { AreaShape, LonLat, StreetLine } from './map-props.ts'

export interface Pixel {
  x: number
  y: number
}

export const linesOf = (line: StreetLine): LonLat[][] =>
  line.type === 'LineString' ? [line.coordinates] : line.coordinates

/** Polygons, each with its outer ring first. */
export const polygonsOf = (shape: AreaShape): LonLat[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates

/** Pixels from a point to the nearest place on a bent line; infinite for an empty one. */
export function distanceToLine(point: Pixel, line: Pixel[]): number {
  const [first] = line
  if (!first) return Number.POSITIVE_INFINITY
  const alone = Math.hypot(point.x - first.x, point.y - first.y)
  return line.slice(1).reduce((nearest, end, index) => {
    const start = line[index] ?? end
    return Math.min(nearest, distanceToSegment(point, start, end))
  }, alone)
}

function distanceToSegment(point: Pixel, start: Pixel, end: Pixel): number {
  const [across, down] = [end.x - start.x, end.y - start.y]
  const length = across ** 2 + down ** 2
  const along = length === 0 ? 0 : ((point.x - start.x) * across + (point.y - start.y) * down) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - start.x - share * across, point.y - start.y - share * down)
}

/** Even-odd rule over all rings, so holes are outside. */
export function isInsideRings([x, y]: LonLat, rings: LonLat[][]): boolean {
  let isInside = false
  for (const ring of rings)
    ring.forEach(([endX, endY], index) => {
      const [startX, startY] = ring.at(index - 1) ?? [endX, endY]
      const crosses = startY > y !== endY > y && x < ((endX - startX) * (y - startY)) / (endY - startY) + startX
      if (crosses) isInside = !isInside
    })
  return isInside
}

/** Where a label goes: the middle of the largest ring by area. */
export function labelPlace(shape: AreaShape): LonLat | undefined {
  const rings = polygonsOf(shape).flatMap((polygon) => polygon.slice(0, 1))
  const [largest] = rings.map(centroid).toSorted((left, right) => right.size - left.size)
  return largest?.at
}

function centroid(ring: LonLat[]): { at: LonLat; size: number } {
  // Relative to the first corner: degrees far from zero would lose the small differences.
  const [originX, originY] = ring[0] ?? [0, 0]
  let [double, sumX, sumY] = [0, 0, 0]
  ring.forEach(([endX, endY], index) => {
    const [startX, startY] = ring.at(index - 1) ?? [endX, endY]
    const [x1, y1, x2, y2] = [startX - originX, startY - originY, endX - originX, endY - originY]
    const cross = x1 * y2 - x2 * y1
    double += cross
    sumX += (x1 + x2) * cross
    sumY += (y1 + y2) * cross
  })
  if (double === 0) return { at: [originX, originY], size: 0 }
  return { at: [originX + sumX / (3 * double), originY + sumY / (3 * double)], size: Math.abs(double) }
}

/** The middle corner of the longest piece, by corners: good enough for a name. */
export function namePlace(line: StreetLine): LonLat | undefined {
  const [longest] = linesOf(line).toSorted((left, right) => right.length - left.length)
  if (!longest) return undefined
  const [start, end] = [longest[Math.floor((longest.length - 1) / 2)], longest[Math.ceil((longest.length - 1) / 2)]]
  return start && end ? [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2] : undefined
}
