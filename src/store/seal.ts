import { type Accessor, createSignal } from 'solid-js'
import type { StoreDatabase } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'
import { bytesOf } from './sealed-text.ts'
import type { Sealed } from './stored-rows.ts'

/** Seals and opens personal fields in batches. Asynchronous: never inside a transaction, awaiting WebCrypto ends one. */
export interface Sealer {
  /** No key on this phone: before the first contact with the ward, and after 14 days without one. */
  isLocked: Accessor<boolean>
  seal: (fields: object[]) => Promise<Sealed[]>
  /** For showing: what cannot be opened now reads as empty. */
  open: (sealed: Sealed[]) => Promise<Record<string, unknown>[]>
  /** For sending: rejects rather than leave anything out. */
  openWhole: (sealed: Sealed[]) => Promise<Record<string, unknown>[]>
  /** `key`: 32 bytes in base64, from the ward. */
  unlock: (key: string) => Promise<void>
  lock: () => Promise<void>
}

export class LockedError extends Error {
  override name = 'LockedError'
}

const algorithm = 'AES-GCM'
const daysWithoutContact = 14 * 86_400_000

async function sealOne(key: CryptoKey, fields: object): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(fields))
  return { iv, bytes: await crypto.subtle.encrypt({ name: algorithm, iv }, key, plain) }
}

async function openOne(key: CryptoKey, { iv, bytes }: Sealed): Promise<Record<string, unknown>> {
  const plain = await crypto.subtle.decrypt({ name: algorithm, iv }, key, bytes)
  return JSON.parse(new TextDecoder().decode(plain)) as Record<string, unknown>
}

/** The key is used here, never read out; after 14 days without the ward it is put away. */
async function keyStillGood(database: StoreDatabase, now: Date): Promise<CryptoKey | undefined> {
  const [key, lastContact] = await Promise.all([readMeta(database, 'key'), readMeta(database, 'last_pulled_at')])
  const isStale = lastContact !== undefined && now.getTime() - Date.parse(lastContact) > daysWithoutContact
  if (isStale) await database.meta.delete('key')
  return isStale ? undefined : key
}

/**
 * The ward derives the key for each person, so that work sealed on a phone whose store was lost, or carried over in a
 * file, can be opened once that person is in contact again.
 */
export async function createSealer(database: StoreDatabase, now = new Date()): Promise<Sealer> {
  const [key, setKey] = createSignal(await keyStillGood(database, now))
  const keyNow = () => {
    const known = key()
    if (known === undefined) throw new LockedError('personal fields are locked')
    return known
  }
  return {
    isLocked: () => key() === undefined,
    seal: async (fields) => Promise.all(fields.map((each) => sealOne(keyNow(), each))),
    open: async (sealed) => {
      const known = key()
      return Promise.all(sealed.map((each) => (known ? openOne(known, each).catch(() => ({})) : {})))
    },
    openWhole: async (sealed) => Promise.all(sealed.map((each) => openOne(keyNow(), each))),
    unlock: async (given) => {
      const made = await crypto.subtle.importKey('raw', bytesOf(given), algorithm, false, ['encrypt', 'decrypt'])
      await writeMeta(database, 'key', made)
      setKey(() => made)
    },
    lock: async () => {
      await database.meta.delete('key')
      setKey(undefined)
    },
  }
}
