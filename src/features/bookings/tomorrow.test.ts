import { expect, test } from 'vitest'
import { byAcceptor, dueTomorrow } from './tomorrow.ts'

// 23:30 in Vietnam: tomorrow begins in half an hour, though in Greenwich it is still the day before.
const now = Date.parse('2026-11-23T23:30:00+07:00')
const booking = (named: string, starts: string, more: object = {}) => ({
  named,
  status: 'accepted' as const,
  starts_at: `${starts}:00+07:00`,
  day: starts.slice(0, 10),
  half: 'morning' as const,
  accepted_called: 'cô Hạnh',
  ...more,
})

const bookings = [
  booking('late', '2026-11-24T15:00'),
  booking('early', '2026-11-24T00:30', { accepted_called: 'em Vy' }),
  booking('today', '2026-11-23T23:45'),
  booking('in two days', '2026-11-25T08:00'),
  booking('asked', '2026-11-24T08:00', { status: 'offered', accepted_called: null }),
  booking('nobody', '2026-11-24T08:00', { status: 'escalated', accepted_called: null }),
  booking('cancelled', '2026-11-24T08:00', { status: 'cancelled' }),
]

test('the list of the evening before holds tomorrow in Vietnam, by its hours, and what nobody has taken', () => {
  const { taken, unanswered } = dueTomorrow(bookings, now)
  expect(taken.map(({ named }) => named)).toEqual(['early', 'late'])
  expect(unanswered.map(({ named }) => named)).toEqual(['asked', 'nobody'])
})

test('the team is reminded person by person', () => {
  const { taken } = dueTomorrow([...bookings, booking('later', '2026-11-24T16:00')], now)
  expect(byAcceptor(taken).map(([called, theirs]) => [called, theirs.length])).toEqual([
    ['em Vy', 1],
    ['cô Hạnh', 2],
  ])
})
