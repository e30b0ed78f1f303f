import { expect, test } from 'vitest'
import { emptyDraft } from './help-draft.ts'
import { helpProblem, readPhone } from './help-problem.ts'

const now = new Date('2026-11-22T00:00:00Z')
const problem = (given: Partial<ReturnType<typeof emptyDraft>>) => helpProblem({ ...emptyDraft(), ...given }, now)

test('nobody is named before they were asked', () => {
  expect(problem({ who: 'new', full_name: 'Bà Tư' })).toBe('consent')
  expect(problem({ who: 'new', full_name: '', consent: 'yes' })).toBe('name')
  expect(problem({ who: 'new', full_name: 'Bà Tư', consent: 'yes' })).toBeNull()
})

test('who says no to the name is still counted', () => {
  expect(problem({ who: 'new', full_name: '', consent: 'no' })).toBeNull()
  expect(problem({ who: 'count' })).toBeNull()
  expect(problem({})).toBe('who')
})

test('phones are read as people write them', () => {
  expect(['0901 000 001', '+84 901.000.001', '84901000001', '0901-000-001'].map(readPhone)).toEqual(
    Array.from({ length: 4 }, () => '0901000001'),
  )
  expect(['0901 000 00', '12345', 'không có', '+85901000001'].map(readPhone)).toEqual([null, null, null, null])
})

test('a year of birth has four digits and is not to come', () => {
  const year = (birth_year: string) => problem({ who: 'new', full_name: 'Bà Tư', consent: 'yes', birth_year })
  expect([year('1957'), year(''), year('57'), year('2030'), year('1800')]).toEqual([
    null,
    null,
    'birthYear',
    'birthYear',
    'birthYear',
  ])
})
