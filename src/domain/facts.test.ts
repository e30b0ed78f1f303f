import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currentFacts } from './current-facts.ts'
import { doorState, type Outcome } from './door-state.ts'
import { dueRevisits } from './due-revisits.ts'

const visit = (id: string, outcome: Outcome, more: object = {}) => ({
  id,
  root_id: null as string | null,
  receipt: 1 as number | null,
  is_void: false,
  outcome,
  visited_at: '2026-11-20T02:00:00Z',
  come_back_at: null as string | null,
  household_id: 'home',
  ...more,
})

test('the highest receipt of a chain stands, an unsent correction above all', () => {
  const chain = [
    visit('a', 'helped', { receipt: 5 }),
    visit('b', 'declined', { root_id: 'a', receipt: 9 }),
    visit('c', 'vacant', { root_id: 'a', receipt: null }),
  ]
  expect(currentFacts(chain).map((fact) => fact.id)).toEqual(['c'])
  expect(currentFacts(chain.slice(0, 2)).map((fact) => fact.id)).toEqual(['b'])
})

test('the order in which received facts arrive does not matter', () => {
  const chain = [1, 2, 3, 4].map((receipt) =>
    visit(`v${receipt}`, 'helped', { root_id: receipt === 1 ? null : 'v1', receipt }),
  )
  fc.assert(
    fc.property(fc.shuffledSubarray(chain, { minLength: 4 }), (shuffled) => {
      expect(currentFacts(shuffled).map((fact) => fact.id)).toEqual(['v4'])
    }),
  )
})

test('a voided visit leaves the door as it was', () => {
  const visits = [
    visit('a', 'no_one_home'),
    visit('b', 'helped', { receipt: 2 }),
    visit('c', 'helped', { root_id: 'b', receipt: 3, is_void: true }),
  ]
  expect(doorState(visits)).toBe('no_one_home')
  expect(doorState([])).toBe('todo')
})

test('a door once reached stays reached when nobody was home later', () => {
  const visits = [visit('a', 'helped'), visit('b', 'no_one_home', { receipt: 2, visited_at: '2026-11-21T02:00:00Z' })]
  expect(doorState(visits)).toBe('helped')
})

test('appointments of today and missed ones are due, tomorrow waits', () => {
  const now = new Date('2026-11-22T01:00:00Z')
  const due = (come_back_at: string) => dueRevisits([visit('a', 'come_back', { come_back_at })], now).length
  expect([due('2026-11-21T02:00:00Z'), due('2026-11-22T16:00:00Z'), due('2026-11-22T17:30:00Z')]).toEqual([1, 1, 0])
})

test('an appointment kept is no longer due', () => {
  const visits = [
    visit('a', 'come_back', { come_back_at: '2026-11-22T02:00:00Z' }),
    visit('b', 'helped', { receipt: 2, visited_at: '2026-11-22T02:10:00Z' }),
  ]
  expect(dueRevisits(visits, new Date('2026-11-22T03:00:00Z'))).toEqual([])
})
