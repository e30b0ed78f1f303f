import type { Store } from './open-store.ts'
import type { Sealed } from './stored-rows.ts'

interface Kept {
  /** ISO instant after which it leaves the phone. */
  until: string
  sealed: Sealed
}

/** Names the ward can be asked for again, for when there is no signal; sealed, and only until then. */
export async function keepSealed(
  { database, sealer }: Store,
  { name, until, value }: { name: string; until: string; value: object },
): Promise<void> {
  if (sealer.isLocked()) return
  const [sealed] = await sealer.seal([{ value }])
  if (sealed !== undefined) await database.readings.put({ name, stamp: '', value: { until, sealed } })
}

/** Undefined where nothing is kept, its time is over, or names are locked. */
export async function readSealed<T>({ database, sealer }: Store, name: string): Promise<T | undefined> {
  const row = await database.readings.get(name)
  if (row === undefined || sealer.isLocked()) return undefined
  const { until, sealed } = row.value as Kept
  if (Date.parse(until) < Date.now()) {
    await database.readings.delete(name)
    return undefined
  }
  const [opened] = await sealer.open([sealed])
  return opened?.['value'] as T | undefined
}
