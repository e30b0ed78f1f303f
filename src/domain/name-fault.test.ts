import { expect, test } from 'vitest'
import { nameFault } from './name-fault.ts'

test.each([
  'bà Tư',
  'cô 3 Hạnh',
  'Y’Moan',
  "H'Hen Niê",
  'anh Tư-Bé',
  'Ng. Văn A',
  'ស៊\u200Bុខ',
  '𠮷田',
  '  bà \t\u2028 Tư ',
])('“%s” is a name', (name) => expect(nameFault(name)).toBeNull())

test.each([
  'bà Tư 🌸',
  'bà “Tư”',
  'Tư – chợ',
  'Tư @ nhà',
  '<b>Tư</b>',
  '12',
  '...',
  'bà\u0000Tư',
  'bà \u202EuT',
  'bà\u2066Tư',
  'Tư\uFEFF',
  '\uD800Tư',
])('%j is none', (name) => expect(nameFault(name)).toBe('odd_characters'))

test('nothing is no name, and of what is too long the length is told, counted as it is seen', () => {
  expect(nameFault(' \u3000\n')).toBe('empty')
  expect(nameFault('ữ'.normalize('NFD').repeat(60))).toBeNull()
  expect(nameFault('ữ'.repeat(61))).toBe('too_long')
})
