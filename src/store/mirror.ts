import { type Accessor, createSignal } from 'solid-js'
import type { StoreDatabase } from './database.ts'
import { readMeta } from './meta.ts'
import type { MirroredEntry } from './mirror-log.ts'
import type { MirrorQuestion } from './mirror-worker.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { sealedText } from './sealed-text.ts'

type PutBack = (lost: MirroredEntry[]) => Promise<void>

/** The database the second copy belongs to; a new one after a loss is given another device id. */
interface Mirrored {
  database: StoreDatabase
  deviceIdOf: (database: StoreDatabase) => Promise<string>
  putBack: PutBack
}

/** The second copy of what is unsent: an append-only log beside the database, for the day the browser throws that away. */
export interface Mirror {
  /** Gives back what the database lost, and takes over what logs of closed tabs still hold. Never rejects. */
  meet: (mirrored: Mirrored) => Promise<void>
  /** Never rejects: then there is one copy only, and `isSecondCopy` says so. */
  append: (entries: OutboxEntry[]) => Promise<void>
  /** As `append`, while the database has not said yet that it has them: `confirm` or `takeBack` follows. */
  copyAhead: (entries: OutboxEntry[]) => Promise<void>
  confirm: (ids: string[]) => void
  /** What could not be saved after all. Never rejects. */
  takeBack: (ids: string[]) => Promise<void>
  /** Forgets what has left the outbox; puts all back if the browser threw the database away meanwhile. Never rejects. */
  tidy: () => Promise<void>
  isSecondCopy: Accessor<boolean>
  close: () => void
}

/** A worker that does not answer must not keep anybody from writing; in ms. */
const patience = 4_000

interface Reply {
  number: number
  entries?: MirroredEntry[]
  problem?: string
}

function createAsking(worker: Worker) {
  const waiting = new Map<number, PromiseWithResolvers<MirroredEntry[]>>()
  let last = 0
  worker.addEventListener('message', ({ data: { number, entries, problem } }: MessageEvent<Reply>) => {
    if (entries) waiting.get(number)?.resolve(entries)
    else waiting.get(number)?.reject(new Error(problem))
    waiting.delete(number)
  })
  return (question: MirrorQuestion): Promise<MirroredEntry[]> => {
    const answered = Promise.withResolvers<MirroredEntry[]>()
    const number = (last += 1)
    waiting.set(number, answered)
    worker.postMessage({ number, question }, [])
    if (question.ask === 'open' || question.ask === 'list') return answered.promise
    const giveUp = setTimeout(() => answered.reject(new Error('the second copy does not answer')), patience)
    return answered.promise.finally(() => clearTimeout(giveUp))
  }
}

/** Tabs that open together take the logs left behind one after the other. Resolves to how to let the next one in. */
function takeTurn(name: string): Promise<() => void> {
  const { promise: taken, resolve: take } = Promise.withResolvers<() => void>()
  const hold = async () => {
    const held = Promise.withResolvers<void>()
    take(held.resolve)
    await held.promise
  }
  navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, hold).catch(() => take(() => undefined))
  return taken
}

const isPossible = () =>
  typeof Worker !== 'undefined' && navigator.locks !== undefined && navigator.storage?.getDirectory !== undefined

const oneCopyOnly: Mirror = {
  meet: async () => {},
  append: async () => {},
  copyAhead: async () => {},
  confirm: () => {},
  takeBack: async () => {},
  tidy: async () => {},
  isSecondCopy: () => false,
  close: () => {},
}

/** Each tab's log may hold the same command; what this very database wrote about it holds. */
function oncePerCommand(copied: MirroredEntry[], deviceId: string): MirroredEntry[] {
  const inOrder = copied.toSorted((a, b) => Number(a.store === deviceId) - Number(b.store === deviceId))
  return [...new Map(inOrder.map((entry) => [entry.id, entry])).values()]
}

/** What neither waits nor was sent, nor given up by its person. One sent long ago is answered as a duplicate. */
async function lostOf(database: StoreDatabase, copied: MirroredEntry[]): Promise<MirroredEntry[]> {
  const ids = copied.map(({ id }) => id)
  const known = new Set([
    ...(await database.outbox.where('id').anyOf(ids).keys()),
    ...(await database.sent.where('id').anyOf(ids).keys()),
    ...((await readMeta(database, 'given_up')) ?? []),
  ])
  return copied.filter(({ id }) => !known.has(id))
}

