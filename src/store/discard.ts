import { everyTable } from './database.ts'
import type { Store } from './open-store.ts'
import { rebuild } from './rebuild.ts'

/** Forgets one refused command, at the person's word. What waits or is held is never discarded. */
export async function discard({ database, profile }: Store, id: string): Promise<void> {
  await database.transaction('rw', everyTable(database), async () => {
    const entry = await database.outbox.get({ id })
    if (entry?.status !== 'refused') return
    await database.outbox.delete(entry.seq)
    await rebuild(database, profile.id)
  })
}
