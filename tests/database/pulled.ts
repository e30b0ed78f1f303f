import { setTimeout } from 'node:timers/promises'
import type { Sql } from '../../supabase/embedded/sql.ts'

export type Cursor = { changed_in: number; table: string; id: string; began?: number }
export type PullAnswer = {
  epoch: string
  horizon: number
  mine: string[]
  lost: string[]
  is_finished: boolean
  newest_receipt: number | null
  forgot?: boolean
  pages: {
    scope: string
    count: number
    done: boolean
    from_zero?: boolean
    cursor: Cursor
    rows: Record<string, Record<string, unknown>[]>
  }[]
}
export type Scopes = Record<string, Cursor | null>

export async function pull(sql: Sql, request: Record<string, unknown>): Promise<PullAnswer> {
  const [row] = await sql<{ answer: PullAnswer }>('select public.pull_changes($1::jsonb) as answer', [
    JSON.stringify({ app_schema: 1, ...request }),
  ])
  return row!.answer
}

export type Pulled = {
  scopes: Scopes
  /** Every row in the order it came, as `scope table id`. */
  came: string[]
  rows: (table: string) => Record<string, unknown>[]
  pages: PullAnswer['pages']
  last: PullAnswer
  calls: number
  bytes: Record<string, number>
}

/** Waits until the horizon has passed everything committed: an open write in any database of the server holds it. */
export async function settle(sql: Sql) {
  const [mine] = await sql<{ number: string }>('select pg_current_xact_id()::text as number')
  const isPassed = async () => {
    const [row] = await sql(
      `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > $1::text::bigint as is_passed`,
      [mine!.number],
    )
    return row!.is_passed === true
  }
  while (!(await isPassed())) await setTimeout(20)
}

/** Everything committed by now. */
export async function pullAll(sql: Sql, scopes: Scopes = {}, more: Record<string, unknown> = {}): Promise<Pulled> {
  await settle(sql)
  return pullNow(sql, scopes, more)
}

/** As a phone does it: page after page below one horizon, until nothing is left. */
export async function pullNow(sql: Sql, scopes: Scopes = {}, more: Record<string, unknown> = {}): Promise<Pulled> {
  const standing = { ...scopes }
  const pages: PullAnswer['pages'] = []
  let last = await pull(sql, { ...more, scopes: standing })
  let calls = 1
  for (;;) {
    for (const page of last.pages) standing[page.scope] = page.cursor
    pages.push(...last.pages)
    for (const scope of last.lost) delete standing[scope]
    if (last.is_finished) break
    last = await pull(sql, { ...more, epoch: last.epoch, horizon: last.horizon, scopes: standing })
    calls += 1
  }
  const bytes: Record<string, number> = {}
  for (const { scope, rows } of pages) bytes[scope] = (bytes[scope] ?? 0) + JSON.stringify(rows).length
  return {
    scopes: standing,
    came: pages.flatMap(({ scope, rows }) =>
      Object.entries(rows).flatMap(([table, list]) => list.map(({ id }) => `${scope} ${table} ${String(id)}`)),
    ),
    pages,
    rows: (table) => pages.flatMap(({ rows }) => rows[table] ?? []),
    last,
    calls,
    bytes,
  }
}
