import type { Line, Position } from '../geometry/position.ts'
import type { Place } from './place-in-neighbourhood.ts'

export type Piece = { neighbourhood: string | null; line: Line }

const middle = (from: Position, to: Position): Position => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]

/** Cuts a line at its corners; each segment goes where its middle lies, null outside every neighbourhood. */
export function cutWay(line: Line, place: Place): Piece[] {
  const pieces: Piece[] = []
  for (const [index, to] of line.entries()) {
    const from = line[index - 1]
    if (!from) continue
    const neighbourhood = place(middle(from, to))
    const last = pieces.at(-1)
    if (last?.neighbourhood === neighbourhood) last.line.push(to)
    else pieces.push({ neighbourhood, line: [from, to] })
  }
  return pieces
}
