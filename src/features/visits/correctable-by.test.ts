import { expect, test } from 'vitest'
import { correctableBy } from './correctable-by.ts'

const first = { id: 'first', root_id: null, author_id: 'hanh' }
const correction = { id: 'second', root_id: 'first', author_id: 'binh' }
const chain = [first, correction]
const member = (role: 'ambassador' | 'lead' | 'coordinator', left_at: string | null = null) => [
  { profile_id: 'me', role, left_at },
]

test('who wrote the first may correct, also after a lead did', () => {
  expect(correctableBy('hanh', [])(correction, chain)).toBe(true)
  expect(correctableBy('me', member('ambassador'))(correction, chain)).toBe(false)
})

test('leads and coordinators may correct, until they leave', () => {
  expect(correctableBy('me', member('lead'))(first, chain)).toBe(true)
  expect(correctableBy('me', member('coordinator'))(first, chain)).toBe(true)
  expect(correctableBy('me', member('lead', '2026-11-01T00:00:00Z'))(first, chain)).toBe(false)
})
