import type { StoreDatabase } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

interface Received {
  id: string
  receipt: number | null
}

/** The newest receipt and whose it is; shown to the ward with each pull, it unmasks one that forgot it. */
export async function noteReceipt(database: StoreDatabase, { id, receipt }: Received): Promise<void> {
  if (receipt === null || receipt <= ((await readMeta(database, 'newest_receipt')) ?? 0)) return
  await writeMeta(database, 'newest_receipt', receipt)
  await writeMeta(database, 'newest_command', id)
}

export const forgetReceipts = ({ meta }: StoreDatabase): Promise<void> =>
  meta.bulkDelete(['newest_receipt', 'newest_command'])
