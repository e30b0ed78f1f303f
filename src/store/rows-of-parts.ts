import type { Table } from 'dexie'

/** Rows of all these parts. One request for each part: asked for together the rows would come one by one, 30 times slower. */
export const rowsOfParts = async <Row>(table: Table<Row, string>, partIds: string[]): Promise<Row[]> =>
  (await Promise.all(partIds.map((partId) => table.where('part_id').equals(partId).toArray()))).flat()
