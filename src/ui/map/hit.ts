import { type Pixel, distanceToLine, isInsideRings, linesOf, polygonsOf } from './geometry.ts'
import type { LonLat, MapArea, MapDot, MapStreet, MapStretch } from './map-props.ts'
import { shiftLine } from './shift-line.ts'

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

export const streetUnder = ({ pixel, toPixel }: Tap, streets: MapStreet[]): MapStreet | undefined =>
  nearestTo(pixel, streets, ({ line }) => linesOf(line).map((bent) => bent.map(toPixel)))

/** Of the two sides of a street the one tapped at. */
export const stretchUnder = ({ pixel, toPixel }: Tap, stretches: MapStretch[]): MapStretch | undefined =>
  nearestTo(pixel, stretches, ({ line, side }) => linesOf(line).map((bent) => shiftLine(bent.map(toPixel), side, 4)))

function nearestTo<T>(pixel: Pixel, ways: T[], linesAt: (way: T) => Pixel[][]): T | undefined {
  let nearest: { way: T; distance: number } | undefined
  for (const way of ways) {
    const distance = Math.min(...linesAt(way).map((line) => distanceToLine(pixel, line)))
    if (distance <= streetReach && distance < (nearest?.distance ?? Infinity)) nearest = { way, distance }
  }
  return nearest?.way
}

export const areaUnder = ({ at }: Tap, areas: MapArea[]): MapArea | undefined =>
  areas.find((area) => polygonsOf(area.shape).some((rings) => isInsideRings(at, rings)))
