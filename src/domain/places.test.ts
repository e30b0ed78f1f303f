import { expect, test } from 'vitest'
import { areaTitle } from './area-title.ts'
import { metresBetween } from './metres-between.ts'
import { partName } from './part-name.ts'

test('a ward is called by its kind, a neighbourhood by its name', () => {
  expect(areaTitle({ level: 'ward', kind: 'phường', name: 'Bến Sen' })).toBe('phường Bến Sen')
  expect(areaTitle({ level: 'neighbourhood', kind: 'khu vực', name: 'Khu vực 3' })).toBe('Khu vực 3')
})

test('a part is its street, with the side or range when it is not the whole', () => {
  const words = { odd: 'số lẻ', even: 'số chẵn', range: (from: number, to: number) => `số ${from}–${to}` }
  const part = { kind: 'whole', label: null, from_number: null, to_number: null, side: null }
  expect(partName(part, 'Nguyễn Trãi', words)).toBe('Nguyễn Trãi')
  expect(partName({ ...part, kind: 'odd' }, 'Nguyễn Trãi', words)).toBe('Nguyễn Trãi, số lẻ')
  const range = { ...part, kind: 'range', from_number: 1, to_number: 45 }
  expect(partName(range, 'Bờ Kênh', words)).toBe('Bờ Kênh, số 1–45')
  expect(partName({ ...range, side: 'odd' }, 'Bờ Kênh', words)).toBe('Bờ Kênh, số 1–45, số lẻ')
})

test('a thousandth of a degree of latitude is about 111 metres', () => {
  expect(metresBetween([105.78, 10.03], [105.78, 10.031])).toBeCloseTo(111.2, 0)
})
