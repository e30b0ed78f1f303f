import type { Store } from './open-store.ts'

/** Forgets one refused command, at the person's word. What waits or is held is never discarded. */
export async function discard({ database }: Store, id: string): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    const entry = await database.outbox.get({ id })
    // No row shows it since it was refused.
    if (entry?.status === 'refused') await database.outbox.delete(entry.seq)
  })
}
