import { rememberErased } from './backup/erased-people.ts'
import type { Sql } from './sql.ts'

const aDay = 24 * 60 * 60 * 1000

/** Once now and then daily, what Supabase's pg_cron would do. Returns how to stop. */
export function startChores(dataDir: string, sql: Sql): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve()
  const begin = () => {
    underWay = doChores(dataDir, sql).catch((error: unknown) => console.error('The daily chores failed.', error))
  }
  begin()
  const timer = setInterval(begin, aDay)
  return () => {
    clearInterval(timer)
    return underWay
  }
}

async function doChores(dataDir: string, sql: Sql) {
  await sql('select private.prune_tombstones()')
  await sql('select private.forget_attempts()')
  await sql('select private.end_squads()')
  await rememberErased(dataDir, sql)
}

/** What an earlier program did not understand and this one does is decided now. */
export async function reconsiderHeld(sql: Sql) {
  const [known] = await sql(`select to_regprocedure('private.reconsider_held()') is not null as is_there`)
  if (known?.['is_there'] === true) await sql('select private.reconsider_held()')
}
