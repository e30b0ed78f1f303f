import Dexie, { RangeSet } from 'dexie'
import type { StoreDatabase } from './database.ts'
import type { MetaRow, NewEntry } from './outbox-entry.ts'
import type { Tables } from './tables.ts'

/** What is written is there once the transaction is; if anything cannot be written nothing is. */
export interface DirectTables extends Tables {
  /** Resolves to the places the database gave them in the outbox. */
  append: (entries: NewEntry[]) => Promise<number[]>
  putMeta: (row: MetaRow) => void
}

function whenComplete(transaction: IDBTransaction): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  transaction.addEventListener('complete', () => resolve())
  transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('', 'AbortError')))
  return promise
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error ?? new DOMException('', 'UnknownError')))
  return promise
}

/** A row of this key is there already: that one stays, and the transaction goes on. */
function letStand(request: IDBRequest) {
  request.addEventListener('error', (event) => {
    if (request.error?.name !== 'ConstraintError') return
    event.preventDefault()
    event.stopPropagation()
  })
}

/** Keys written, by table and index, as Dexie notes them for its live queries in this tab and in others. */
function createChanges(database: StoreDatabase) {
  const parts: Record<string, RangeSet> = {}
  const note = (table: string, index: string, keys: unknown[]) => {
    const changed = (parts[`idb://${database.name}/${table}/${index}`] ??= new RangeSet())
    changed.addKeys(keys as string[])
  }
  const noteKey = (table: string, key: unknown) => {
    note(table, '', [key])
    note(table, ':dels', [key])
  }
  return {
    noteKey,
    /** Of a row that was there before it is not known under which keys of an index: the key of its own tells. */
    noteRow(table: string, row: object) {
      const { primKey, indexes } = database.table(table).schema
      noteKey(table, Dexie.getByKeyPath(row, primKey.keyPath as string))
      for (const { name, keyPath, multi } of indexes) {
        const found: unknown = Dexie.getByKeyPath(row, keyPath as string)
        note(
          table,
          name,
          [multi ? found : [found]].flat().filter((each) => each !== undefined && each !== null),
        )
      }
    },
    tell: () => Dexie.on.storagemutated.fire(parts),
  }
}

type Changes = ReturnType<typeof createChanges>

function tablesIn(transaction: IDBTransaction, changes: Changes): DirectTables {
  const put = (table: string, rows: object[]) => {
    for (const row of rows) {
      transaction.objectStore(table).put(row)
      changes.noteRow(table, row)
    }
  }
  const remove = (table: string, keys: IDBValidKey[]) => {
    for (const key of keys) {
      transaction.objectStore(table).delete(key)
      changes.noteKey(table, key)
    }
  }
  const append = async (entry: NewEntry): Promise<number> => {
    const seq = Number(await answerOf(transaction.objectStore('outbox').add(entry)))
    changes.noteRow('outbox', { ...entry, seq })
    return seq
  }
  return {
    get: (table, id) => answerOf(transaction.objectStore(table).get(id)),
    allBy: (table, index, value) => answerOf(transaction.objectStore(table).index(index).getAll(value)),
    idsBy: (table, index, value) =>
      answerOf(transaction.objectStore(table).index(index).getAllKeys(value)) as Promise<string[]>,
    put: async (table, rows) => put(table, rows),
    remove: async (table, ids) => remove(table, ids),
    keepCopies: async (copies) => {
      for (const copy of copies) {
        letStand(transaction.objectStore('pulled').add(copy))
        changes.noteRow('pulled', copy)
      }
    },
    dropCopies: async (keys) => remove('pulled', keys),
    append: (entries) => Promise.all(entries.map(append)),
    putMeta: (row) => put('meta', [row]),
  }
}

function takeBack(transaction: IDBTransaction) {
  try {
    transaction.abort()
  } catch {
    // The browser was first, and says in it why.
  }
}

/** Of a database that is closed Dexie knows whether it may be opened again: then its next reading does so, else it fails. */
async function begin(database: StoreDatabase): Promise<IDBTransaction> {
  const transact = () => {
    const opened = database.backendDB()
    return opened.transaction([...opened.objectStoreNames], 'readwrite', { durability: 'strict' })
  }
  try {
    if (database.isOpen()) return transact()
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
  }
  await database.meta.get('epoch')
  return transact()
}

/**
 * One transaction over everything, past Dexie, whose way to the database takes longer than the database: somebody stands
 * at the door. Resolves, once it is on the disk, to what tells live queries of it. `work` waits for these tables alone.
 */
export async function writeDirectly(
  database: StoreDatabase,
  work: (tables: DirectTables) => Promise<void>,
): Promise<() => void> {
  const transaction = await begin(database)
  const complete = whenComplete(transaction)
  const changes = createChanges(database)
  // Asked for below; where the work fails, nobody does.
  complete.catch(() => undefined)
  try {
    await work(tablesIn(transaction, changes))
  } catch (error) {
    takeBack(transaction)
    throw transaction.error ?? error
  }
  await complete
  return changes.tell
}
