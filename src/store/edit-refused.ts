import { everyTable, type StoreDatabase } from './database.ts'
import type { CommandInput } from './define-command.ts'
import { makersOf } from './find-needs.ts'
import { noteGivenUp } from './given-up.ts'
import { entriesHangingOn } from './hanging-on.ts'
import { announceSaved } from './on-saved.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { prepare, wholePayload } from './prepare.ts'
import { rebuild } from './rebuild.ts'
import { layOn } from './save.ts'
import { openShown } from './shown.ts'
import { tablesOf } from './tables.ts'

async function refused({ database }: Store, id: string): Promise<OutboxEntry> {
  const entry = await database.outbox.get({ id })
  if (entry?.status !== 'refused') throw new Error('Only a refused command can be edited')
  return entry
}

/** What the refused command said, names included, to begin editing with. */
export const openPayload = async (store: Store, id: string): Promise<Record<string, unknown>> =>
  wholePayload(store.sealer, await refused(store, id))

const unanswered = { status: 'waiting', receipt: null, transaction: null, reason: null, sent_at: null } as const

const isHeldForAnother = ({ status, reason }: OutboxEntry) => status === 'held' && reason === 'waiting_for'

/**
 * What hung on the old one hangs on the new; what the ward holds for want of the old one, and what for want of that, is
 * offered to it once more.
 */
async function hangOn(database: StoreDatabase, change: { from: string; to: string }): Promise<OutboxEntry[]> {
  const hanging = await entriesHangingOn(database, change.from)
  const moved = hanging.map((entry): OutboxEntry => {
    const needs = [...new Set(entry.needs.map((id) => (id === change.from ? change.to : id)))]
    return { ...entry, needs, ...(isHeldForAnother(entry) ? unanswered : {}) }
  })
  await database.outbox.bulkPut(moved)
  return moved
}

/** Made in its place: only what was made before it can be needed. */
async function neededBefore(database: StoreDatabase, seq: number, needs: string[]): Promise<string[]> {
  const entries = await database.outbox.where('id').anyOf(needs).toArray()
  return needs.filter((id) => entries.some((entry) => entry.id === id && entry.seq < seq))
}

/** In the place of the refused one, under a new id. */
export async function editRefused(store: Store, id: string, input: CommandInput): Promise<string> {
  const { database, sealer, profile, mirror } = store
  const [prepared] = await prepare(sealer, [input])
  if (prepared === undefined) throw new Error('Nothing to put in its place')
  const written = await database.transaction('rw', everyTable(database), async () => {
    const { seq, class_title = null } = await refused(store, id)
    await database.outbox.delete(seq)
    await noteGivenUp(database, id)
    const tables = tablesOf(database)
    const shown = openShown(tables)
    const entry = await layOn({ store, shown, makers: () => makersOf(tables, [prepared]) }, prepared)
    const needs = await neededBefore(database, seq, entry.needs)
    await shown.write()
    const replaced = { ...entry, class_title: entry.class_title ?? class_title, needs, seq }
    await database.outbox.put(replaced)
    const moved = await hangOn(database, { from: id, to: entry.id })
    await rebuild(database, profile.id, entry.mentions)
    return [replaced, ...moved]
  })
  await mirror.append(written)
  announceSaved(store)
  return written[0]?.id ?? ''
}
