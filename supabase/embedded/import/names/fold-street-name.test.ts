import { expect, test } from 'vitest'
import { foldStreetName, tidyName } from './fold-street-name.ts'

test('one street written in many ways has one key', () => {
  const spellings = ['Đường Điện Biên Phủ', 'Ðường Ðiện Biên Phủ', 'điện  biên phủ ', 'Đuờng Điện Biên Phủ']
  expect(new Set(spellings.map(foldStreetName))).toEqual(new Set(['dien bien phu']))
  expect(foldStreetName('Phố Huế')).toBe(foldStreetName('Huế'.normalize('NFD')))
  expect(foldStreetName('Hoà Mỹ')).toBe(foldStreetName('Hòa Mỹ'))
  expect(foldStreetName('Đường Nguyễn Trãi')).toBe(foldStreetName('Nguyen Trai'))
})

test('a name that only looks like a prefix stays whole', () => {
  expect(foldStreetName('Phó Đức Chính')).toBe('pho duc chinh')
  expect(foldStreetName('Dương Bá Trạc')).toBe('duong ba trac')
  expect(foldStreetName('Đường 3 Tháng 2')).toBe('3 thang 2')
  expect(foldStreetName('Phố')).toBe('pho')
})

test('the shown name keeps its prefix, its marks and its capitals', () => {
  expect(tidyName(' Đường  Ðinh Công Tráng')).toBe('Đường Đinh Công Tráng')
})
