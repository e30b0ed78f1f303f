import { totalsOf, waysWithin } from './totals.ts'
import { type TurfCut, type TurfPiece, unitKey } from './turf.ts'

interface Move {
  cut: TurfCut
  /** Of the unit, by `unitKey`. */
  key: string
  /** Index of the piece it goes to. */
  to: number
}

/** Moves a unit by hand. The lead decides, so a piece may fall apart; `apart` tells which pieces do not hang together now. */
export function moveUnit({ cut, key, to }: Move): { cut: TurfCut; apart: number[] } {
  const from = cut.pieces.findIndex(({ units }) => units.some((unit) => unitKey(unit) === key))
  const moved = cut.pieces[from]?.units.find((unit) => unitKey(unit) === key)
  const pieces =
    moved === undefined || from === to || cut.pieces[to] === undefined
      ? cut.pieces
      : cut.pieces.map((piece, index): TurfPiece => {
          if (index !== from && index !== to) return piece
          const units = index === to ? [...piece.units, moved] : piece.units.filter((unit) => unit !== moved)
          return { ...piece, units, ...totalsOf(units, cut.links) }
        })
  const apart = pieces.flatMap(({ units }, index) => (waysWithin(units, cut.links).isConnected ? [] : [index]))
  return { cut: { ...cut, pieces }, apart }
}
