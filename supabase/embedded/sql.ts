import { CompiledQuery, type Kysely } from 'kysely'

export type Row = Record<string, unknown>
export type Sql = <Result extends Row = Row>(text: string, parameters?: unknown[]) => Promise<Result[]>

/** Runs one statement on a connection or a transaction and returns its rows. */
export const createSql =
  (database: Kysely<unknown>): Sql =>
  async <Result extends Row>(text: string, parameters: unknown[] = []) =>
    (await database.executeQuery<Result>(CompiledQuery.raw(text, parameters))).rows
