import { describe, expect, it } from 'vitest'
import { shiftLine } from './shift-line.ts'
import { boxOf, isMostlyInside } from './within-shape.ts'

const box = boxOf({ x: 0, y: 0 }, { x: 100, y: 50 })
const street = (from: number, to: number) => [
  [
    { x: from, y: 20 },
    { x: to, y: 20 },
  ],
]

describe('drawing round streets', () => {
  it('takes a street that lies more than half within, by its length', () => {
    expect(isMostlyInside(street(10, 90), box)).toBe(true)
    expect(isMostlyInside(street(50, 140), box)).toBe(true)
    expect(isMostlyInside(street(80, 180), box)).toBe(false)
  })

  it('weighs a bent street by its metres, not by its corners', () => {
    const corners = [0, 2, 4, 6, 8].map((x) => ({ x, y: 20 }))
    expect(isMostlyInside([[...corners, { x: 400, y: 20 }]], box)).toBe(false)
  })

  it('takes nothing without a line', () => {
    expect(isMostlyInside([], box)).toBe(false)
  })
})

describe('the two sides of a street', () => {
  const eastward = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ]

  it('lie left and right of its line as it runs', () => {
    expect(shiftLine(eastward, 'left', 5).map(({ y }) => y)).toEqual([-5, -5])
    expect(shiftLine(eastward, 'right', 5).map(({ y }) => y)).toEqual([5, 5])
    expect(shiftLine(eastward, undefined, 5)).toEqual(eastward)
  })
})
