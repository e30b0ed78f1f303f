import { expect, it } from 'vitest'
import { compareVietnamese, foldVietnamese } from './vietnamese.ts'

it('sorts names as a Vietnamese dictionary does', () => {
  const names = ['Đào', 'Dung', 'Ấm', 'An', 'Ẩn', 'Bảy']
  expect(names.toSorted(compareVietnamese)).toEqual(['An', 'Ấm', 'Ẩn', 'Bảy', 'Dung', 'Đào'])
})

it('sorts house numbers by their value', () => {
  expect(['12/10', '12/9', '2', '12'].toSorted(compareVietnamese)).toEqual(['2', '12', '12/9', '12/10'])
})

it('finds a name typed without marks', () => {
  expect(foldVietnamese('Đường Nguyễn Ðình Chiểu')).toBe('duong nguyen dinh chieu')
  expect(foldVietnamese('Trần Thị Ngọc Ẩn'.normalize('NFD'))).toBe('tran thi ngoc an')
})
