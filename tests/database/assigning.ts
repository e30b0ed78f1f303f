import type { Sql } from '../../supabase/embedded/sql.ts'

export interface Given {
  part_id: string
  people: string[]
  due_on?: string | null
  note?: string | null
}

export interface AnswerToGiving {
  outcome: 'assigned' | 'refused'
  reason?: string
  part_id?: string
  profile_id?: string
  before?: Given[]
  changed?: number
}

/** From now on exactly these people hold each part. */
export async function give(sql: Sql, wanted: Given[]): Promise<AnswerToGiving> {
  const [given] = await sql<{ answer: AnswerToGiving }>('select public.assign_parts($1::jsonb) as answer', [
    JSON.stringify(wanted),
  ])
  return given!.answer
}

const holdersOf = async (sql: Sql, part: string): Promise<string[]> => {
  const held = await sql<{ profile_id: string }>(
    'select profile_id from public.assignments where part_id = $1 and ended_at is null order by assigned_at',
    [part],
  )
  return held.map(({ profile_id }) => profile_id)
}

/** This person too; the others who hold the part stay. `sql` reads as who may see everything. */
export const giveAlso = async (lead: Sql, { sql, part, person }: { sql: Sql; part: string; person: string }) =>
  give(lead, [{ part_id: part, people: [...new Set([...(await holdersOf(sql, part)), person])] }])

/** The part is this person's no more; the others keep it. */
export const takeFrom = async (lead: Sql, { sql, part, person }: { sql: Sql; part: string; person: string }) =>
  give(lead, [{ part_id: part, people: (await holdersOf(sql, part)).filter((holder) => holder !== person) }])
