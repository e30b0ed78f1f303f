import { bridgesOf } from './bridges.ts'
import type { PlacedCell } from './give-bits.ts'
import { graphOf } from './graph-of.ts'
import { partitionGraph } from './partition-graph.ts'
import { nameUnits } from './name-units.ts'
import { buildNetwork } from './network.ts'
import { sharePieces } from './share-pieces.ts'
import { tellReasons } from './tell-reasons.ts'
import type { TurfCut, TurfGoal, TurfPart, TurfStreet } from './turf.ts'
import { tellPieces } from './tell-pieces.ts'
import { walkingMinutes } from './walking-minutes.ts'

export interface TurfSelection {
  parts: TurfPart[]
  streets: TurfStreet[]
  goal: TurfGoal
}

/** Pieces for people to walk: each connected along the streets, compact, and even in homes. The same for the same selection. */
export function cutTurf({ parts, streets, goal }: TurfSelection): TurfCut {
  if (parts.length === 0) return { pieces: [], links: [], reasons: [{ code: 'nothing_to_cut' }] }
  const homes = parts.reduce((sum, { doors }) => sum + doors.length, 0)
  const asked = piecesAsked({ parts, streets, goal })
  const even = homes / asked
  const finest = { most: Math.max(1, Math.floor(even / 30)), keep: Math.floor(even / 24) }
  const network = buildNetwork({ parts, streets, finest })
  const { cells, links } = network
  const weights = weightsOf(cells, goal)
  const made = Math.min(asked, weights.filter((weight) => weight > 0).length || 1)
  const bridges = bridgesOf(network)
  const { clusters, used } = sharePieces({ weights, links, bridges, pieces: made })
  const owner = cells.map(() => 0)
  let first = 0
  for (const { cells: chosen, pieces } of clusters) {
    const partition = partitionGraph(graphOf({ cells, weights, chosen, links, bridges: used }), pieces)
    chosen.forEach((cell, node) => (owner[cell] = first + (partition.owner[node] ?? 0)))
    first += pieces
  }
  const units = nameUnits(cells, owner)
  const cut = tellPieces({ network, units, bridges: used, count: made, streets })
  const reasons = tellReasons({ parts, cells, goal, asked, clusters, bridges: used, owner, links, cut })
  return { ...cut, reasons }
}

/** At least one piece, and no more than a thousand. */
function piecesAsked({ parts, streets, goal }: TurfSelection): number {
  const homes = parts.reduce((sum, { doors }) => sum + doors.length, 0)
  const wanted =
    'pieces' in goal ? goal.pieces : 'homes' in goal ? homes / goal.homes : minutesOf(parts, streets) / goal.minutes
  return Math.min(1_000, Math.max(1, Math.round(wanted) || 1))
}

function minutesOf(parts: TurfPart[], streets: TurfStreet[]): number {
  const { cells } = buildNetwork({ parts, streets, finest: { most: Infinity, keep: Infinity } })
  return cells.reduce((sum, { doors, metres }) => sum + walkingMinutes({ homes: doors.length, metres }), 0)
}

/** Homes; minutes where those were asked for; metres where there is no home, or one for every part without even a line. */
function weightsOf(cells: PlacedCell[], goal: TurfGoal): number[] {
  if ('minutes' in goal) return cells.map(({ doors, metres }) => walkingMinutes({ homes: doors.length, metres }))
  if (cells.some(({ doors }) => doors.length > 0)) return cells.map(({ doors }) => doors.length)
  return cells.map(({ metres }) => Math.max(1, metres))
}
