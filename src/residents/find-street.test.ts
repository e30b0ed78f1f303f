import { expect, test } from 'vitest'
import { findStreets } from './find-street.ts'

const streets = ['Nguyễn Trãi', 'Hẻm 12 Nguyễn Trãi', 'Lý Tự Trọng', 'Đường Đá Đỏ'].map((name) => ({ name }))
const found = (typed: string) => findStreets(streets, typed).map(({ name }) => name)

test('a street is found without diacritics, whatever is typed first', () => {
  expect(found('nguyen trai')).toEqual(['Nguyễn Trãi', 'Hẻm 12 Nguyễn Trãi'])
  expect(found('12 trai')).toEqual(['Hẻm 12 Nguyễn Trãi'])
  expect(found('DA DO')).toEqual(['Đường Đá Đỏ'])
})

test('nothing typed finds nothing, an unknown name finds nothing', () => {
  expect(found('  ')).toEqual([])
  expect(found('Lê Lợi')).toEqual([])
})
