import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { readHandedOver } from './handed-over.ts'
import { openPart } from './open-part.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { atWork } from './testing/at-work.ts'
import { lane } from './testing/demo-lane.ts'
import { visitTo } from './testing/people-of-lane.ts'

const told = async (store: Parameters<typeof readHandedOver>[0]) =>
  (await readHandedOver(store)).map(({ part, undecided }) => [part.id, undecided])

test('a part given to somebody else is told, with what the lead has still to decide on', async () => {
  const { ward, store, door } = await atWork()
  expect(await told(store)).toEqual([])
  ward.unassign(store.profile.id, lane.part)
  const [first = '', second = ''] = await save(store, [visitTo(1).input, visitTo(2).input])
  await pull(store, door)
  expect(await told(store)).toEqual([[lane.part, 2]])
  await push(store, door)
  await pull(store, door)
  expect(await told(store)).toEqual([[lane.part, 2]])
  ward.decide(first, 'applied')
  ward.decide(second, 'returned', 'not_there')
  await pull(store, door)
  expect(await told(store)).toEqual([[lane.part, 0]])
})

test('a part that came back is told no longer', async () => {
  const { ward, store, door } = await atWork()
  ward.unassign(store.profile.id, lane.part)
  await pull(store, door)
  ward.assign(store.profile.id, lane.part)
  await pull(store, door)
  expect(await told(store)).toEqual([])
})

test('a part cut into smaller ones of the same person was not given away', async () => {
  const { ward, store, door } = await atWork([lane.part, lane.otherPart])
  ward.begin()
  ward.put('parts', {
    ...ward.table('parts').get(lane.part),
    id: lane.part,
    retired_at: '2026-11-23T01:00:00Z',
    successor_ids: [lane.otherPart],
  })
  ward.unassign(store.profile.id, lane.part)
  await pull(store, door)
  expect(await told(store)).toEqual([])
})

test('a part a lead only looked at goes without a word', async () => {
  const { ward, store, door } = await atWork()
  ward.leads.add(store.profile.id)
  await openPart(store, lane.otherPart)
  await pull(store, door)
  ward.leads.delete(store.profile.id)
  await pull(store, door)
  expect(await told(store)).toEqual([])
})
