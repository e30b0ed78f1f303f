import type { CommandName } from './command-names.ts'
import { type StoreDatabase, withStatus } from './database.ts'
import { entriesHangingOn } from './hanging-on.ts'
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
  /** Somebody’s name is sealed in it. */
  is_named: boolean
  /** How many people is said in it. */
  is_count: boolean
}

/** How many there are, and the newest of them, newest first. */
export interface OutboxGroup {
  count: number
  lines: OutboxLine[]
}

export type OutboxGroupName = 'waiting' | 'held' | 'review' | 'sent'
export type OutboxLines = Record<OutboxGroupName, OutboxGroup>

const usualMost = 20

function asLine(entry: OutboxEntry | SentEntry): OutboxLine {
  const { id, name, made_at, place, household_id, outcome, class_title = null, receipt, sent_at } = entry
  const reason = 'reason' in entry ? entry.reason : null
  const says = { is_named: entry.sealed !== null, is_count: typeof entry.payload.people_count === 'number' }
  return { id, name, made_at, place, household_id, outcome, class_title, receipt, sent_at, reason, ...says }
}

async function groupOf(database: StoreDatabase, status: OutboxStatus, most: number): Promise<OutboxGroup> {
  const count = await withStatus(database, status).count()
  const newest = withStatus(database, status).offset(Math.max(0, count - most))
  return { count, lines: (await newest.toArray()).map(asLine).toReversed() }
}

/** Received, its rows pulled or not yet. */
async function sentGroup(database: StoreDatabase, most: number): Promise<OutboxGroup> {
  const received = await groupOf(database, 'sent', most)
  const left = most - received.lines.length
  const inTray = await database.sent.count()
  const newest = database.sent.orderBy('sent_at').offset(Math.max(0, inTray - left))
  const lines = left > 0 ? (await newest.toArray()).map(asLine).toReversed() : []
  return { count: received.count + inTray, lines: [...received.lines, ...lines] }
}

/** Only as many lines as asked for are read, however much waits; what the ward has is remembered for 14 days. */
export async function outboxLines(
  { database }: Store,
  { most = {} }: { most?: Partial<Record<OutboxGroupName, number>> } = {},
): Promise<OutboxLines> {
  return {
    waiting: await groupOf(database, 'waiting', most.waiting ?? usualMost),
    held: await groupOf(database, 'held', most.held ?? usualMost),
    review: await groupOf(database, 'refused', most.review ?? usualMost),
    sent: await sentGroup(database, most.sent ?? usualMost),
  }
}

/** What hangs on a command, directly or not: shown before it is discarded. */
export const dependantsOf = async ({ database }: Store, id: string): Promise<OutboxLine[]> =>
  (await entriesHangingOn(database, id)).map(asLine)
