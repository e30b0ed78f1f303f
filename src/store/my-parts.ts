import type { Part } from '../backend/rows.ts'
import type { Store } from './open-store.ts'

const openedPartIds = async ({ database }: Store): Promise<string[]> =>
  (await database.cursors.toArray()).filter(({ is_opened }) => is_opened).map(({ scope }) => scope.replace('part:', ''))

/** Parts this phone holds: assigned to me, then those a lead opened. */
export async function myParts(store: Store): Promise<Part[]> {
  const assignments = await store.database.assignments.toArray()
  const assigned = assignments.filter(({ ended_at }) => ended_at === null).map(({ part_id }) => part_id)
  const ids = [...new Set([...assigned, ...(await openedPartIds(store))])]
  const parts = await store.database.parts.bulkGet(ids)
  return parts.filter((part) => part !== undefined && part.retired_at === null) as Part[]
}
