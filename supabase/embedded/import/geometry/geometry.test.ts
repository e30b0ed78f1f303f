import { expect, test } from 'vitest'
import { isInside } from './is-inside.ts'
import { lineLength, metresBetween } from './metres-between.ts'
import { metresBetweenLines, metresToLines } from './metres-to-line.ts'
import type { Line } from './position.ts'

const square: Line = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]
const hole: Line = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 2],
  [1, 1],
]

test('a minute of latitude is a nautical mile', () => {
  expect(metresBetween([106, 10], [106, 10 + 1 / 60])).toBeCloseTo(1853.25, 0)
  expect(
    lineLength([
      [106, 10],
      [106, 10.5],
      [106, 10],
    ]),
  ).toBeCloseTo(111_195, -1)
  expect(lineLength([])).toBe(0)
})

test('a place in a hole is outside, an open ring counts as closed', () => {
  expect(isInside([3, 3], [[square, hole]])).toBe(true)
  expect(isInside([1.5, 1.5], [[square, hole]])).toBe(false)
  expect(isInside([5, 3], [[square]])).toBe(false)
  expect(isInside([3, 3], [[square.slice(0, -1)]])).toBe(true)
  expect(isInside([3, 3], [])).toBe(false)
})

test('the way to a line is measured to its nearest place, not its nearest corner', () => {
  const line: Line = [
    [106, 10],
    [106.01, 10],
  ]
  expect(metresToLines([106.005, 10.001], [line])).toBeCloseTo(111.2, 0)
  expect(metresToLines([106.02, 10], [line])).toBeCloseTo(1095, -1)
  expect(metresToLines([106, 10], [])).toBe(Infinity)
  expect(
    metresBetweenLines(
      [line],
      [
        [
          [106.004, 10.001],
          [106.004, 10.002],
        ],
      ],
    ),
  ).toBeCloseTo(111.2, 0)
})
