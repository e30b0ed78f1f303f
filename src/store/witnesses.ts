import type { Witness } from '../backend/requests.ts'
import type { StoreDatabase } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

/** What each pull shows to the ward to unmask one that was put back to an older state, in the order of their receipts. */
export const witnessesOf = async (database: StoreDatabase): Promise<Witness[]> =>
  (await readMeta(database, 'witnesses')) ?? []

/** The newest of what was received together stands for all of it: the ward takes a batch whole, or not at all. */
export async function noteReceived(
  database: StoreDatabase,
  received: { id: string; receipt: number | null }[],
): Promise<void> {
  const newest = received
    .flatMap(({ id, receipt }) => (receipt === null ? [] : [{ id, receipt }]))
    .toSorted((a, b) => b.receipt - a.receipt)[0]
  if (newest === undefined) return
  const others = (await witnessesOf(database)).filter(({ id }) => id !== newest.id)
  await writeMeta(
    database,
    'witnesses',
    [...others, newest].toSorted((a, b) => a.receipt - b.receipt),
  )
}

/**
 * A finished pull has shown that the ward knows them all, and with the newest it knows the others. Until then each must
 * be asked for: a ward that was put back and has since taken new work knows that, and not what lay between.
 */
export async function keepNewestWitness(database: StoreDatabase): Promise<void> {
  const newest = (await witnessesOf(database)).at(-1)
  if (newest !== undefined) await writeMeta(database, 'witnesses', [newest])
}

export const forgetWitnesses = ({ meta }: StoreDatabase): Promise<void> => meta.delete('witnesses')
