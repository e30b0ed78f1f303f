import type { StoreDatabase } from './database.ts'
import type { Meta } from './outbox-entry.ts'

export async function readMeta<Key extends keyof Meta>(
  database: StoreDatabase,
  key: Key,
): Promise<Meta[Key] | undefined> {
  const row = await database.meta.get(key)
  return row?.value as Meta[Key] | undefined
}

export async function writeMeta<Key extends keyof Meta>(
  database: StoreDatabase,
  key: Key,
  value: Meta[Key],
): Promise<void> {
  await database.meta.put({ key, value })
}

/** For numbers that only grow; call inside the transaction that made them grow. */
export async function addToMeta(database: StoreDatabase, key: 'at_ward' | 'changes', more: number): Promise<void> {
  if (more > 0) await writeMeta(database, key, ((await readMeta(database, key)) ?? 0) + more)
}
