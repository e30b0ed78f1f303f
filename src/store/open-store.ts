import { openDatabase, type StoreDatabase } from './database.ts'
import { rememberProfile } from './last-profile.ts'
import { readMeta, writeMeta } from './meta.ts'
import { newId } from './new-id.ts'
import { createSealer, type Sealer } from './seal.ts'

/** One person's rows and outbox on this phone. Another person on the same phone has another database. */
export interface Store {
  profile: { id: string }
  database: StoreDatabase
  sealer: Sealer
  deviceId: string
  close: () => void
}

async function deviceIdOf(database: StoreDatabase): Promise<string> {
  const kept = await readMeta(database, 'device_id')
  if (kept) return kept
  const made = newId()
  await writeMeta(database, 'device_id', made)
  return made
}

export async function openStore({ id }: { id: string }): Promise<Store> {
  const database = await openDatabase(id)
  const sealer = await createSealer(database)
  const deviceId = await deviceIdOf(database)
  rememberProfile({ id })
  return { profile: { id }, database, sealer, deviceId, close: () => database.close() }
}
