import type { StoreDatabase } from './database.ts'
import { readMeta } from './meta.ts'
import type { OutboxEntry, SentEntry } from './outbox-entry.ts'

const daysKept = 14 * 86_400_000
const mostKept = 500

function asSent(entry: OutboxEntry): SentEntry {
  const { id, name, made_at, receipt, makes, before, place, household_id, outcome } = entry
  const sent_at = entry.sent_at ?? made_at
  return { id, name, made_at, receipt, sent_at, makes, before, place, household_id, outcome }
}

async function prune(database: StoreDatabase, now: Date) {
  const tooOld = new Date(now.getTime() - daysKept).toISOString()
  await database.sent.where('sent_at').below(tooOld).delete()
  const surplus = (await database.sent.count()) - mostKept
  if (surplus > 0) await database.sent.bulkDelete(await database.sent.orderBy('sent_at').limit(surplus).primaryKeys())
}

/**
 * Commands whose rows have been pulled leave the overlay: a finished pull's horizon is above their transaction. Until
 * then they stay on top, so that an edit does not flicker away while a pull lags. True if any left.
 */
export async function settle(database: StoreDatabase, now: Date): Promise<boolean> {
  const horizon = (await readMeta(database, 'horizon')) ?? 0
  const received = await database.outbox.where('status').equals('sent').toArray()
  const passed = received.filter(({ transaction }) => transaction !== null && transaction < horizon)
  if (passed.length === 0) return false
  await database.sent.bulkPut(passed.map(asSent))
  await database.outbox.bulkDelete(passed.map(({ seq }) => seq))
  await prune(database, now)
  return true
}
