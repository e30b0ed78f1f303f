import { randomUUID } from 'node:crypto'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { anyPhone, callOf } from './asked-help.ts'
import { places, teams } from './people.ts'

export const classConsent = '0b7f0a52-0000-4000-8000-0000000000c3'

const hour = 3_600_000
const minute = 60_000
export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * hour + minute).toISOString()

export type Given = Record<string, unknown>
export interface Scheduled {
  outcome: string
  reason?: string
  field?: string
  profile_id?: string
  ids?: string[]
  clashes?: { kind: string; name: string; with_title: string }[]
}
export interface EnrolmentShown {
  code: string
  status: string
  people: number
  place_in_line: number | null
  venue_id: string
  attended: boolean
  learned_code: string | null
  can_cancel: boolean
  class: Record<string, unknown>
}
export interface EnrolmentAnswer {
  outcome: string
  code?: string
  enrolment?: EnrolmentShown
  fields?: Record<string, string>
}

/** Video calls in the culture house, tomorrow for two hours, ten seats. */
export const classGiven = (more: Given = {}): Given => ({
  team_id: teams.community,
  kind: 'residents',
  mode: 'in_person',
  title: 'Gọi video cho con cháu',
  starts_at: hoursFromNow(24),
  ends_at: hoursFromNow(26),
  venues: [{ name: 'Nhà văn hóa Khu vực 1', neighbourhood_id: places.here, lon: 105.78, lat: 10.03, capacity: 10 }],
  skills: ['S3', 'video_call'],
  audience: 'resident',
  language: 'vi',
  helpers: [],
  ...more,
})

export const venue = (more: Given = {}): Given => ({
  name: 'Chợ Hoa Sen',
  neighbourhood_id: places.here,
  lon: 105.781,
  lat: 10.031,
  capacity: 10,
  ...more,
})

export const schedule = (sql: Sql, given: Given) =>
  callOf<Scheduled>(sql, 'schedule_class($1::jsonb)', [JSON.stringify(given)])

export interface HeldClass {
  id: string
  code: string
  venues: string[]
}

/** A class that stands. */
export async function held(sql: Sql, as: Sql, given: Given = {}): Promise<HeldClass> {
  const { ids, ...answer } = await schedule(as, classGiven(given))
  const id = ids?.[0]
  if (id === undefined) throw new Error(`The class was not scheduled: ${JSON.stringify(answer)}`)
  return classOf(sql, id)
}

async function classOf(sql: Sql, id: string): Promise<HeldClass> {
  const [row] = await sql<{ code: string; venues: string[] }>(
    `select code, array(select venue.id from public.class_venues as venue where venue.class_id = class.id order by position) as venues
     from public.classes as class where class.id = $1`,
    [id],
  )
  return { id, ...row! }
}

export const enrolmentOf = ({ code, venues }: HeldClass, more: Given = {}): Given => ({
  request_id: randomUUID(),
  code,
  venue_id: venues[0],
  called: 'bà Tư',
  phone: anyPhone(),
  people: 1,
  consent_text_id: classConsent,
  language: 'vi',
  ...more,
})

export const enrol = (sql: Sql, request: Given) =>
  callOf<EnrolmentAnswer>(sql, 'enrol_in_class($1::jsonb)', [JSON.stringify(request)])
export const findEnrolment = (sql: Sql, code: string, last4: string) =>
  callOf<EnrolmentAnswer>(sql, 'find_enrolment($1, $2)', [code, last4])
export const cancelEnrolment = (sql: Sql, code: string, last4: string) =>
  callOf<EnrolmentAnswer>(sql, 'cancel_enrolment($1, $2)', [code, last4])

/** Whoever enrolled: their code, the last digits of their phone, and where they stand. */
export async function enrolled(sql: Sql, one: HeldClass, more: Given = {}) {
  const request = enrolmentOf(one, more)
  const answer = await enrol(sql, request)
  if (answer.code === undefined) throw new Error(`Not enrolled: ${JSON.stringify(answer)}`)
  return {
    code: answer.code,
    last4: String(request['phone']).slice(-4),
    outcome: answer.outcome,
    phone: String(request['phone']),
  }
}

export const standingOf = async (sql: Sql, code: string, last4: string) =>
  (await findEnrolment(sql, code, last4)).enrolment?.status
