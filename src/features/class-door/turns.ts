/** One act after the other: what the next one says depends on what stands by then. */
export function createTurns() {
  const waiting: (() => void)[] = []
  let isTaken = false
  return {
    async enter() {
      const { promise, resolve } = Promise.withResolvers<void>()
      if (isTaken) waiting.push(resolve)
      else resolve()
      isTaken = true
      await promise
    },
    leave() {
      const next = waiting.shift()
      isTaken = next !== undefined
      next?.()
    },
  }
}
