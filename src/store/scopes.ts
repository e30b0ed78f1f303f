import type { StoreDatabase, TableName } from './database.ts'
import type { PulledCopy } from './outbox-entry.ts'

type Row = object | null | undefined

/** By which column a row belongs to a scope; tables not named do not leave with one. */
const columns: Partial<Record<TableName, string>> = {
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
  assignments: 'profile_id',
  cards: 'profile_id',
  outing_people: 'profile_id',
  bookings: 'profile_id',
  class_helpers: 'class_id',
  enrolments: 'class_id',
}

const kinds: Record<string, string> = { part: 'part_id', ward: 'ward_id', me: 'profile_id', class: 'class_id' }

function split(scope: string): { column: string | null; subject: string } {
  const [kind = '', subject = ''] = scope.split(':')
  return { column: kinds[kind] ?? null, subject }
}

const valueAt = (row: Row, column: string): unknown =>
  row === null || row === undefined ? undefined : Object.entries(row).find(([key]) => key === column)?.[1]

/** A walk-up was at no home and in no class: it is its author's until it is placed. */
const isWalkUpOf = (row: Row, authorId: string) =>
  valueAt(row, 'author_id') === authorId && valueAt(row, 'part_id') === null && !valueAt(row, 'class_id')

/** Whether a row stands in a scope; of tables without a column it always does. */
function standsIn(scope: string, table: TableName): (row: Row) => boolean {
  const { column, subject } = split(scope)
  if (column === 'profile_id' && table === 'check_ins') return (row) => isWalkUpOf(row, subject)
  // A phone holds no bookings but its person's, and in their scope no homes but those of bookings.
  if (column === 'profile_id' && (table === 'bookings' || table === 'households')) return () => true
  // Who came to a class is here for the class and, once placed, for the part of their home.
  if (column === 'class_id' && table === 'check_ins') return (row) => valueAt(row, 'class_id') === subject
  if (column === null || columns[table] === undefined) return () => true
  return (row) => valueAt(row, column) === subject
}

/** A home is here for its part, for a booking, or for both; who came to a class for that, for the home, or for both. */
async function isHeldOtherwise(database: StoreDatabase, scope: string, table: TableName, row: Row): Promise<boolean> {
  if (row === null || row === undefined) return false
  if (table === 'check_ins') return isHeldByAnother(database, scope, row)
  if (table !== 'households') return false
  if (!scope.startsWith('me:')) return (await homesBooked(database)).has(String(valueAt(row, 'id')))
  return (await database.cursors.get(`part:${String(valueAt(row, 'part_id'))}`)) !== undefined
}

async function isHeldByAnother({ cursors }: StoreDatabase, scope: string, row: Row): Promise<boolean> {
  const others = [`part:${String(valueAt(row, 'part_id'))}`, `class:${String(valueAt(row, 'class_id'))}`]
  const held = await cursors.bulkGet(others.filter((other) => other !== scope))
  return held.some((cursor) => cursor !== undefined)
}

const homesBooked = async ({ bookings }: StoreDatabase) =>
  new Set((await bookings.toArray()).map(({ household_id }) => household_id))

/** A row has left a scope. It stays if it stands in another by now: moved from one part of mine to another. */
export async function dropRow(database: StoreDatabase, scope: string, { table, id }: { table: TableName; id: string }) {
  const belongs = standsIn(scope, table)
  const leaves = async (row: Row) => belongs(row) && !(await isHeldOtherwise(database, scope, table, row))
  const copy = await database.pulled.get([table, id])
  if (copy) {
    if (await leaves(copy.row)) await database.pulled.put({ ...copy, row: null })
    return
  }
  const stored = database.table<object, string>(table)
  if (await leaves(await stored.get(id))) await stored.delete(id)
}

/** Few rows, or rare: the column of these has no index. */
const isIndexed = (table: TableName, column: string) => columns[table] === column && column !== 'profile_id'

async function idsIn(database: StoreDatabase, table: TableName, scope: string): Promise<string[]> {
  const { column, subject } = split(scope)
  const stored = database.table<object, string>(table)
  if (column !== null && isIndexed(table, column)) return stored.where(column).equals(subject).primaryKeys()
  return stored.filter(standsIn(scope, table)).primaryKeys()
}

async function dropFrom(database: StoreDatabase, table: TableName, scope: string): Promise<string[]> {
  const elsewhere = await heldElsewhere(database, table, scope)
  const all = await database.pulled.where('[table+id]').between([table, ''], [table, '\uffff']).toArray()
  const copies = all.filter(({ id }) => !elsewhere.has(id))
  const kept = new Set([...elsewhere, ...all.map(({ id }) => id)])
  const gone = (await idsIn(database, table, scope)).filter((id) => !kept.has(id))
  await database.table(table).bulkDelete(gone)
  const emptied = copies.filter(({ row }) => standsIn(scope, table)(row))
  await database.pulled.bulkPut(emptied.map((copy): PulledCopy => ({ ...copy, row: null })))
  return [...gone, ...emptied.map(({ id }) => id)]
}

/** Rows that stay when this scope goes. */
async function heldElsewhere(database: StoreDatabase, table: TableName, scope: string): Promise<Set<unknown>> {
  if (table === 'households') return homesBooked(database)
  if (table !== 'check_ins' || scope.startsWith('me:')) return new Set()
  const rows = await database.check_ins.filter((row) => Boolean(row.class_id) && standsIn(scope, table)(row)).toArray()
  const held = await Promise.all(rows.map((row) => isHeldByAnother(database, scope, row)))
  return new Set(rows.filter((_, place) => held[place]).map(({ id }) => id))
}

/** The rows of a scope leave this phone; unsent commands and what they show stay. Resolves to the ids of those rows. */
export async function dropRowsOf(database: StoreDatabase, scope: string): Promise<string[]> {
  const { column } = split(scope)
  const homes = column === 'profile_id' ? await homesBooked(database) : []
  const dropped: string[] = []
  for (const [table, belongsBy] of Object.entries(columns) as [TableName, string][]) {
    // Besides their part's, the person's own on the way and those of a class.
    const isBesides = table === 'check_ins' && (column === 'profile_id' || column === 'class_id')
    if (belongsBy === column || isBesides) dropped.push(...(await dropFrom(database, table, scope)))
  }
  for (const id of homes) if (id !== null) await dropRow(database, scope, { table: 'households', id })
  return dropped
}

/** A scope is no longer mine. */
export async function dropScope(database: StoreDatabase, scope: string): Promise<string[]> {
  await database.cursors.delete(scope)
  return dropRowsOf(database, scope)
}
