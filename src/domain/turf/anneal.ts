import { createChance } from './chance.ts'
import type { Cost } from './cost.ts'
import { mayLeave, type Partition, put } from './partition.ts'

interface Annealing {
  cost: Cost
  steps: number
  /** Cost a move may have at first, and at the end. */
  heat: { from: number; to: number }
  seed: number
}

/** Moves nodes at the borders between pieces, at first even where that makes it a little worse. Pieces never fall apart. */
export function anneal(partition: Partition, { cost, steps, heat, seed }: Annealing): void {
  const chance = createChance(seed)
  const { graph, owner } = partition
  const cooling = (heat.to / heat.from) ** (1 / steps)
  let warmth = heat.from
  for (let step = 0; step < steps; step++) {
    warmth *= cooling
    const node = Math.floor(chance() * owner.length)
    const near = graph.neighbours[node]
    const to = owner[near?.[Math.floor(chance() * near.length)]?.node ?? node] ?? -1
    if (to === owner[node]) continue
    const worse = cost.ofMove(partition, node, to)
    if (worse > 0 && chance() >= Math.exp(-worse / warmth)) continue
    if (mayLeave(partition, node)) put(partition, node, to)
  }
}
