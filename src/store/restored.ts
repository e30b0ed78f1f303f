import type { Accessor } from 'solid-js'
import { createQuery } from './create-query.ts'
import { readMeta } from './meta.ts'
import type { Store } from './open-store.ts'

/** How many commands came back from the second copy since the person was last told. */
export function createRestored({ database }: Store): { count: Accessor<number>; dismiss: () => Promise<void> } {
  return {
    count: createQuery(async () => (await readMeta(database, 'restored')) ?? 0, 0),
    dismiss: () => database.meta.delete('restored'),
  }
}
