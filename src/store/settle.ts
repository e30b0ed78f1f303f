import { everyTable, type StoreDatabase, withStatus } from './database.ts'
import { readMeta } from './meta.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry, SentEntry } from './outbox-entry.ts'
import { rebuild } from './rebuild.ts'

const daysKept = 14 * 86_400_000
const mostKept = 5_000
/** Few enough that screens get their turn between two steps. */
const mostAtOnce = 100

function asSent(entry: OutboxEntry): SentEntry {
  const { status: _status, transaction: _transaction, reason: _reason, ...kept } = entry
  const { touches: _touches, mentions: _mentions, ...told } = kept
  return { ...told, sent_at: entry.sent_at ?? entry.made_at }
}

async function prune(database: StoreDatabase, now: Date) {
  const tooOld = new Date(now.getTime() - daysKept).toISOString()
  await database.sent.where('sent_at').below(tooOld).delete()
  const surplus = (await database.sent.count()) - mostKept
  if (surplus > 0) await database.sent.bulkDelete(await database.sent.orderBy('sent_at').limit(surplus).primaryKeys())
}

/** Resolves to the place of the last command looked at, or null after the last. */
async function settleSome({ database, profile }: Store, after: number): Promise<number | null> {
  const horizon = (await readMeta(database, 'horizon')) ?? 0
  const received = await withStatus(database, 'sent', after).limit(mostAtOnce).toArray()
  const passed = received.filter(({ transaction }) => transaction !== null && transaction < horizon)
  const touched = passed.flatMap(({ touches }) => touches)
  await database.sent.bulkPut(passed.map(asSent))
  await database.outbox.bulkDelete(passed.map(({ seq }) => seq))
  if (touched.length > 0) await rebuild(database, profile.id, touched)
  return received.length < mostAtOnce ? null : (received.at(-1)?.seq ?? null)
}

/**
 * Commands whose rows have been pulled leave the overlay: a finished pull's horizon is above their transaction. Until
 * then they stay on top, so that an edit does not flicker away while a pull lags.
 */
export async function settle(store: Store, now = new Date()): Promise<void> {
  const { database } = store
  let after: number | null = 0
  while (after !== null) {
    const from: number = after
    after = await database.transaction('rw', everyTable(database), async () => settleSome(store, from))
  }
  await prune(database, now)
}
