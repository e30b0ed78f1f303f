import { signOut } from '../backend/sign-in.ts'
import { everyTable, withStatus } from './database.ts'
import { forgetProfile } from './last-profile.ts'
import type { Store } from './open-store.ts'
import { rebuild } from './rebuild.ts'
import { dropPulled } from './start-over.ts'
import { stopSync } from './start-sync.ts'

export type SafeOutcome = { outcome: 'signed-out' } | { outcome: 'unsent'; count: number }

/** What only this phone has: not sent yet, or refused and not dealt with. */
const unsentCount = async ({ database }: Store): Promise<number> =>
  (await withStatus(database, 'waiting').count()) + (await withStatus(database, 'refused').count())

/**
 * Refuses while something is unsent, and says how much. Homes and people leave the phone, and the key to names with them;
 * what was sent is remembered.
 */
export async function signOutSafely(store: Store): Promise<SafeOutcome> {
  const { database, profile } = store
  const count = await database.transaction('rw', everyTable(database), async () => {
    const unsent = await unsentCount(store)
    if (unsent > 0) return unsent
    await dropPulled(database)
    await rebuild(database, profile.id)
    return 0
  })
  if (count > 0) return { outcome: 'unsent', count }
  stopSync(store)
  await store.mirror.tidy()
  await store.sealer.lock()
  store.close()
  forgetProfile()
  await signOut()
  return { outcome: 'signed-out' }
}
