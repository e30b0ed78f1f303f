import { expect, test } from 'vitest'
import type { Household, Street } from '../../backend/rows.ts'
import { type BookedStop, layBookings } from './lay-bookings.ts'
import type { MyWalk } from './today-data.ts'
import { walkDoors, walkPlan } from './walk-plan.ts'

const now = new Date('2026-11-24T00:00:00Z')
const home = (id: string, street_id = 'mine', more: Partial<Household> = {}) =>
  ({
    id,
    street_id,
    part_id: street_id,
    number: id,
    building: '',
    floor: '',
    unit: '',
    lon: 105,
    lat: 10,
    ...more,
  }) as Household
const street = (id: string) => ({ id, name: id }) as Street
const stop = (id: string, starts_at: string, more: Partial<BookedStop> = {}): BookedStop => ({
  booking: {
    id,
    street_id: null,
    part_id: null,
    number: null,
    lon: null,
    lat: null,
    starts_at,
    called: 'bà Tư',
  },
  home: undefined,
  visits: [],
  street: undefined,
  ...more,
})
const walk: MyWalk = {
  stamp: '',
  parts: [],
  streets: [street('mine')],
  area: undefined,
  doors: walkDoors({ households: [home('1'), home('3')], visitsOf: new Map() }, now),
}
const eight = '2026-11-24T01:00:00Z'
const nine = '2026-11-24T02:00:00Z'

test('a door of mine with a booking gets its hour and stays one door', () => {
  const { doors } = layBookings(walk, [stop('b', eight, { home: home('3') })], now)
  expect(doors.map(({ id, due_at, booking }) => [id, due_at?.toISOString(), booking?.id])).toEqual([
    ['1', undefined, undefined],
    ['3', '2026-11-24T01:00:00.000Z', 'b'],
  ])
})

test('a door of another street comes along for today, its street too', () => {
  const laid = layBookings(walk, [stop('b', eight, { home: home('8', 'theirs'), street: street('theirs') })], now)
  expect(laid.doors.map(({ id }) => id)).toEqual(['1', '3', '8'])
  expect(laid.streets.map(({ id }) => id)).toEqual(['mine', 'theirs'])
})

test('a home that is no door yet is a stop all the same', () => {
  const { doors } = layBookings(walk, [stop('b', eight)], now)
  expect(doors.at(-1)).toMatchObject({ id: 'b', number: '?', due_at: new Date(eight), booking: { called: 'bà Tư' } })
})

test('of two bookings at one door the sooner gives the hour', () => {
  const two = [stop('sooner', eight, { home: home('3') }), stop('later', nine, { home: home('3') })]
  expect(layBookings(walk, two, now).doors[1]?.booking?.id).toBe('sooner')
})

test('who asked for somebody to come may be knocked at, whatever was said before', () => {
  const asked = { do_not_visit: 'asked' as const, do_not_visit_until: null }
  const { doors } = layBookings(walk, [stop('b', eight, { home: home('5', 'mine', asked) })], now)
  expect(walkPlan(doors).next.map(({ id }) => id)).toContain('5')
})

test('bookings stand in the walk, and not among those who said to come back', () => {
  const { doors } = layBookings(walk, [stop('b', eight, { home: home('3') })], now)
  expect(walkPlan(doors).next.map(({ id }) => id)).toEqual(['1', '3'])
  expect(walkPlan(doors).due).toEqual([])
})

test('without bookings the walk is the very same', () => expect(layBookings(walk, [], now)).toBe(walk))
