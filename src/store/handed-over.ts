import type { Part } from '../backend/rows.ts'
import { createQuery } from './create-query.ts'
import { type StoreDatabase, withStatus } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'
import { myParts } from './my-parts.ts'
import type { Store } from './open-store.ts'

/** A part somebody else walks now, and what was written there and is not counted yet. */
export interface HandedOver {
  part: Part
  street: string
  /** Entries not received, or held for the lead. */
  undecided: number
}

/** Notes the assigned parts among scopes that are no longer mine; call it before they are dropped. */
export async function noteHandedOver(database: StoreDatabase, lost: string[]): Promise<void> {
  const cursors = await database.cursors.bulkGet(lost.filter((scope) => scope.startsWith('part:')))
  const assigned = cursors.flatMap((row) => (row && !row.is_opened ? [row.scope.slice('part:'.length)] : []))
  if (assigned.length === 0) return
  const known = (await readMeta(database, 'handed_over')) ?? []
  await writeMeta(database, 'handed_over', [...new Set([...known, ...assigned])])
}

/** One that was only cut into smaller ones, or came back, was not given away. */
async function given(store: Store): Promise<Part[]> {
  const ids = (await readMeta(store.database, 'handed_over')) ?? []
  if (ids.length === 0) return []
  const mine = new Set((await myParts(store)).map(({ id }) => id))
  const parts = (await store.database.parts.bulkGet(ids)).filter((part) => part !== undefined)
  return parts.filter(({ id, successor_ids }) => ![id, ...successor_ids].some((each) => mine.has(each)))
}

export async function readHandedOver(store: Store): Promise<HandedOver[]> {
  const { database } = store
  const parts = await given(store)
  if (parts.length === 0) return []
  const streets = await database.streets.bulkGet(parts.map(({ street_id }) => street_id))
  const undecided = [
    ...(await withStatus(database, 'waiting').toArray()),
    ...(await withStatus(database, 'held').toArray()),
  ]
  return parts.map((part, place) => ({
    part,
    street: streets[place]?.name ?? '',
    undecided: undecided.filter(({ scope }) => scope === `part:${part.id}`).length,
  }))
}

/** What was given to somebody else since the person was last told. */
export function createHandedOver(store: Store) {
  return {
    parts: createQuery(() => readHandedOver(store), []),
    dismiss: () => store.database.meta.delete('handed_over'),
  }
}
