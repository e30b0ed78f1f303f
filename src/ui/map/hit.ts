import { type Pixel, distanceToLine, isInsideRings, linesOf, polygonsOf } from './geometry.ts'
import type { LonLat, MapArea, MapDot, MapStreet } from './map-props.ts'

/** How far a finger may miss, in pixels. */
const dotReach = 24
const streetReach = 20

interface Tap {
  at: LonLat
  pixel: Pixel
  toPixel: (at: LonLat) => Pixel
}

export function dotUnder({ pixel, toPixel }: Tap, dots: MapDot[]): MapDot | undefined {
  let nearest: { dot: MapDot; distance: number } | undefined
  for (const dot of dots) {
    const { x, y } = toPixel(dot.at)
    const distance = Math.hypot(x - pixel.x, y - pixel.y)
    if (distance <= (nearest?.distance ?? dotReach)) nearest = { dot, distance }
  }
  return nearest?.dot
}

export function streetUnder({ pixel, toPixel }: Tap, streets: MapStreet[]): MapStreet | undefined {
  const [nearest] = streets
    .map((street) => ({
      street,
      distance: Math.min(...linesOf(street.line).map((line) => distanceToLine(pixel, line.map(toPixel)))),
    }))
    .toSorted((left, right) => left.distance - right.distance)
  return nearest && nearest.distance <= streetReach ? nearest.street : undefined
}

export const areaUnder = ({ at }: Tap, areas: MapArea[]): MapArea | undefined =>
  areas.find((area) => polygonsOf(area.shape).some((rings) => isInsideRings(at, rings)))
