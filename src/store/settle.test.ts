import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { settle } from './settle.ts'
import { atWork } from './testing/at-work.ts'
import { fullVisit, visitTo } from './testing/people-of-lane.ts'

const afterDays = (days: number) => new Date(Date.now() + days * 86_400_000)

test('what the ward has is kept whole for 14 days, names sealed, and no longer', async () => {
  const { store, database, door } = await atWork()
  await save(store, fullVisit(1).inputs)
  const made = await database.outbox.orderBy('seq').toArray()
  await push(store, door)
  await pull(store, door)
  const kept = await database.sent.orderBy('seq').toArray()
  expect(
    kept.map(({ id, seq, payload, sealed, needs, scope }) => ({ id, seq, payload, sealed, needs, scope })),
  ).toEqual(made.map(({ id, seq, payload, sealed, needs, scope }) => ({ id, seq, payload, sealed, needs, scope })))
  await settle(store, afterDays(13))
  expect(await database.sent.count()).toBe(4)
  await settle(store, afterDays(15))
  expect(await database.sent.count()).toBe(0)
})

test('of very many only the newest 5,000 are kept', async () => {
  const { store, database, door } = await atWork()
  await save(store, visitTo(1).input)
  await push(store, door)
  await pull(store, door)
  const [one] = await database.sent.toArray()
  if (one === undefined) throw new Error('nothing was kept')
  const sent_at = (place: number) => new Date(Date.parse(one.sent_at) + place).toISOString()
  await database.sent.bulkAdd(
    Array.from({ length: 5_009 }, (_, place) => ({
      ...one,
      seq: 100 + place,
      id: `${place}`,
      sent_at: sent_at(place + 1),
    })),
  )
  await settle(store)
  const seqs = await database.sent.orderBy('seq').primaryKeys()
  expect([seqs.length, seqs[0]]).toEqual([5_000, 109])
}, 30_000)

test('a row stays on top until the pull has passed the command that changed it, however many pulls that takes', async () => {
  const { ward, store, database, door } = await atWork()
  const { visit_id, input } = visitTo(1)
  await save(store, input)
  ward.openSince = ward.transaction + 1
  await push(store, door)
  for (let round = 0; round < 3; round += 1) await pull(store, door)
  expect([await database.outbox.count(), await database.sent.count()]).toEqual([1, 0])
  expect((await database.visits.get(visit_id))?.receipt).toBe(1)
  ward.openSince = null
  await pull(store, door)
  expect([await database.outbox.count(), await database.sent.count()]).toEqual([0, 1])
  expect((await database.visits.get(visit_id))?.received_at).not.toBeNull()
})
