import './testing/browser-parts.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { BackendFailure, type Failure } from '../backend/failure.ts'
import { activityOf } from './activity.ts'
import { withStatus } from './database.ts'
import type { Door } from './door.ts'
import { save } from './save.ts'
import { startSync, type Sync } from './start-sync.ts'
import { syncRound } from './sync-round.ts'
import { demoWard, openAmbassador } from './testing/demo-lane.ts'
import { visitTo } from './testing/people-of-lane.ts'

let running: Sync[] = []

afterEach(() => {
  for (const sync of running) sync.stop()
  running = []
  vi.useRealTimers()
})

function begin(...given: Parameters<typeof startSync>) {
  const sync = startSync(...given)
  running.push(sync)
  return sync
}

async function atWork() {
  const ward = demoWard()
  const store = await openAmbassador(ward)
  return { ward, store, door: ward.door() }
}

const failing = (door: Door, kind: Failure, times: number): { door: Door; tries: () => number } => {
  let tries = 0
  const applyCommands: Door['applyCommands'] = async (...sent) => {
    tries += 1
    if (tries <= times) throw new BackendFailure(kind)
    return door.applyCommands(...sent)
  }
  return { door: { ...door, applyCommands }, tries: () => tries }
}

test('what is saved is sent by itself', async () => {
  const { ward, store, door } = await atWork()
  begin(store, door)
  await save(store, visitTo(1).input)
  await vi.waitFor(() => expect(ward.effects).toHaveLength(1))
})

test('a phone with no homes on it has them fetched before it sends; one that has them sends first', async () => {
  const { store, door } = await atWork()
  const asked: string[] = []
  const listened: Door = {
    ...door,
    applyCommands: (...sent) => (asked.push('send'), door.applyCommands(...sent)),
    pullChanges: (...wanted) => (asked.push('fetch'), door.pullChanges(...wanted)),
  }
  await save(store, visitTo(1).input)
  await syncRound(store, listened)
  await save(store, visitTo(2).input)
  await syncRound(store, listened)
  expect(asked).toEqual(['fetch', 'send', 'fetch', 'send', 'fetch'])
})

test('two tabs of one phone never send at the same time', async () => {
  const { ward, store, door } = await atWork()
  let inside = 0
  let most = 0
  const watched: Door = {
    ...door,
    applyCommands: async (...sent) => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside -= 1
      return door.applyCommands(...sent)
    },
  }
  const otherTab = { ...store }
  const syncs = [begin(store, watched), begin(otherTab, watched)]
  for (let number = 0; number < 5; number += 1) {
    await save(number % 2 === 0 ? store : otherTab, visitTo(1).input)
    await Promise.all(syncs.map((sync) => sync.syncNow()))
  }
  expect([most, ward.effects.length, new Set(ward.effects).size]).toEqual([1, 5, 5])
})

test('without a network it tries again by itself, later each time, until it works', async () => {
  const { ward, store, door } = await atWork()
  await save(store, visitTo(1).input)
  const delays: number[] = []
  const real = globalThis.setTimeout
  const hurried = vi.spyOn(globalThis, 'setTimeout').mockImplementation((work, delay = 0) => {
    if (delay >= 700) delays.push(delay)
    return real(work, delay >= 700 ? 1 : delay)
  })
  const { door: bad } = failing(door, 'offline', 3)
  const sync = begin(store, bad)
  await vi.waitFor(() => expect(ward.effects).toHaveLength(1))
  sync.stop()
  hurried.mockRestore()
  const [first = 0, second = 0, third = 0] = delays
  expect(first).toBeLessThan(1_300)
  expect(second).toBeGreaterThanOrEqual(1_500)
  expect(third).toBeGreaterThanOrEqual(3_000)
})

test('signed out it says so and waits for the person, keeping everything', async () => {
  const { store, door } = await atWork()
  await save(store, visitTo(1).input)
  const { door: bad, tries } = failing(door, 'signed-out', Infinity)
  const sync = begin(store, bad)
  await sync.syncNow()
  expect(activityOf(store).lastFailure()).toBe('signed-out')
  expect(await withStatus(store.database, 'waiting').count()).toBe(1)
  expect(tries()).toBeLessThanOrEqual(2)
})
