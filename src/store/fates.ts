import * as v from 'valibot'
import type { PulledRow } from '../backend/answers.ts'
import type { StoreDatabase } from './database.ts'
import { addToMeta } from './meta.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { noteReceived } from './witnesses.ts'

const fateShape = v.object({
  id: v.string(),
  status: v.picklist(['applied', 'held', 'returned']),
  reason: v.nullish(v.string()),
  receipt: v.nullish(v.number()),
})

type Fate = v.InferOutput<typeof fateShape>

const changes = {
  applied: { status: 'sent', reason: null },
  held: { status: 'held' },
  returned: { status: 'refused' },
} as const satisfies Record<Fate['status'], Partial<OutboxEntry>>

/**
 * What became of commands held for the lead. One accepted was applied below this pull's horizon, so it settles with it;
 * one sent back comes under review with the reason. Resolves to the rows they touch.
 */
export async function followFates(database: StoreDatabase, rows: PulledRow[], horizon: number): Promise<string[]> {
  const changed: string[] = []
  for (const row of rows) {
    const fate = v.parse(fateShape, row)
    const entry = await database.outbox.get({ id: fate.id })
    if (entry === undefined || entry.status === 'sent' || entry.status === 'refused') continue
    const reason = fate.status === 'returned' ? (fate.reason ?? 'returned') : (fate.reason ?? null)
    const transaction = fate.status === 'applied' ? horizon - 1 : null
    const receipt = fate.receipt ?? entry.receipt
    const sent_at = entry.sent_at ?? new Date().toISOString()
    await database.outbox.update(entry.seq, { reason, transaction, receipt, sent_at, ...changes[fate.status] })
    if (fate.status === 'applied') await addToMeta(database, 'at_ward', 1)
    await noteReceived(database, [{ id: entry.id, receipt }])
    changed.push(...entry.touches)
  }
  return changed
}
