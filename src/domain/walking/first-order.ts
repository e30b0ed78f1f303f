import type { Halt } from './halts.ts'
import type { WalkStop } from './walk-stop.ts'
import type { Ways } from './ways.ts'

/** Places of one side of a street, or of a lane, in a row. */
const blocksOf = (halts: Halt<WalkStop>[]): number[][] => [
  ...Map.groupBy(
    halts.keys().map((halt) => halt + 1),
    (place) => {
      const halt = halts[place - 1]
      return `${halt?.street_id} ${halt?.side}`
    },
  ).values(),
]

interface Next {
  block: number[]
  isTurned: boolean
  metres: number
}

function nearestEnd({ metres }: Ways, from: number, blocks: Set<number[]>): Next | null {
  let nearest: Next | null = null
  for (const block of blocks) {
    const [low, high] = [metres(from, block[0] ?? 0), metres(from, block.at(-1) ?? 0)]
    if (Math.min(low, high) >= (nearest?.metres ?? Infinity)) continue
    nearest = { block, isTurned: high < low, metres: Math.min(low, high) }
  }
  return nearest
}

/** Side by side and lane by lane, each time going on to the nearest end of one not walked yet. */
export function firstOrder(halts: Halt<WalkStop>[], ways: Ways): number[] {
  const left = new Set(blocksOf(halts))
  const order = [0]
  for (let next = nearestEnd(ways, 0, left); next !== null; next = nearestEnd(ways, order.at(-1) ?? 0, left)) {
    left.delete(next.block)
    order.push(...(next.isTurned ? next.block.toReversed() : next.block))
  }
  return order
}
