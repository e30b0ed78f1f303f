import { connectedGroups } from './connected-groups.ts'
import type { PlacedCell } from './give-bits.ts'
import type { CellLink, Network } from './network.ts'
import { distance, type Point } from './plane.ts'

interface Nearest {
  /** The cell already reached, and how far it is. */
  from: number
  metres: number
}

/**
 * The shortest ways across the gaps between parts of the network that do not touch: just enough of them to hold everything
 * together. A cell without a place hangs on the first cell at no distance.
 */
export function bridgesOf({ cells, bits, links }: Network): CellLink[] {
  const groups = connectedGroups(cells.length, links)
  if (groups.length < 2) return []
  const groupOf = new Map(groups.flatMap((group, index) => group.map((cell) => [cell, index] as const)))
  const points = cells.map((cell) => pointsOf(cell, bits))
  const waiting = new Map(groups.slice(1).map((_, index) => [index + 1, new Map<number, Nearest>()]))
  const bridges: CellLink[] = []
  let reached = groups[0] ?? []
  while (waiting.size > 0) {
    const next = nearestGroup({ groups, waiting, reached, points })
    bridges.push(next)
    const group = groupOf.get(next.to) ?? 0
    waiting.delete(group)
    reached = groups[group] ?? []
  }
  return bridges
}

const pointsOf = ({ bits: own, middle }: PlacedCell, bits: Network['bits']): Point[] => {
  const points = own.flatMap((bit) => {
    const found = bits[bit]
    return found ? [found.start, found.end] : []
  })
  return points.length > 0 || middle === null ? points : [middle]
}

interface Reaching {
  groups: number[][]
  waiting: Map<number, Map<number, Nearest>>
  reached: number[]
  points: Point[][]
}

/** Takes the newly reached cells into account and tells the shortest way on. */
function nearestGroup({ groups, waiting, reached, points }: Reaching): CellLink {
  let best: CellLink = { from: 0, to: 0, metres: Infinity }
  for (const [group, nearest] of waiting)
    for (const to of groups[group] ?? []) {
      let known = nearest.get(to) ?? { from: reached[0] ?? 0, metres: Infinity }
      for (const from of reached) {
        const metres = gapBetween(points[from] ?? [], points[to] ?? [])
        if (metres < known.metres) known = { from, metres }
      }
      nearest.set(to, known)
      if (known.metres < best.metres || best.metres === Infinity) best = { from: known.from, to, metres: known.metres }
    }
  return Number.isFinite(best.metres) ? best : { ...best, metres: 0 }
}

function gapBetween(a: Point[], b: Point[]): number {
  let least = Infinity
  for (const one of a) for (const other of b) least = Math.min(least, distance(one, other))
  return least
}
