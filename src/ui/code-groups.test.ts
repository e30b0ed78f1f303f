import { expect, test } from 'vitest'
import { codeGroups, plainCode } from './code-groups.ts'

test('a code is read aloud in two groups of five', () => {
  expect(codeGroups('k7m2pw9xhd')).toEqual(['K7M2P', 'W9XHD'])
})

test('however a code is typed, the ward gets the same', () => {
  for (const typed of ['k7m2pw9xhd', 'K7M2P W9XHD', ' k7m2p-w9xhd ', 'K7M2P w9xhd']) {
    expect(plainCode(typed)).toBe('k7m2pw9xhd')
  }
})
