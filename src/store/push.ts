import { failureOf } from '../backend/failure.ts'
import type { SentCommand } from '../backend/requests.ts'
import { withStatus } from './database.ts'
import type { Door } from './door.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { wholePayload } from './prepare.ts'
import { recordAnswers } from './record-answers.ts'
import { unlock } from './unlock.ts'

export const appSchema = 1
const mostPerBatch = 50
/** A ward that digests nothing at all is left alone until the next round. */
const mostFailures = 3

async function asCommand({ sealer, deviceId }: Store, entry: OutboxEntry): Promise<SentCommand> {
  const { id, name, scope, needs, made_at } = entry
  const payload = await wholePayload(sealer, entry)
  const clock_at = new Date().toISOString()
  return { id, name, payload, scope, needs, made_at, device_id: deviceId, app_schema: appSchema, clock_at }
}

async function send(store: Store, door: Door, entries: OutboxEntry[]): Promise<void> {
  const commands = await Promise.all(entries.map((entry) => asCommand(store, entry)))
  await recordAnswers(store, await door.applyCommands(commands, { profileId: store.profile.id }))
}

const concernsOneCommand = (error: unknown) => ['invalid', 'conflict', 'unexpected'].includes(failureOf(error))

/** One walk along what waits, in made order. */
interface Walk {
  /** The place up to which all is sent or set aside. */
  after: number
  /** Left for the next round, and so is what needs them. */
  aside: Set<string>
  most: number
  failures: unknown[]
}

const setAside = ({ aside }: Walk, entries: OutboxEntry[]) => {
  for (const { id } of entries) aside.add(id)
}

const mustWait = ({ sealer }: Store, { aside }: Walk, { id, sealed, needs }: OutboxEntry) =>
  aside.has(id) || needs.some((needed) => aside.has(needed)) || (sealed !== null && sealer.isLocked())

/** The next that may go; empty at the end of the walk. */
async function nextBatch(store: Store, walk: Walk): Promise<OutboxEntry[]> {
  for (;;) {
    const next = await withStatus(store.database, 'waiting', walk.after).limit(walk.most).toArray()
    const ready = next.filter((entry) => {
      const isReady = !mustWait(store, walk, entry)
      if (!isReady) setAside(walk, [entry])
      return isReady
    })
    const last = next.at(-1)
    if (ready.length > 0 || last === undefined) return ready
    walk.after = last.seq
  }
}

/** What the ward left unanswered is asked once more from the first of it on; if that was all of it, in the next round. */
async function goOn({ database }: Store, walk: Walk, sent: OutboxEntry[]): Promise<void> {
  const now = await database.outbox.bulkGet(sent.map(({ seq }) => seq))
  const unanswered = sent.filter((_, place) => now[place]?.status === 'waiting')
  const first = unanswered.length < sent.length ? unanswered[0] : undefined
  if (first === undefined) setAside(walk, unanswered)
  walk.after = (first ?? sent.at(-1))?.seq ?? walk.after
  if (first !== undefined) walk.after -= 1
  walk.most = Math.min(walk.most * 2, mostPerBatch)
}

/** The ward could not digest this batch: halved until the one it chokes on is found; that is refused or left for later. */
async function halve(store: Store, walk: Walk, { entries, error }: { entries: OutboxEntry[]; error: unknown }) {
  const [first, ...others] = entries
  if (first === undefined) return
  if (others.length > 0) {
    walk.most = Math.ceil(entries.length / 2)
    return
  }
  if (failureOf(error) === 'invalid')
    await recordAnswers(store, [{ id: first.id, answer: 'refused', reason: 'invalid' }])
  else walk.failures.push(error)
  setAside(walk, [first])
  walk.after = first.seq
}

/** The next round tries again; meanwhile what carries no name goes ahead. */
async function tryToUnlock(store: Store, door: Door): Promise<unknown[]> {
  try {
    await unlock(store, door)
    return []
  } catch (error) {
    if (!concernsOneCommand(error)) throw error
    return [error]
  }
}

/** Sends what waits, in made order, up to 50 at a time. One bad record never blocks the others. */
export async function push(store: Store, door: Door): Promise<void> {
  if ((await withStatus(store.database, 'waiting').limit(1).count()) === 0) return
  const walk: Walk = { after: 0, aside: new Set(), most: mostPerBatch, failures: await tryToUnlock(store, door) }
  for (;;) {
    const entries = await nextBatch(store, walk)
    if (entries.length === 0) break
    try {
      await send(store, door, entries)
      await goOn(store, walk, entries)
    } catch (error) {
      if (!concernsOneCommand(error)) throw error
      await halve(store, walk, { entries, error })
      if (walk.failures.length >= mostFailures) break
    }
  }
  if (walk.failures.length > 0) throw walk.failures[0]
}
