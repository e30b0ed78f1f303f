/** Remembers which calls have not ended yet, so that what they need can be closed after them. */
export function createUnderWay<Given, Result>(call: (given: Given) => Promise<Result>) {
  const calls = new Set<Promise<Result>>()
  return {
    start(given: Given): Promise<Result> {
      const begun = call(given).finally(() => calls.delete(begun))
      calls.add(begun)
      return begun
    },
    ended: async () => void (await Promise.allSettled(calls)),
  }
}
