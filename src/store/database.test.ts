import './testing/browser-parts.ts'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { newId } from './new-id.ts'
import { openDatabase } from './database.ts'

const [visit, door] = [newId(), newId()]

/** As the first app laid it out. */
async function phoneOfTheFirstApp(id: string) {
  const first = new Dexie(`tungnha-${id}`)
  first.version(1).stores({
    visits: 'id, household_id, part_id, root_id',
    pulled: '[table+id]',
    outbox: '++seq, &id, status, *makes, *touches',
    sent: 'id, sent_at',
    cursors: 'scope',
    meta: 'key',
  })
  await first.table('visits').add({ id: visit, household_id: door, part_id: '', root_id: null })
  const payload = { visit_id: visit, household_id: door, outcome: 'helped' }
  await first
    .table('outbox')
    .add({ id: newId(), name: 'log_visit', status: 'waiting', payload, makes: [visit], touches: [visit] })
  await first.table('sent').add({ id: newId(), sent_at: '2026-11-01T00:00:00.000Z' })
  first.close()
}

test('what the first app left unsent is there after the update, and found by the rows it names', async () => {
  const id = newId()
  await phoneOfTheFirstApp(id)
  const database = await openDatabase(id)
  expect(await database.visits.count()).toBe(1)
  const found = await database.outbox.where('mentions').equals(door).toArray()
  expect(found).toMatchObject([{ seq: 1, name: 'log_visit', status: 'waiting', makes: [visit] }])
  expect(await database.outbox.where('[status+seq]').between(['waiting', 0], ['waiting', 9]).count()).toBe(1)
  expect(await database.sent.count()).toBe(0)
})
