import type { CommandName } from './command-names.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry, OutboxStatus, SentEntry, Telling } from './outbox-entry.ts'

/** A command as the outbox screen tells of it; no personal field is in it. */
export interface OutboxLine extends Telling {
  id: string
  name: CommandName
  made_at: string
  receipt: number | null
  reason: string | null
  sent_at: string | null
}

export interface OutboxLines {
  waiting: OutboxLine[]
  held: OutboxLine[]
  review: OutboxLine[]
  sent: OutboxLine[]
}

function asLine(entry: OutboxEntry | SentEntry): OutboxLine {
  const { id, name, made_at, place, household_id, outcome, receipt, sent_at } = entry
  const reason = 'reason' in entry ? entry.reason : null
  return { id, name, made_at, place, household_id, outcome, receipt, sent_at, reason }
}

/** Newest first; what the ward has is remembered for 14 days. */
export async function outboxLines({ database }: Store): Promise<OutboxLines> {
  const entries = await database.outbox.orderBy('seq').toArray()
  const remembered = await database.sent.orderBy('sent_at').toArray()
  const withStatus = (status: OutboxStatus) =>
    entries
      .filter((entry) => entry.status === status)
      .map(asLine)
      .toReversed()
  return {
    waiting: withStatus('waiting'),
    held: withStatus('held'),
    review: withStatus('refused'),
    sent: [...withStatus('sent'), ...remembered.map(asLine).toReversed()],
  }
}

/** What hangs on a command, and on that, in made order: shown before it is discarded. */
export async function dependantsOf({ database }: Store, id: string): Promise<OutboxLine[]> {
  const hanging = new Set([id])
  const entries = await database.outbox.orderBy('seq').toArray()
  const found = entries.filter((entry) => {
    const hangs = entry.needs.some((needed) => hanging.has(needed))
    if (hangs) hanging.add(entry.id)
    return hangs
  })
  return found.map(asLine)
}
