import type { Table } from 'dexie'

const mostAtOnce = 200

/** Much work in pieces, so that the screen gets its turn between two of them. */
export async function inSteps<T>(all: T[], work: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += mostAtOnce) await work(all.slice(from, from + mostAtOnce))
}

/** A whole table in the order of its key, read in pieces. */
export async function readInSteps<Row, Key, Insert>(table: Table<Row, Key, Insert>): Promise<Row[]> {
  const found: Row[] = []
  for (;;) {
    const some = await table.orderBy(':id').offset(found.length).limit(mostAtOnce).toArray()
    found.push(...some)
    if (some.length < mostAtOnce) return found
  }
}
