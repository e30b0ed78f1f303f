import { bringUpToDate, createApp, openDatabase } from '../../../supabase/embedded/backend.ts'
import type { Connection } from '../../../supabase/embedded/connection.ts'
import { loadKeys } from '../../../supabase/embedded/keys.ts'
import { createSql } from '../../../supabase/embedded/sql.ts'
import { temporaryFolder } from '../../database/harness-folders.ts'
import { startCluster } from '../../database/harness-postgres.ts'

export type EngineName = 'pglite' | 'postgres'
export type Engine = {
  name: EngineName
  dataDir: string
  databaseUrl: string | undefined
  /** The database by itself, migrated, while no server runs. */
  withDatabase: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>
  /** Every deadlock the database has broken, also those hidden from phones. */
  deadlocks: () => Promise<number>
  close: () => Promise<void>
}

/** Both on disk as an office would have them: PGlite in its data folder, Postgres 17 with its durability on. */
export async function openEngine(name: EngineName): Promise<Engine> {
  const dataDir = temporaryFolder(`bench-${name}`)
  const cluster = name === 'postgres' ? await startCluster({ isDurable: true }) : undefined
  const databaseUrl = cluster === undefined ? undefined : `${cluster.url}/postgres`
  const withDatabase: Engine['withDatabase'] = async (work) => {
    const connection = await openDatabase(databaseUrl, dataDir)
    try {
      await bringUpToDate(createApp(connection, loadKeys(dataDir)), connection)
      return await work(connection)
    } finally {
      await connection.close()
    }
  }
  return {
    name,
    dataDir,
    databaseUrl,
    withDatabase,
    deadlocks: () => withDatabase(countDeadlocks),
    close: async () => cluster?.stop(),
  }
}

async function countDeadlocks(connection: Connection): Promise<number> {
  const sql = createSql(connection.kysely)
  const [row] = await sql<{ broken: number }>(
    'select sum(deadlocks)::integer as broken from pg_stat_database where datname = current_database()',
  )
  return row!.broken
}
