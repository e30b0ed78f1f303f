import { everyTable, type StoreDatabase } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { rebuild } from './rebuild.ts'

export interface Owned {
  database: StoreDatabase
  profile: { id: string }
}

const unsent = { status: 'waiting', receipt: null, transaction: null, reason: null, sent_at: null } as const

/** What was saved, or put back by another tab, while this one looked. */
async function notHereYet(database: StoreDatabase, entries: OutboxEntry[]): Promise<OutboxEntry[]> {
  const ids = entries.map(({ id }) => id)
  const here = new Set([
    ...(await database.outbox.where('id').anyOf(ids).keys()),
    ...(await database.sent.where('id').anyOf(ids).keys()),
  ])
  return entries.filter(({ id }) => !here.has(id))
}

/** Entries whose place another has come last: of those here, or of those a second database of this phone lost as well. */
async function putIntoOutbox(database: StoreDatabase, entries: OutboxEntry[]): Promise<void> {
  const standing = await database.outbox.bulkGet(entries.map(({ seq }) => seq))
  const firstAt = new Map(entries.map(({ seq, id }): [number, string] => [seq, id]).toReversed())
  const isFree = ({ seq, id }: OutboxEntry, at: number) => standing[at] === undefined && firstAt.get(seq) === id
  const free = entries.filter(isFree)
  const taken = entries.filter((entry, at) => !isFree(entry, at)).map(({ seq: _seq, ...entry }) => entry)
  await database.outbox.bulkAdd(free)
  await database.outbox.bulkAdd(taken)
}

/**
 * Puts commands that came from elsewhere into the outbox, in made order, to be sent again: whatever the ward answered
 * meanwhile, it answers again as a duplicate. `count` tells the person how many came back; call inside no transaction.
 */
export async function putBack(
  { database, profile }: Owned,
  entries: OutboxEntry[],
  note: { isRestored: boolean },
): Promise<void> {
  const inOrder = entries.map((entry) => ({ ...entry, ...unsent })).toSorted((a, b) => a.seq - b.seq)
  await database.transaction('rw', everyTable(database), async () => {
    const missing = await notHereYet(database, inOrder)
    await putIntoOutbox(database, missing)
    if (note.isRestored)
      await writeMeta(database, 'restored', ((await readMeta(database, 'restored')) ?? 0) + missing.length)
    await rebuild(database, profile.id)
  })
}
