import { expect, test } from 'vitest'
import type { AgendaBooking } from './agenda-bookings-data.ts'
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
