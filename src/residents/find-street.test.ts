import { expect, test } from 'vitest'
import { findStreets, streetNamed } from './find-street.ts'

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

test('a street typed whole is chosen without a press, unless another is written alike', () => {
  const known = ['Nguyễn Trãi', 'Hẻm 12 Nguyễn Trãi', 'Bến Mới', 'Bến Mọi'].map((name) => ({ id: name, name }))
  const chosen = (typed: string) => streetNamed(known, typed)?.name ?? null
  expect(chosen(' nguyen TRAI ')).toBe('Nguyễn Trãi')
  expect(chosen('nguyen')).toBe(null)
  expect(chosen('ben moi')).toBe(null)
})
