import { expect, test } from 'vitest'
import { standingAt } from './standing-at.ts'

const now = new Date('2026-11-23T08:00:00Z')
const door = (lon: number | null, last_visited_at: string | null) => ({
  lon,
  lat: lon === null ? null : 10,
  last_visited_at,
})

test('one stands at the door written down last today, however its hour is written', () => {
  const doors = [
    door(1, '2026-11-23T02:00:00Z'),
    door(2, '2026-11-23T14:30:00+07:00'),
    door(3, '2026-11-23T03:00:00.000Z'),
    door(4, null),
    door(null, '2026-11-23T07:45:00Z'),
  ]
  expect(standingAt(doors, now)).toEqual([2, 10])
})

test('where one stood yesterday, as days go in Vietnam, says nothing', () => {
  expect(standingAt([door(1, '2026-11-22T16:59:00Z')], now)).toBeUndefined()
  expect(standingAt([door(1, '2026-11-22T17:01:00Z')], now)).toEqual([1, 10])
  expect(standingAt([], now)).toBeUndefined()
})
