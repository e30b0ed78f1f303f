import { openDatabase, type StoreDatabase } from './database.ts'
import { rememberProfile } from './last-profile.ts'
import { readMeta, writeMeta } from './meta.ts'
import { type Mirror, openMirror } from './mirror.ts'
import type { MirroredEntry } from './mirror-log.ts'
import { newId } from './new-id.ts'
import { recallAhead } from './recall.ts'
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
const makeDeviceId = (database: StoreDatabase): Promise<string> =>
  database.transaction('rw', database.meta, async () => {
    const kept = await readMeta(database, 'device_id')
    if (kept) return kept
    const made = newId()
    await writeMeta(database, 'device_id', made)
    return made
  })

const deviceIdOf = async (database: StoreDatabase): Promise<string> =>
  (await readMeta(database, 'device_id')) ?? makeDeviceId(database)

/** A second copy slow to read must not keep anybody from their work: what it gives back comes later then. In ms. */
const patience = 4_000
const mostTries = 4

const after = (time: number) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, time)
  return promise
}

interface Opening {
  id: string
  /** What the first screen is going to recall. */
  recalling?: string | undefined
}

async function tryToOpen({ id, recalling }: Opening) {
  const database = await openDatabase(id)
  try {
    const lookAtRecalled = recalling === undefined ? undefined : recallAhead(database, recalling)
    const [deviceId, sealer] = await Promise.all([deviceIdOf(database), createSealer(database)])
    return { database, sealer, deviceId, lookAtRecalled }
  } catch (error) {
    database.close()
    throw error
  }
}

/** A browser that finds its database torn fails, throws it away, and opens an empty one the next time it is asked. */
async function openDespiteDamage(opening: Opening) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryToOpen(opening)
    } catch (error) {
      if (tries === mostTries) throw error
      await after(tries * 200)
    }
  }
}

/** Resolves when everything unsent is here, also what only the second copy still had. */
export async function openStore(opening: Opening): Promise<Store> {
  const { id } = opening
  const mirror = openMirror(id)
  const { database, sealer, deviceId, lookAtRecalled } = await openDespiteDamage(opening)
  const profile = { id }
  const putBack = async (lost: MirroredEntry[]) => (await import('./restore.ts')).restore({ database, profile }, lost)
  await Promise.race([mirror.meet({ database, deviceIdOf, putBack }), after(patience)])
  lookAtRecalled?.()
  rememberProfile(profile)
  const close = () => {
    database.close()
    mirror.close()
  }
  return { profile, database, sealer, mirror, deviceId, close }
}
