import { anneal } from './anneal.ts'
import { createCost } from './cost.ts'
import { growPieces } from './grow-pieces.ts'
import { type Graph, type Partition, worstOff } from './partition.ts'

/** Beginnings tried; the best of them is made even. */
const tries = 4
const soughtEvenness = 0.05
const most = 400_000

/** The best partition of a few tries, then ever stricter until the pieces are even enough. */
export function partitionGraph(graph: Graph, pieces: number): Partition {
  const steps = Math.min(most, 10_000 + 200 * graph.nodes.length)
  const cost = createCost(graph, { pieces, strictness: 60 })
  const [best] = Array.from({ length: tries }, (_, seed) => {
    const partition = growPieces(graph, { pieces, first: seed })
    anneal(partition, { cost, steps, heat: { from: 0.3, to: 0.0005 }, seed })
    return { partition, cost: cost.ofAll(partition) }
  }).toSorted((a, b) => a.cost - b.cost)
  const partition = best?.partition ?? growPieces(graph, { pieces, first: 0 })
  for (let strictness = 180; worstOff(partition) > soughtEvenness && strictness < 50_000; strictness *= 3) {
    const strict = createCost(graph, { pieces, strictness })
    anneal(partition, { cost: strict, steps: steps / 2, heat: { from: 0.05, to: 0.0005 }, seed: strictness })
  }
  return partition
}
