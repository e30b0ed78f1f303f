import type { Sql } from '../../supabase/embedded/sql.ts'

/** Everything facts made at the ward, whoever sent it. */
export interface AtWard {
  /** Ids of rows, and for edits the home with what was written. */
  rows: Set<string>
  /** Commands in the held tray. */
  held: Set<string>
  /** How often each mark stands there. */
  marks: Map<string, number>
}

/** `mark`: what makes a fact unlike others, whatever id it has: its home and moment, a name, what an edit wrote. */
const statement = `
  select id::text as row, 'visit ' || household_id || ' ' || visited_at || ' ' || minutes as mark from public.visits
  union all select id::text, 'check-in ' || visit_id || ' ' || helped_at from public.check_ins
  union all select id::text, 'consent ' || person_id || ' ' || decided_at from public.consents
  union all select id::text, 'person ' || coalesce(full_name, id::text) from public.people
  union all select id::text, 'home ' || street_id || ' ' || number_key from public.households where retired_at is null
  union all select household_id || ' ' || (later #>> '{}'), 'edit ' || household_id || ' ' || (later #>> '{}')
    from public.household_history where field = 'lon'`

export async function factsAtWard(sql: Sql): Promise<AtWard> {
  const found = await sql<{ row: string; mark: string }>(statement)
  const held = await sql<{ id: string }>(`select id::text as id from public.command_log where status = 'held'`)
  const marks = new Map<string, number>()
  for (const { mark } of found) marks.set(mark, (marks.get(mark) ?? 0) + 1)
  return { rows: new Set(found.map(({ row }) => row)), held: new Set(held.map(({ id }) => id)), marks }
}
