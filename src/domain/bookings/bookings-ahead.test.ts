import { expect, test } from 'vitest'
import { bookingsAhead } from './bookings-ahead.ts'

const now = new Date('2026-11-24T03:00:00Z')
const booking = (id: string, starts_at: string, status = 'scheduled') => ({ id, starts_at, status })
const idsOf = (bookings: { id: string }[]) => bookings.map(({ id }) => id)

test('a day is the day in Vietnam, and what is of today comes by its hour', () => {
  const ahead = bookingsAhead(
    [
      booking('afternoon', '2026-11-24T07:00:00Z', 'accepted'),
      booking('late evening', '2026-11-24T16:59:00Z'),
      booking('tomorrow', '2026-11-24T17:00:00Z'),
      booking('morning', '2026-11-24T01:00:00Z'),
    ],
    now,
  )
  expect(idsOf(ahead.today)).toEqual(['morning', 'afternoon', 'late evening'])
  expect(idsOf(ahead.later)).toEqual(['tomorrow'])
})

test('one of yesterday that nobody wrote down is still to be done', () => {
  expect(idsOf(bookingsAhead([booking('forgotten', '2026-11-23T01:00:00Z')], now).today)).toEqual(['forgotten'])
})

test('what is done or cancelled is nowhere, and where nobody was home is told apart', () => {
  const hour = '2026-11-24T01:00:00Z'
  const ahead = bookingsAhead(
    [booking('done', hour, 'done'), booking('off', hour, 'cancelled'), booking('out', hour, 'not_home')],
    now,
  )
  expect(ahead.today).toEqual([])
  expect(ahead.later).toEqual([])
  expect(idsOf(ahead.missed)).toEqual(['out'])
})
