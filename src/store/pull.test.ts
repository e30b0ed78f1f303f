import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { correctVisit } from './commands/correct-visit.ts'
import { writeMeta } from './meta.ts'
import { myParts } from './my-parts.ts'
import { newId } from './new-id.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { atWork, counts } from './testing/at-work.ts'
import { lane } from './testing/demo-lane.ts'
import { visitTo } from './testing/people-of-lane.ts'

test('another’s correction lies under the unsent one, which leaves standing what it does not speak of', async () => {
  const { ward, store, database, door } = await atWork()
  const { visit_id: root_id, input } = visitTo(1)
  await save(store, input)
  await push(store, door)
  await pull(store, door)
  const mine = newId()
  await save(store, correctVisit({ visit_id: mine, root_id, minutes: 9 }))
  ward.begin()
  const visit = ward.table('visits').get(root_id)
  ward.put('visits', { ...visit, id: newId(), root_id, outcome: 'declined', receipt: (ward.receipt += 1) })
  await pull(store, door)
  expect(await database.visits.get(mine)).toMatchObject({ outcome: 'declined', minutes: 9 })
})

test('a phone away longer than tombstones are kept drops what is gone and keeps what it has not sent', async () => {
  const { ward, store, database, door } = await atWork([lane.part, lane.otherPart])
  const { visit_id, input } = visitTo(6)
  await save(store, input)
  const [gone] = [...ward.table('assignments').values()].filter(({ part_id }) => part_id === lane.otherPart)
  ward.begin()
  ward.table('households').delete(lane.door(2))
  ward.table('streets').delete(lane.otherStreet)
  ward.table('assignments').delete(gone?.id ?? '')
  ward.partsOf(store.profile.id).delete(lane.otherPart)
  ward.pruneTombstones()
  ward.pageSize = 2
  await pull(store, door)
  const numbers = (await database.households.toArray()).map(({ number }) => number)
  expect(numbers.toSorted()).toEqual(['1', '3', '4', '5'])
  expect((await database.streets.toArray()).map(({ id }) => id)).toEqual([lane.street])
  expect((await myParts(store)).map(({ id }) => id)).toEqual([lane.part])
  expect(await database.visits.get(visit_id)).toBeDefined()
  expect(await counts(store)).toMatchObject({ waiting: 1 })
})

test('an app that keeps more tables than the one before fetches everything again and loses nothing meanwhile', async () => {
  const { ward, store, database, door } = await atWork()
  await save(store, visitTo(1).input)
  await writeMeta(database, 'tables', 'areas,households')
  ward.table('consent_texts').set(lane.consentText, { id: lane.consentText, changed_in: 1 })
  const unreachable = { ...door, pullChanges: async () => Promise.reject(new Error('out of reach')) }
  await expect(pull(store, unreachable)).rejects.toThrow()
  expect(await database.households.count()).toBe(5)
  await pull(store, door)
  expect(await database.consent_texts.count()).toBe(1)
  expect(await counts(store)).toMatchObject({ waiting: 1 })
  ward.table('consent_texts').set('later', { id: 'later', changed_in: 1 })
  await pull(store, door)
  expect(await database.consent_texts.count()).toBe(1)
})

test('a phone without the key to names asks for it before it fetches any', async () => {
  const { ward, store, database, door } = await atWork()
  await store.sealer.lock()
  ward.begin()
  ward.put('profiles', {
    id: store.profile.id,
    sign_in_name: 'ngochanh',
    full_name: 'Lê Ngọc Hạnh',
    called: null,
    phone: null,
  })
  await pull(store, door)
  expect(store.sealer.isLocked()).toBe(false)
  const [profile] = await database.profiles.toArray()
  expect(await store.sealer.open(profile?.sealed ?? [])).toMatchObject([{ full_name: 'Lê Ngọc Hạnh' }])
})
