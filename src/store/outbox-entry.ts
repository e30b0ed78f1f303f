import type { Cursor } from '../backend/answers.ts'
import type { Witness } from '../backend/requests.ts'
import type { Outcome } from '../backend/rows.ts'
import type { CommandName } from './command-names.ts'
import type { ShownRows, TableName } from './database.ts'
import type { NotedBooking } from './lost-bookings.ts'
import type { Sealed } from './stored-rows.ts'

/** waiting: only here; sent: received, its rows not pulled yet; held: with the lead; refused: under “Cần xem lại”. */
export type OutboxStatus = 'waiting' | 'sent' | 'held' | 'refused'

export interface Place {
  number: string
  street: string
}

/** What a screen tells of a command without opening anything. */
export interface Telling {
  place: Place | null
  household_id: string | null
  outcome: Outcome | null
  /** Of what happened in a class; entries made before it was noted have none. */
  class_title?: string | null
}

export interface OutboxEntry extends Telling {
  seq: number
  id: string
  name: CommandName
  /** Without the personal fields: those are in `sealed`. */
  payload: Record<string, unknown>
  sealed: Sealed | null
  scope: string | null
  needs: string[]
  made_at: string
  status: OutboxStatus
  receipt: number | null
  /** The server's transaction; the pulled rows hold this command once the horizon is above it. */
  transaction: number | null
  reason: string | null
  /** When the ward received it. */
  sent_at: string | null
  /** Ids of rows this command brings into being: who refers to one of them needs this command. */
  makes: string[]
  /** Ids of rows it changes on this phone. */
  touches: string[]
  /** Every row it depends on: in its payload, touched or looked at. Laid on again when one of them changes. */
  mentions: string[]
  /** What it found there, for undo; only of edits without personal fields. */
  before: Record<string, unknown> | null
}

/** Its place is the database's to give. */
export type NewEntry = Omit<OutboxEntry, 'seq'>

/**
 * A command the ward has and the rows show, kept whole for 14 days: a ward restored from an older copy is offered it again.
 * The key is its place in the outbox, so that it goes back in made order.
 */
export type SentEntry = Omit<OutboxEntry, 'status' | 'transaction' | 'reason' | 'touches' | 'mentions' | 'sent_at'> & {
  sent_at: string
}

/** A row touched by unfinished commands as the server last told it; null if the server has not told of it. */
export interface PulledCopy {
  table: TableName
  id: string
  row: ShownRows[TableName] | null
}

export interface CursorRow {
  scope: string
  cursor: Cursor | null
  /** A lead asked for it; not assigned. */
  is_opened: boolean
}

export interface Meta {
  key: CryptoKey
  device_id: string
  epoch: string
  horizon: number
  /** Commands the ward has received, one of each batch since the last finished pull: one that does not know them has forgotten. */
  witnesses: Witness[]
  at_ward: number
  /** The ward was restored; the sent tray is being put back into the outbox. */
  is_offering_again: boolean
  last_sent_at: string
  last_pulled_at: string
  /** Which tables this app keeps; one that learns of more fetches everything again. */
  tables: string
  /** Counts the transactions that changed rows other than by saving. */
  changes: number
  /** Commands their person discarded or put another in place of: the second copy does not bring them back. */
  given_up: string[]
  /** The command saved last. */
  last_saved: string
  /** Parts that were assigned to this person and are not any more, until they have read so. */
  handed_over: string[]
  /** Bookings that left by somebody else's doing, until this person has read so. */
  lost_bookings: NotedBooking[]
  /** What came back from the second copy, until the person has read it. */
  restored: number
}

export interface MetaRow {
  key: keyof Meta
  value: Meta[keyof Meta]
}
