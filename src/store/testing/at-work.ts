import { readMeta } from '../meta.ts'
import type { Store } from '../open-store.ts'
import { outboxLines } from '../outbox-lines.ts'
import { pull } from '../pull.ts'
import { demoWard, lane, openAmbassador } from './demo-lane.ts'

/** An ambassador whose phone has pulled once. */
export async function atWork(parts = [lane.part]) {
  const ward = demoWard()
  const store = await openAmbassador(ward, parts)
  await pull(store, ward.door())
  return { ward, store, database: store.database, door: ward.door() }
}

/** The numbers a person sees. */
export async function counts(store: Store) {
  const { waiting, held, review } = await outboxLines(store)
  const atWard = (await readMeta(store.database, 'at_ward')) ?? 0
  return { waiting: waiting.count, held: held.count, review: review.count, atWard }
}
