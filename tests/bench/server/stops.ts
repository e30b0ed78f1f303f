import { ambassadorOf, laidId, largeWard } from '../../database/large-wards.ts'
import { checkIn, type Command, command, visit } from '../../database/sent-commands.ts'

/** The doors of one piece, in walking order. */
export function doorsOf(ward: number, piece: number): string[] {
  const first = piece * largeWard.partsOfPiece + 2
  const parts = Array.from({ length: largeWard.partsOfPiece }, (_, turn) => first + turn)
  return parts.flatMap((part) => {
    const street = Math.floor(part / 2)
    return Array.from({ length: 10 }, (_, turn) => laidId('home', ward, street * 20 + turn * 2 + (part % 2 || 2)))
  })
}

const needs = ['no_smartphone', 'no_internet', 'no_vneid', 'home_visit']

/** What is done at one door: a visit, the people helped, a detail of the home. */
function stop(door: string, turn: number): Command[] {
  const now = new Date().toISOString()
  const visited = visit(door, { visited_at: now })
  return [
    visited,
    checkIn(String(visited.payload.visit_id), { people_count: 1 + (turn % 3), helped_at: now }),
    command('edit_household', { household_id: door, fields: { needs: [needs[turn % needs.length]] } }),
  ].map((made) => ({ ...made, made_at: now, clock_at: now }))
}

/** 16 stops of three commands: the most that fit into the 50 a phone sends at once. */
const stopsOfBatch = 16

/** Batch after batch around the piece; of a pair, one walks against the other, so that their edits meet. */
export function* batchesOf({ ward, piece, twin }: Walker): Generator<Command[]> {
  const doors = twin === 0 ? doorsOf(ward, piece) : doorsOf(ward, piece).toReversed()
  for (let turn = 0; ; turn += stopsOfBatch)
    yield Array.from({ length: stopsOfBatch }, (_, step) =>
      stop(doors[(turn + step) % doors.length]!, turn + step),
    ).flat()
}

export type Walker = { ward: number; piece: number; twin: 0 | 1 }

/** As many phones as asked, in pairs, of ten wards. */
export const walkersOf = (count: number): Walker[] =>
  Array.from({ length: count }, (_, position) => {
    const pair = Math.floor(position / 2)
    return { ward: 1 + (pair % 10), piece: Math.floor(pair / 10), twin: (position % 2) as 0 | 1 }
  })

export const nameOf = ({ ward, piece, twin }: Walker) => ambassadorOf(ward, piece, twin).signInName
