import { expect, test } from 'vitest'
import type { Household, Visit } from '../../backend/rows.ts'
import { doorsReached, walkDoors, walkPlan } from './walk-plan.ts'

const home = (id: string, number: string) =>
  ({
    id,
    street_id: 's',
    part_id: 'p',
    number,
    building: '',
    floor: '',
    unit: '',
    lon: null,
    lat: null,
  }) as Household
const visit = (household_id: string, outcome: string, more: object = {}) =>
  ({
    id: `v-${household_id}-${outcome}`,
    root_id: null,
    household_id,
    outcome,
    is_void: false,
    visited_at: '2026-11-21T02:00:00Z',
    come_back_at: null,
    receipt: 1,
    ...more,
  }) as Visit
const now = new Date('2026-11-22T02:00:00Z')

function planOf({ households, visits }: { households: Household[]; visits: Visit[] }) {
  const visitsOf = Map.groupBy(visits, ({ household_id }) => household_id)
  return walkPlan(walkDoors({ households, visitsOf }, now))
}

test('doors never tried come before those where nobody was home, and reached ones are done', () => {
  const households = [home('a', '1'), home('b', '3'), home('c', '5')]
  const plan = planOf({ households, visits: [visit('a', 'helped'), visit('b', 'no_one_home')] })
  expect(plan.next.map(({ number }) => number)).toEqual(['5', '3'])
  expect(doorsReached(plan.doors)).toBe(1)
})

test('an appointment of today is due with its hour, one of next week is not', () => {
  const households = [home('a', '1'), home('b', '3')]
  const visits = [
    visit('a', 'come_back', { come_back_at: '2026-11-22T02:30:00Z' }),
    visit('b', 'come_back', { come_back_at: '2026-11-29T02:30:00Z' }),
  ]
  expect(planOf({ households, visits }).due.map(({ number }) => number)).toEqual(['1'])
})

test('appointments are listed by their hour, whatever side of the street they are on', () => {
  const due = (id: string, come_back_at: string) => visit(id, 'come_back', { come_back_at })
  const households = [home('a', '15'), home('b', '26A'), home('c', '26')]
  const visits = [due('a', '2026-11-22T10:00:00Z'), due('b', '2026-11-22T07:00:00Z'), due('c', '2026-11-22T04:00:00Z')]
  expect(planOf({ households, visits }).due.map(({ number }) => number)).toEqual(['26', '26A', '15'])
})

test('a door not to be knocked at is left out until its last day is over', () => {
  const until = (id: string, do_not_visit_until: string | null) => ({
    ...home(id, id),
    do_not_visit: 'asked' as const,
    do_not_visit_until,
  })
  const households = [home('1', '1'), until('3', '2026-11-22'), until('5', '2026-11-21'), until('7', null)]
  const plan = planOf({ households, visits: [] })
  expect(plan.next.map(({ number }) => number)).toEqual(['1', '5'])
  expect(plan.whole).toBe(2)
})
