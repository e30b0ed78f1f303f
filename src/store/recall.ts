import type { Reading, StoreDatabase } from './database.ts'
import { readMeta } from './meta.ts'

/** Tells one state of the rows from another: what was saved last, what changed last, and the day it is read on. */
export async function stampOf(database: StoreDatabase): Promise<string> {
  const [saved, changed] = await Promise.all([readMeta(database, 'last_saved'), readMeta(database, 'changes')])
  return `${saved ?? ''} ${changed ?? 0} ${new Date().toDateString()}`
}

const ahead = new WeakMap<StoreDatabase, { name: string; found: Promise<unknown> }>()
/** How long after a start what was read ahead may be asked for; in ms. */
const firstMoment = 2_000

/** One after the other they are the JSON of what is kept under this name. */
export const piecesOf = ({ readings }: StoreDatabase, name: string) => readings.where('name').startsWith(`${name} `)

const readPieces = (database: StoreDatabase, name: string): Promise<Reading[]> => piecesOf(database, name).toArray()

async function stillTrue(database: StoreDatabase, reading: Promise<Reading[]>): Promise<unknown> {
  const [pieces, stamp] = await Promise.all([reading, stampOf(database)])
  if (pieces.length === 0 || pieces.some((piece) => piece.stamp !== stamp)) return undefined
  return JSON.parse(pieces.map(({ value }) => String(value)).join(''))
}

/** It is large: read while the store opens, and looked at once all that was lost is back. */
export function recallAhead(database: StoreDatabase, name: string): () => void {
  const kept = readPieces(database, name)
  kept.catch(() => undefined)
  return () => {
    const found = stillTrue(database, kept)
    found.catch(() => undefined)
    ahead.set(database, { name, found })
    setTimeout(() => ahead.delete(database), firstMoment)
  }
}

/** What a screen worked out when it last stood, for the first moment after a start; only while no row has changed since. */
export async function recall<T>(database: StoreDatabase, name: string): Promise<T | undefined> {
  const begun = ahead.get(database)
  ahead.delete(database)
  const found = begun?.name === name ? begun.found : stillTrue(database, readPieces(database, name))
  return (await found) as T | undefined
}
