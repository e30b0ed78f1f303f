import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { pull } from './pull.ts'
import { rowsOfParts } from './rows-of-parts.ts'
import { demoWard, lane, openAmbassador } from './testing/demo-lane.ts'

test('homes are read part by part, and those of other parts are left out', async () => {
  const ward = demoWard()
  const store = await openAmbassador(ward, [lane.part, lane.otherPart])
  await pull(store, ward.door())
  const idsOf = async (...partIds: string[]) =>
    (await rowsOfParts(store.database.households, partIds)).map(({ id }) => id)
  expect(await idsOf(lane.otherPart, lane.part)).toEqual([6, 7, 8, 1, 2, 3, 4, 5].map(lane.door))
  expect(await idsOf(lane.otherPart)).toEqual([6, 7, 8].map(lane.door))
})

test('whatever its id begins with, a home is found', async () => {
  const ward = demoWard()
  const store = await openAmbassador(ward)
  await pull(store, ward.door())
  const { households } = store.database
  const [home] = await households.toArray()
  const ids = [...'0123456789abcdef'].map((first) => `${first}fffffff-ffff-4fff-bfff-ffffffffffff`)
  await households.clear()
  await households.bulkPut(ids.map((id) => ({ ...home!, id })))
  expect((await rowsOfParts(households, [lane.part])).map(({ id }) => id)).toEqual(ids)
})
