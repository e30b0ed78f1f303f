import type { Household, Part } from '../backend/rows.ts'
import type { ShownRows, TableName } from './database.ts'
import type { PulledCopy } from './outbox-entry.ts'
import type { Tables } from './tables.ts'

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
  /** What was put, and every id put or asked for, since this was last called. */
  takeTraces: () => { touches: string[]; mentions: string[] }
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
export function openShown(tables: Tables, copies: PulledCopy[] = []): Shown {
  const rows = new Map<string, Held>()
  const touched = new Set<string>()
  const mentioned = new Set<string>()
  for (const { table, id, row } of copies) {
    rows.set(keyOf(table, id), { table, id, base: row, row: row ?? undefined, isLaidOver: false, hasCopy: true })
  }

  async function hold(table: TableName, id: string): Promise<Held> {
    const known = rows.get(keyOf(table, id))
    if (known) return known
    // Where a payload names none there is none: asking would cost a turn of the database.
    const row: AnyRow | undefined = id === '' ? undefined : await tables.get(table, id)
    const held: Held = { table, id, base: row ?? null, row, isLaidOver: false, hasCopy: false }
    rows.set(keyOf(table, id), held)
    return held
  }

  const get = async <Name extends TableName>(table: Name, id: string) => {
    if (id !== '') mentioned.add(id)
    return (await hold(table, id)).row as ShownRows[Name] | undefined
  }

  const put = async <Name extends TableName>(table: Name, row: ShownRows[Name]) => {
    const held = await hold(table, row.id)
    held.row = row
    held.isLaidOver = true
    touched.add(row.id)
    mentioned.add(row.id)
  }

  async function chain<Name extends ChainTable>(table: Name, rootId: string): Promise<ShownRows[Name][]> {
    const stored = await tables.idsBy(table, 'root_id', rootId)
    const laid = [...rows.values()].filter((held) => held.table === table && isCorrectionOf(held.row, rootId))
    const ids = [...new Set([...stored, ...laid.map((held) => held.id)])].toSorted()
    const found: ShownRows[Name][] = []
    mentioned.add(rootId)
    for (const id of [rootId, ...ids]) {
      // Of a correction that is shown but comes later in made order nothing is known yet.
      const isThere = (await hold(table, id)).row !== undefined
      const row = isThere ? await get(table, id) : undefined
      if (row) found.push(row)
    }
    return found
  }

  async function household(id: string) {
    const alias = await get('household_aliases', id)
    return get('households', alias?.household_id ?? id)
  }

  const partsOf = (streetId: string) => {
    mentioned.add(streetId)
    return tables.allBy('parts', 'street_id', streetId)
  }

  const takeTraces = () => {
    const traces = { touches: [...touched], mentions: [...mentioned] }
    touched.clear()
    mentioned.clear()
    return traces
  }

  return { get, put, chain, household, partsOf, takeTraces, write: () => writeHeld(tables, [...rows.values()]) }
}

const isCorrectionOf = (row: AnyRow | undefined, rootId: string) =>
  row !== undefined && 'root_id' in row && row.root_id === rootId

/** Rows laid over keep a copy as pulled; rows no longer laid over go back to it and lose it. */
async function writeHeld(tables: Tables, held: Held[]) {
  const laid = held.filter((each) => each.isLaidOver)
  const freed = held.filter((each) => each.hasCopy && !each.isLaidOver)
  const fresh = laid.filter((each) => !each.hasCopy)
  await Promise.all([
    writeRows(tables, [...laid, ...freed]),
    tables.keepCopies(fresh.map(({ table, id, base }) => ({ table, id, row: base }))),
  ])
  await tables.dropCopies(freed.map(({ table, id }) => [table, id]))
}

async function writeRows(tables: Tables, held: Held[]) {
  for (const [table, changed] of Map.groupBy(held, (each) => each.table)) {
    await tables.put(
      table,
      changed.flatMap(({ row }) => row ?? []),
    )
    await tables.remove(
      table,
      changed.filter(({ row }) => row === undefined).map(({ id }) => id),
    )
  }
}
