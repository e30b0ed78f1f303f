import type { Cell } from './cells.ts'
import { between, distance, meanPoint, type Point, type ToPlane } from './plane.ts'
import { placeDoors } from './place-doors.ts'
import type { Bit } from './street-bits.ts'

/** A cell with where it lies. `bits` are indices; `middle` is null where nothing of it has a place. */
export interface PlacedCell extends Cell {
  bits: number[]
  middle: Point | null
  /** Metres walked along it: a street up one side and back the other, a lane in zig-zag once, one side alone half of that. */
  metres: number
}

interface StreetOfCells {
  cells: Cell[]
  bits: Bit[]
  /** Index of the street's first bit among all bits. */
  firstBit: number
  isLane: boolean
  toPlane: ToPlane
}

/** A range of numbers reaches no farther than this past its doors, in metres. */
const reachOfRange = 60

/** Gives every bit of a street to the cell of the nearest door, once for each side, and every cell the bits at its doors. */
export function giveBits({ cells, bits, firstBit, isLane, toPlane }: StreetOfCells): PlacedCell[] {
  const located = cells.map((cell) => placeDoors(cell.doors, { bits, toPlane }))
  const middles = bits.map(({ start, end }) => between(start, end, 0.5))
  const isAlone = cells.length === 1 && cells[0]?.part.kind !== 'range' && cells[0]?.part.kind !== 'stairwell'
  const taken = isAlone ? [new Set(bits.keys())] : located.map((doors) => bitsAtDoors(doors, middles))
  for (const side of isAlone ? [] : (['odd', 'even'] as const)) {
    const sided = cells.map((cell, index) => (isOnSide(cell, side) ? (located[index] ?? []) : []))
    middles.forEach((middle, bit) => {
      const nearest = nearestCell(middle, sided)
      if (nearest && (cells[nearest.cell]?.part.kind !== 'range' || nearest.metres <= reachOfRange))
        taken[nearest.cell]?.add(bit)
    })
  }
  return cells.map((cell, index) => {
    const own = taken[index]?.size ? [...(taken[index] ?? [])].toSorted((a, b) => a - b) : bits.map((_, bit) => bit)
    const places = (located[index] ?? []).filter((place) => place !== null)
    const length = own.reduce((metres, bit) => metres + (bits[bit]?.length ?? 0), 0)
    const around = places.length > 0 ? places : own.flatMap((bit) => middles[bit] ?? [])
    return {
      ...cell,
      bits: own.map((bit) => firstBit + bit),
      middle: around.length > 0 ? meanPoint(around) : null,
      metres: length * (isLane ? 0.5 : 1) * sidesOf(cell),
    }
  })
}

const sideOfCell = ({ part, numbers }: Cell) =>
  numbers?.side ?? (part.kind === 'odd' || part.kind === 'even' ? part.kind : part.side)

/** A stairwell lies beside the street: it takes the bits at its doors alone. */
const isOnSide = (cell: Cell, side: 'odd' | 'even') =>
  cell.part.kind !== 'stairwell' && (sideOfCell(cell) ?? side) === side

const sidesOf = (cell: Cell) => (cell.part.kind === 'stairwell' ? 0 : sideOfCell(cell) === null ? 2 : 1)

function bitsAtDoors(doors: (Point | null)[], middles: Point[]): Set<number> {
  const found = new Set<number>()
  for (const door of doors) {
    const bit = door === null ? -1 : nearestOf(door, middles)
    if (bit >= 0) found.add(bit)
  }
  return found
}

function nearestOf(place: Point, points: Point[]): number {
  let [nearest, least] = [-1, Infinity]
  points.forEach((point, index) => {
    const metres = distance(place, point)
    if (metres < least) [nearest, least] = [index, metres]
  })
  return nearest
}

function nearestCell(place: Point, doorsOfCells: (Point | null)[][]): { cell: number; metres: number } | null {
  let nearest = null
  let least = Infinity
  for (const [cell, doors] of doorsOfCells.entries())
    for (const door of doors) {
      const metres = door === null ? Infinity : distance(place, door)
      if (metres < least) nearest = { cell, metres: (least = metres) }
    }
  return nearest
}
