import { type Graph, type Partition, squaredFromMiddle } from './partition.ts'

/** How bad a partition is: in evenness, in compactness, and in streets cut. */
export interface Cost {
  /** By how much a move makes it worse. */
  ofMove: (partition: Partition, node: number, to: number) => number
  ofAll: (partition: Partition) => number
}

/**
 * A piece of a round district cut evenly costs 1. `strictness`: what a piece costs that is off by all of an even weight;
 * the cost grows with the square.
 */
export function createCost(graph: Graph, { pieces, strictness }: { pieces: number; strictness: number }): Cost {
  const even = graph.nodes.reduce((sum, { weight }) => sum + weight, 0) / pieces || 1
  const spread = spreadOf(graph) / pieces ** 2 || 1
  return {
    ofMove(partition, node, to) {
      const { owner, sums } = partition
      const moved = graph.nodes[node]
      const [left, joined] = [sums[owner[node] ?? -1], sums[to]]
      if (!moved || !left || !joined) return Infinity
      const { weight, mass, place } = moved
      const uneven = (2 * weight * (joined.weight - left.weight + weight)) / even ** 2
      const joining = ((joined.mass * mass) / (joined.mass + mass)) * squaredFromMiddle(joined, place)
      const rest = left.mass - mass
      const leaving = rest > 1e-9 ? ((left.mass * mass) / rest) * squaredFromMiddle(left, place) : 0
      return strictness * uneven + (joining - leaving) / spread + bondsLost(partition, node, to)
    },
    ofAll(partition) {
      const { owner, sums } = partition
      const uneven = sums.reduce((sum, { weight }) => sum + ((weight - even) / even) ** 2, 0)
      let [apart, cut] = [0, 0]
      graph.nodes.forEach(({ mass, place }, node) => {
        const piece = sums[owner[node] ?? -1]
        if (piece) apart += mass * squaredFromMiddle(piece, place)
        for (const { node: near, bond } of graph.neighbours[node] ?? [])
          if (owner[near] !== owner[node]) cut += bond / 2
      })
      return strictness * uneven + apart / spread + cut
    },
  }
}

function bondsLost({ graph, owner }: Partition, node: number, to: number): number {
  let lost = 0
  for (const { node: near, bond } of graph.neighbours[node] ?? []) {
    if (bond === 0) continue
    if (owner[near] === owner[node]) lost += bond
    else if (owner[near] === to) lost -= bond
  }
  return lost
}

/** Mass times squared metres of everything about its middle. */
function spreadOf({ nodes }: Graph): number {
  const all = { mass: 0, x: 0, y: 0, weight: 0, size: 0 }
  for (const { mass, place } of nodes) {
    all.mass += mass
    all.x += mass * place.x
    all.y += mass * place.y
  }
  return nodes.reduce((sum, { mass, place }) => sum + mass * squaredFromMiddle(all, place), 0)
}
