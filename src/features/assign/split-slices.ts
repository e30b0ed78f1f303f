import type { Slice } from './assign-data.ts'
import { type DoorPlace, type Part, mostNumber } from './parts.ts'

export type SplitWay = 'sides' | 'numbers' | 'stairwells'

const sideOf = ({ kind, side }: Part) => (kind === 'odd' || kind === 'even' ? kind : side)

/** Which ways a part can be split: a side has no sides, and numbers need two that differ. */
export function waysToSplit(part: Part): SplitWay[] {
  const numbers = numbersIn(part.doors ?? [])
  const ways: SplitWay[] = []
  if (sideOf(part) === null && part.kind !== 'stairwell') ways.push('sides')
  if (numbers.length > 1) ways.push('numbers')
  if (part.kind === 'whole') ways.push('stairwells')
  return ways
}

/** The different numbers of some doors, lowest first. */
const numbersIn = (doors: DoorPlace[]): number[] =>
  [...new Set(doors.flatMap(([number]) => number ?? []))].toSorted((a, b) => a - b)

/** A part cut before each of `starts`: numbers of doors at which the next range begins. */
export function rangesFrom(part: Part, starts: number[]): Slice[] {
  const side = sideOf(part)
  const first = part.kind === 'range' ? (part.from_number ?? 0) : 0
  const last = part.kind === 'range' ? (part.to_number ?? mostNumber) : mostNumber
  const begins = [
    first,
    ...[...new Set(starts)].filter((start) => start > first && start <= last).toSorted((a, b) => a - b),
  ]
  return begins.map((from_number, index) => ({
    kind: 'range',
    ...(side === null ? {} : { side }),
    from_number,
    to_number: (begins[index + 1] ?? last + 1) - 1,
  }))
}

/** The number at which the second of `count` ranges with equally many doors begins, and so on. */
export function evenStarts(doors: DoorPlace[], count: number): number[] {
  const sorted = doors.flatMap(([number]) => number ?? []).toSorted((a, b) => a - b)
  const starts = Array.from(
    { length: count - 1 },
    (_, index) => sorted[Math.round(((index + 1) * sorted.length) / count)],
  )
  return [...new Set(starts.filter((start) => start !== undefined && start > (sorted[0] ?? 0)))] as number[]
}
