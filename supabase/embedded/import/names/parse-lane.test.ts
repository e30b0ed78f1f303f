import { expect, test } from 'vitest'
import { parseLane, streetKey } from './parse-lane.ts'

test.each([
  ['Hẻm 12 Nguyễn Trãi', 'Hẻm', '12', 'Nguyễn Trãi'],
  ['Ngõ 5 phố Huế', 'Ngõ', '5', 'phố Huế'],
  ['Ngách 12/3', 'Ngách', '12/3', null],
  ['Kiệt 131 Trần Phú', 'Kiệt', '131', 'Trần Phú'],
  ['Hẻm 158/25 Đường Huỳnh Mẫn Đạt', 'Hẻm', '158/25', 'Đường Huỳnh Mẫn Đạt'],
  ['Hẻm 178D Đường Võ Thị Sáu', 'Hẻm', '178D', 'Đường Võ Thị Sáu'],
  ['Hẻm 23-25-27 Bà Lê Chân', 'Hẻm', '23-25-27', 'Bà Lê Chân'],
  ['hẻm 4 bis Lê Lợi', 'hẻm', '4BIS', 'Lê Lợi'],
  ['Hẻm 12 3 Tháng 2', 'Hẻm', '12', '3 Tháng 2'],
  ['Hẻm số 9 đường 30 Tháng 4', 'Hẻm', '9', 'đường 30 Tháng 4'],
  ['Ngách 7 ngõ 5 phố Huế', 'Ngách', '7', 'ngõ 5 phố Huế'],
  ['Hẻm 114A', 'Hẻm', '114A', null],
  ['Hẻm Nguyễn Hữu Cầu', 'Hẻm', null, 'Nguyễn Hữu Cầu'],
])('%s is a lane', (written, word, number, parent) => {
  expect(parseLane(written)).toEqual({ kind: 'lane', name: written, word, number, parent })
})

test('a street is not a lane', () => {
  for (const name of ['Nguyễn Trãi', 'Đường 3 Tháng 2', 'Hẻmington', 'Ngõng', 'Kiệt'])
    expect(parseLane(name)).toEqual({ kind: 'street', name })
})

test('spellings of one lane meet, other lanes do not', () => {
  expect(streetKey('Hẻm 58 Đường Phạm Ngọc Thạch')).toBe(streetKey('hẻm 58 Phạm Ngọc Thạch'))
  expect(streetKey('Ngõ 5 phố Huế')).toBe(streetKey('Ngõ 5 Huế'))
  expect(streetKey('Hẻm 5 Huế')).not.toBe(streetKey('Hẻm 5A Huế'))
})
