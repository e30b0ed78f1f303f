import type { Point } from './plane.ts'

/** What is partitioned: nodes with a weight to be even in, a mass and a place to be compact in. */
export interface Node {
  weight: number
  mass: number
  place: Point
}

export interface Neighbour {
  node: number
  /** How much it is worth to keep both in one piece; negative where they had better part. */
  bond: number
}

export interface Graph {
  nodes: Node[]
  neighbours: Neighbour[][]
}

interface PieceSums {
  weight: number
  mass: number
  size: number
  /** Places times masses, for the middle. */
  x: number
  y: number
}

/** The piece of every node (−1: none yet), and the sums that tell how good that is. */
export interface Partition {
  graph: Graph
  owner: number[]
  sums: PieceSums[]
  /** When a search came by each node: spares it a new set each time. */
  met: { at: number[]; round: number }
}

export const emptyPartition = (graph: Graph, pieces: number): Partition => ({
  graph,
  owner: graph.nodes.map(() => -1),
  sums: Array.from({ length: pieces }, () => ({ weight: 0, mass: 0, size: 0, x: 0, y: 0 })),
  met: { at: graph.nodes.map(() => 0), round: 0 },
})

export function put({ graph, owner, sums }: Partition, node: number, piece: number): void {
  const counted = graph.nodes[node]
  const [from, to] = [sums[owner[node] ?? -1], sums[piece]]
  owner[node] = piece
  if (counted && from) count(from, counted, -1)
  if (counted && to) count(to, counted, 1)
}

function count(sums: PieceSums, { weight, mass, place }: Node, sign: number): void {
  sums.weight += sign * weight
  sums.mass += sign * mass
  sums.size += sign
  sums.x += sign * mass * place.x
  sums.y += sign * mass * place.y
}

/** Squared metres from the middle of a piece. */
export function squaredFromMiddle({ mass, x, y }: PieceSums, place: Point): number {
  if (mass === 0) return 0
  return (place.x - x / mass) ** 2 + (place.y - y / mass) ** 2
}

const evenWeight = ({ sums }: Partition) => sums.reduce((sum, { weight }) => sum + weight, 0) / sums.length

/** Share by which the worst piece is off an even weight. */
export function worstOff(partition: Partition): number {
  const even = evenWeight(partition)
  return even === 0 ? 0 : Math.max(...partition.sums.map(({ weight }) => Math.abs(weight - even))) / even
}

/** Whether the piece of a node still hangs together, and still is, when the node leaves it. */
export function mayLeave({ graph, owner, sums, met }: Partition, node: number): boolean {
  const piece = owner[node] ?? -1
  if ((sums[piece]?.size ?? 0) < 2) return false
  met.round += 2
  const [wanted, seen] = [met.round - 1, met.round]
  let [missing, first] = [0, -1]
  for (const { node: near } of graph.neighbours[node] ?? []) {
    if (owner[near] !== piece || met.at[near] === wanted) continue
    met.at[near] = wanted
    missing++
    first = near
  }
  if (missing < 2) return missing === 1
  met.at[first] = met.at[node] = seen
  const queue = [first]
  missing--
  for (const next of queue)
    for (const { node: near } of graph.neighbours[next] ?? []) {
      if (owner[near] !== piece || met.at[near] === seen) continue
      if (met.at[near] === wanted && --missing === 0) return true
      met.at[near] = seen
      queue.push(near)
    }
  return false
}
