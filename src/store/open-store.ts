import { openDatabase, type StoreDatabase } from './database.ts'
import { rememberProfile } from './last-profile.ts'
import { readMeta, writeMeta } from './meta.ts'
import { type Mirror, openMirror } from './mirror.ts'
import { newId } from './new-id.ts'
import { createSealer, type Sealer } from './seal.ts'

/** One person's rows and outbox on this phone. Another person on the same phone has another database. */
export interface Store {
  profile: { id: string }
  database: StoreDatabase
  sealer: Sealer
  mirror: Mirror
  deviceId: string
  close: () => void
}

/** Two tabs opening at once settle on one. */
const deviceIdOf = (database: StoreDatabase): Promise<string> =>
  database.transaction('rw', database.meta, async () => {
    const kept = await readMeta(database, 'device_id')
    if (kept) return kept
    const made = newId()
    await writeMeta(database, 'device_id', made)
    return made
  })

/** Resolves when everything unsent is here, also what only the second copy still had. */
export async function openStore({ id }: { id: string }): Promise<Store> {
  const mirror = openMirror(id)
  const database = await openDatabase(id)
  const sealer = await createSealer(database)
  const deviceId = await deviceIdOf(database)
  const profile = { id }
  await mirror.meet({ database, deviceId }, async (lost) =>
    (await import('./restore.ts')).restore({ database, profile }, lost),
  )
  rememberProfile(profile)
  const close = () => {
    database.close()
    mirror.close()
  }
  return { profile, database, sealer, mirror, deviceId, close }
}
