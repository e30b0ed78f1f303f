import type { StoreDatabase, TableName } from './database.ts'
import type { PulledCopy } from './outbox-entry.ts'

type Column = 'part_id' | 'ward_id' | null

/** By which column a row belongs to a scope; null where it does not leave with one. */
const columns: Partial<Record<TableName, Column>> = {
  households: 'part_id',
  household_aliases: 'part_id',
  visits: 'part_id',
  check_ins: 'part_id',
  people: 'part_id',
  consents: 'part_id',
  confirmations: 'part_id',
  streets: 'ward_id',
  parts: 'ward_id',
  street_counts: 'ward_id',
}

const kinds: Record<string, Column> = { part: 'part_id', ward: 'ward_id' }

function split(scope: string): { column: Column; subject: string } {
  const [kind = '', subject = ''] = scope.split(':')
  return { column: kinds[kind] ?? null, subject }
}

const valueAt = (row: object | null | undefined, column: string): unknown =>
  row === null || row === undefined ? undefined : Object.entries(row).find(([key]) => key === column)?.[1]

/** A row has left a scope. It stays if it stands in another by now: moved from one part of mine to another. */
export async function dropRow(database: StoreDatabase, scope: string, { table, id }: { table: TableName; id: string }) {
  const { column, subject } = split(scope)
  const belongs = (row: object | null | undefined) => !columns[table] || !column || valueAt(row, column) === subject
  const copy = await database.pulled.get([table, id])
  if (copy) {
    if (belongs(copy.row)) await database.pulled.put({ ...copy, row: null })
    return
  }
  const stored = database.table<object, string>(table)
  if (belongs(await stored.get(id))) await stored.delete(id)
}

async function dropRowsOf(
  database: StoreDatabase,
  table: TableName,
  { column, subject }: { column: string; subject: string },
) {
  const copies = await database.pulled.where('[table+id]').between([table, ''], [table, '\uffff']).toArray()
  const laidOver = new Set(copies.map(({ id }) => id))
  const ids = await database.table<object, string>(table).where(column).equals(subject).primaryKeys()
  await database.table(table).bulkDelete(ids.filter((id) => !laidOver.has(id)))
  const emptied = copies.filter(({ row }) => valueAt(row, column) === subject)
  await database.pulled.bulkPut(emptied.map((copy): PulledCopy => ({ ...copy, row: null })))
}

/** A scope is no longer mine: its rows leave this phone; unsent commands and what they show stay. */
export async function dropScope(database: StoreDatabase, scope: string): Promise<void> {
  const { column, subject } = split(scope)
  await database.cursors.delete(scope)
  if (column === null) return
  for (const [table, belongsBy] of Object.entries(columns) as [TableName, Column][]) {
    if (belongsBy === column) await dropRowsOf(database, table, { column, subject })
  }
}
