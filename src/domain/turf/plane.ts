import type { LonLat } from './turf.ts'

/** Metres east and north of an origin; flat enough for a ward. */
export interface Point {
  x: number
  y: number
}

const metresPerDegree = 111_195

export type ToPlane = (place: LonLat) => Point
export type ToLonLat = (point: Point) => LonLat

const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

export function createPlane([originLon, originLat]: LonLat): { toPlane: ToPlane; toLonLat: ToLonLat } {
  const metresPerLon = metresPerDegree * Math.cos((originLat * Math.PI) / 180)
  return {
    toPlane: ([lon, lat]) => ({ x: (lon - originLon) * metresPerLon, y: (lat - originLat) * metresPerDegree }),
    toLonLat: ({ x, y }) => [rounded(originLon + x / metresPerLon), rounded(originLat + y / metresPerDegree)],
  }
}

export const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + share * (b.x - a.x),
  y: a.y + share * (b.y - a.y),
})

export function meanPoint(points: Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

export interface Segment {
  start: Point
  end: Point
}

export function distanceToSegment(point: Point, { start, end }: Segment): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const squared = dx * dx + dy * dy
  const share = squared === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / squared
  return distance(point, between(start, end, Math.min(1, Math.max(0, share))))
}

/** Twice the area of the triangle; its sign says on which side of a → b the point lies. */
const turn = (a: Point, b: Point, point: Point) => (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)

const cross = (a: Segment, b: Segment) =>
  turn(a.start, a.end, b.start) * turn(a.start, a.end, b.end) < 0 &&
  turn(b.start, b.end, a.start) * turn(b.start, b.end, a.end) < 0

export function distanceOfSegments(a: Segment, b: Segment): number {
  if (cross(a, b)) return 0
  return Math.min(
    distanceToSegment(a.start, b),
    distanceToSegment(a.end, b),
    distanceToSegment(b.start, a),
    distanceToSegment(b.end, a),
  )
}
