import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxAround, keepApart } from './keep-apart.ts'

const place = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 300, noNaN: true }),
})

test('numbers of neighbouring points can be read', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      const spots = keepApart(places, 26)
      for (const [at, one] of spots.entries()) {
        for (const other of spots.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(24)
      }
    }),
  )
})

test('points far from one another stay where they are', () => {
  const places = [
    { x: 50, y: 50 },
    { x: 200, y: 150 },
  ]
  for (const [at, { x, y }] of keepApart(places, 26).entries()) {
    expect(Math.hypot(x - places[at]!.x, y - places[at]!.y)).toBeLessThan(0.2)
  }
})

test('a point pushed over the edge makes the drawing larger, one inside does not', () => {
  const sheet = { width: 400, height: 300 }
  expect(boxAround([{ x: 200, y: 150 }], 13, sheet)).toBe('0 0 400 300')
  expect(boxAround([{ x: 3, y: 297 }], 13, sheet)).toBe('-10 0 410 310')
})
