import type { LonLat } from './walk-stop.ts'

export interface Spot {
  x: number
  y: number
}

const metresPerDegree = 111_195

/** Metres east and north of `origin`: within a ward the earth is flat enough. */
export function flatGround([lon, lat]: LonLat): (at: LonLat) => Spot {
  const shrink = Math.cos((lat * Math.PI) / 180)
  return ([eastern, northern]) => ({
    x: (eastern - lon) * metresPerDegree * shrink,
    y: (northern - lat) * metresPerDegree,
  })
}

export const apart = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)

/** From a spot to the nearest point of a line. */
export function apartFromLine(spot: Spot, line: Spot[]): number {
  let nearest = line[0] === undefined ? Infinity : apart(spot, line[0])
  for (let at = 1; at < line.length; at += 1) {
    nearest = Math.min(nearest, apartFromStretch(spot, line[at - 1] as Spot, line[at] as Spot))
  }
  return nearest
}

function apartFromStretch(spot: Spot, a: Spot, b: Spot): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length))
  return Math.hypot(spot.x - a.x - share * dx, spot.y - a.y - share * dy)
}
