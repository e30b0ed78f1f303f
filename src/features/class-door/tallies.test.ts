import { expect, test } from 'vitest'
import type { Came } from './came.ts'
import { tallyOf } from './tallies.ts'

const counted = (id: string, people_count: number, more: Partial<Came> = {}): Came => ({
  id,
  root_id: null,
  receipt: null,
  is_void: false,
  subject_id: null,
  enrolment_id: null,
  profile_id: null,
  venue_id: 'here',
  author_id: 'hanh',
  people_count,
  group: 'elderly',
  needs_visit: false,
  skills: '{}',
  ...more,
})
const asked = { venueId: 'here', group: 'elderly', authorId: 'hanh' } as const

test('nobody counted is nobody, and there is nothing to correct', () => {
  expect(tallyOf([], asked)).toEqual({ mine: 0, others: 0, chain: null })
})

test('mine and the others’ stand apart; groups, places and names count elsewhere', () => {
  const facts = [
    counted('a', 4),
    counted('b', 3, { author_id: 'tam' }),
    counted('c', 9, { group: 'adults' }),
    counted('d', 9, { venue_id: 'beside' }),
    counted('e', 1, { subject_id: 'somebody' }),
  ]
  expect(tallyOf(facts, asked)).toEqual({ mine: 4, others: 3, chain: { rootId: 'a', count: 4 } })
})

test('the last word on a count stands, also that it is nobody: the same chain grows again', () => {
  const none = counted('b', 4, { root_id: 'a', is_void: true })
  expect(tallyOf([counted('a', 4), none], asked)).toEqual({ mine: 0, others: 0, chain: { rootId: 'a', count: 0 } })
  const again = counted('c', 2, { root_id: 'a' })
  expect(tallyOf([counted('a', 4), none, again], asked)).toMatchObject({ mine: 2, chain: { rootId: 'a', count: 2 } })
})

test('a count corrected by somebody else is still of whoever made it', () => {
  const corrected = counted('b', 5, { root_id: 'a', author_id: 'tam' })
  expect(tallyOf([counted('a', 4), corrected], asked)).toMatchObject({ mine: 5, others: 0 })
})

test('counted on two phones of mine: both are mine, the fuller one is corrected', () => {
  expect(tallyOf([counted('a', 1), counted('b', 6)], asked)).toEqual({
    mine: 7,
    others: 0,
    chain: { rootId: 'b', count: 6 },
  })
})
