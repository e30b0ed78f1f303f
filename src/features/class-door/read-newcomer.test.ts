import { expect, test } from 'vitest'
import { newcomerFault } from './read-newcomer.ts'

const draft = { consent: 'yes', called: 'bà Tư', phone: '' } as const

test('nobody is written down by name who has not agreed', () => {
  expect(newcomerFault({ ...draft, consent: null })).toBe('consent')
  expect(newcomerFault({ ...draft, consent: 'no' })).toBe('consent')
  expect(newcomerFault(draft)).toBeNull()
})

test('a name has letters and nothing the ward would send back; a phone may be left out, not be wrong', () => {
  for (const called of ['', '  ', '123', '<i>', 'Tư @', 'bà Tư 🌸', 'bà “Tư”', 'Tư – chợ'])
    expect(newcomerFault({ ...draft, called })).toBe('name')
  for (const called of ['cô 3 Hạnh', 'Y’Moan', 'anh Tư-Bé']) expect(newcomerFault({ ...draft, called })).toBeNull()
  expect(newcomerFault({ ...draft, phone: '12' })).toBe('phone')
  expect(newcomerFault({ ...draft, phone: '+84 912 345 678' })).toBeNull()
})
