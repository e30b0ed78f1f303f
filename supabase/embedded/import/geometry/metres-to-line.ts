import { metresBetween } from './metres-between.ts'
import type { Line, Position } from './position.ts'

/** Nearest place on a straight segment; flat geometry is exact enough over a ward's few kilometres. */
function nearestOnSegment(point: Position, from: Position, to: Position): Position {
  const shrink = Math.cos((point[1] * Math.PI) / 180)
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]]
  const square = dx * dx + dy * dy
  if (square === 0) return from
  const along = ((point[0] - from[0]) * shrink * dx + (point[1] - from[1]) * dy) / square
  const share = Math.max(0, Math.min(1, along))
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** Metres from a point to the nearest place of any of the lines; Infinity where there is no line. */
export function metresToLines(point: Position, lines: Line[]): number {
  let nearest = Infinity
  for (const line of lines)
    for (const [index, to] of line.entries()) {
      const from = line[index - 1] ?? to
      nearest = Math.min(nearest, metresBetween(point, nearestOnSegment(point, from, to)))
    }
  return nearest
}

/** Smallest gap between two groups of lines in metres, measured from the corners of both. */
export const metresBetweenLines = (some: Line[], others: Line[]): number =>
  Math.min(
    Infinity,
    ...some.flat().map((corner) => metresToLines(corner, others)),
    ...others.flat().map((corner) => metresToLines(corner, some)),
  )
