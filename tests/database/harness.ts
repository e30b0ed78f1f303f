import { randomUUID } from 'node:crypto'
import { type Connection, openPglite, openPostgres } from '../../supabase/embedded/connection.ts'
import { signInAddress } from '../../supabase/embedded/demo-people.ts'
import { type RunningServer, type ServerSettings, startServer } from '../../supabase/embedded/server.ts'
import { createSql, type Sql } from '../../supabase/embedded/sql.ts'
import { temporaryFolder } from './harness-folders.ts'
import { createWardDatabase } from './harness-postgres.ts'
import { pgliteTemplate } from './harness-template.ts'

export type Engine = 'pglite' | 'postgres'
export const engines: Engine[] = ['pglite', 'postgres']

type Person = {
  /** One statement in a transaction of its own, with this person's role and claims, as a request has them. */
  sql: Sql
  /** Several statements in one such transaction. */
  transaction: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>
}

export type Ward = {
  engine: Engine
  connection: Connection
  /** As superuser: past every policy and grant. */
  sql: Sql
  /** As the signed-in person with this id, or as `anon` for null. */
  as: (userId: string | null) => Person
  /** An account that can sign in with `tung-nha-demo`. Returns its id. */
  createAccount: (signInName: string) => Promise<string>
  close: () => Promise<void>
}

/** An empty ward: every migration, no seed. */
export async function openWard({ engine }: { engine: Engine }): Promise<Ward> {
  const { connection, close } = engine === 'pglite' ? await openPgliteWard() : await openPostgresWard()
  const sql = createSql(connection.kysely)
  return {
    engine,
    connection,
    sql,
    as: (userId) => createPerson(connection, userId),
    createAccount: (signInName) => createAccount(sql, signInName),
    close,
  }
}

async function openPgliteWard() {
  const connection = await openPglite({ loadDataDir: await pgliteTemplate() })
  return { connection, close: () => connection.close() }
}

async function openPostgresWard() {
  const database = await createWardDatabase()
  const connection = openPostgres(database.url)
  const close = async () => {
    await connection.close()
    await database.drop()
  }
  return { connection, close }
}

/** `withContext` is the very door requests go through: `set local role` and the `request.jwt.*` settings. */
function createPerson(connection: Connection, userId: string | null): Person {
  const auth =
    userId === null
      ? { role: 'anon', jwt: { role: 'anon' } }
      : { role: 'authenticated', uid: userId, jwt: { sub: userId, role: 'authenticated', aud: 'authenticated' } }
  const transaction = <Result>(work: (sql: Sql) => Promise<Result>) =>
    connection.withContext({ auth }, (database) => work(createSql(database)))
  return { transaction, sql: (text, parameters) => transaction((sql) => sql(text, parameters)) }
}

export async function createAccount(sql: Sql, signInName: string): Promise<string> {
  const id = randomUUID()
  const address = signInAddress(signInName)
  await sql(
    `insert into auth.users (id, email, encrypted_password, email_confirmed_at)
     values ($1, $2, extensions.crypt('tung-nha-demo', extensions.gen_salt('bf', 4)), now())`,
    [id, address],
  )
  await sql(
    `insert into auth.identities (id, provider, provider_id, user_id, identity_data)
     values ($1, 'email', $2, $3, jsonb_build_object('sub', $2::text, 'email', $4::text))`,
    [randomUUID(), id, id, address],
  )
  return id
}

export type ServedWard = RunningServer & Pick<Ward, 'as'> & { dataDir: string }

/** The real server on a free port with a data folder of its own, deleted in the end unless it was given. */
export async function serve(settings: Partial<ServerSettings> = {}): Promise<ServedWard> {
  const dataDir = settings.dataDir ?? temporaryFolder('server')
  const server = await startServer({ port: 0, host: '127.0.0.1', seed: 'none', ...settings, dataDir })
  return { ...server, dataDir, as: (userId) => createPerson(server.connection, userId) }
}
