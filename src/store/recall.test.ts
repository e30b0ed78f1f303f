import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { pull } from './pull.ts'
import { recall, recallAhead, stampOf } from './recall.ts'
import { remember } from './remember.ts'
import { save } from './save.ts'
import { demoWard, lane, openAmbassador } from './testing/demo-lane.ts'
import { visitTo } from './testing/people-of-lane.ts'

async function atWork() {
  const ward = demoWard()
  const store = await openAmbassador(ward)
  await pull(store, ward.door())
  return { ward, store, database: store.database }
}

test('what a screen worked out stands again after the next start, while nothing has changed', async () => {
  const { ward, store, database } = await atWork()
  await remember(database, { name: 'walk', stamp: await stampOf(database), value: { doors: [1, 2] } })
  expect(await recall(database, 'walk')).toEqual({ doors: [1, 2] })
  await pull(store, ward.door())
  expect(await recall(database, 'walk')).toEqual({ doors: [1, 2] })
  expect(await recall(database, 'another')).toBeUndefined()
})

test('it stands no more once something was saved, or a row came or left', async () => {
  const { ward, store, database } = await atWork()
  const changes: (() => Promise<unknown>)[] = [
    () => save(store, visitTo(1).input),
    async () => {
      ward.begin()
      ward.put('households', { ...ward.table('households').get(lane.door(2)), id: lane.door(2), lat: 10 })
      await pull(store, ward.door())
    },
    async () => {
      ward.unassign(store.profile.id, lane.part)
      await pull(store, ward.door())
    },
  ]
  for (const change of changes) {
    const stamp = await stampOf(database)
    await remember(database, { name: 'walk', stamp, value: 'before' })
    expect(await recall(database, 'walk')).toBe('before')
    await change()
    expect(await recall(database, 'walk')).toBeUndefined()
    await remember(database, { name: 'walk', stamp, value: 'worked out before the change' })
    expect(await recall(database, 'walk')).toBeUndefined()
  }
})

test('however long it is, it comes back whole, and a shorter one leaves nothing of it behind', async () => {
  const { database } = await atWork()
  const stamp = await stampOf(database)
  const long = Array.from({ length: 20_000 }, (_, place) => `đường số ${place}`)
  await remember(database, { name: 'walk', stamp, value: long })
  expect(await recall(database, 'walk')).toEqual(long)
  await remember(database, { name: 'walk', stamp, value: ['one'] })
  expect(await recall(database, 'walk')).toEqual(['one'])
})

test('what is read ahead while the store opens is judged by what the rows are once all that was lost is back', async () => {
  const { store, database } = await atWork()
  await remember(database, { name: 'walk', stamp: await stampOf(database), value: 'before' })
  recallAhead(database, 'walk')()
  expect(await recall(database, 'walk')).toBe('before')
  const lookAtIt = recallAhead(database, 'walk')
  await save(store, visitTo(1).input)
  lookAtIt()
  expect(await recall(database, 'walk')).toBeUndefined()
})
