import type { Kysely } from 'kysely'
import { createSql, type Sql } from '../../supabase/embedded/sql.ts'
import type { Ward } from './harness.ts'
import { type Cast, type People, personOf } from './people.ts'

export type Trial = {
  /** As superuser, in the transaction of the trial. */
  sql: Sql
  /** As this person; a failed statement leaves the trial usable. */
  as: (name: Cast) => Sql
}

class TrialOver extends Error {}

/** One transaction that is always undone, so that tests leave nothing to each other. */
export async function inTrial(ward: Ward, people: People, work: (trial: Trial) => Promise<void>): Promise<void> {
  const over = new TrialOver('rolled back')
  const database: Kysely<unknown> = ward.connection.kysely
  await database
    .transaction()
    .execute(async (transaction) => {
      const sql = createSql(transaction)
      await work({ sql, as: (name) => createPersonSql(sql, personOf(people, name)) })
      throw over
    })
    .catch((error: unknown) => {
      if (error !== over) throw error
    })
}

const createPersonSql =
  (sql: Sql, userId: string | null): Sql =>
  async (text, parameters) => {
    const role = userId === null ? 'anon' : 'authenticated'
    await sql('savepoint person')
    try {
      await sql(`select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true)`, [
        JSON.stringify(userId === null ? { role } : { sub: userId, role }),
        userId ?? '',
      ])
      await sql(`set local role ${role}`)
      const rows = await sql(text, parameters)
      await sql('reset role')
      await sql('release savepoint person')
      return rows as never
    } catch (error) {
      await sql('rollback to savepoint person')
      throw error
    }
  }

/** What a call ended with: its rows, or the SQLSTATE it raised. */
export async function outcomeOf<Result>(work: Promise<Result>): Promise<Result | string> {
  return work.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  })
}
