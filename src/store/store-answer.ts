import type { PullAnswer, PulledRow } from '../backend/answers.ts'
import { everyTable, isTableName, type ShownRows, type StoreDatabase, type TableName } from './database.ts'
import { followFates } from './fates.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Store } from './open-store.ts'
import { rebuild } from './rebuild.ts'
import { dropRow, dropScope } from './scopes.ts'
import { sealRows } from './seal-rows.ts'
import type { Sealer } from './seal.ts'
import { settle } from './settle.ts'
import { startOver } from './start-over.ts'

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

async function storePage(database: StoreDatabase, page: Page, horizon: number): Promise<void> {
  const { fates = [], tombstones = [], ...tables } = page.rows
  for (const { table, id } of tombstones) {
    if (typeof table === 'string' && isTableName(table)) await dropRow(database, page.scope, { table, id })
  }
  for (const [table, rows] of Object.entries(tables)) {
    if (isTableName(table)) await storeRows(database, table, rows)
  }
  await followFates(database, fates, horizon)
  const known = await database.cursors.get(page.scope)
  await database.cursors.put({ scope: page.scope, cursor: page.cursor, is_opened: known?.is_opened ?? false })
}

async function noteFinished(database: StoreDatabase, answer: PullAnswer, now: Date): Promise<void> {
  await writeMeta(database, 'horizon', answer.horizon)
  await writeMeta(database, 'last_pulled_at', now.toISOString())
}

/** Rows, tombstones, fates and cursors of one answer in one transaction, and what is shown made anew. */
export async function storeAnswer(
  { database, sealer, profile }: Store,
  answer: PullAnswer,
  now = new Date(),
): Promise<void> {
  const pages = await Promise.all(answer.pages.map((page) => sealPage(sealer, page)))
  await database.transaction('rw', everyTable(database), async () => {
    const epoch = await readMeta(database, 'epoch')
    await writeMeta(database, 'epoch', answer.epoch)
    // This answer was paged by the former server's numbers; the next pull starts at zero.
    if (epoch !== undefined && epoch !== answer.epoch)
      return startOver(database).then(() => rebuild(database, profile.id))
    for (const scope of answer.lost) await dropScope(database, scope)
    for (const page of pages) await storePage(database, page, answer.horizon)
    if (answer.is_finished) await noteFinished(database, answer, now)
    await settle(database, now)
    await rebuild(database, profile.id)
  })
}
