import { expect, test } from 'vitest'
import type { WalkStop, WalkStreet } from './walk-stop.ts'
import { walkOrder } from './walk-order.ts'

const [lon, lat] = [105.78, 10.03]
const metre = 1 / 111_195
const now = new Date('2026-11-23T02:00:00Z')

const spot = (x: number, y: number): [number, number] => [
  lon + (x * metre) / Math.cos((lat * Math.PI) / 180),
  lat + y * metre,
]

function door(street_id: string, number: number, at: [number, number] | null, due_at: Date | null = null): WalkStop {
  const [eastern, northern] = at === null ? [null, null] : spot(...at)
  return {
    id: `${street_id}${number}`,
    street_id,
    number: String(number),
    building: '',
    floor: '',
    unit: '',
    lon: eastern,
    lat: northern,
    due_at,
  }
}

const line = (...corners: [number, number][]): WalkStreet['line'] => ({
  type: 'LineString',
  coordinates: corners.map((corner) => spot(...corner)),
})
const street: WalkStreet = { id: 's', kind: 'street', line: line([0, 0], [400, 0]) }
const lane: WalkStreet = { id: 'l', kind: 'lane', line: line([200, 0], [200, 150]) }

/** Odd numbers north, even ones south, 8 m apart. */
const alongStreet = (homes: number) =>
  Array.from({ length: homes }, (_, index) => door('s', index + 1, [4 + 8 * (index >> 1), index % 2 === 0 ? 6 : -6]))
const alongLane = (homes: number) =>
  Array.from({ length: homes }, (_, index) =>
    door('l', index + 1, [index % 2 === 0 ? 198 : 202, 10 + 6 * (index >> 1)]),
  )

const changes = <T>(list: T[]) => list.filter((each, index) => index > 0 && each !== list[index - 1]).length
const walked = (stops: WalkStop[]) => stops.map(({ number }) => Number(number))

test('a street is walked up one side and down the other', () => {
  const order = walkOrder({ stops: alongStreet(40), streets: [street], from: spot(0, 6), now })
  expect(changes(walked(order).map((number) => number % 2))).toBe(1)
  expect(walked(order)[0]).toBe(1)
})

test('a narrow lane is walked from side to side', () => {
  const order = walkOrder({ stops: alongLane(40), streets: [lane], from: spot(200, 0), now })
  const furthest = walked(order).map((number, index) => Math.abs(number - index - 1))
  expect(Math.max(...furthest)).toBeLessThanOrEqual(2)
})

test('a lane off the street is entered once', () => {
  const order = walkOrder({
    stops: [...alongStreet(80), ...alongLane(30)],
    streets: [street, lane],
    from: spot(0, 0),
    now,
  })
  expect(changes(order.map(({ street_id }) => street_id))).toBeLessThanOrEqual(2)
  expect(new Set(order).size).toBe(110)
})

test('doors without a place keep the order of their numbers in their street', () => {
  const nowhere = [7, 3, 2, 5, 1, 4].map((number) => door('s', number, null))
  expect(walked(walkOrder({ stops: nowhere, streets: [], now }))).toEqual([1, 3, 5, 7, 4, 2])
  const stops = [door('s', 5, null), ...alongStreet(40).filter(({ number }) => number !== '5')]
  const odd = walked(walkOrder({ stops, streets: [street], from: spot(0, 6), now })).filter(
    (number) => number % 2 === 1,
  )
  expect(odd.slice(0, 4)).toEqual([1, 3, 5, 7])
})

test('a door with an hour comes near its hour, one overdue at once', () => {
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const place = (due: Date) => {
    const stops = alongStreet(40).map((stop) => (stop.number === '1' ? { ...stop, due_at: due } : stop))
    return walked(walkOrder({ stops, streets: [street], from: spot(160, 6), now })).indexOf(1)
  }
  expect(place(at(-5))).toBe(0)
  for (const minutes of [60, 120, 200]) {
    // Six minutes a door, and a walk of up to four minutes either way.
    expect(Math.abs(place(at(minutes)) * 6 - minutes)).toBeLessThanOrEqual(30)
  }
})

test('two thousand doors are ordered, each once, and the same way every time', () => {
  const streets = Array.from({ length: 20 }, (_, index): WalkStreet => ({
    ...street,
    id: `s${index}`,
    line: line([0, index * 60], [400, index * 60]),
  }))
  const stops = streets.flatMap(({ id }, index) =>
    alongStreet(100).map((stop) => ({
      ...stop,
      id: `${id} ${stop.number}`,
      street_id: id,
      lat: (stop.lat ?? 0) + index * 60 * metre,
    })),
  )
  const order = walkOrder({ stops, streets, from: spot(0, 0), now })
  expect(new Set(order.map(({ id }) => id)).size).toBe(2_000)
  expect(walkOrder({ stops, streets, from: spot(0, 0), now }).map(({ id }) => id)).toEqual(order.map(({ id }) => id))
}, 30_000)
