import { expect, test } from 'vitest'
import { nameOrPhoneFault } from '../../domain/newcomer-fault.ts'
import { newcomerOf, saidOfNewcomer } from './newcomer-written.ts'

const refused = { called: 'bà Tư 🌸', phone: '0112345678', consent_text_id: 'agreed', skills: {}, helped_at: 'then' }
const written = { ...newcomerOf(refused), called: 'bà Tư', phone: '' }

test('somebody written down at the door stands in the form as they were, one where no number was said', () => {
  expect(newcomerOf(refused)).toEqual({ called: 'bà Tư 🌸', phone: '0112345678', people: 1 })
})

test('what the ward would refuse again is asked for first', () => {
  expect(nameOrPhoneFault(newcomerOf(refused))).toBe('name')
  expect(nameOrPhoneFault({ ...written, phone: '0112345678' })).toBe('phone')
  expect(nameOrPhoneFault(written)).toBeNull()
})

test('put right, everything else they said stays: their consent, what they learned, when they came', () => {
  const said = { ...refused, called: 'bà Tư', phone: '0912345678', people_count: 2 }
  expect(saidOfNewcomer(refused, { called: ' bà Tư ', phone: '+84 912 345 678', people: 2 })).toEqual(said)
})

test('a number taken out goes out no more', () => {
  expect(saidOfNewcomer(refused, written)).not.toHaveProperty('phone')
})
