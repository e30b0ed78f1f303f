import Dexie from 'dexie'
import type { ShownRows, StoreDatabase, TableName } from './database.ts'
import { inSteps } from './in-steps.ts'
import type { OutboxEntry, PulledCopy } from './outbox-entry.ts'

export interface StoredRows extends ShownRows {
  outbox: OutboxEntry
  pulled: PulledCopy
}

/** What laying commands on rows asks of the tables within one transaction. */
export interface Tables {
  get: <Name extends TableName>(table: Name, id: string) => Promise<ShownRows[Name] | undefined>
  allBy: <Name extends keyof StoredRows>(table: Name, index: string, value: string) => Promise<StoredRows[Name][]>
  idsBy: (table: TableName, index: string, value: string) => Promise<string[]>
  put: <Name extends TableName>(table: Name, rows: ShownRows[Name][]) => Promise<void>
  remove: (table: TableName, ids: string[]) => Promise<void>
  /** A row that has a copy keeps the one it has. */
  keepCopies: (copies: PulledCopy[]) => Promise<void>
  dropCopies: (keys: [TableName, string][]) => Promise<void>
}

const isThere = (error: unknown) =>
  error instanceof Dexie.BulkError && error.failures.every(({ name }) => name === 'ConstraintError')

/** As Dexie reaches them; use inside one of its transactions. */
export const tablesOf = (database: StoreDatabase): Tables => ({
  get: async (table, id) => database.table(table).get(id),
  allBy: async (table, index, value) => database.table(table).where(index).equals(value).toArray(),
  idsBy: async (table, index, value) => database.table<unknown, string>(table).where(index).equals(value).primaryKeys(),
  put: (table, rows) => inSteps(rows, (some) => database.table(table).bulkPut(some)),
  remove: (table, ids) => inSteps(ids, (some) => database.table(table).bulkDelete(some)),
  keepCopies: (copies) =>
    inSteps(copies, async (some) => {
      await database.pulled.bulkAdd(some).catch((error: unknown) => {
        if (!isThere(error)) throw error
      })
    }),
  dropCopies: (keys) => inSteps(keys, (some) => database.pulled.bulkDelete(some)),
})
