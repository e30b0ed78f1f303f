import './testing/browser-parts.ts'
import { createRoot, createSignal } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { createQuery } from './create-query.ts'
import { pull } from './pull.ts'
import { save } from './save.ts'
import { createSyncStatus } from './sync-status.ts'
import { demoWard, lane, openAmbassador } from './testing/demo-lane.ts'
import { visitTo } from './testing/people-of-lane.ts'

test('a query follows the rows and the signals it reads, and keeps rows that did not change', async () => {
  const ward = demoWard()
  const store = await openAmbassador(ward)
  await pull(store, ward.door())
  const [number, setNumber] = createSignal(1)
  const { visits, dispose } = createRoot((end) => ({
    dispose: end,
    visits: createQuery(() => store.database.visits.where('household_id').equals(lane.door(number())).toArray(), []),
  }))
  expect(visits()).toEqual([])
  await save(store, visitTo(1).input)
  await vi.waitFor(() => expect(visits()).toHaveLength(1))
  const [first] = visits()
  await save(store, visitTo(1).input)
  await vi.waitFor(() => expect(visits()).toHaveLength(2))
  expect(visits()[0]).toBe(first)
  setNumber(2)
  await vi.waitFor(() => expect(visits()).toEqual([]))
  setNumber(1)
  await vi.waitFor(() => expect(visits()).toHaveLength(2))
  dispose()
})

test('the counts beside every screen are live', async () => {
  const ward = demoWard()
  const store = await openAmbassador(ward)
  const { status, dispose } = createRoot((end) => ({ dispose: end, status: createSyncStatus(store) }))
  await pull(store, ward.door())
  await save(store, [visitTo(1).input, visitTo(2).input])
  await vi.waitFor(() => expect([status.onPhone(), status.isLoaded()]).toEqual([2, true]))
  dispose()
})
