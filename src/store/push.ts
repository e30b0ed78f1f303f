import { failureOf } from '../backend/failure.ts'
import type { SentCommand } from '../backend/requests.ts'
import type { Door } from './door.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { wholePayload } from './prepare.ts'
import { recordAnswers } from './record-answers.ts'

export const appSchema = 1
const mostPerBatch = 50

async function asCommand({ sealer, deviceId }: Store, entry: OutboxEntry): Promise<SentCommand> {
  const { id, name, scope, needs, made_at } = entry
  const payload = await wholePayload(sealer, entry)
  return { id, name, payload, scope, needs, made_at, device_id: deviceId, app_schema: appSchema }
}

/** In made order, leaving out what failed alone this round and what needs it. */
async function nextBatch({ database }: Store, most: number, aside: Set<string>): Promise<OutboxEntry[]> {
  const waiting = await database.outbox.where('status').equals('waiting').sortBy('seq')
  const passedOver = new Set(aside)
  const ready = waiting.filter((entry) => {
    const isReady = !passedOver.has(entry.id) && !entry.needs.some((id) => passedOver.has(id))
    if (!isReady) passedOver.add(entry.id)
    return isReady
  })
  return ready.slice(0, most)
}

async function sendBatch(store: Store, door: Door, entries: OutboxEntry[]): Promise<void> {
  const commands = await Promise.all(entries.map((entry) => asCommand(store, entry)))
  await recordAnswers(store, await door.applyCommands(commands, { profileId: store.profile.id }))
}

const concernsOneCommand = (error: unknown) => ['invalid', 'conflict', 'unexpected'].includes(failureOf(error))

/**
 * Sends what waits, up to 50 at a time. One bad record never blocks the others: a batch the ward cannot digest is
 * halved until the one is found; alone it is refused if the ward calls it invalid, else left for the next round.
 */
export async function push(store: Store, door: Door): Promise<void> {
  const aside = new Set<string>()
  let most = mostPerBatch
  let failed: unknown
  for (;;) {
    const entries = await nextBatch(store, most, aside)
    const [first] = entries
    if (first === undefined) break
    const before = await store.database.outbox.where('status').equals('waiting').count()
    try {
      await sendBatch(store, door, entries)
      const after = await store.database.outbox.where('status').equals('waiting').count()
      if (after >= before) for (const { id } of entries) aside.add(id)
      most = Math.min(most * 2, mostPerBatch)
    } catch (error) {
      if (!concernsOneCommand(error)) throw error
      if (entries.length > 1) {
        most = Math.ceil(entries.length / 2)
        continue
      }
      if (failureOf(error) === 'invalid')
        await recordAnswers(store, [{ id: first.id, answer: 'refused', reason: 'invalid' }])
      else failed = error
      aside.add(first.id)
      // A ward that digests nothing at all is left alone until the next round.
      if (failed !== undefined && aside.size >= 3) throw failed
    }
  }
  if (failed !== undefined) throw failed
}
