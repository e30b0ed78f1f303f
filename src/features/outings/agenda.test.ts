import { expect, test } from 'vitest'
import type { AgendaBooking } from './agenda-bookings-data.ts'
import type { AgendaClass } from './agenda-classes-data.ts'
import { letteredAgenda } from './agenda.ts'
import type { KnownOuting } from './outings-data.ts'

const hours = (day: number) => ({
  starts_at: `2026-11-${day}T08:00:00+07:00`,
  ends_at: `2026-11-${day}T09:00:00+07:00`,
})
const outing = (id: string, day: number, cancelled_at: string | null = null) =>
  ({
    outing: { id, ...hours(day), meeting_lon: 105.7, meeting_lat: 10, cancelled_at },
    mine: null,
    areaName: '',
  }) as unknown as KnownOuting
const booking = (id: string, day: number, at: [number, number] | null): AgendaBooking => ({
  kind: 'booking',
  id,
  ...hours(day),
  at,
  called: 'bà Tư',
  areaName: 'Khu vực 3',
  comes: 'cô Hạnh',
  half: 'morning',
  isAgreed: false,
})
const heldClass = (id: string, day: number, places: AgendaClass['places']): AgendaClass => ({
  kind: 'class',
  id,
  ...hours(day),
  at: places[0] ?? null,
  title: 'Gọi video',
  venueNames: [],
  places,
  cancelReason: null,
})

test('a class stands among the outings under one letter for all its places', () => {
  const at: AgendaClass['places'] = [
    [105.7, 10],
    [105.8, 10],
  ]
  const [day] = letteredAgenda([outing('walk', 25)], [heldClass('at two places', 25, at), heldClass('online', 25, [])])
  expect(day?.items.map(({ id, letter }) => [id, letter])).toEqual([
    ['at two places', 'A'],
    ['online', null],
    ['walk', 'B'],
  ])
})

test('outings and promised bookings share their days; letters go to what stands on the map, in the order of the list', () => {
  const days = letteredAgenda(
    [outing('walk', 25), outing('called off', 24, '2026-11-20T08:00:00+07:00')],
    [booking('at home', 24, [105.7, 10]), booking('described', 25, null)],
  )
  expect(days.map(({ day, items }) => [day, items.map(({ id, letter }) => [id, letter])])).toEqual([
    [
      '2026-11-24',
      [
        ['at home', 'A'],
        ['called off', null],
      ],
    ],
    [
      '2026-11-25',
      [
        ['described', null],
        ['walk', 'B'],
      ],
    ],
  ])
})
