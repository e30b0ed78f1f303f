import { everyTable } from './database.ts'
import { announceSaved } from './on-saved.ts'
import type { Store } from './open-store.ts'
import { rebuild } from './rebuild.ts'
import { dropScope } from './scopes.ts'

const scopeOf = (partId: string) => `part:${partId}`

/** A lead takes a part of their area onto this phone; its homes come with the pull this starts. */
export async function openPart(store: Store, partId: string): Promise<void> {
  const { database } = store
  const scope = scopeOf(partId)
  await database.transaction('rw', database.cursors, async () => {
    const known = await database.cursors.get(scope)
    await database.cursors.put({ scope, cursor: known?.cursor ?? null, is_opened: true })
  })
  announceSaved(store)
}

/** Its homes leave this phone, unless the part is also assigned to me; unsent work stays. */
export async function closePart({ database, profile }: Store, partId: string): Promise<void> {
  const scope = scopeOf(partId)
  await database.transaction('rw', everyTable(database), async () => {
    const known = await database.cursors.get(scope)
    if (!known?.is_opened) return
    const assignments = await database.assignments.where('part_id').equals(partId).toArray()
    if (assignments.some(({ ended_at }) => ended_at === null)) {
      await database.cursors.put({ ...known, is_opened: false })
      return
    }
    await dropScope(database, scope)
    await rebuild(database, profile.id)
  })
}
