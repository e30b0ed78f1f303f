import { expect, test } from 'vitest'
import { coverageShade } from './coverage-shade.ts'
import { meetsRule, type RuleClause } from './meets-rule.ts'
import type { DoorStateName } from './door-state.ts'
import { nextDoors } from './next-doors.ts'
import { retryDelay } from './retry-delay.ts'
import { skillRanks } from './skill-ranks.ts'

const taught: RuleClause[] = [
  { codes: ['K1', 'K2'], at_least: 1, level: 'shown' },
  { codes: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'], at_least: 2, level: 'shown' },
]

test('taught needs one knowledge and two skills', () => {
  expect(meetsRule(taught, { K1: 1, S1: 1, S3: 2 })).toBe(true)
  expect(meetsRule(taught, { K1: 1, S1: 3 })).toBe(false)
  expect(meetsRule(taught, { K3: 3, S1: 1, S3: 1 })).toBe(false)
  expect(meetsRule([], { K1: 3 })).toBe(false)
})

test('the best level counts, and a door task counts for its skill', () => {
  const skills = [
    { code: 'S3', trains: null },
    { code: 'video_call', trains: 'S3' },
  ]
  const shown = (level: 'shown' | 'alone', is_void = false) => ({ is_void, skills: { video_call: level } })
  expect(skillRanks([shown('shown'), shown('alone')], skills)).toEqual({ S3: 3 })
  expect(skillRanks([shown('shown'), shown('alone', true)], skills)).toEqual({ S3: 1 })
})

test('retries start near a second and never wait over five minutes and a quarter more', () => {
  expect(retryDelay(0, 0.5)).toBe(1_000)
  expect(retryDelay(30, 1)).toBe(375_000)
  expect(retryDelay(3, 0)).toBeLessThan(retryDelay(3, 1))
})

test('shades follow the five steps of the legend', () => {
  expect([0, 0.19, 0.2, 0.59, 0.79, 0.8, 1].map(coverageShade)).toEqual([1, 1, 2, 3, 4, 5, 5])
})

test('the next doors follow the order chosen, then the numbers, and where nobody was home since comes last', () => {
  const door = (number: string, more: object = {}) => ({
    id: number,
    street_id: 's',
    number,
    state: 'todo' as DoorStateName,
    due_at: null,
    last_visited_at: null,
    is_left_out: false,
    ...more,
  })
  const absent = { state: 'no_one_home', last_visited_at: '2026-11-22T03:00:00Z' }
  const doors = [
    door('2'),
    door('12'),
    door('1'),
    door('3'),
    door('5', { state: 'helped' }),
    door('7', absent),
    door('9', { is_left_out: true }),
    door('8', { state: 'come_back', due_at: new Date('2026-11-22T02:10:00Z') }),
  ]
  const numbers = (chosen_at: string, ids: string[]) => nextDoors(doors, { ids, chosen_at }).map(({ number }) => number)
  expect(nextDoors(doors).map(({ number }) => number)).toEqual(['1', '2', '3', '8', '12', '7'])
  expect(numbers('2026-11-22T02:00:00Z', ['7', '12', '3'])).toEqual(['12', '3', '1', '2', '8', '7'])
  expect(numbers('2026-11-22T04:00:00Z', ['7', '12', '3'])).toEqual(['7', '12', '3', '1', '2', '8'])
})
