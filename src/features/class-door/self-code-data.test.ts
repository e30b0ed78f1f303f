import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { selfCheckInCode } from '../../backend/calls.ts'
import { createSelfCode } from './self-code-data.ts'

vi.mock('../../backend/calls.ts', () => ({ selfCheckInCode: vi.fn() }))
const ask = vi.mocked(selfCheckInCode)

const atWard = new Date('2026-11-24T01:31:00Z')
/** Until the end of the three minutes it is shown for. */
const secondsLeft = 90
const codeNow = async () => ({
  outcome: 'code' as const,
  class_code: 'sen234',
  code: 'abc234',
  valid_until: new Date(atWard.getTime() + secondsLeft * 1_000).toISOString(),
  seconds_left: secondsLeft,
})

beforeEach(() => void ask.mockReset().mockImplementation(codeNow))
afterEach(() => vi.useRealTimers())

test.each([
  ['right', 0],
  ['ten minutes fast', 10],
  ['ten minutes slow', -10],
])('with a clock that is %s the next code is asked for when this one ends', async (_, minutes) => {
  vi.useFakeTimers({ now: atWard.getTime() + minutes * 60_000 })
  const { dispose, answer } = createRoot((end) => ({ ...createSelfCode('hall'), dispose: end }))
  await vi.advanceTimersByTimeAsync(0)
  expect(answer()).toMatchObject({ code: 'abc234' })
  await vi.advanceTimersByTimeAsync(secondsLeft * 1_000 - 1)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(ask).toHaveBeenCalledTimes(2)
  dispose()
  await vi.advanceTimersByTimeAsync(secondsLeft * 2_000)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('where the ward could not be asked it is asked again soon', async () => {
  vi.useFakeTimers({ now: atWard })
  ask.mockRejectedValueOnce(new TypeError('no signal'))
  const { dispose, answer } = createRoot((end) => ({ ...createSelfCode('hall'), dispose: end }))
  await vi.advanceTimersByTimeAsync(0)
  expect(answer()).toMatchObject({ outcome: 'failed' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(answer()).toMatchObject({ outcome: 'code' })
  dispose()
})
