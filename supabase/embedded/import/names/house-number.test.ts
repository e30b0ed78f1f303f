import { expect, test } from 'vitest'
import { lanesOfNumber, normaliseHouseNumber } from './house-number.ts'

test.each([
  ['12', '12'],
  ['12b', '12B'],
  [' 12 b', '12B'],
  ['12 bis', '12BIS'],
  ['236Bis', '236BIS'],
  ['12 / 3 / 5', '12/3/5'],
  ['138 – 142', '138-142'],
  ['Số 5', '5'],
  ['số nhà 7A', '7A'],
  ['A12', 'A12'],
])('%s is written %s', (written, normalised) => {
  expect(normaliseHouseNumber(written)).toBe(normalised)
  expect(normaliseHouseNumber(normalised)).toBe(normalised)
})

test('a number says which lanes lead to it, the innermost first', () => {
  expect(lanesOfNumber('51/25/1')).toEqual(['51/25', '51'])
  expect(lanesOfNumber('158/25b')).toEqual(['158'])
  expect(lanesOfNumber('12')).toEqual([])
})
