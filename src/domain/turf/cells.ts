import type { Tears } from './tears.ts'
import type { Side, TurfDoor, TurfPart } from './turf.ts'

/** The least a part may be cut to: the doors of one side in a run of numbers; a whole part where it is not to be cut. */
export interface Cell {
  part: TurfPart
  /** Counted along the part; cells of both sides share a run. */
  run: number
  /** Null where the cell is its whole part. */
  numbers: { side: Side; from: number; to: number } | null
  doors: TurfDoor[]
}

const numberOf = ([number]: TurfDoor) => number ?? 0
export const sideOf = (number: number): Side => (number % 2 === 1 ? 'odd' : 'even')

/** Doors of one number are never parted. Stairwells have no numbers to cut by. */
export function largestUnsplittable(part: TurfPart): number {
  if (part.kind === 'stairwell') return part.doors.length
  return Math.max(0, ...[...Map.groupBy(part.doors, numberOf).values()].map((doors) => doors.length))
}

interface Fineness {
  /** Homes of a cell, counting both sides. */
  most: number
  /** A part with no more homes than this stays whole, unless its street is torn. */
  keep: number
  tears: Tears
}

export function cellsOfPart(part: TurfPart, { most, keep, tears }: Fineness): Cell[] {
  const isShort = part.doors.length <= keep
  const isWhole = part.kind === 'stairwell' || (isShort && !tears.isTorn)
  const runs = isWhole ? [] : runsOf(part, { most: isShort ? Infinity : most, tears })
  const cells = runs.flatMap(({ from, to, doors }, run) =>
    [...Map.groupBy(doors, (door) => sideOf(numberOf(door)))].map(([side, sided]): Cell => ({
      part,
      run,
      numbers: { side, from, to },
      doors: sided,
    })),
  )
  return runs.length > 1 || (cells.length > 1 && !isShort)
    ? cells
    : [{ part, run: 0, numbers: null, doors: part.doors }]
}

interface Run {
  from: number
  to: number
  doors: TurfDoor[]
}

/** Runs of numbers without a gap between them, from the part's lowest number to its highest. */
function runsOf(part: TurfPart, { most, tears }: Omit<Fineness, 'keep'>): Run[] {
  const byNumber = [...Map.groupBy(part.doors, numberOf)].toSorted(([a], [b]) => a - b)
  const runs: Run[] = []
  const before = new Map<Side, TurfDoor>()
  for (const [number, doors] of byNumber) {
    const [last, neighbour, door] = [runs.at(-1), before.get(sideOf(number)), doors[0]]
    const isTorn = neighbour !== undefined && door !== undefined && tears.isTornBetween(neighbour, door)
    if (door) before.set(sideOf(number), door)
    if (last && !isTorn && last.doors.length + doors.length <= most) {
      last.doors.push(...doors)
      last.to = number
    } else
      runs.push({
        from: last ? last.to + 1 : Math.min(part.from_number ?? number, number),
        to: number,
        doors: [...doors],
      })
  }
  const last = runs.at(-1)
  if (last) last.to = Math.max(part.to_number ?? last.to, last.to)
  return runs
}
