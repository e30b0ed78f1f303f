import { rememberErased } from './backup/erased-people.ts'
import type { Sql } from './sql.ts'

const aMinute = 60 * 1000
const aDay = 24 * 60 * aMinute

/** Once now and then again and again, what Supabase's pg_cron would do. Returns how to stop. */
export function startChores(dataDir: string, sql: Sql): () => Promise<void> {
  const stops = [
    repeat('daily chores', aDay, () => doDailyChores(dataDir, sql)),
    repeat('escalation of bookings', aMinute, () => sql('select private.escalate_bookings()')),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

function repeat(name: string, every: number, work: () => Promise<unknown>): () => Promise<void> {
  let underWay: Promise<void> | null = null
  const begin = () => {
    // A slow turn is not overtaken by the next.
    underWay ??= work()
      .catch((error: unknown) => console.error(`The ${name} failed.`, error))
      .then(() => void (underWay = null))
  }
  begin()
  const timer = setInterval(begin, every)
  return async () => {
    clearInterval(timer)
    await underWay
  }
}

async function doDailyChores(dataDir: string, sql: Sql) {
  await sql('select private.prune_tombstones()')
  await sql('select private.forget_attempts()')
  await sql('select private.end_squads()')
  await sql('select private.return_bookings()')
  await sql('select private.forget_bookings()')
  await sql('select private.forget_enrolments()')
  await rememberErased(dataDir, sql)
}

/** What an earlier program did not understand and this one does is decided now. */
export async function reconsiderHeld(sql: Sql) {
  const [known] = await sql(`select to_regprocedure('private.reconsider_held()') is not null as is_there`)
  if (known?.['is_there'] === true) await sql('select private.reconsider_held()')
}