/** Starts at once; `meet` waits for it. In private windows and older browsers there is one copy only. */
export function openMirror(profileId: string): Mirror {
  if (!isPossible()) return oneCopyOnly
  const worker = new Worker(new URL('mirror-worker.ts', import.meta.url), { type: 'module' })
  const ask = createAsking(worker)
  const [isSecondCopy, setIsSecondCopy] = createSignal(false)
  const kept = new Set<string>()
  /** On their way into the database: neither lost nor needless. */
  const ahead = new Set<string>()
  let mirrored: Mirrored | null = null
  let deviceId = ''
  const turn = takeTurn(`tungnha-mirror-${profileId}`)
  const opened = turn.then(() => ask({ ask: 'open', profileId }))
  // Looked at in `meet`; until then a refusal is nobody's surprise.
  opened.catch(() => undefined)

  const attempt = (work: () => Promise<void>): Promise<void> =>
    work().then(
      () => void setIsSecondCopy(true),
      () => void setIsSecondCopy(false),
    )

  /** Null from another database than the one met: an empty outbox would then mean that all is lost, not that all is sent. */
  const idsInOutbox = async ({ database }: Mirrored) =>
    database.transaction('r', database.outbox, database.meta, async () =>
      (await readMeta(database, 'device_id')) === deviceId
        ? ((await database.outbox.orderBy('id').keys()) as string[])
        : null,
    )

  async function write(entries: OutboxEntry[]) {
    const store = deviceId
    await ask({
      ask: 'append',
      entries: entries.map((entry) => ({ ...entry, sealed: sealedText(entry.sealed), store })),
    })
    for (const { id } of entries) kept.add(id)
  }

  async function compare(known: Mirrored, listed: MirroredEntry[]) {
    const { database, putBack } = known
    deviceId = await known.deviceIdOf(database)
    const copied = oncePerCommand(listed, deviceId).filter(({ id }) => !ahead.has(id))
    const lost = await lostOf(database, copied)
    if (lost.length > 0) await putBack(lost)
    const needed = await idsInOutbox(known)
    if (needed === null) throw new Error('the database was thrown away meanwhile')
    const stillNeeded = new Set(needed)
    const safe = new Set(copied.filter(({ store }) => store === deviceId).map(({ id }) => id))
    for (const id of needed) if (safe.has(id)) kept.add(id)
    const missing = needed.filter((id) => !safe.has(id))
    if (missing.length > 0) await write(await database.outbox.where('id').anyOf(missing).toArray())
    // Only what was looked at: what has been saved meanwhile is not in `needed`.
    await ask({ ask: 'settle', needed, needless: copied.map(({ id }) => id).filter((id) => !stillNeeded.has(id)) })
  }

  async function meet(given: Mirrored) {
    const listed = await opened
    mirrored = given
    await compare(given, listed)
  }

  function confirm(ids: string[]) {
    for (const id of ids) ahead.delete(id)
  }

  async function forget(ids: string[]) {
    for (const id of ids) kept.delete(id)
    await ask({ ask: 'forget', ids })
  }

  async function tidy() {
    if (mirrored === null || (await mirrored.database.outbox.count()) >= kept.size) return
    const ids = await idsInOutbox(mirrored)
    if (ids === null) {
      kept.clear()
      return compare(mirrored, await ask({ ask: 'list' }))
    }
    const there = new Set(ids)
    const gone = [...kept].filter((id) => !there.has(id) && !ahead.has(id))
    if (gone.length > 0) await forget(gone)
  }

  return {
    meet: async (given) => {
      await attempt(() => meet(given))
      void turn.then((letNextIn) => letNextIn())
    },
    append: (entries) => attempt(() => write(entries)),
    copyAhead: (entries) => {
      for (const { id } of entries) ahead.add(id)
      return attempt(() => write(entries))
    },
    confirm,
    takeBack: (ids) => {
      confirm(ids)
      return attempt(() => forget(ids))
    },
    tidy: () => attempt(tidy),
    isSecondCopy,
    close: () => worker.terminate(),
  }
}
