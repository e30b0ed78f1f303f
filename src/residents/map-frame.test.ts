import { expect, test } from 'vitest'
import { mapFrame } from './map-frame.ts'

const street = {
  id: 'a',
  name: 'Nguyễn Trãi',
  line: [
    [
      [105.78, 10.03],
      [105.784, 10.033],
    ],
  ] as [number, number][][],
}

test('a tap on the map is the very place that is drawn there', () => {
  const frame = mapFrame([street], null)
  const home = { lon: 105.7817, lat: 10.0312 }
  const found = frame?.ground(frame.place(home))
  expect(found?.lon).toBeCloseTo(home.lon, 9)
  expect(found?.lat).toBeCloseTo(home.lat, 9)
})

test('all that is known stands inside the drawing, the north above', () => {
  const frame = mapFrame([street], null)
  const [first, last] = [frame?.place({ lon: 105.78, lat: 10.03 }), frame?.place({ lon: 105.784, lat: 10.033 })]
  expect(first!.x).toBeGreaterThanOrEqual(0)
  expect(last!.x).toBeLessThanOrEqual(frame!.width)
  expect(first!.y).toBeGreaterThan(last!.y)
})

test('where nothing is known there is nothing to draw', () => {
  expect(mapFrame([], null)).toBeNull()
})
