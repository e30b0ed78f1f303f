import { expect, test } from 'vitest'
import { readMinutes } from './read-minutes.ts'

test('a stay is a whole number of minutes, up to ten hours', () => {
  expect(['1', ' 45 ', '600'].map(readMinutes)).toEqual([1, 45, 600])
  expect(['', '0', '601', '-5', '4,5', 'lâu'].map(readMinutes)).toEqual([null, null, null, null, null, null])
})
