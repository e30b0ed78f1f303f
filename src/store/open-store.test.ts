import './testing/browser-parts.ts'
import Dexie from 'dexie'
import { expect, test, vi } from 'vitest'
import { newId } from './new-id.ts'
import { openStore } from './open-store.ts'

test('a browser that fails to open its torn database is asked again, for by then it has made a new one', async () => {
  const failing = vi
    .spyOn(Dexie.prototype, 'open')
    .mockRejectedValueOnce(new Error('Internal error opening backing store'))
  const store = await openStore({ id: newId() })
  expect(await store.database.outbox.count()).toBe(0)
  expect(failing).toHaveBeenCalledTimes(2)
  failing.mockRestore()
})

test('one that keeps failing says so', async () => {
  const failing = vi.spyOn(Dexie.prototype, 'open').mockRejectedValue(new Error('no disk'))
  await expect(openStore({ id: newId() })).rejects.toThrow('no disk')
  failing.mockRestore()
})
