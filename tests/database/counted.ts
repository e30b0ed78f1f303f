import { randomUUID } from 'node:crypto'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { naming, places } from './people.ts'
import { command, consent, send } from './sent-commands.ts'

export type Row = Record<string, unknown> & { area_id: string }
export type Coverage = { area: Record<string, unknown>; outstanding: number; rows: Row[] }

export async function coverageOf(sql: Sql, area: string = places.ward): Promise<Coverage> {
  const [row] = await sql<{ answer: Coverage }>('select public.coverage_of($1) as answer', [area])
  return row!.answer
}

export const rowOf = async (sql: Sql, area: string) => (await coverageOf(sql)).rows.find((row) => row.area_id === area)!

export async function name(sql: Sql, door: string): Promise<string> {
  const person = randomUUID()
  await send(
    sql,
    consent(person, door, naming),
    command('add_person', { person_id: person, household_id: door, full_name: 'Bà Tư' }),
  )
  return person
}
