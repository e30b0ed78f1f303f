import type { StoreDatabase } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Sealed } from './stored-rows.ts'

/** Seals and opens personal fields in batches. Asynchronous: never inside a transaction, awaiting WebCrypto ends one. */
export interface Sealer {
  seal: (fields: object[]) => Promise<Sealed[]>
  open: (sealed: Sealed[]) => Promise<Record<string, unknown>[]>
}

const algorithm = 'AES-GCM'

const makeKey = () => crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt'])

/** The key never leaves this phone and cannot be read out, only used. Two tabs opening at once settle on one. */
async function keyOf(database: StoreDatabase): Promise<CryptoKey> {
  const kept = await readMeta(database, 'key')
  if (kept) return kept
  const made = await makeKey()
  return database.transaction('rw', database.meta, async () => {
    const first = await readMeta(database, 'key')
    if (first) return first
    await writeMeta(database, 'key', made)
    return made
  })
}

async function sealOne(key: CryptoKey, fields: object): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(fields))
  return { iv, bytes: await crypto.subtle.encrypt({ name: algorithm, iv }, key, plain) }
}

async function openOne(key: CryptoKey, { iv, bytes }: Sealed): Promise<Record<string, unknown>> {
  const plain = await crypto.subtle.decrypt({ name: algorithm, iv }, key, bytes)
  return JSON.parse(new TextDecoder().decode(plain)) as Record<string, unknown>
}

export async function createSealer(database: StoreDatabase): Promise<Sealer> {
  const key = await keyOf(database)
  return {
    seal: (fields) => Promise.all(fields.map((each) => sealOne(key, each))),
    open: (sealed) => Promise.all(sealed.map((each) => openOne(key, each))),
  }
}
