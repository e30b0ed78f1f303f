import type { PulledRow } from '../backend/answers.ts'
import type { Sealer } from './seal.ts'
import { personalColumns } from './stored-rows.ts'

type SealedTable = keyof typeof personalColumns
const isSealedTable = (table: string): table is SealedTable => Object.hasOwn(personalColumns, table)

/** Parts a row or payload into what may be stored plainly and what must be sealed. */
export function partPersonal(table: SealedTable, row: Record<string, unknown>) {
  const columns: readonly string[] = personalColumns[table]
  const isPersonal = ([column]: [string, unknown]) => columns.includes(column)
  const entries = Object.entries(row)
  return {
    plain: Object.fromEntries(entries.filter((entry) => !isPersonal(entry))),
    personal: Object.fromEntries(entries.filter(isPersonal)),
  }
}

/** Rows as pulled become rows as stored: of tables with personal columns those are one sealed layer. */
export async function sealRows(sealer: Sealer, table: string, rows: PulledRow[]): Promise<PulledRow[]> {
  if (!isSealedTable(table)) return rows
  const parted = rows.map((row) => partPersonal(table, row))
  const sealed = await sealer.seal(parted.map(({ personal }) => personal))
  return rows.map((row, place) => ({ ...parted[place]?.plain, id: row.id, sealed: [sealed[place]] }))
}
