import { expect, test } from 'vitest'
import { type KeptOrder, hoursOf, joined, knowsHours, moved, reversed, skipped } from './kept-order.ts'

const kept: KeptOrder = {
  ids: ['a', 'b', 'c', 'd'],
  chosen_at: '2026-11-23T02:00:00Z',
  day: '2026-11-23',
  time: 'morning',
  from: null,
  hours: [],
  skipped: [],
  isByHand: false,
  fitting: null,
}
const open = kept.ids

test('turned round, what was put off stays last', () => {
  const later = skipped(kept, open, 'b')
  expect(later.ids).toEqual(['a', 'c', 'd', 'b'])
  expect(reversed(later, later.ids).ids).toEqual(['d', 'c', 'a', 'b'])
})

test('a door moved forward is no longer put off', () => {
  const later = skipped(kept, open, 'b')
  const again = moved(later, later.ids, { id: 'b', to: 0 })
  expect(again.ids).toEqual(['b', 'a', 'c', 'd'])
  expect(again.skipped).toEqual([])
})

test('a new door comes before the next number of its street, and the order by hand stays', () => {
  const doors = ['a', 'b', 'new', 'c', 'd'].map((id) => ({ id, street_id: 's' }))
  const byHand = { ...kept, ids: ['d', 'c', 'b', 'a'] }
  expect(
    joined(
      byHand,
      doors,
      doors.map(({ id }) => id),
    ).ids,
  ).toEqual(['d', 'new', 'c', 'b', 'a'])
})

test('an hour agreed since, or changed, is news to an order; one that is done with is not', () => {
  const agreed = { id: 'b', due_at: new Date('2026-11-23T03:00:00Z') }
  const doors = [{ id: 'a', due_at: null }, agreed]
  const known = { ...kept, hours: hoursOf(doors) }
  expect(knowsHours(kept, doors)).toBe(false)
  expect(knowsHours(known, doors)).toBe(true)
  expect(knowsHours(known, [{ ...agreed, due_at: new Date('2026-11-23T04:00:00Z') }])).toBe(false)
  expect(knowsHours(known, [{ id: 'a', due_at: null }])).toBe(true)
})
