import './testing/browser-parts.ts'
import Dexie, { liveQuery, type ObservabilitySet, RangeSet } from 'dexie'
import { expect, test, vi } from 'vitest'
import type * as rows from '../backend/rows.ts'
import { openDatabase, type StoreDatabase } from './database.ts'
import { newId } from './new-id.ts'
import type { NewEntry } from './outbox-entry.ts'
import { save } from './save.ts'
import { type Tables, tablesOf } from './tables.ts'
import { atWork } from './testing/at-work.ts'
import { visitTo } from './testing/people-of-lane.ts'
import { type DirectTables, writeDirectly } from './write-directly.ts'

const [former, fresh, gone, door] = [newId(), newId(), newId(), newId()]
const visit = (id: string, minutes: number) =>
  ({ id, household_id: door, part_id: newId(), root_id: null, minutes }) as unknown as rows.Visit

/** As many columns as there are indexes, the places of several keys in one among them. */
const entry = {
  id: fresh,
  status: 'waiting',
  makes: [fresh, door],
  mentions: [door],
  needs: [],
} as unknown as NewEntry

const before = visit(former, 1)
const changed = visit(former, 2)
const added = visit(fresh, 3)
const copy = (row: rows.Visit) => ({ table: 'visits' as const, id: former, row })

async function writeAll(tables: Tables) {
  await tables.put('visits', [changed, added])
  await tables.keepCopies([copy(before), { table: 'visits', id: fresh, row: null }])
  await tables.keepCopies([copy(changed)])
  await tables.dropCopies([['visits', fresh]])
  await tables.remove('visits', [fresh, gone])
}

async function open(): Promise<StoreDatabase> {
  const database = await openDatabase(newId())
  await database.visits.bulkAdd([before, visit(gone, 4)])
  return database
}

const setOf = RangeSet as unknown as (keys: object) => RangeSet

/** Which keys of which index a write told of; each key is told by itself. */
async function toldBy(database: StoreDatabase, write: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = []
  const hear = (parts: ObservabilitySet) => {
    for (const [part, keys] of Object.entries(parts))
      for (const { from } of setOf(keys)) told.push(`${part.replace(database.name, '')} ${JSON.stringify(from)}`)
  }
  Dexie.on.storagemutated.subscribe(hear)
  await write()
  Dexie.on.storagemutated.unsubscribe(hear)
  return told.toSorted()
}

const everythingIn = async (database: StoreDatabase) =>
  Promise.all([
    database.visits.toArray(),
    database.pulled.toArray(),
    database.outbox.toArray(),
    database.meta.toArray(),
  ])

test('past Dexie the same is written, and live queries are told of the same keys', async () => {
  const [dexies, ours] = [await open(), await open()]
  const byDexie = await toldBy(dexies, () =>
    dexies.transaction('rw', dexies.tables, async () => {
      await writeAll(tablesOf(dexies))
      await dexies.outbox.add(entry)
      await dexies.meta.put({ key: 'last_saved', value: fresh })
    }),
  )
  const byUs = await toldBy(ours, async () => {
    const tell = await writeDirectly(ours, async (tables) => {
      await writeAll(tables)
      expect(await tables.append([entry])).toEqual([1])
      tables.putMeta({ key: 'last_saved', value: fresh })
    })
    tell()
  })
  expect(await everythingIn(ours)).toEqual(await everythingIn(dexies))
  expect(await ours.pulled.toArray()).toEqual([copy(before)])
  // Of what is new in the outbox Dexie does not tell those who asked for keys alone.
  expect(byUs).toEqual([...byDexie, 'idb:///outbox/:dels 1'].toSorted())
})

test('what a transaction reads is what it wrote, by key and by index', async () => {
  const database = await open()
  await writeDirectly(database, async (tables) => {
    await tables.put('visits', [{ ...added, root_id: former }])
    expect(await tables.get('visits', fresh)).toMatchObject({ minutes: 3 })
    expect(await tables.get('visits', newId())).toBeUndefined()
    expect(await tables.allBy('visits', 'household_id', door)).toHaveLength(3)
    expect(await tables.idsBy('visits', 'root_id', former)).toEqual([fresh])
  })
})

test.each([
  ['the work fails', () => Promise.reject(new Error('a mistake')), { message: 'a mistake' }],
  ['a row cannot be written', (tables: DirectTables) => tables.append([entry, entry]), { name: 'ConstraintError' }],
])('when %s nothing at all is written, and the reason is told', async (_, fail, reason) => {
  const database = await open()
  const asBefore = await everythingIn(database)
  const written = writeDirectly(database, async (tables) => {
    await tables.put('visits', [changed])
    await fail(tables)
  })
  await expect(written).rejects.toMatchObject(reason)
  expect(await everythingIn(database)).toEqual(asBefore)
})

test('a database the browser closed is opened again to save; that of someone who signed out is not', async () => {
  const { store, database } = await atWork()
  database.close({ disableAutoOpen: false })
  await save(store, visitTo(1).input)
  // As when it is closed under the app, which is not told.
  database.backendDB().close()
  await save(store, visitTo(2).input)
  expect(await database.outbox.count()).toBe(2)
  database.close()
  await expect(save(store, visitTo(3).input)).rejects.toThrow()
  expect(database.isOpen()).toBe(false)
})

test('what is saved is on the disk when it says so, not when the system gets round to it', async () => {
  const { store } = await atWork()
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await save(store, visitTo(1).input)
  const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite')
  begun.mockRestore()
  expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }])
})

test('whoever saved goes on first, then the screens read anew', async () => {
  const { store, database } = await atWork()
  let askedFor = 0
  const seen: number[] = []
  const screen = liveQuery(() => {
    askedFor += 1
    return database.visits.count()
  }).subscribe((count) => seen.push(count))
  await vi.waitFor(() => expect(seen).toEqual([0]))
  await save(store, visitTo(1).input)
  expect(askedFor).toBe(1)
  await vi.waitFor(() => expect(seen).toEqual([0, 1]))
  screen.unsubscribe()
})
