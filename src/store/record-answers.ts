import type { CommandAnswer } from '../backend/answers.ts'
import { everyTable } from './database.ts'
import { addToMeta, writeMeta } from './meta.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { rebuild } from './rebuild.ts'
import { noteReceived } from './witnesses.ts'

type Outcome = Pick<OutboxEntry, 'status' | 'receipt' | 'transaction' | 'reason' | 'sent_at'>

/** A duplicate means what the first answer meant: it may be applied, held, or sent back meanwhile. */
function meaning({ answer, status }: CommandAnswer): 'sent' | 'held' | 'refused' {
  const word = answer === 'duplicate' ? (status ?? 'applied') : answer
  if (word === 'applied') return 'sent'
  return word === 'held' ? 'held' : 'refused'
}

function outcomeOf(answer: CommandAnswer, now: string): Outcome {
  const status = meaning(answer)
  return {
    status,
    receipt: answer.receipt ?? null,
    transaction: answer.transaction ?? null,
    reason: status === 'sent' ? null : (answer.reason ?? (answer.status === 'returned' ? 'returned' : null)),
    sent_at: status === 'refused' ? null : now,
  }
}

/** A person who asked to be erased is erased here too, also from what was refused. */
const blanked = (reason: string | null) => (reason === 'erased' ? { sealed: null } : {})

/** Notes what the ward answered. An answer to something already answered, from another tab or a repeat, changes nothing. */
export async function recordAnswers(store: Store, answers: CommandAnswer[], now = new Date()): Promise<void> {
  const { database, profile } = store
  await database.transaction('rw', everyTable(database), async () => {
    const entries = await database.outbox
      .where('id')
      .anyOf(answers.map(({ id }) => id))
      .toArray()
    const waiting = new Map(entries.filter(({ status }) => status === 'waiting').map((entry) => [entry.id, entry]))
    const changed: string[] = []
    const received: { id: string; receipt: number | null }[] = []
    let applied = 0
    for (const answer of answers) {
      const entry = waiting.get(answer.id)
      if (entry === undefined) continue
      waiting.delete(answer.id)
      const outcome = outcomeOf(answer, now.toISOString())
      await database.outbox.update(entry.seq, { ...outcome, ...blanked(outcome.reason) })
      if (outcome.status === 'sent') applied += 1
      received.push({ id: entry.id, receipt: outcome.receipt })
      changed.push(...entry.touches)
    }
    await noteReceived(database, received)
    await addToMeta(database, 'at_ward', applied)
    if (answers.length > 0) await writeMeta(database, 'last_sent_at', now.toISOString())
    await rebuild(database, profile.id, changed)
  })
}
