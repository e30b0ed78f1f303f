import './testing/browser-parts.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { keepSealed, readSealed } from './kept-sealed.ts'
import { atWork } from './testing/at-work.ts'

afterEach(() => void vi.useRealTimers())

const names = [{ id: 'tam', called: 'anh Tâm' }]
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

test('names kept for when there is no signal are read again, and cannot be read off the disk', async () => {
  const { store, database } = await atWork()
  await keepSealed(store, { name: 'trainees', until: tomorrow(), value: names })
  expect(await readSealed(store, 'trainees')).toEqual(names)
  expect(JSON.stringify(await database.readings.toArray())).not.toContain('Tâm')
  await store.sealer.lock()
  expect(await readSealed(store, 'trainees')).toBeUndefined()
})

test('when their time is over they are gone', async () => {
  const { store, database } = await atWork()
  await keepSealed(store, { name: 'trainees', until: tomorrow(), value: names })
  vi.useFakeTimers({ now: Date.now() + 2 * 86_400_000, toFake: ['Date'] })
  expect(await readSealed(store, 'trainees')).toBeUndefined()
  expect(await database.readings.count()).toBe(0)
})
