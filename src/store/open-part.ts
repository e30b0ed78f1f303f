import { addToMeta } from './meta.ts'
import { announceSaved } from './on-saved.ts'
import type { Store } from './open-store.ts'

const scopeOf = (partId: string) => `part:${partId}`

/** A lead takes a part of their area onto this phone; its homes come with the pull this starts. */
export async function openPart(store: Store, partId: string): Promise<void> {
  const { database } = store
  const scope = scopeOf(partId)
  await database.transaction('rw', database.cursors, database.meta, async () => {
    const known = await database.cursors.get(scope)
    await database.cursors.put({ scope, cursor: known?.cursor ?? null, is_opened: true })
    await addToMeta(database, 'changes', 1)
  })
  announceSaved(store)
}
