import { expect, test } from 'vitest'
import { spellCode } from './spell-code.ts'

test('a code is said sign by sign, as on the telephone', () => {
  expect(spellCode('4k7-m2p', 'vi')).toBe('bốn, ca, bảy, mờ, hai, pê')
  expect(spellCode('4k7 m2p', 'en')).toBe('4, K, 7, M, 2, P')
})

test('every sign a code may hold has a name', () => {
  const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  expect(spellCode(signs, 'vi').split(', ')).toHaveLength(signs.length)
})
