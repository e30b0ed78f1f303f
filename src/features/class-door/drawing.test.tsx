import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { createDrawing } from './drawing.ts'

afterEach(() => vi.useRealTimers())

test('while somebody types fast only a screenful is drawn; once they pause the rest follows by itself, as far as asked', () => {
  vi.useFakeTimers()
  const { drawn, startAnew, leave } = createRoot((end) => ({ ...createDrawing(() => 12), leave: end }))
  expect(drawn()).toBe(5)
  for (let key = 0; key < 9; key += 1) {
    vi.advanceTimersByTime(100)
    startAnew()
    expect(drawn()).toBe(5)
  }
  vi.advanceTimersToNextTimer()
  expect(drawn()).toBe(10)
  vi.advanceTimersToNextTimer()
  expect(drawn()).toBe(12)
  expect(vi.getTimerCount()).toBe(0)
  startAnew()
  expect(drawn()).toBe(5)
  leave()
  expect(vi.getTimerCount()).toBe(0)
})
