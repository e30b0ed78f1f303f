import { describe, expect, it } from 'vitest'
import { distanceToLine, isInsideRings, labelPlace, namePlace } from './geometry.ts'
import type { LonLat } from './map-props.ts'

const square: LonLat[] = [
  [105, 10],
  [105.2, 10],
  [105.2, 10.2],
  [105, 10.2],
  [105, 10],
]
const hole: LonLat[] = [
  [105.05, 10.05],
  [105.1, 10.05],
  [105.1, 10.1],
  [105.05, 10.1],
]

describe('a tap on the map', () => {
  it('finds the area it is in, and not through a hole', () => {
    expect(isInsideRings([105.15, 10.15], [square, hole])).toBe(true)
    expect(isInsideRings([105.07, 10.07], [square, hole])).toBe(false)
    expect(isInsideRings([105.3, 10.1], [square, hole])).toBe(false)
  })

  it('measures how far a street is, from its side and from its end', () => {
    const street = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
    ]
    expect(distanceToLine({ x: 5, y: 3 }, street)).toBe(3)
    expect(distanceToLine({ x: 13, y: 14 }, street)).toBe(5)
    expect(distanceToLine({ x: 1, y: 1 }, [])).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('labels', () => {
  it('stand in the middle of the largest piece of an area', () => {
    const small = square.map(([x, y]): LonLat => [106 + (x - 105) / 10, y])
    const [x, y] = labelPlace({ type: 'MultiPolygon', coordinates: [[small], [square]] }) ?? [0, 0]
    expect(x).toBeCloseTo(105.1, 6)
    expect(y).toBeCloseTo(10.1, 6)
  })

  it('stand half way along a street', () => {
    expect(namePlace({ type: 'LineString', coordinates: square.slice(0, 2) })).toEqual([105.1, 10])
  })
})
