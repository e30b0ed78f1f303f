import { expect, test } from 'vitest'
import { findHomes } from './find-homes.ts'

const homes = [
  { number: '112', street: 'Nguyễn Trãi' },
  { number: '12/7', street: 'Hẻm 12 Nguyễn Trãi' },
  { number: '12', street: 'Nguyễn Trãi' },
  { number: '12', street: 'Đường Đồng Khởi' },
]
const numbers = (typed: string) => findHomes(homes, typed, 3).map(({ number, street }) => `${number} ${street}`)

test('a home is found by number and street without tones, its very number before others that hold it', () => {
  expect(numbers('12 nguyen trai')).toEqual(['12 Nguyễn Trãi', '12/7 Hẻm 12 Nguyễn Trãi', '112 Nguyễn Trãi'])
  expect(numbers('12 dong khoi')).toEqual(['12 Đường Đồng Khởi'])
  expect(numbers('12/7')).toEqual(['12/7 Hẻm 12 Nguyễn Trãi'])
})

test('nothing typed finds nothing, and no more is listed than asked for', () => {
  expect(numbers('  ')).toEqual([])
  expect(findHomes(homes, '12', 2)).toHaveLength(2)
})
