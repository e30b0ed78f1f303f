import { emptyPartition, type Graph, type Partition, put, squaredFromMiddle } from './partition.ts'
import { distance } from './plane.ts'

/** Pieces to begin with: seeds far apart, then always the lightest piece takes the neighbour nearest to its middle. */
export function growPieces(graph: Graph, { pieces, first }: { pieces: number; first: number }): Partition {
  const partition = emptyPartition(graph, pieces)
  seedsOf(graph, { pieces, first }).forEach((seed, piece) => put(partition, seed, piece))
  const growing = new Set(partition.sums.keys())
  while (growing.size > 0) {
    const piece = lightest(partition, growing)
    const next = nearestFree(partition, piece)
    if (next === null) growing.delete(piece)
    else put(partition, next, piece)
  }
  return partition
}

/** The heaviest node (or the next heavy one) first, then always the one that is far from all seeds and heavy. */
function seedsOf({ nodes }: Graph, { pieces, first }: { pieces: number; first: number }): number[] {
  const heaviest = [...nodes.keys()].toSorted((a, b) => (nodes[b]?.weight ?? 0) - (nodes[a]?.weight ?? 0) || a - b)
  const seeds = [heaviest[first % nodes.length] ?? 0]
  const away = nodes.map(() => Infinity)
  while (seeds.length < pieces) {
    const last = seeds.at(-1) ?? 0
    nodes.forEach(({ place }, index) => {
      away[index] = index === last ? -1 : Math.min(away[index] ?? 0, distance(place, nodes[last]?.place ?? place))
    })
    const worth = (index: number) =>
      ((nodes[index]?.weight ?? 0) + 1e-9) * (away[index] ?? 0) * Math.abs(away[index] ?? 0)
    seeds.push(heaviest.reduce((best, index) => (worth(index) > worth(best) ? index : best)))
  }
  return seeds
}

const lightest = ({ sums }: Partition, growing: Set<number>) =>
  [...growing].reduce((least, piece) => ((sums[piece]?.weight ?? 0) < (sums[least]?.weight ?? 0) ? piece : least))

function nearestFree({ graph, owner, sums }: Partition, piece: number): number | null {
  const middle = sums[piece]
  if (middle === undefined) return null
  let [nearest, least]: [number | null, number] = [null, Infinity]
  owner.forEach((of, node) => {
    if (of !== piece) return
    for (const near of graph.neighbours[node] ?? []) {
      const place = graph.nodes[near.node]?.place
      if (owner[near.node] !== -1 || place === undefined) continue
      const squared = squaredFromMiddle(middle, place)
      if (squared < least) [nearest, least] = [near.node, squared]
    }
  })
  return nearest
}
