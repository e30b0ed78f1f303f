import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgendaItem, agendaByDay } from './agenda.ts'

const item = (id: string, starts_at: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  kind: 'outing',
  id,
  starts_at,
  ends_at: new Date(Date.parse(starts_at) + 3_600_000).toISOString(),
  at: null,
  ...more,
})
const told = (...sources: AgendaItem[][]) =>
  agendaByDay(...sources).map(({ day, items }) => [day, items.map(({ id }) => id)])

test('outings, bookings and classes stand in one day, by their hours', () => {
  const outings = [item('outing', '2026-11-28T01:00:00Z')]
  const bookings = [item('booking', '2026-11-28T00:30:00Z', { kind: 'booking' })]
  const classes = [item('class', '2026-11-28T07:00:00Z', { kind: 'class' })]
  expect(told(outings, classes, bookings)).toEqual([['2026-11-28', ['booking', 'outing', 'class']]])
})

test('a day begins at midnight in Vietnam, not in Greenwich', () => {
  const late = item('late', '2026-11-27T16:59:00Z')
  const early = item('early', '2026-11-27T17:00:00Z')
  expect(told([early, late])).toEqual([
    ['2026-11-27', ['late']],
    ['2026-11-28', ['early']],
  ])
})

test('what begins together is in the order in which it ends', () => {
  const long = item('a', '2026-11-28T01:00:00Z', { ends_at: '2026-11-28T04:00:00Z' })
  expect(told([long], [item('b', '2026-11-28T01:00:00Z')])).toEqual([['2026-11-28', ['b', 'a']]])
})

test('moments are compared as moments, however the ward writes them', () => {
  const written = item('later', '2026-11-28T09:00:00+07:00')
  expect(told([written, item('earlier', '2026-11-28T01:30:00Z')])).toEqual([['2026-11-28', ['earlier', 'later']]])
})

test('every thing stands once, however the sources come in', () => {
  const hours = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(fc.uniqueArray(hours, { maxLength: 30 }), fc.integer({ min: 0, max: 30 }), (starts, cut) => {
      const items = starts.map((hour) => item(`${hour}`, new Date(Date.UTC(2026, 10, 1, hour)).toISOString()))
      const whole = agendaByDay(items)
      expect(agendaByDay(items.slice(cut), items.slice(0, cut))).toEqual(whole)
      expect(whole.flatMap((day) => day.items.map(({ id }) => id))).toEqual(
        starts.toSorted((a, b) => a - b).map(String),
      )
    }),
  )
})
