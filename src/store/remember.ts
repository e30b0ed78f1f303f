import type { StoreDatabase } from './database.ts'
import { stampOf } from './recall.ts'

/** Keeps what a screen worked out, unless a row changed while it did: `stamp` is of before. No personal field may be in it. */
export async function remember<T>(
  database: StoreDatabase,
  { name, stamp, value }: { name: string; stamp: string; value: T },
): Promise<void> {
  if ((await stampOf(database)) === stamp) await database.readings.put({ name, stamp, value })
}
