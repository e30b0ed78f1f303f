/** Runs in a page: of every person on this phone what waits, what was sent and what the phone knows of its ward. */
export async function phoneMemory(): Promise<Record<string, unknown>> {
  const answer = <Result>(request: IDBRequest<Result>) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
    return promise
  }
  const names = (await indexedDB.databases())
    .flatMap(({ name }) => name ?? [])
    .filter((name) => name.startsWith('tung'))
  const memory: Record<string, unknown> = { now: new Date().toISOString() }
  for (const name of names) {
    const database = await answer(indexedDB.open(name))
    const told: Record<string, unknown> = {}
    for (const table of ['outbox', 'sent', 'meta', 'cursors']) {
      if (database.objectStoreNames.contains(table)) {
        told[table] = await answer(database.transaction(table).objectStore(table).getAll())
      }
    }
    database.close()
    memory[name] = told
  }
  return memory
}
