import type { StoreDatabase } from './database.ts'
import type { OutboxEntry } from './outbox-entry.ts'

/** What hangs on a command, and on that, in made order. */
export async function entriesHangingOn(database: StoreDatabase, id: string): Promise<OutboxEntry[]> {
  const hanging = new Map<string, OutboxEntry>()
  let next = [id]
  while (next.length > 0) {
    const found = await database.outbox.where('needs').anyOf(next).distinct().toArray()
    const fresh = found.filter((entry) => !hanging.has(entry.id))
    for (const entry of fresh) hanging.set(entry.id, entry)
    next = fresh.map((entry) => entry.id)
  }
  return [...hanging.values()].toSorted((a, b) => a.seq - b.seq)
}
