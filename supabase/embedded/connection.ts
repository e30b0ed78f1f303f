import type { PGlite } from '@electric-sql/pglite'
import { createPgliteConnection } from '@supabase/lite/pglite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import { CompiledQuery, Kysely } from 'kysely'
import { withHttpStatus } from './database-errors.ts'
import { requireMember } from './library.ts'
import { createPgliteDialect } from './pglite-dialect.ts'
import { sessionSettings } from './session-settings.ts'
import { createTurns } from './turns.ts'

type PgliteSettings = { dataDir?: string; loadDataDir?: Blob }
type Scripted = { runScript: (script: string) => Promise<void> }
/** The whole database as it is between two transactions. */
type Packable = { dump: () => Promise<Blob> }
export type PgliteConnection = Awaited<ReturnType<typeof createPgliteConnection>> & Scripted & Packable
type PostgresConnection = ReturnType<typeof createPostgresConnection> & Scripted

/** The library's connection with its traps closed; `runScript` takes many statements at once. */
export type Connection = PgliteConnection | PostgresConnection

export async function openPglite({ dataDir, loadDataDir }: PgliteSettings): Promise<PgliteConnection> {
  const connection = await createPgliteConnection({
    ...(dataDir === undefined ? {} : { url: dataDir }),
    ...(loadDataDir === undefined ? {} : { pgliteOptions: { loadDataDir } }),
  })
  requireMember('PgliteConnection', connection, 'driver')
  await connection.driver.waitReady
  forgetArraysOfRows(connection.driver)
  const turns = createTurns()
  connection.kysely = new Kysely({ dialect: createPgliteDialect(connection.driver, turns) })
  const runScript = async (script: string) => {
    const done = await turns.take()
    await connection.driver.exec(script).finally(done)
  }
  const dump = async () => {
    const done = await turns.take()
    try {
      await connection.driver.exec('checkpoint')
      return await connection.driver.dumpDataDir('none')
    } finally {
      done()
    }
  }
  return harden(Object.assign(connection, { runScript, dump }))
}

/** Postgres numbers by hand, below this, the types a column may have; above come those it makes itself, for each table. */
const firstMadeType = 10_000

/**
 * The driver copies all its readers for each statement, and has one for the array of every table's rows: nothing selects
 * those, and copying them took half the time of a statement.
 */
function forgetArraysOfRows(driver: PGlite) {
  const numberedByHand = Object.entries(driver.parsers).filter(([type]) => Number(type) < firstMadeType)
  driver.parsers = Object.fromEntries(numberedByHand)
}

/** The driver would turn the text of a json argument into a json string. */
const serialize = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const parse = (text: string): unknown => JSON.parse(text)

export function openPostgres(databaseUrl: string): PostgresConnection {
  const connection = createPostgresConnection({
    url: databaseUrl,
    postgresOptions: {
      onnotice: () => {},
      // In ms; a forgotten transaction would hold back what every phone may pull, a runaway query what every phone asks.
      connection: { idle_in_transaction_session_timeout: 60_000, statement_timeout: 20_000 },
      types: {
        json: { to: 114, from: [114], serialize, parse },
        jsonb: { to: 3802, from: [3802], serialize, parse },
      },
    },
  })
  requireMember('PostgresConnection', connection, 'driver')
  const runScript = async (script: string) =>
    void (await connection.driver.begin((transaction) => transaction.unsafe(`${withoutTimeout};${script}`).simple()))
  return harden(Object.assign(connection, { runScript }))
}

/** For scripts and migrations, which may take longer than anything a phone asks. */
const withoutTimeout = 'set local statement_timeout = 0'

function harden<Opened extends Connection>(connection: Opened): Opened {
  const ours = Object.keys(sessionSettings)
  for (const member of [
    'kysely',
    'rlsState',
    'normalizeDbError',
    'withContext',
    'transaction',
    'introspect',
    'close',
    ...ours,
  ])
    requireMember('Connection', connection, member)
  Object.assign<object, object>(connection, sessionSettings)
  return Object.assign(connection, {
    // “unknown” would grant everything on every table to anon, and without a policy skip the role altogether.
    rlsState: 'active',
    normalizeDbError: withHttpStatus,
    // The library sends `begin` and each statement to whichever connection of the pool is free.
    transaction: (statements: string[]) => runInOneTransaction(connection, statements),
  })
}

async function runInOneTransaction(connection: Connection, statements: string[]) {
  await connection.kysely.transaction().execute(async (transaction) => {
    for (const statement of [withoutTimeout, ...statements])
      await transaction.executeQuery(CompiledQuery.raw(statement)).catch((error: unknown) => {
        throw new Error(`${String(error)}\nin: ${statement.slice(0, 300)}`, { cause: error })
      })
  })
  await connection.clearSchemaCache()
}
