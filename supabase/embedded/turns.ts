/** Lets one caller in at a time, in the order they came. */
export type Turns = { take: () => Promise<() => void> }

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve()
  return {
    async take() {
      const turn = Promise.withResolvers<void>()
      const before = last
      last = turn.promise
      await before
      return turn.resolve
    },
  }
}
