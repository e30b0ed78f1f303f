import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { newId } from './new-id.ts'
import { openStore } from './open-store.ts'
import { readMeta, writeMeta } from './meta.ts'
import { createSealer, LockedError } from './seal.ts'

const keyOf = (letter: string) => btoa(letter.repeat(32))

async function openUnlocked(id: string, key: string) {
  const store = await openStore({ id })
  await store.sealer.unlock(key)
  return store
}

test('what is sealed opens again after the app was closed, and on another phone of the same person', async () => {
  const first = await openUnlocked(newId(), keyOf('a'))
  const sealed = await first.sealer.seal([{ full_name: 'Bà Tư' }, { phone: '0912345678' }])
  first.close()
  const again = await openStore(first.profile)
  expect(await again.sealer.open(sealed)).toEqual([{ full_name: 'Bà Tư' }, { phone: '0912345678' }])
  const anotherPhone = await openUnlocked(newId(), keyOf('a'))
  expect(await anotherPhone.sealer.openWhole(sealed)).toEqual([{ full_name: 'Bà Tư' }, { phone: '0912345678' }])
})

test('nobody else opens it: on a screen it reads as empty, and it is never sent in part', async () => {
  const sealed = await (await openUnlocked(newId(), keyOf('a'))).sealer.seal([{ full_name: 'Bà Tư' }])
  const stranger = await openUnlocked(newId(), keyOf('b'))
  expect(await stranger.sealer.open(sealed)).toEqual([{}])
  await expect(stranger.sealer.openWhole(sealed)).rejects.toThrow()
})

test('the key cannot be read out', async () => {
  const store = await openUnlocked(newId(), keyOf('a'))
  const key = await readMeta(store.database, 'key')
  expect(key?.extractable).toBe(false)
  expect(await readMeta((await openStore(store.profile)).database, 'device_id')).toBe(store.deviceId)
})

test('after 14 days without the ward names are locked, unsent work is kept, and contact opens both again', async () => {
  const store = await openUnlocked(newId(), keyOf('a'))
  const sealed = await store.sealer.seal([{ full_name: 'Bà Tư' }])
  await writeMeta(store.database, 'last_pulled_at', '2026-11-01T00:00:00.000Z')
  const onDay = (day: number) => createSealer(store.database, new Date(Date.UTC(2026, 10, day, 1)))
  expect((await onDay(14)).isLocked()).toBe(false)
  const late = await onDay(15)
  expect(late.isLocked()).toBe(true)
  expect(await late.open(sealed)).toEqual([{}])
  await expect(late.seal([{ full_name: 'Bà Năm' }])).rejects.toThrow(LockedError)
  await late.unlock(keyOf('a'))
  expect(await late.openWhole(sealed)).toEqual([{ full_name: 'Bà Tư' }])
})

test('ids sort in the order they were made', () => {
  const ids = Array.from({ length: 5_000 }, () => newId())
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(5_000)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
})
