import type { Sql } from '../../supabase/embedded/sql.ts'

export type TrayLine = Record<string, unknown> & {
  id: string
  author_id: string
  receipt: number
  hanging: Record<string, unknown>[]
}

export async function trayOf(sql: Sql, more = ''): Promise<TrayLine[]> {
  const [row] = await sql<{ answer: TrayLine[] }>(`select public.held_tray(${more}) as answer`)
  return row!.answer
}

export async function acceptHeld(sql: Sql, author: string, command: string): Promise<Record<string, unknown>> {
  const [row] = await sql<{ answer: Record<string, unknown> }>('select public.accept_held($1, $2) as answer', [
    author,
    command,
  ])
  return row!.answer
}

export async function sendBackHeld(sql: Sql, author: string, command: string, reason = 'wrong_home') {
  const [row] = await sql<{ answer: Record<string, unknown> }>('select public.send_back_held($1, $2, $3) as answer', [
    author,
    command,
    reason,
  ])
  return row!.answer
}

/** What stands in the log about these commands, in their order: “applied”, “held your_team”, “returned wrong_home”. */
export async function fatesOf(sql: Sql, ...ids: string[]): Promise<string[]> {
  const rows = await sql<{ id: string; fate: string; is_kept: boolean }>(
    `select id, concat_ws(' ', status, reason) as fate, payload is not null as is_kept from public.command_log where id = any ($1)`,
    [ids],
  )
  for (const { fate, is_kept } of rows)
    if (is_kept !== fate.startsWith('held')) throw new Error(`${fate}, and a payload kept: ${is_kept}`)
  return ids.map((id) => rows.find((row) => row.id === id)?.fate ?? 'unknown')
}
