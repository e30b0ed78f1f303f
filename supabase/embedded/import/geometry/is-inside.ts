import type { Position, Rings } from './position.ts'

function crossings(point: Position, ring: Position[]): number {
  let count = 0
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1] ?? ring.at(-1) ?? to
    const straddles = from[1] > point[1] !== to[1] > point[1]
    if (straddles && point[0] < ((to[0] - from[0]) * (point[1] - from[1])) / (to[1] - from[1]) + from[0]) count++
  }
  return count
}

/** Even-odd rule over all rings, so holes count as outside. */
export const isInside = (point: Position, polygons: Rings[]): boolean =>
  polygons.some((rings) => rings.reduce((sum, ring) => sum + crossings(point, ring), 0) % 2 === 1)
