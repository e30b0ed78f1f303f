import type { StoreDatabase } from './database.ts'
import { readMeta } from './meta.ts'

/** Tells one state of the rows from another: what was saved last, what changed last, and the day it is read on. */
export async function stampOf(database: StoreDatabase): Promise<string> {
  const [saved, changed] = await Promise.all([readMeta(database, 'last_seq'), readMeta(database, 'changes')])
  return `${saved ?? 0} ${changed ?? 0} ${new Date().toDateString()}`
}

/** What a screen worked out when it last stood, for the first moment after a start; only while no row has changed since. */
export async function recall<T>(database: StoreDatabase, name: string): Promise<T | undefined> {
  const [kept, stamp] = await Promise.all([database.readings.get(name), stampOf(database)])
  return kept?.stamp === stamp ? (kept.value as T) : undefined
}
