import type { Table } from 'dexie'

/** First characters of ids; each slice of the table is small enough not to hold up the screen, and comes by itself. */
const slices = [...'0123456789abcdef']

/**
 * Rows of these parts, part by part. A phone keeps hardly any others, so the whole table is read: by the index of parts
 * the rows would come one by one, and each be noted for liveness, which takes seconds where this takes a tenth.
 */
export async function rowsOfParts<Row extends { part_id: string | null }>(
  table: Table<Row, string>,
  partIds: string[],
): Promise<Row[]> {
  const byPart = new Map<string | null, Row[]>(partIds.map((partId) => [partId, []]))
  // In one transaction: between two of them whoever writes would come first each time.
  await table.db.transaction('r', table, async () => {
    for (const [place, first] of slices.entries()) {
      const slice = table.where(':id').between(first, slices[place + 1] ?? 'g', true, false)
      for (const row of await slice.toArray()) byPart.get(row.part_id)?.push(row)
    }
  })
  return partIds.flatMap((partId) => byPart.get(partId) ?? [])
}
