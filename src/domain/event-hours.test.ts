import { expect, test } from 'vitest'
import { dayLater, daysAhead, momentsOf, readHours, weeksUntil } from './event-hours.ts'

test('hours are those of Vietnam, there and back, wherever the phone thinks it is', () => {
  const hours = { day: '2026-11-28', from: '08:00', to: '10:30' }
  expect(momentsOf(hours)).toEqual({ starts_at: '2026-11-28T01:00:00.000Z', ends_at: '2026-11-28T03:30:00.000Z' })
  expect(readHours({ starts_at: '2026-11-28T01:00:00+00:00', ends_at: '2026-11-28T03:30:00+00:00' })).toEqual(hours)
})

test('an outing that ends before it begins, or has no day, has no hour', () => {
  expect(momentsOf({ day: '2026-11-28', from: '10:00', to: '10:00' })).toBeNull()
  expect(momentsOf({ day: '2026-11-28', from: '10:00', to: '09:00' })).toBeNull()
  expect(momentsOf({ day: '', from: '10:00', to: '11:00' })).toBeNull()
  expect(momentsOf({ day: '2026-11-28', from: '', to: '11:00' })).toBeNull()
})

test('the days offered begin tomorrow, as the day stands in Vietnam', () => {
  expect(daysAhead(new Date('2026-11-27T18:00:00Z'), 3)).toEqual(['2026-11-29', '2026-11-30', '2026-12-01'])
})

test('a weekly repeat counts the first outing, never less, never more than half a year', () => {
  expect(weeksUntil('2026-11-28', '2026-12-12')).toBe(3)
  expect(weeksUntil('2026-11-28', '2026-12-11')).toBe(2)
  expect(weeksUntil('2026-11-28', '2026-11-01')).toBe(1)
  expect(weeksUntil('2026-11-28', '')).toBe(1)
  expect(weeksUntil('2026-11-28', '2036-11-28')).toBe(26)
})

test('days go over the end of a month', () => expect(dayLater('2026-11-28', 7)).toBe('2026-12-05'))

test('after no day there is none', () => expect(dayLater('', 7)).toBe(''))
