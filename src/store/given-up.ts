import type { StoreDatabase } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

/** The second copy forgets them with the next round; these are for a phone that dies before. */
const mostKept = 200

export async function noteGivenUp(database: StoreDatabase, id: string): Promise<void> {
  const known = (await readMeta(database, 'given_up')) ?? []
  await writeMeta(database, 'given_up', [...known, id].slice(-mostKept))
}
