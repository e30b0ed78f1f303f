import type { StoreDatabase } from './database.ts'
import type { OutboxEntry, PulledCopy } from './outbox-entry.ts'

/** Commands in made order, the rows under them as pulled, and every row that was followed to find them. */
export interface Connected {
  entries: OutboxEntry[]
  copies: PulledCopy[]
  followed: Set<string>
}

export const isLaidOn = ({ status }: OutboxEntry): boolean => status !== 'refused'

/**
 * The unfinished commands that may show otherwise once these rows have changed: those that depend on one of them, and
 * from there whatever shares a row that is laid over. Mostly the work at one door.
 */
export async function connectedTo(database: StoreDatabase, changed: Iterable<string>): Promise<Connected> {
  const entries = new Map<number, OutboxEntry>()
  const copies: PulledCopy[] = []
  const followed = new Set<string>()
  const laidOver = (ids: string[]) => database.pulled.where('id').anyOf(ids).toArray()
  let next = [...new Set(changed)]
  let found = await laidOver(next)
  while (next.length > 0) {
    copies.push(...found)
    for (const id of next) followed.add(id)
    const depending = await database.outbox.where('mentions').anyOf(next).distinct().toArray()
    const fresh = depending.filter((entry) => isLaidOn(entry) && !entries.has(entry.seq))
    for (const entry of fresh) entries.set(entry.seq, entry)
    const mentioned = new Set(fresh.flatMap(({ mentions }) => mentions).filter((id) => !followed.has(id)))
    found = await laidOver([...mentioned])
    next = [...new Set(found.map(({ id }) => id))]
  }
  return { entries: [...entries.values()].toSorted((a, b) => a.seq - b.seq), copies, followed }
}
