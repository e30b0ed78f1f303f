import type { StoreDatabase } from './database.ts'
import { piecesOf, stampOf } from './recall.ts'

/** A browser puts values above 64 kB into files of their own, which are slow to read back; in characters of two bytes. */
const mostInOne = 30_000

function* cut(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += mostInOne) yield text.slice(start, start + mostInOne)
}

/**
 * Keeps what a screen worked out, as JSON, unless a row changed while it did: `stamp` is of before. No personal field may
 * be in it.
 */
export async function remember(
  database: StoreDatabase,
  { name, stamp, value }: { name: string; stamp: string; value: unknown },
): Promise<void> {
  if ((await stampOf(database)) !== stamp) return
  const pieces = [...cut(JSON.stringify(value))].map((piece, at) => ({
    name: `${name} ${String(at).padStart(3, '0')}`,
    stamp,
    value: piece,
  }))
  await database.transaction('rw', database.readings, async () => {
    await piecesOf(database, name).delete()
    await database.readings.bulkPut(pieces)
  })
}
