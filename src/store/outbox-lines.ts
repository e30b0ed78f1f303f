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

const asLine = ({
  id,
  name,
  made_at,
  place,
  household_id,
  outcome,
  receipt,
  sent_at,
  ...rest
}: OutboxEntry | SentEntry): OutboxLine => ({
  ...{ id, name, made_at, place, household_id, outcome, receipt, sent_at },
  reason: 'reason' in rest ? rest.reason : null,
})

/** Newest first; what the ward has is remembered for 14 days. */
export async function outboxLines({ database }: Store): Promise<OutboxLines> {
  const entries = await database.outbox.orderBy('seq').reverse().toArray()
  const remembered = await database.sent.orderBy('sent_at').reverse().toArray()
  const withStatus = (status: OutboxStatus) => entries.filter((entry) => entry.status === status).map(asLine)
  return {
    waiting: withStatus('waiting'),
    held: withStatus('held'),
    review: withStatus('refused'),
    sent: [...withStatus('sent'), ...remembered.map(asLine)],
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
