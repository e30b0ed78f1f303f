import { signOut } from '../backend/sign-in.ts'
import { everyTable } from './database.ts'
import { forgetProfile } from './last-profile.ts'
import type { Store } from './open-store.ts'
import { rebuild } from './rebuild.ts'
import { dropPulled } from './start-over.ts'
import { stopSync } from './start-sync.ts'

export type SafeOutcome = { outcome: 'signed-out' } | { outcome: 'unsent'; count: number }

/** What only this phone has: not sent yet, or refused and not dealt with. */
const unsentCount = ({ database }: Store): Promise<number> =>
  database.outbox.where('status').anyOf('waiting', 'refused').count()

/** Refuses while something is unsent, and says how much. Homes and people leave the phone; what was sent is remembered. */
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
  store.close()
  forgetProfile()
  await signOut()
  return { outcome: 'signed-out' }
}
