import { expect, test } from 'vitest'
import { openingNow } from './opening-now.ts'

const office: [number, string, string][] = [1, 2, 3, 4, 5].flatMap((day): [number, string, string][] => [
  [day, '07:30', '11:30'],
  [day, '13:30', '17:00'],
])
/** Monday 23 November 2026, in Vietnam. */
const at = (hour: string, day = '23') => new Date(`2026-11-${day}T${hour}:00+07:00`)

test('in its hours a help point is open until they end', () => {
  expect(openingNow(office, at('07:30'))).toEqual({ isOpen: true, until: '11:30' })
  expect(openingNow(office, at('16:59'))).toEqual({ isOpen: true, until: '17:00' })
})

test('at noon it opens again the same day, in the evening tomorrow, on Friday night on Monday', () => {
  expect(openingNow(office, at('11:30'))).toEqual({ isOpen: false, opens: { weekday: 1, at: '13:30', inDays: 0 } })
  expect(openingNow(office, at('17:00'))).toEqual({ isOpen: false, opens: { weekday: 2, at: '07:30', inDays: 1 } })
  expect(openingNow(office, at('18:00', '27'))).toEqual({
    isOpen: false,
    opens: { weekday: 1, at: '07:30', inDays: 3 },
  })
})

test('once a week, it opens again in seven days', () => {
  const market: [number, string, string][] = [[1, '05:00', '10:00']]
  expect(openingNow(market, at('10:00'))).toEqual({ isOpen: false, opens: { weekday: 1, at: '05:00', inDays: 7 } })
})

test('without hours it is open day and night', () => {
  expect(openingNow([], at('03:00'))).toEqual({ isOpen: true, until: null })
})
