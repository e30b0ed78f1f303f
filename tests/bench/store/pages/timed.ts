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
