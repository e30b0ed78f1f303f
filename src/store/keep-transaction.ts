import type { StoreDatabase } from './database.ts'

/**
 * Dexie follows native awaits for some 100 turns after a request, then loses the transaction. A loop whose turns may
 * find everything in memory makes one small request in each.
 */
export const keepTransaction = async (database: StoreDatabase): Promise<void> => {
  await database.meta.get('epoch')
}
