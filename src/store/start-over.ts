import { type StoreDatabase, tableNames } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

/** Empties what was pulled; cursors start at zero. What is unsent, and what it shows, stays. */
export async function dropPulled(database: StoreDatabase): Promise<void> {
  for (const table of tableNames) await database.table(table).clear()
  await database.pulled.toCollection().modify({ row: null })
  await database.cursors.toCollection().modify({ cursor: null })
  await writeMeta(database, 'horizon', 0)
}

/**
 * The ward was restored from a copy: its numbers mean something else now. What it answered but has not shown is sent
 * again; it takes each command once, whether it remembers it or not.
 */
export async function startOver(database: StoreDatabase): Promise<void> {
  await dropPulled(database)
  const again = await database.outbox.where('status').equals('sent').modify({
    status: 'waiting',
    receipt: null,
    transaction: null,
    sent_at: null,
  })
  const counted = (await readMeta(database, 'at_ward')) ?? 0
  await writeMeta(database, 'at_ward', Math.max(0, counted - again))
}
