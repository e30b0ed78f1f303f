import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Halt } from './halts.ts'
import { leastWalk } from './least-walk.ts'
import { createRoute } from './route.ts'
import { shortestOrder } from './shortest-order.ts'
import { orderPlaces } from './walk-order.ts'
import type { WalkStop } from './walk-stop.ts'
import { type Ways, lengthOf } from './ways.ts'

const spots = (least: number, most: number) =>
  fc.array(fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) }), {
    minLength: least,
    maxLength: most,
  })

const waysOf = (places: { x: number; y: number }[]): Ways => ({
  count: places.length,
  spots: places,
  metres: (a, b) => Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0)),
})

const ordersOf = (places: number[]): number[][] =>
  places.length < 2
    ? [places]
    : places.flatMap((place) => ordersOf(places.filter((other) => other !== place)).map((rest) => [place, ...rest]))

const haltsAt = ({ count }: Ways) =>
  Array.from({ length: count - 1 }, (): Halt<WalkStop> => ({
    street_id: 's',
    side: null,
    at: [0, 0],
    stops: [],
    due_at: null,
  }))

test('no order of a few places is shorter than the shortest', () => {
  fc.assert(
    fc.property(spots(2, 7), (places) => {
      const ways = waysOf(places)
      const lengths = ordersOf(places.slice(1).map((_, index) => index + 1)).map((order) =>
        lengthOf(ways, [0, ...order]),
      )
      expect(lengthOf(ways, shortestOrder(ways.count, ways.metres))).toBeCloseTo(Math.min(...lengths), 6)
    }),
    { numRuns: 30, seed: 4 },
  )
})

test('the bound is never above the shortest walk, and close below it', () => {
  fc.assert(
    fc.property(spots(3, 11), (places) => {
      const ways = waysOf(places)
      const shortest = lengthOf(ways, shortestOrder(ways.count, ways.metres))
      const bound = leastWalk(ways.count, ways.metres, shortest)
      expect(bound).toBeLessThanOrEqual(shortest + 1e-6)
      expect(bound).toBeGreaterThanOrEqual(shortest * 0.8)
    }),
    { numRuns: 40, seed: 4 },
  )
})

test('a walk of sixty places visits each once and is within 8 % of the bound', () => {
  fc.assert(
    fc.property(spots(60, 60), (places) => {
      const ways = waysOf(places)
      const order = orderPlaces(haltsAt(ways), ways)
      expect(order.toSorted((a, b) => a - b)).toEqual(places.map((_, index) => index))
      const length = lengthOf(ways, order)
      expect(length).toBeLessThanOrEqual(1.08 * leastWalk(ways.count, ways.metres, length))
    }),
    { numRuns: 3, seed: 4 },
  )
}, 30_000)

test('what was turned can be turned back', () => {
  const route = createRoute([0, 1, 2, 3, 4, 5, 6])
  route.mark()
  route.swap(1, 3, 6)
  expect(route.order()).toEqual([0, 3, 4, 5, 6, 1, 2])
  route.reverse(2, 4)
  route.undo()
  expect(route.order()).toEqual([0, 1, 2, 3, 4, 5, 6])
})
