import type { Kysely } from 'kysely'
import { type Connection, openPostgres } from '../../../supabase/embedded/connection.ts'
import { createSql, type Sql } from '../../../supabase/embedded/sql.ts'
import { createWardDatabase } from '../../database/harness-postgres.ts'
import { createLateWork, type LateWork } from './late-work.ts'

/** One statement with this person's role and claims, as a request has them; for null as anybody without an account. */
export type AsPerson = (userId: string | null) => Sql

/** A ward on real Postgres that can be put back to what it was. */
export interface WardInTime {
  sql: Sql
  as: AsPerson
  late: LateWork
  /** Does this work as that person, or as the operator for null, and commits when `late` is told to. Resolves once it is done. */
  workWithoutCommit: (userId: string | null, work: (sql: Sql) => Promise<unknown>) => Promise<void>
  connection: () => Connection
  keepCopy: () => Promise<void>
  /** False when no copy was kept. `isAnnounced`: as `npm run restore` does it; else as somebody does it by hand. */
  goBack: (how: { isAnnounced: boolean }) => Promise<boolean>
  close: () => Promise<void>
}

type Database = Awaited<ReturnType<typeof createWardDatabase>>
type Work = (sql: Sql) => Promise<unknown>

const authOf = (userId: string | null) =>
  userId === null
    ? { role: 'anon', jwt: { role: 'anon' } }
    : { role: 'authenticated', uid: userId, jwt: { sub: userId, role: 'authenticated', aud: 'authenticated' } }

function transaction(connection: Connection, userId: string | null, work: Work): Promise<unknown> {
  const operators: Kysely<unknown> = connection.kysely
  if (userId === null) return operators.transaction().execute((database) => work(createSql(database)))
  return connection.withContext({ auth: authOf(userId) }, (database) => work(createSql(database)))
}

async function holdOpen(connection: Connection, late: LateWork, userId: string | null, work: Work) {
  const [done, freed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const open = transaction(connection, userId, async (sql) => {
    await work(sql)
    done.resolve()
    await freed.promise
  })
  await late.unblock(Promise.race([done.promise, open]))
  late.keepOpen(async () => {
    freed.resolve()
    // Ended by the database while it was idle: as if it had never been.
    await open.catch(() => undefined)
  })
}

export async function openWardInTime(): Promise<WardInTime> {
  const late = createLateWork()
  let database = await createWardDatabase()
  let connection = openPostgres(database.url)
  let copy: Database | undefined

  /** A database in use cannot be copied. */
  async function change(work: () => Promise<Database>) {
    await late.commit()
    await connection.close()
    database = await work()
    connection = openPostgres(database.url)
    await connection.introspect()
  }
  const sql: Sql = (text, parameters) => late.unblock(createSql(connection.kysely)(text, parameters))
  const as: AsPerson = (userId) => (text, parameters) =>
    late.unblock(connection.withContext({ auth: authOf(userId) }, (opened) => createSql(opened)(text, parameters)))
  await connection.introspect()
  return {
    sql,
    as,
    late,
    workWithoutCommit: (userId, work) => holdOpen(connection, late, userId, work),
    connection: () => connection,
    keepCopy: () =>
      change(async () => {
        await copy?.drop()
        copy = await createWardDatabase(database.name)
        return database
      }),
    async goBack({ isAnnounced }) {
      const from = copy
      if (from === undefined) return false
      await change(async () => {
        const restored = await createWardDatabase(from.name)
        await database.drop()
        return restored
      })
      if (isAnnounced) await sql('select private.begin_epoch()')
      return true
    },
    async close() {
      await late.commit()
      await connection.close()
      await database.drop()
      await copy?.drop()
    },
  }
}
