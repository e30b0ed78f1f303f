import { everyTable, type StoreDatabase, tableNames, withStatus } from './database.ts'
import { idsIn } from './find-needs.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry, SentEntry } from './outbox-entry.ts'
import { rebuild } from './rebuild.ts'
import { forgetWitnesses } from './witnesses.ts'

const mostAtOnce = 100
const unanswered = { status: 'waiting', receipt: null, transaction: null, reason: null, sent_at: null } as const

/** Empties what was pulled; cursors start at zero. What is unsent, and what it shows, stays. */
export async function dropPulled(database: StoreDatabase): Promise<void> {
  for (const table of tableNames) await database.table(table).clear()
  await database.pulled.toCollection().modify({ row: null })
  await database.cursors.toCollection().modify({ cursor: null })
  await writeMeta(database, 'horizon', 0)
  await database.readings.clear()
}

const lessAtWard = async (database: StoreDatabase, fewer: number): Promise<void> =>
  writeMeta(database, 'at_ward', Math.max(0, ((await readMeta(database, 'at_ward')) ?? 0) - fewer))

/** It may have refused them only for what it had forgotten. Of who was erased nothing is left to send. */
const askRefusedAgain = (database: StoreDatabase) =>
  withStatus(database, 'refused')
    .filter(({ reason }) => reason !== 'erased')
    .modify(unanswered)

/**
 * The ward was restored from a copy: its numbers mean something else now. What it answered it is told again; it takes
 * each command once, whether it remembers it or not. The sent tray follows in steps, see `offerAgain`.
 */
export async function startOver({ database, profile }: Store): Promise<void> {
  await dropPulled(database)
  await forgetWitnesses(database)
  await lessAtWard(database, await withStatus(database, 'sent').modify(unanswered))
  await withStatus(database, 'held').modify(unanswered)
  await askRefusedAgain(database)
  await writeMeta(database, 'is_offering_again', true)
  await rebuild(database, profile.id)
}

const asWaiting = ({ sent_at: _sentAt, ...entry }: SentEntry): OutboxEntry => ({
  ...entry,
  ...unanswered,
  touches: [],
  mentions: idsIn(entry.payload),
})

async function offerSome({ database, profile }: Store): Promise<OutboxEntry[]> {
  const entries = (await database.sent.orderBy('seq').limit(mostAtOnce).toArray()).map(asWaiting)
  await database.outbox.bulkPut(entries)
  await database.sent.bulkDelete(entries.map(({ seq }) => seq))
  await lessAtWard(database, entries.length)
  await rebuild(
    database,
    profile.id,
    entries.flatMap(({ mentions }) => mentions),
  )
  if (entries.length === 0) await database.meta.delete('is_offering_again')
  return entries
}

/** After a start over: what was sent in 14 days waits again, each at its own place. Goes on where it was interrupted. */
export async function offerAgain(store: Store): Promise<void> {
  const { database, mirror } = store
  while (await readMeta(database, 'is_offering_again')) {
    const entries = await database.transaction('rw', everyTable(database), async () => offerSome(store))
    await mirror.append(entries)
  }
}
