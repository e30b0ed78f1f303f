import { between, distance, type Point, type Segment, type ToPlane } from './plane.ts'
import type { LonLat, TurfStreet } from './turf.ts'

/** A short straight bit of a street. Bits of one line follow each other and share their ends. */
export interface Bit extends Segment {
  street_id: string
  /** Which of the street's lines it belongs to, and where in it. */
  line: number
  position: number
  length: number
  /** Ends of the whole line, which may touch another street without quite meeting it. */
  openEnds: Point[]
}

/** Longest bit, in metres: homes are given a stretch of their street this fine. */
const longest = 10

export function linesOf(street: TurfStreet | undefined): LonLat[][] {
  if (!street?.line) return []
  const lines = street.line.type === 'LineString' ? [street.line.coordinates] : street.line.coordinates
  return lines.filter((line) => line.length > 1)
}

export function bitsOfStreet({ street_id, lines, toPlane }: StreetLines): Bit[] {
  return lines.flatMap((line, index) => {
    const corners = withSteps(line.map(toPlane))
    const bits = corners.slice(1).map((end, position): Bit => {
      const start = corners[position] ?? end
      return { street_id, line: index, position, start, end, length: distance(start, end), openEnds: [] }
    })
    bits.at(0)?.openEnds.push(corners[0] as Point)
    bits.at(-1)?.openEnds.push(corners.at(-1) as Point)
    return bits
  })
}

interface StreetLines {
  street_id: string
  lines: LonLat[][]
  toPlane: ToPlane
}

const withSteps = (corners: Point[]): Point[] =>
  corners.flatMap((end, index) => {
    const start = corners[index - 1]
    if (start === undefined) return [end]
    const steps = Math.max(1, Math.ceil(distance(start, end) / longest))
    return Array.from({ length: steps }, (_, step) => between(start, end, (step + 1) / steps))
  })
