import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import type { SentCommand } from '../backend/requests.ts'
import { BackendFailure } from '../backend/failure.ts'
import type { Door } from './door.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { atWork, counts } from './testing/at-work.ts'
import { fullVisit, visitTo } from './testing/people-of-lane.ts'

function listening(door: Door) {
  const sent: SentCommand[][] = []
  const applyCommands: Door['applyCommands'] = (commands, asking) => {
    sent.push(commands)
    return door.applyCommands(commands, asking)
  }
  return { sent, door: { ...door, applyCommands } }
}

const visits = (number: number) => Array.from({ length: number }, () => visitTo(1).input)

test('each command tells what this phone’s clock says at the moment of sending', async () => {
  const { store, door } = await atWork()
  await save(store, visits(1))
  const { sent, door: listened } = listening(door)
  const before = new Date().toISOString()
  await push(store, listened)
  const clock = sent[0]?.[0]?.clock_at ?? ''
  expect(clock >= before && clock <= new Date().toISOString()).toBe(true)
})

test('with a thousand waiting, sending and fetching read each of them a few times, not all of them every time', async () => {
  const { ward, store, database, door } = await atWork()
  await save(store, visits(1_000))
  let read = 0
  database.outbox.hook('reading', (entry) => {
    read += 1
    return entry
  })
  await push(store, door)
  expect(read).toBeLessThan(6_000)
  read = 0
  await pull(store, door)
  expect(read).toBeLessThan(6_000)
  expect([ward.effects.length, await database.outbox.count(), await database.sent.count()]).toEqual([1_000, 0, 1_000])
}, 30_000)

test('a small change among much that waits lays on again only what hangs on it', async () => {
  const { ward, store, database, door } = await atWork()
  await save(store, visits(300))
  await save(store, visitTo(2).input)
  let read = 0
  database.outbox.hook('reading', (entry) => {
    read += 1
    return entry
  })
  ward.begin()
  const [second] = (await database.households.toArray()).filter(({ number }) => number === '2')
  ward.put('households', { ...second, id: second?.id ?? '', priorities: ['poor'] })
  await pull(store, door)
  expect((await database.households.get(second?.id ?? ''))?.priorities).toEqual(['poor'])
  expect(read).toBeLessThan(5)
})

test('what the ward leaves unanswered is sent again at once, and what it never answers in the next round', async () => {
  const { ward, store, door } = await atWork()
  await save(store, visits(10))
  const { sent, door: listened } = listening(door)
  const forgetful: Door = {
    ...door,
    applyCommands: async (commands, asking) => (await listened.applyCommands(commands, asking)).slice(0, 4),
  }
  await push(store, forgetful)
  expect(sent.map((batch) => batch.length)).toEqual([10, 6, 2])
  expect([ward.effects.length, (await counts(store)).atWard]).toEqual([10, 10])
  await save(store, visits(2))
  await push(store, { ...door, applyCommands: async () => [] })
  expect(await counts(store)).toMatchObject({ waiting: 2 })
  await push(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 0, atWard: 12 })
})

test('locked names are unlocked before sending; if the key cannot be had, what carries no name goes ahead', async () => {
  const { ward, store, door } = await atWork()
  for (const number of [1, 2, 3]) await save(store, fullVisit(number).inputs)
  await save(store, visitTo(4).input)
  await store.sealer.lock()
  const keyless: Door = { ...door, sealingKey: async () => Promise.reject(new BackendFailure('unexpected')) }
  await expect(push(store, keyless)).rejects.toThrow()
  // The people stay, and so do the check-ins that speak of them.
  expect(ward.effects).toHaveLength(7)
  expect(await counts(store)).toMatchObject({ waiting: 6, review: 0 })
  await push(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 0, atWard: 13 })
  const names = [...ward.table('people').values()].map(({ full_name }) => full_name)
  expect(names).toEqual(Array(3).fill('Trần Thị Bưởi'))
})
