interface Fact {
  receipt: number | null
}

/** What stands of a chain given first to last, voided or not: the highest receipt, unsent ones last. */
export const standing = <T extends Fact>(chain: T[]): T | undefined =>
  chain.reduce<T | undefined>(
    (last, fact) => (last !== undefined && (last.receipt ?? Infinity) > (fact.receipt ?? Infinity) ? last : fact),
    undefined,
  )
