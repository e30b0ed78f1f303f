import type { Door } from './door.ts'
import type { Store } from './open-store.ts'

/** Fetches the key to personal fields when this phone has none: at first, and after 14 days without contact. */
export async function unlock({ sealer, profile }: Store, door: Door): Promise<void> {
  if (sealer.isLocked()) await sealer.unlock(await door.sealingKey({ profileId: profile.id }))
}
