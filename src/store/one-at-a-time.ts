const queues = new Map<string, Promise<unknown>>()

/** Without Web Locks at least this tab takes turns; two tabs then may send twice, which the ward answers as duplicate. */
function takeTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(name) ?? Promise.resolve()).then(work, work)
  queues.set(name, turn)
  return turn
}

/** Runs while no other tab of this phone runs work of the same name. */
export const oneAtATime = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  typeof navigator !== 'undefined' && navigator.locks
    ? navigator.locks.request(name, async () => work())
    : takeTurn(name, work)
