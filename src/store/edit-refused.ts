import { everyTable } from './database.ts'
import type { CommandInput } from './define-command.ts'
import { makersOf } from './find-needs.ts'
import { announceSaved } from './on-saved.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { prepare, wholePayload } from './prepare.ts'
import { rebuild } from './rebuild.ts'
import { layOn } from './save.ts'
import { openShown } from './shown.ts'

async function refused({ database }: Store, id: string): Promise<OutboxEntry> {
  const entry = await database.outbox.get({ id })
  if (entry?.status !== 'refused') throw new Error('Only a refused command can be edited')
  return entry
}

/** What the refused command said, names included, to begin editing with. */
export const openPayload = async (store: Store, id: string): Promise<Record<string, unknown>> =>
  wholePayload(store.sealer, await refused(store, id))

/** In the place of the refused one, under a new id; what waits and hung on the old one hangs on the new. */
export async function editRefused(store: Store, id: string, input: CommandInput): Promise<string> {
  const { database, sealer, profile } = store
  const [prepared] = await prepare(sealer, [input])
  if (prepared === undefined) throw new Error('Nothing to put in its place')
  const newId = await database.transaction('rw', everyTable(database), async () => {
    const { seq } = await refused(store, id)
    await database.outbox.delete(seq)
    const shown = openShown(database)
    const entry = await layOn({ store, shown, makers: await makersOf(database, [prepared]) }, prepared)
    // Made in its place: only what was made before it can be needed.
    const earlier = await database.outbox.where('seq').below(seq).toArray()
    const needs = entry.needs.filter((needed) => earlier.some((each) => each.id === needed))
    await shown.write()
    await database.outbox.put({ ...entry, needs, seq })
    await database.outbox
      .where('status')
      .equals('waiting')
      .modify((other) => {
        other.needs = other.needs.map((needed) => (needed === id ? entry.id : needed))
      })
    await rebuild(database, profile.id)
    return entry.id
  })
  announceSaved(store)
  return newId
}
