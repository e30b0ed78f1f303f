import type { Line, Position, Rings } from '../geometry/position.ts'

export type Shape =
  | { kind: 'point'; point: Position }
  | { kind: 'lines'; lines: Line[] }
  | { kind: 'areas'; polygons: Rings[] }

/** One thing read from a file; `where` finds it there again: “feature 12”, “line 4”, “way/35112688”. */
export type Found = { where: string; tags: Record<string, string>; shape: Shape | null }

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** A place inside or near the thing: the mean of its outline's corners. */
export function middleOf(shape: Shape): Position | null {
  if (shape.kind === 'point') return shape.point
  const corners = shape.kind === 'lines' ? shape.lines.flat() : shape.polygons.flatMap(([outer]) => outer ?? [])
  return corners.length === 0 ? null : [mean(corners.map(([lon]) => lon)), mean(corners.map(([, lat]) => lat))]
}

/** Lines of a line or of the outline of a square or plaza. */
export function linesOf(shape: Shape | null): Line[] {
  if (shape === null || shape.kind === 'point') return []
  const lines = shape.kind === 'lines' ? shape.lines : shape.polygons.flatMap(([outer]) => (outer ? [outer] : []))
  return lines.filter((line) => line.length > 1)
}
