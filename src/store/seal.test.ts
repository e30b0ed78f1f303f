import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { newId } from './new-id.ts'
import { openStore } from './open-store.ts'
import { readMeta } from './meta.ts'

test('what is sealed opens again after the app was closed, on this phone only', async () => {
  const id = newId()
  const first = await openStore({ id })
  const sealed = await first.sealer.seal([{ full_name: 'Bà Tư' }, { phone: '0912345678' }])
  first.close()
  const again = await openStore({ id })
  expect(await again.sealer.open(sealed)).toEqual([{ full_name: 'Bà Tư' }, { phone: '0912345678' }])
  const stranger = await openStore({ id: newId() })
  await expect(stranger.sealer.open(sealed)).rejects.toThrow()
})

test('the key cannot be read out', async () => {
  const store = await openStore({ id: newId() })
  const key = await readMeta(store.database, 'key')
  expect(key?.extractable).toBe(false)
  expect(await readMeta((await openStore(store.profile)).database, 'device_id')).toBe(store.deviceId)
})

test('ids sort in the order they were made', () => {
  const ids = Array.from({ length: 5_000 }, () => newId())
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(5_000)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
})
