import type { Sql } from '../../supabase/embedded/sql.ts'
import { type Asked, askHelp, requestOf } from './asked-help.ts'

export type Booking = Record<string, unknown> & {
  id: string
  status: string
  offered_level: string
  offered_to: string | null
  accepted_by: string | null
  household_id: string | null
  part_id: string | null
  escalates_at: string | null
}

/** Somebody without an account books; resolves to the code they are given and the row as the ward has it. */
export async function booked({ anybody, sql }: { anybody: Sql; sql: Sql }, more: Asked = {}) {
  const { outcome, code } = await askHelp(anybody, requestOf(more))
  if (outcome !== 'booked' || code === undefined) throw new Error(`Nothing was booked: ${outcome}`)
  const [given] = await sql<{ booking_id: string }>('select booking_id from private.booking_codes where code = $1', [
    code,
  ])
  return { code, id: given!.booking_id }
}

export async function bookingOf(sql: Sql, id: string): Promise<Booking> {
  const [row] = await sql<Booking>('select * from public.bookings where id = $1', [id])
  return row!
}

/** What happened to it so far, in order. */
export async function eventsOf(sql: Sql, id: string): Promise<string[]> {
  const rows = await sql<{ told: string }>(
    `select concat_ws(' ', event, detail) as told from public.booking_events where booking_id = $1 order by at, id`,
    [id],
  )
  return rows.map(({ told }) => told)
}

async function answered(sql: Sql, call: string, parameters: unknown[]): Promise<string> {
  const [row] = await sql<{ outcome: string }>(`select public.${call} ->> 'outcome' as outcome`, parameters)
  return row!.outcome
}

export const answerBooking = (sql: Sql, id: string, answer: 'accept' | 'decline') =>
  answered(sql, 'answer_booking($1, $2)', [id, answer])
export const assignBooking = (sql: Sql, id: string, person: string | null) =>
  answered(sql, 'assign_booking($1, $2)', [id, person])
export const scheduleBooking = (sql: Sql, id: string, startsAt: string) =>
  answered(sql, 'schedule_booking($1, $2)', [id, startsAt])
export const cancelBookingFor = (sql: Sql, id: string, reason: string) =>
  answered(sql, 'cancel_booking_for($1, $2)', [id, reason])
export const forgetBooking = (sql: Sql, id: string) => answered(sql, 'forget_booking($1)', [id])

export type Offer = { id: string; level: string } & Record<string, unknown>

export async function offersOf(sql: Sql): Promise<Offer[]> {
  const [row] = await sql<{ offers: Offer[] }>('select public.my_booking_offers() as offers')
  return row!.offers
}

export type InboxLine = Record<string, unknown> & { id: string }
export type Inbox = { now: string; bookings: InboxLine[]; counts: { open: number; done: number; cancelled: number } }

export async function inboxOf(sql: Sql, area: string | null = null): Promise<Inbox> {
  const [row] = await sql<{ inbox: Inbox }>('select public.booking_inbox($1) as inbox', [area])
  return row!.inbox
}

export async function escalate(sql: Sql, hoursFromNow = 0): Promise<number> {
  const [row] = await sql<{ raised: number }>(
    `select private.escalate_bookings(now() + make_interval(hours => $1)) as raised`,
    [hoursFromNow],
  )
  return row!.raised
}
