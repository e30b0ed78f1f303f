import './testing/browser-parts.ts'
import { beforeEach, expect, test } from 'vitest'
import { exportOutbox } from './export-outbox.ts'
import { importOutbox } from './import-outbox.ts'
import { newId } from './new-id.ts'
import { openStore, type Store } from './open-store.ts'
import { openPeople } from './open-people.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { demoWard, openAmbassador } from './testing/demo-lane.ts'
import type { FakeWard } from './testing/fake-ward.ts'
import { fullVisit, visitTo } from './testing/people-of-lane.ts'

let ward: FakeWard
let oldPhone: Store

beforeEach(async () => {
  ward = demoWard()
  oldPhone = await openAmbassador(ward)
  await pull(oldPhone, ward.door())
})

/** Another phone of the same person: nothing on it but what the ward tells. */
async function newPhone(): Promise<Store> {
  await oldPhone.database.delete()
  const store = await openStore(oldPhone.profile)
  await pull(store, ward.door())
  return store
}

const changed = async (file: Blob, change: (content: Record<string, unknown>) => void) => {
  const content = JSON.parse(await file.text())
  change(content)
  return new Blob([JSON.stringify(content)])
}

test('the outbox of one phone is brought to another of the same person, names and all, and reaches the ward once', async () => {
  const { inputs, person_id } = fullVisit(1)
  await save(oldPhone, inputs)
  await save(oldPhone, visitTo(2).input)
  const file = await exportOutbox(oldPhone)
  expect(await file.text()).not.toContain('Bưởi')
  const store = await newPhone()
  expect(await importOutbox(store, file)).toEqual({ outcome: 'imported', count: 5, known: 0 })
  const people = await openPeople(store, await store.database.people.toArray())
  expect(people.map(({ full_name }) => full_name)).toEqual(['Trần Thị Bưởi'])
  expect(await importOutbox(store, file)).toEqual({ outcome: 'imported', count: 0, known: 5 })
  await push(store, ward.door())
  await pull(store, ward.door())
  expect(ward.effects).toHaveLength(5)
  expect(ward.table('people').get(person_id)?.full_name).toBe('Trần Thị Bưởi')
  expect(await importOutbox(store, file)).toEqual({ outcome: 'imported', count: 0, known: 5 })
  expect(await store.database.outbox.count()).toBe(0)
})

test('what comes in a file stands behind what was made here, also behind what has been sent', async () => {
  await save(oldPhone, [visitTo(1).input, visitTo(2).input])
  const file = await exportOutbox(oldPhone)
  const store = await newPhone()
  const { outbox, sent } = store.database
  await save(store, [visitTo(3).input, visitTo(4).input])
  await push(store, ward.door())
  await pull(store, ward.door())
  expect(await sent.orderBy('seq').primaryKeys()).toEqual([1, 2])
  await importOutbox(store, file)
  expect(await outbox.orderBy('seq').primaryKeys()).toEqual([3, 4])
  await importOutbox(store, await exportOutbox(store))
  await save(store, visitTo(1).input)
  expect(await outbox.orderBy('seq').primaryKeys()).toEqual([3, 4, 5])
})

test('one entry alone can be saved to a file', async () => {
  const [first = ''] = await save(oldPhone, [visitTo(1).input, visitTo(2).input])
  const file = await exportOutbox(oldPhone, [first])
  expect(await importOutbox(await newPhone(), file)).toMatchObject({ count: 1 })
})

test('what is not a file of this person, or not whole, is named and changes nothing', async () => {
  await save(oldPhone, fullVisit(1).inputs)
  const file = await exportOutbox(oldPhone)
  const store = await newPhone()
  const commandOf = (content: Record<string, unknown>) => (content.commands as Record<string, unknown>[])[0] ?? {}
  const attempts = {
    not_a_file: [new Blob(['{']), new Blob(['{"kind":"photo"}'])],
    other_person: [await changed(file, (content) => (content.profile_id = newId()))],
    newer_app: [
      await changed(file, (content) => (content.version = 2)),
      await changed(file, (content) => (commandOf(content).name = 'log_dream')),
    ],
    damaged: [
      await changed(file, (content) => (commandOf(content).payload = { visit_id: 'x' })),
      await changed(file, (content) => delete commandOf(content).needs),
      await changed(file, (content) => (commandOf(content).payload = { ...fullVisit(1), household_id: 7 })),
    ],
  }
  for (const [outcome, files] of Object.entries(attempts))
    for (const each of files) expect(await importOutbox(store, each)).toEqual({ outcome })
  await store.sealer.lock()
  expect(await importOutbox(store, file)).toEqual({ outcome: 'locked' })
  expect(await store.database.outbox.count()).toBe(0)
})
