import type { StoreDatabase } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

interface Received {
  id: string
  receipt: number | null
}

/** The newest receipt and whose it is. */
export async function noteReceipt(database: StoreDatabase, { id, receipt }: Received): Promise<void> {
  if (receipt === null || receipt <= ((await readMeta(database, 'latest'))?.receipt ?? 0)) return
  await writeMeta(database, 'latest', { id, receipt })
}

/**
 * What each pull shows to the ward to unmask one that forgot it. Only a finished pull passes it on to the newest: whoever
 * was put back and has since taken new work would know that, and not what lay between.
 */
export async function passOnWitness(database: StoreDatabase): Promise<void> {
  const latest = await readMeta(database, 'latest')
  if (latest === undefined) return
  await writeMeta(database, 'newest_receipt', latest.receipt)
  await writeMeta(database, 'newest_command', latest.id)
}

/** Something was received and no pull has been finished since: fetch before sending more. */
export async function isWitnessBehind(database: StoreDatabase): Promise<boolean> {
  const latest = await readMeta(database, 'latest')
  return latest !== undefined && latest.id !== (await readMeta(database, 'newest_command'))
}

export const forgetReceipts = ({ meta }: StoreDatabase): Promise<void> =>
  meta.bulkDelete(['latest', 'newest_receipt', 'newest_command'])
