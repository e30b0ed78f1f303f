import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Turns } from './turns.ts'

/**
 * PGlite has one session, so a query that slips between another caller's `begin` and `commit` runs
 * with that caller's role. Each connection is therefore a turn, kept until it is released.
 */
export const createPgliteDialect = (pglite: PGlite, turns: Turns): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => createDriver(pglite, turns),
  createIntrospector: (database) => new PostgresIntrospector(database),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

function createDriver(pglite: PGlite, turns: Turns): Driver {
  const endOfTurn = new WeakMap<DatabaseConnection, () => void>()
  return {
    init: async () => {},
    destroy: async () => {},
    async acquireConnection() {
      const done = await turns.take()
      const connection = createConnection(pglite)
      endOfTurn.set(connection, done)
      return connection
    },
    releaseConnection: async (connection) => endOfTurn.get(connection)?.(),
    beginTransaction: async (connection) => void (await connection.executeQuery(CompiledQuery.raw('begin'))),
    commitTransaction: async (connection) => void (await connection.executeQuery(CompiledQuery.raw('commit'))),
    rollbackTransaction: async (connection) => void (await connection.executeQuery(CompiledQuery.raw('rollback'))),
  }
}

function createConnection(pglite: PGlite): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, affectedRows } = await pglite.query<Row>(query.sql, [...query.parameters])
      return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) }
    },
    streamQuery: () => {
      throw new Error('PGlite does not stream')
    },
  }
}
