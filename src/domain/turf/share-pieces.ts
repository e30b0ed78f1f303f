import { connectedGroups } from './connected-groups.ts'
import type { CellLink } from './network.ts'

/** Nobody is asked to walk farther than this between two streets that do not touch, in metres, while there is another way. */
const farApart = 400

/** Cells that are cut by themselves, into so many pieces. */
export interface Cluster {
  cells: number[]
  pieces: number
}

interface Sharing {
  weights: number[]
  links: CellLink[]
  bridges: CellLink[]
  pieces: number
}

/**
 * How many pieces each far-apart cluster of streets gets. One with less than half an even piece, or more clusters than
 * pieces, walk with the nearest. Returns the bridges that hold the clusters together.
 */
export function sharePieces({ weights, links, bridges, pieces }: Sharing): { clusters: Cluster[]; used: CellLink[] } {
  const near = bridges.filter(({ metres }) => metres <= farApart)
  const far = bridges.filter((bridge) => !near.includes(bridge)).toSorted((a, b) => a.metres - b.metres)
  const even = sumOf(weights) / pieces
  for (;;) {
    const groups = connectedGroups(weights.length, [...links, ...near])
    const weightOf = (group: number[]) => sumOf(group.map((cell) => weights[cell] ?? 0))
    const small = groups.find((group) => weightOf(group) < even / 2)
    const stray =
      groups.length > pieces
        ? far
        : far.filter((bridge) => small?.some((cell) => cell === bridge.from || cell === bridge.to))
    const [shortest] = stray
    if (shortest === undefined) return { clusters: apportion(groups, { weightOf, pieces }), used: near }
    near.push(shortest)
    far.splice(far.indexOf(shortest), 1)
  }
}

const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** At least one piece each, and every further piece to the cluster whose pieces are heaviest. */
function apportion(
  groups: number[][],
  { weightOf, pieces }: { weightOf: (group: number[]) => number; pieces: number },
) {
  const clusters = groups.map((cells): Cluster & { weight: number } => ({ cells, pieces: 1, weight: weightOf(cells) }))
  for (let given = clusters.length; given < pieces; given++) {
    const heaviest = clusters.reduce((a, b) => (b.weight / b.pieces > a.weight / a.pieces ? b : a))
    heaviest.pieces++
  }
  return clusters
}
