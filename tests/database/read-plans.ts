import postgres from 'postgres'
import type { Row, Sql } from '../../supabase/embedded/sql.ts'
import type { Ward } from './harness.ts'
import { clusterUrl } from './harness-postgres.ts'

export type PlanReader = {
  /** The plan of every statement that ran meanwhile, also those inside functions and triggers; what it did is undone. */
  plansOf: (userId: string, work: (sql: Sql) => Promise<unknown>) => Promise<string[]>
  close: () => Promise<void>
}

type Planning = { isGeneric: boolean }

/**
 * Reads what Postgres really ran, not a copy of the statement: `auto_explain` tells a session of its own superuser
 * as notices. `isGeneric` plans without looking at the arguments, as a session does from a function's sixth call on.
 */
export async function openPlanReader(ward: Ward, { isGeneric }: Planning): Promise<PlanReader> {
  const heard: string[] = []
  const [database] = await ward.sql<{ name: string }>('select current_database() as name')
  const session = postgres(`${clusterUrl()}/${database!.name}`, {
    max: 1,
    onnotice: ({ message = '' }) => heard.push(message),
    // Our arguments are JSON already; the driver would pack them as a string once more.
    types: { jsonb: { to: 3802, from: [3802], serialize: String, parse: JSON.parse } },
  })
  const sql: Sql = async <Result extends Row>(text: string, parameters: unknown[] = []) =>
    Array.from(await session.unsafe<Result[]>(text, parameters as string[]))
  await session.unsafe(readingSql({ isGeneric })).simple()
  const plansOf: PlanReader['plansOf'] = async (userId, work) => {
    await session.unsafe(`${beginAs(userId)}; set local client_min_messages = log`).simple()
    heard.length = 0
    await work(sql).finally(() => session.unsafe('rollback'))
    return heard.filter((message) => message.includes('plan:'))
  }
  return { plansOf, close: () => session.end() }
}

const readingSql = ({ isGeneric }: Planning) => `
  load 'auto_explain';
  set auto_explain.log_min_duration = 0;
  set auto_explain.log_nested_statements = on;
  -- Disks have no moving head any more: what lies apart costs about what lies together does.
  set random_page_cost = 1.1;
  set plan_cache_mode = ${isGeneric ? 'force_generic_plan' : 'force_custom_plan'};
`

const beginAs = (userId: string) => `
  begin;
  select set_config('request.jwt.claims', '${JSON.stringify({ sub: userId, role: 'authenticated' })}', true),
    set_config('request.jwt.claim.sub', '${userId}', true);
  set local role authenticated
`
