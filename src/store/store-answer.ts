import type { PullAnswer, PulledRow } from '../backend/answers.ts'
import { everyTable, isTableName, type ShownRows, type StoreDatabase, type TableName } from './database.ts'
import { followFates } from './fates.ts'
import { noteHandedOver } from './handed-over.ts'
import { lostIn, noteLost } from './lost-bookings.ts'
import { addToMeta, readMeta, writeMeta } from './meta.ts'
import type { Store } from './open-store.ts'
import { rebuild } from './rebuild.ts'
import { dropRow, dropRowsOf, dropScope } from './scopes.ts'
import { sealRows } from './seal-rows.ts'
import type { Sealer } from './seal.ts'
import { startOver } from './start-over.ts'
import { keepNewestWitness } from './witnesses.ts'

type Page = PullAnswer['pages'][number]

/** Before the transaction: awaiting WebCrypto inside would end it. */
async function sealPage(sealer: Sealer, page: Page): Promise<Page> {
  const tables = Object.entries(page.rows).map(
    async ([table, rows]) => [table, await sealRows(sealer, table, rows)] as const,
  )
  return { ...page, rows: Object.fromEntries(await Promise.all(tables)) }
}

/** A row touched by unfinished commands goes to its copy; the others are shown as they came. */
async function storeRows(database: StoreDatabase, table: TableName, rows: PulledRow[]): Promise<void> {
  // Rows come as the ward's own tables hold them; only their ids are ours to check.
  const known = rows as unknown as ShownRows[TableName][]
  const copies = await database.pulled.bulkGet(known.map(({ id }): [TableName, string] => [table, id]))
  await database.pulled.bulkPut(known.flatMap((row, place) => (copies[place] ? { table, id: row.id, row } : [])))
  await database.table<ShownRows[TableName], string>(table).bulkPut(known.filter((_, place) => !copies[place]))
}

/** On what commands hang that may show otherwise now: the row itself, a fact's chain, a street whose parts changed. */
const hangingOn = (table: string, row: PulledRow): unknown[] =>
  table === 'parts' ? [row.id, row.street_id] : [row.id, row.root_id]

/** Resolves to the ids of all that changed. */
async function storePage(database: StoreDatabase, page: Page, horizon: number): Promise<unknown[]> {
  const { fates = [], tombstones = [], ...tables } = page.rows
  const changed: unknown[] = page.from_zero ? await dropRowsOf(database, page.scope) : []
  for (const { table, id } of tombstones) {
    if (typeof table === 'string' && isTableName(table)) await dropRow(database, page.scope, { table, id })
    changed.push(id)
  }
  for (const [table, rows] of Object.entries(tables)) {
    if (isTableName(table)) await storeRows(database, table, rows)
    changed.push(...rows.flatMap((row) => hangingOn(table, row)))
  }
  changed.push(...(await followFates(database, fates, horizon)))
  const known = await database.cursors.get(page.scope)
  await database.cursors.put({ scope: page.scope, cursor: page.cursor, is_opened: known?.is_opened ?? false })
  return changed
}

/** The counts of streets change with everybody's work, and what is remembered for a screen holds none. */
const concernsReadings = ({ rows }: Page) => Object.keys(rows).some((table) => table !== 'street_counts')

async function noteFinished(database: StoreDatabase, answer: PullAnswer, now: Date): Promise<void> {
  await keepNewestWitness(database)
  await writeMeta(database, 'horizon', answer.horizon)
  await writeMeta(database, 'last_pulled_at', now.toISOString())
}

/** Another epoch, or a receipt it does not know: the ward was put back to an older state. */
async function isRestored({ database }: Store, answer: PullAnswer): Promise<boolean> {
  const epoch = await readMeta(database, 'epoch')
  return answer.forgot === true || (epoch !== undefined && epoch !== answer.epoch)
}

/**
 * Rows, tombstones, fates and cursors of one answer in one transaction, and what is shown made anew. From a restored
 * ward nothing is stored: its answer was paged by the numbers of the former one.
 */
export async function storeAnswer(store: Store, answer: PullAnswer, now = new Date()): Promise<'stored' | 'restored'> {
  const { database, sealer, profile } = store
  const pages = await Promise.all(answer.pages.map((page) => sealPage(sealer, page)))
  const lost = await lostIn(store, answer, now)
  return database.transaction('rw', everyTable(database), async () => {
    const mustStartOver = await isRestored(store, answer)
    await writeMeta(database, 'epoch', answer.epoch)
    if (mustStartOver) {
      await startOver(store)
      return 'restored'
    }
    const changed: unknown[] = []
    await noteHandedOver(database, answer.lost)
    await noteLost(store, lost, now)
    for (const scope of answer.lost) changed.push(...(await dropScope(database, scope)))
    for (const page of pages) changed.push(...(await storePage(database, page, answer.horizon)))
    if (answer.lost.length > 0 || pages.some(concernsReadings)) await addToMeta(database, 'changes', 1)
    if (answer.is_finished) await noteFinished(database, answer, now)
    await rebuild(
      database,
      profile.id,
      changed.filter((id) => typeof id === 'string'),
    )
    return 'stored'
  })
}
