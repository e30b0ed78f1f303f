import { type Came, chainOf, isCounted } from './came.ts'
import type { Group } from './groups.ts'

interface Counted {
  rootId: string
  count: number
}

/** Counts of nobody in particular at one place: what each chain says now, also when it says nobody. */
function chainsAt(facts: Came[], at: { venueId: string; group: Group }): Map<string, Counted & { authorId: string }> {
  const chains = new Map<string, { first: Came; last: Came }>()
  for (const fact of facts) {
    if (!isCounted(fact) || fact.venue_id !== at.venueId || fact.group !== at.group) continue
    const known = chains.get(chainOf(fact))
    const isLater = known === undefined || (fact.receipt ?? Infinity) >= (known.last.receipt ?? Infinity)
    const first = fact.root_id === null ? fact : (known?.first ?? fact)
    chains.set(chainOf(fact), { first, last: isLater ? fact : known.last })
  }
  return new Map(
    [...chains].map(([rootId, { first, last }]) => [
      rootId,
      { rootId, authorId: first.author_id, count: last.is_void ? 0 : last.people_count },
    ]),
  )
}

export interface Tally {
  mine: number
  others: number
  /** The chain of mine that a change corrects; null before the first count. */
  chain: Counted | null
}

/** So many of a group this helper let in, and so many the others did. Each helper corrects their own count. */
export function tallyOf(facts: Came[], asked: { venueId: string; group: Group; authorId: string }): Tally {
  const all = [...chainsAt(facts, asked).values()]
  const own = all.filter(({ authorId }) => authorId === asked.authorId)
  const sum = (some: Counted[]) => some.reduce((total, { count }) => total + count, 0)
  const fullest = own.toSorted((a, b) => b.count - a.count || (a.rootId < b.rootId ? -1 : 1))[0] ?? null
  return { mine: sum(own), others: sum(all) - sum(own), chain: fullest }
}
