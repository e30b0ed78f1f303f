import type { Store } from './open-store.ts'
import { unsentCount } from './sign-out-safely.ts'

/** Deletes this person's database, unless something is only in it; then says how much. */
export async function clearSafely(
  store: Store,
): Promise<{ outcome: 'cleared' } | { outcome: 'unsent'; count: number }> {
  const count = await unsentCount(store)
  if (count > 0) return { outcome: 'unsent', count }
  await store.database.delete()
  return { outcome: 'cleared' }
}
