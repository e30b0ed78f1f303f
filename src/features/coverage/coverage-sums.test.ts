import { expect, test } from 'vitest'
import type { CoverageRow } from './coverage-data.ts'
import { shareOf, sumOf, wholeOf, withoutFigure } from './coverage-sums.ts'

const figure = (value: number) => ({ value, source: 'phường đếm', counted_on: '2026-09-30' })
const row = (more: Partial<CoverageRow>): CoverageRow => ({
  area_id: 'a',
  name: 'Khu vực 1',
  households: 10,
  attempted: 6,
  reached: 4,
  streets: 2,
  streets_attempted: 1,
  helps: 8,
  people_reached: 8,
  taught: 7,
  alone: 5,
  confirmed: 5,
  figures: {},
  ...more,
})

test('a sum says when a small group was left out', () => {
  expect(sumOf([row({}), row({ taught: null })], 'taught')).toEqual({ value: 7, isWhole: false })
  expect(sumOf([row({}), row({})], 'taught')).toEqual({ value: 14, isWhole: true })
})

test('there is no share without a figure', () => {
  expect([shareOf(4, undefined), shareOf(4, figure(0)), shareOf(null, figure(8)), shareOf(4, figure(8))]).toEqual([
    null,
    null,
    null,
    0.5,
  ])
})

test('a ward is summed from its parts only where every part was counted', () => {
  const counted = [row({ figures: { households: figure(10) } }), row({ figures: { households: figure(20) } })]
  expect(wholeOf(counted, {}, 'households')?.value).toBe(30)
  expect(wholeOf([...counted, row({})], {}, 'households')).toBeUndefined()
  expect(wholeOf([...counted, row({})], { households: figure(99) }, 'households')?.value).toBe(99)
  expect(withoutFigure([...counted, row({ name: 'Khu vực 5' })], 'households').map(({ name }) => name)).toEqual([
    'Khu vực 5',
  ])
})
