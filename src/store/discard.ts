import { noteGivenUp } from './given-up.ts'
import type { Store } from './open-store.ts'

/** Forgets one refused command, at the person's word. What waits or is held is never discarded. */
export async function discard({ database }: Store, id: string): Promise<void> {
  await database.transaction('rw', database.outbox, database.meta, async () => {
    const entry = await database.outbox.get({ id })
    // No row shows it since it was refused.
    if (entry?.status !== 'refused') return
    await database.outbox.delete(entry.seq)
    await noteGivenUp(database, id)
  })
}
