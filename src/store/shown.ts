import type { Household, Part } from '../backend/rows.ts'
import type { ShownRows, StoreDatabase, TableName } from './database.ts'
import type { PulledCopy } from './outbox-entry.ts'

type AnyRow = ShownRows[TableName]
type ChainTable = 'visits' | 'check_ins' | 'confirmations'
const keyOf = (table: TableName, id: string) => `${table}/${id}`

/** The rows as shown while commands are laid on them; written all at once by `write`. Use inside one transaction. */
export interface Shown {
  get: <Name extends TableName>(table: Name, id: string) => Promise<ShownRows[Name] | undefined>
  put: <Name extends TableName>(table: Name, row: ShownRows[Name]) => Promise<void>
  /** A fact and its corrections, first to last. */
  chain: <Name extends ChainTable>(table: Name, rootId: string) => Promise<ShownRows[Name][]>
  /** The door of this id or, if the ward knows it under another, that one. */
  household: (id: string) => Promise<Household | undefined>
  partsOf: (streetId: string) => Promise<Part[]>
  /** Ids put since it was last asked. */
  takeTouched: () => string[]
  write: () => Promise<void>
}

interface Held {
  table: TableName
  id: string
  /** As pulled, if this row was not laid over before. */
  base: AnyRow | null
  row: AnyRow | undefined
  isLaidOver: boolean
  hasCopy: boolean
}

/** `copies`: rows to start from as pulled instead of as shown, when everything is laid on again. */
export function openShown(database: StoreDatabase, copies: PulledCopy[] = []): Shown {
  const rows = new Map<string, Held>()
  let touched: string[] = []
  for (const { table, id, row } of copies) {
    rows.set(keyOf(table, id), { table, id, base: row, row: row ?? undefined, isLaidOver: false, hasCopy: true })
  }

  async function hold(table: TableName, id: string): Promise<Held> {
    const known = rows.get(keyOf(table, id))
    if (known) return known
    const row: AnyRow | undefined = await database.table<AnyRow, string>(table).get(id)
    const held: Held = { table, id, base: row ?? null, row, isLaidOver: false, hasCopy: false }
    rows.set(keyOf(table, id), held)
    return held
  }

  const get = async <Name extends TableName>(table: Name, id: string) =>
    (await hold(table, id)).row as ShownRows[Name] | undefined

  const put = async <Name extends TableName>(table: Name, row: ShownRows[Name]) => {
    const held = await hold(table, row.id)
    held.row = row
    held.isLaidOver = true
    touched.push(row.id)
  }

  async function chain<Name extends ChainTable>(table: Name, rootId: string): Promise<ShownRows[Name][]> {
    const stored = await database.table<ShownRows[Name], string>(table).where('root_id').equals(rootId).primaryKeys()
    const laid = [...rows.values()].filter((held) => held.table === table && isCorrectionOf(held.row, rootId))
    const ids = [...new Set([...stored, ...laid.map((held) => held.id)])].toSorted()
    const found: ShownRows[Name][] = []
    for (const id of [rootId, ...ids]) {
      const row = await get(table, id)
      if (row) found.push(row)
    }
    return found
  }

  async function household(id: string) {
    const alias = await get('household_aliases', id)
    return get('households', alias?.household_id ?? id)
  }

  const partsOf = (streetId: string) => database.parts.where('street_id').equals(streetId).toArray()

  const takeTouched = () => {
    const taken = [...new Set(touched)]
    touched = []
    return taken
  }

  return { get, put, chain, household, partsOf, takeTouched, write: () => writeHeld(database, [...rows.values()]) }
}

const isCorrectionOf = (row: AnyRow | undefined, rootId: string) =>
  row !== undefined && 'root_id' in row && row.root_id === rootId

/** Rows laid over keep a copy as pulled; rows no longer laid over go back to it and lose it. */
async function writeHeld(database: StoreDatabase, held: Held[]) {
  const laid = held.filter((each) => each.isLaidOver)
  const freed = held.filter((each) => each.hasCopy && !each.isLaidOver)
  for (const [table, changed] of Map.groupBy([...laid, ...freed], (each) => each.table)) {
    const rows = changed.flatMap(({ row }) => row ?? [])
    await database.table<AnyRow, string>(table).bulkPut(rows)
    const gone = changed.filter(({ row }) => row === undefined).map(({ id }) => id)
    if (gone.length > 0) await database.table<AnyRow, string>(table).bulkDelete(gone)
  }
  await keepCopies(
    database,
    laid.filter((each) => !each.hasCopy),
  )
  if (freed.length > 0) await database.pulled.bulkDelete(freed.map(({ table, id }) => [table, id]))
}

/** A row already laid over by an earlier command keeps the copy it has. */
async function keepCopies(database: StoreDatabase, laid: Held[]) {
  if (laid.length === 0) return
  const known = await database.pulled.bulkGet(laid.map(({ table, id }): [TableName, string] => [table, id]))
  const fresh = laid.filter((_, place) => known[place] === undefined)
  await database.pulled.bulkPut(fresh.map(({ table, id, base }) => ({ table, id, row: base })))
}
