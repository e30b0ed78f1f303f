import type { Kysely } from 'kysely'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSql, type Sql } from '../../supabase/embedded/sql.ts'
import type { Ward } from './harness.ts'
import { openPeopledWard, type People, places } from './people.ts'

/** 200 parts of 10 homes, 50,000 visits over 90 days: enough for the planner to see what an index is for. */
const manyVisitsSql = (author: string) => `
  insert into public.parts (id, street_id, neighbourhood_id, ward_id)
  select gen_random_uuid(), '${places.besideStreet}', '${places.beside}', '${places.ward}' from generate_series(1, 200);
  insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key)
  select gen_random_uuid(), part.street_id, part.id, part.neighbourhood_id, part.ward_id, key, key from (
    select parts.*, row_number() over () as position from public.parts where street_id = '${places.besideStreet}'
  ) as part, generate_series(1, 10) as turn, lateral (select (part.position * 100 + turn)::text as key) as keyed;
  alter table public.visits disable trigger user;
  insert into public.visits (id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, receipt, changed_in)
  select gen_random_uuid(), door.id, door.part_id, door.neighbourhood_id, '${author}', 'helped',
    now() - turn * interval '3 days', nextval('private.receipts'), turn
  from public.households as door, generate_series(1, 25) as turn where door.street_id = '${places.besideStreet}';
  alter table public.visits enable trigger user;
  analyze;
`

const bodyOf = async (sql: Sql, called: string) =>
  (
    await sql<{ source: string }>('select prosrc as source from pg_catalog.pg_proc where oid = $1::regprocedure', [
      called,
    ])
  )[0]!.source

async function planOf(sql: Sql, statement: string): Promise<string> {
  const lines = await sql<{ 'QUERY PLAN': string }>(`explain (costs off) ${statement}`)
  return lines.map((line) => line['QUERY PLAN']).join('\n')
}

const slow = /Seq Scan on (visits|households)|hashed SubPlan/u

describe('plans with 50,000 visits', () => {
  let ward: Ward
  let people: People
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard('postgres'))
    await ward.connection.runScript(manyVisitsSql(people.coordinator))
    await ward.sql('insert into public.assignments (part_id, profile_id) select id, $1 from public.parts limit 1', [
      people.ambassadorOff,
    ])
  })
  afterAll(() => ward.close())

  test('there are that many, so that a plan means something', async () => {
    expect(await ward.sql('select count(*)::integer as visits from public.visits')).toEqual([{ visits: 50_275 }])
  })

  const askedBy = (name: keyof People, table: string) =>
    ward.as(people[name]).transaction((sql) => planOf(sql, `select * from public.${table}`))

  test.each(['ambassadorOn', 'ambassadorOff'] as const)(
    'row level security finds the facts of %s by index',
    async (name) => {
      expect(await askedBy(name, 'visits')).toMatch(/visits_by_part/u)
      for (const table of ['visits', 'check_ins', 'people', 'consents', 'confirmations', 'household_aliases'])
        expect(await askedBy(name, table)).toMatch(/part_id = ANY/u)
      for (const table of ['visits', 'households']) expect(await askedBy(name, table)).not.toMatch(slow)
    },
  )

  test('and would be caught asking row by row', async () => {
    await ward.sql(
      'alter policy "people read visits of the parts in their care" on public.visits using (part_id in (select private.my_parts()))',
    )
    expect(await askedBy('ambassadorOn', 'visits')).toMatch(slow)
    await ward.sql(
      'alter policy "people read visits of the parts in their care" on public.visits using (part_id = any (array(select private.my_parts())))',
    )
  })

  test('a page of a part is read by index, whatever the cursor', async () => {
    const body = await bodyOf(ward.sql, 'private.part_changes(uuid, private.pull_cursor, bigint, integer)')
    const statement = body
      .replaceAll('start.changed_in', '$2')
      .replaceAll('start.table_name', '$3')
      .replaceAll('start.id', '$4')
      .replaceAll(/\bhorizon\b/gu, '$5')
      .replaceAll(/\bmost\b/gu, '$6')
      .replaceAll(/= part\b/gu, '= $1')
      .replaceAll('part::text', '$1::text')
    const database: Kysely<unknown> = ward.connection.kysely
    await database.transaction().execute(async (transaction) => {
      const sql = createSql(transaction)
      // A function in SQL is planned without its arguments in hand.
      await sql('set local plan_cache_mode = force_generic_plan')
      await sql(`prepare page (uuid, bigint, text, uuid, bigint, integer) as ${statement}`)
      const plan = await planOf(
        sql,
        `execute page ('${places.besidePart}', 0, '', '00000000-0000-0000-0000-000000000000', 99, 2000)`,
      )
      expect(plan).toContain('visits_by_part')
      expect(plan).not.toMatch(slow)
    })
  })

  test('counting one home again reads that home only', async () => {
    for (const view of ['current_visits', 'current_check_ins', 'current_confirmations']) {
      const key = view === 'current_visits' ? 'household_id' : 'person_id'
      const plan = await planOf(ward.sql, `select * from private.${view} where ${key} = '${randomUUID()}'`)
      expect(plan).not.toMatch(slow)
    }
  })

  test('a near-current pull is quick', async () => {
    const [horizon] = await ward.sql<{ xmin: string }>(`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`)
    const request = JSON.stringify({ scopes: { [`part:${places.besidePart}`]: { changed_in: Number(horizon!.xmin) } } })
    const pullOnce = () => ward.as(people.coordinator).sql('select public.pull_changes($1::jsonb)', [request])
    await pullOnce()
    const began = performance.now()
    await pullOnce()
    expect(performance.now() - began).toBeLessThan(300)
  })
})
