import { randomInt, randomUUID } from 'node:crypto'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { places, teams } from './people.ts'

export const bookingConsent = '0b7f0a52-0000-4000-8000-0000000000c2'

export type PublicBooking = {
  code: string
  status: string
  day: string
  half: string
  from: string
  to: string
  hour: string | null
  team_name: string
  comes: string | null
  phone: string | null
  can_change: boolean
}
export type Day = { day: string; halves: { half: string; from: string; to: string; is_free: boolean }[] }
export type HelpAnswer = {
  outcome: string
  code?: string
  booking?: PublicBooking
  days?: Day[]
  fields?: Record<string, string>
}
export type Asked = Record<string, unknown>

/** The community team and the office serve every morning and afternoon, so that a test may run on any day. */
export async function openHours(sql: Sql, seats = 5, serving = [teams.community, teams.office]): Promise<void> {
  await sql(
    `insert into public.service_hours (team_id, weekday, half, from_time, to_time, places)
     select team_id, weekday, half, from_time, to_time, $2
     from unnest($1::uuid[]) as team_id, generate_series(1, 7) as weekday,
       (values ('morning', time '08:00', time '11:00'), ('afternoon', time '14:00', time '17:00')) as served (half, from_time, to_time)
     on conflict (team_id, weekday, half) do update set places = excluded.places`,
    [serving, seats],
  )
}

/** In Vietnam, as the bookings count their days. */
export const dayAhead = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

export const anyPhone = (): string => `09${randomInt(10_000_000, 99_999_999)}`

/** Of “bà Tư” at 3 Hoa Sen, on the odd side, which `ambassadorOn` walks. */
export const requestOf = (more: Asked = {}): Asked => ({
  request_id: randomUUID(),
  neighbourhood_id: places.here,
  street_id: places.street,
  number: '3',
  wishes: ['vneid', 'unsure'],
  day: dayAhead(2),
  half: 'morning',
  called: 'bà Tư',
  phone: '0912 345 678',
  consent_text_id: bookingConsent,
  language: 'vi',
  ...more,
})

export async function callOf<Answer>(sql: Sql, call: string, parameters: unknown[]): Promise<Answer> {
  const [row] = await sql<{ answer: Answer }>(`select public.${call} as answer`, parameters)
  return row!.answer
}

export const startOf = <Answer>(sql: Sql, area: string | null = null) => callOf<Answer>(sql, 'help_start($1)', [area])
export const placesFor = (sql: Sql, words: string) =>
  callOf<{ places: Record<string, unknown>[] }>(sql, 'find_places($1)', [words])
export const streetsOf = (sql: Sql, neighbourhood: string) =>
  callOf<{ streets: { id: string; name: string }[]; boundary: unknown }>(sql, 'help_streets($1)', [neighbourhood])
export const halfDaysOf = (sql: Sql, neighbourhood: string) =>
  callOf<{ team: { name: string } | null; days: Day[] }>(sql, 'help_half_days($1)', [neighbourhood])
export const askHelp = (sql: Sql, request: unknown) =>
  callOf<HelpAnswer>(sql, 'request_help($1::jsonb)', [JSON.stringify(request)])
export const findBooking = (sql: Sql, code: string, last4: string) =>
  callOf<HelpAnswer>(sql, 'find_booking($1, $2)', [code, last4])
export const moveBooking = (sql: Sql, code: string, last4: string, day: string, half: string) =>
  callOf<HelpAnswer>(sql, 'move_booking($1, $2, $3, $4)', [code, last4, day, half])
export const cancelBooking = (sql: Sql, code: string, last4: string, reason: string | null = null) =>
  callOf<HelpAnswer>(sql, 'cancel_booking($1, $2, $3)', [code, last4, reason])

/** How often each outcome came. */
export function countOf(answers: { outcome: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
