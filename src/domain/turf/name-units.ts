import { type Cell, sideOf } from './cells.ts'
import type { PlacedCell } from './give-bits.ts'
import type { Side, TurfPart, TurfSlice } from './turf.ts'

/** A part or slice of it in one piece, with the cells it is made of. */
export interface NamedUnit {
  part_id: string
  into?: TurfSlice[]
  take?: number
  piece: number
  cells: number[]
}

interface Owned {
  cell: Cell
  index: number
  piece: number
}

/** Puts the cells of each part that went to one piece together again, in as few slices as say it. */
export function nameUnits(cells: PlacedCell[], owner: number[]): NamedUnit[] {
  const owned = cells.map((cell, index): Owned => ({ cell, index, piece: owner[index] ?? 0 }))
  return [...Map.groupBy(owned, ({ cell }) => cell.part).entries()].flatMap(([part, own]) => unitsOfPart(part, own))
}

function unitsOfPart(part: TurfPart, own: Owned[]): NamedUnit[] {
  const pieces = new Set(own.map(({ piece }) => piece))
  const part_id = part.id
  if (pieces.size === 1) return [...pieces].map((piece) => ({ part_id, piece, cells: own.map(({ index }) => index) }))
  const sides = [...Map.groupBy(own, ({ cell }) => cell.numbers?.side ?? 'odd')]
  const stretches = isCutAcross(own)
    ? stretchesOf(own).map((stretch) => ({ side: null, stretch, isOnly: false }))
    : sides.flatMap(([side, sided]) => {
        const found = stretchesOf(sided)
        return found.map((stretch) => ({ side, stretch, isOnly: found.length === 1 }))
      })
  const into = stretches.map(({ side, stretch, isOnly }) => sliceOf(part, { side, stretch, isOnly }))
  return stretches.map(({ stretch }, take) => ({
    part_id,
    into,
    take,
    piece: stretch[0]?.piece ?? 0,
    cells: stretch.map(({ index }) => index),
  }))
}

/** Whether both sides of every run of numbers went to the same piece. */
const isCutAcross = (own: Owned[]) =>
  [...Map.groupBy(own, ({ cell }) => cell.run).values()].every(
    (run) => new Set(run.map(({ piece }) => piece)).size === 1,
  )

function stretchesOf(own: Owned[]): Owned[][] {
  const stretches: Owned[][] = []
  for (const next of own.toSorted((a, b) => a.cell.run - b.cell.run)) {
    const last = stretches.at(-1)
    if (last?.[0]?.piece === next.piece) last.push(next)
    else stretches.push([next])
  }
  return stretches
}

interface Stretch {
  side: Side | null
  stretch: Owned[]
  isOnly: boolean
}

function sliceOf(part: TurfPart, { side, stretch, isOnly }: Stretch): TurfSlice {
  if (isOnly && side !== null && part.kind === 'whole') return { kind: side }
  const numbers = stretch.flatMap(({ cell }) => (cell.numbers ? [cell.numbers.from, cell.numbers.to] : []))
  const sided = side ?? part.side ?? (part.kind === 'odd' || part.kind === 'even' ? part.kind : null)
  return { kind: 'range', side: sided, ...ofSide({ from: Math.min(...numbers), to: Math.max(...numbers) }, sided) }
}

/** The odd numbers within 46–90 begin at 47. */
const ofSide = ({ from, to }: { from: number; to: number }, side: Side | null) => ({
  from_number: side === null || sideOf(from) === side ? from : from + 1,
  to_number: side === null || sideOf(to) === side ? to : to - 1,
})
