import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startChores } from './chores.ts'
import type { Sql } from './sql.ts'

const aMinute = 60_000
const escalation = 'select private.escalate_bookings()'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Remembers what it was asked, and answers when `answer` says so. */
function database(answer: () => Promise<void> = async () => {}) {
  const asked: string[] = []
  const sql: Sql = async (text) => {
    asked.push(text)
    await answer()
    return []
  }
  return { sql, times: (text: string) => asked.filter((each) => each === text).length }
}

test('bookings escalate at once and each minute, what is forgotten is forgotten daily', async () => {
  const { sql, times } = database()
  const stop = startChores('/nowhere', sql)
  await vi.advanceTimersByTimeAsync(10 * aMinute)
  const forgetting = ['select private.forget_bookings()', 'select private.forget_enrolments()']
  expect([escalation, ...forgetting].map(times)).toEqual([11, 1, 1])
  await vi.advanceTimersByTimeAsync(24 * 60 * aMinute)
  expect(forgetting.map(times)).toEqual([2, 2])
  await stop()
  const before = times(escalation)
  await vi.advanceTimersByTimeAsync(10 * aMinute)
  expect(times(escalation)).toBe(before)
})

test('a slow turn is not overtaken by the next, and stopping waits for it', async () => {
  const turn = Promise.withResolvers<void>()
  const { sql, times } = database(() => turn.promise)
  const stop = startChores('/nowhere', sql)
  await vi.advanceTimersByTimeAsync(5 * aMinute)
  expect(times(escalation)).toBe(1)
  let hasStopped = false
  const stopping = stop().then(() => void (hasStopped = true))
  await vi.advanceTimersByTimeAsync(0)
  expect(hasStopped).toBe(false)
  turn.resolve()
  await stopping
  expect(hasStopped).toBe(true)
})

test('one that failed is said, and tried again in its time', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { sql, times } = database(() => Promise.reject(new Error('no space')))
  const stop = startChores('/nowhere', sql)
  await vi.advanceTimersByTimeAsync(aMinute)
  expect(times(escalation)).toBe(2)
  expect(said).toHaveBeenCalledWith('The escalation of bookings failed.', expect.any(Error))
  await stop()
  said.mockRestore()
})
