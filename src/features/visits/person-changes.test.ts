import { expect, test } from 'vitest'
import { personChanges, writtenOf } from './person-changes.ts'

const before = writtenOf({
  full_name: 'Nguyễn Thị Lành',
  called: 'bà Tư',
  phone: '0901000001',
  birth_year: 1957,
  audience_group: 'resident',
  priorities: ['elderly', 'poor'],
})

test('what was left alone is not sent over what others wrote', () => {
  expect(personChanges(before, before)).toEqual({})
  expect(personChanges(before, { ...before, priorities: ['poor', 'elderly'], called: ' bà Tư ' })).toEqual({})
  expect(personChanges(before, { ...before, phone: '0901 000 002' })).toEqual({ phone: '0901000002' })
})

test('what was emptied is taken away, except the name', () => {
  expect(personChanges(before, { ...before, called: '', phone: ' ', birth_year: '' })).toEqual({
    called: null,
    phone: null,
    birth_year: null,
  })
})

test('group, priorities and year of birth can be put right', () => {
  const after = { ...before, birth_year: '1958', audience_group: 'worker' as const, priorities: [] }
  expect(personChanges(before, after)).toEqual({ birth_year: 1958, audience_group: 'worker', priorities: [] })
})
