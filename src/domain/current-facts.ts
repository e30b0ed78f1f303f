interface Fact {
  id: string
  root_id: string | null
  receipt: number | null
  is_void: boolean
}

const isLater = (fact: Fact, than: Fact) => (fact.receipt ?? Infinity) >= (than.receipt ?? Infinity)

/**
 * What stands of each chain: the highest receipt; unsent ones come last, in the order given. Voided chains are left out.
 * “Current” is a question, not a column.
 */
export function currentFacts<T extends Fact>(facts: T[]): T[] {
  const standing = new Map<string, T>()
  for (const fact of facts) {
    const chain = fact.root_id ?? fact.id
    const earlier = standing.get(chain)
    if (earlier === undefined || isLater(fact, earlier)) standing.set(chain, fact)
  }
  return [...standing.values()].filter((fact) => !fact.is_void)
}
