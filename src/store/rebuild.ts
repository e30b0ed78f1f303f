import type { StoreDatabase } from './database.ts'
import { definitionOf } from './commands.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { keepTransaction } from './keep-transaction.ts'
import { openShown, type Shown } from './shown.ts'

async function applyEntry(shown: Shown, entry: OutboxEntry, authorId: string): Promise<void> {
  const receipt = entry.status === 'sent' ? entry.receipt : null
  await definitionOf(entry.name).applyLocally(shown, entry.payload, { authorId, receipt, sealed: entry.sealed })
}

const isSame = (left: string[], right: string[]) =>
  left.length === right.length && left.every((id) => right.includes(id))

/**
 * Shown = pulled + unfinished commands in made order. Called inside the transaction that changed either side; refused
 * commands no longer count. Laying all on again is simple and fast enough for the hundreds a phone may have unsent.
 */
export async function rebuild(database: StoreDatabase, authorId: string): Promise<void> {
  const copies = await database.pulled.toArray()
  const entries = (await database.outbox.orderBy('seq').toArray()).filter((entry) => entry.status !== 'refused')
  if (copies.length === 0 && entries.length === 0) return
  const shown = openShown(database, copies)
  for (const entry of entries) {
    await keepTransaction(database)
    await applyEntry(shown, entry, authorId)
    const touches = shown.takeTouched()
    if (!isSame(touches, entry.touches)) await database.outbox.update(entry.seq, { touches })
  }
  await shown.write()
}
