import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import type { Door } from './door.ts'
import type { Store } from './open-store.ts'
import { save } from './save.ts'
import { syncRound } from './sync-round.ts'
import { demoWard, openAmbassador } from './testing/demo-lane.ts'
import type { FakeWard } from './testing/fake-ward.ts'
import { visitTo } from './testing/people-of-lane.ts'

const sendOne = async (store: Store, door: Door) => {
  const [id = ''] = await save(store, visitTo(1).input)
  await syncRound(store, door)
  return id
}

/** Put back by hand, and the others have been busy since: receipts are higher than ever. */
function goBack(ward: FakeWard, backup: ReturnType<FakeWard['backup']>) {
  ward.restore(backup, ward.epoch)
  ward.receipt += 50
}

test('new work taken by a ward that was put back does not hide what it forgot before that', async () => {
  const ward = demoWard()
  const [store, door] = [await openAmbassador(ward), ward.door()]
  const backup = ward.backup()
  const forgotten = await sendOne(store, door)
  goBack(ward, backup)
  const later = await sendOne(store, door)
  await syncRound(store, door)
  expect(ward.effects.toSorted()).toEqual([forgotten, later].toSorted())
})

test('nor does it when what was sent last had not been fetched yet, and cannot be before the next is sent', async () => {
  const ward = demoWard()
  const [store, door] = [await openAmbassador(ward), ward.door()]
  const known = await sendOne(store, door)
  const backup = ward.backup()
  const withoutFetching: Door = {
    ...door,
    pullChanges: () => Promise.reject(new Error('out of reach')),
  }
  const forgotten = await sendOne(store, withoutFetching)
  goBack(ward, backup)
  const later = await sendOne(store, withoutFetching)
  for (let round = 0; round < 2; round += 1) await syncRound(store, door)
  expect(ward.effects.toSorted()).toEqual([known, forgotten, later].toSorted())
})
