import type { Line, Position } from './position.ts'

const earthRadius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine). */
export function metresBetween([fromLon, fromLat]: Position, [toLon, toLat]: Position): number {
  const latitude = Math.sin(radians(toLat - fromLat) / 2) ** 2
  const longitude = Math.sin(radians(toLon - fromLon) / 2) ** 2
  const chord = latitude + Math.cos(radians(fromLat)) * Math.cos(radians(toLat)) * longitude
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Length of a line in metres. */
export const lineLength = (line: Line): number =>
  line.reduce((sum, position, index) => {
    const before = line[index - 1]
    return before ? sum + metresBetween(before, position) : 0
  }, 0)
