/** In ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** When what came before has been drawn and counted. */
export function whenIdle(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  requestIdleCallback(() => resolve())
  return promise
}

/** Time in which nobody lets in the next one; in ms. */
const breath = 200

/** When what is counted and drawn a moment after the one before is over too: at a door people come one by one. */
export async function whenNextComes(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, breath)
  await promise
  await whenIdle()
}
