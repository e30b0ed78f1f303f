import { openDatabase, type StoreDatabase } from './database.ts'
import { rememberProfile } from './last-profile.ts'
import { readMeta, writeMeta } from './meta.ts'
import { type Mirror, openMirror } from './mirror.ts'
import type { MirroredEntry } from './mirror-log.ts'
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

/** A second copy slow to read must not keep anybody from their work: what it gives back comes later then. In ms. */
const patience = 4_000

const afterPatience = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, patience)
  return promise
}

/** Resolves when everything unsent is here, also what only the second copy still had. */
export async function openStore({ id }: { id: string }): Promise<Store> {
  const mirror = openMirror(id)
  const database = await openDatabase(id)
  const sealer = await createSealer(database)
  const deviceId = await deviceIdOf(database)
  const profile = { id }
  const putBack = async (lost: MirroredEntry[]) => (await import('./restore.ts')).restore({ database, profile }, lost)
  await Promise.race([mirror.meet({ database, deviceIdOf, putBack }), afterPatience()])
  rememberProfile(profile)
  const close = () => {
    database.close()
    mirror.close()
  }
  return { profile, database, sealer, mirror, deviceId, close }
}
