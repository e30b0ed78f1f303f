import { expect, test } from 'vitest'
import type { DoorStateName } from '../door-state.ts'
import { fitWalk, minutesOf } from './fit-walk.ts'
import { needsFollowUp } from './follow-ups.ts'
import { planRevisits } from './plan-revisits.ts'
import { timeOfDay } from './time-of-day.ts'

const morning = new Date('2026-11-23T02:00:00Z')
const days = (count: number, hours = 0) => new Date(morning.getTime() - (count * 24 - hours) * 3_600_000)

test('morning, afternoon, evening and weekend are those of Vietnam', () => {
  expect(
    ['2026-11-23T01:00:00Z', '2026-11-23T05:00:00Z', '2026-11-23T10:00:00Z', '2026-11-21T18:00:00Z'].map((instant) =>
      timeOfDay(new Date(instant)),
    ),
  ).toEqual(['morning', 'afternoon', 'evening', 'weekend'])
})

test('where nobody was home one comes at another time of day, until all were tried', () => {
  const door = (id: string, state: DoorStateName = 'no_one_home') => ({ id, state, due_at: null })
  const all = [days(3), days(3, 5), days(3, 10), days(2)]
  const tried = new Map([
    ['morning', [days(3)]],
    ['afternoon', [days(3, 5)]],
    ['all', all],
  ])
  const { today, later } = planRevisits(
    [door('new', 'todo'), door('morning'), door('afternoon'), door('all')],
    tried,
    morning,
  )
  expect(new Set(all.map(timeOfDay)).size).toBe(4)
  expect(today.map(({ id }) => id)).toEqual(['new', 'afternoon', 'all'])
  expect(later.map(({ id }) => id)).toEqual(['morning'])
})

test('a home that still needs something is worth another visit after two weeks', () => {
  const helped = { state: 'helped' as const, last_visited_at: days(20).toISOString() }
  const recently = { ...helped, last_visited_at: days(3).toISOString() }
  expect(needsFollowUp(helped, { needs: ['no_vneid'] }, morning)).toBe(true)
  expect(needsFollowUp(helped, { needs: ['other_language'] }, morning)).toBe(false)
  expect(needsFollowUp(recently, { needs: ['no_vneid'] }, morning)).toBe(false)
  expect(needsFollowUp({ ...helped, state: 'declined' }, { needs: ['no_vneid'] }, morning)).toBe(false)
})

test('who asked in a class for help at home is visited without waiting, until somebody came', () => {
  const visited = { state: 'helped' as const, last_visited_at: days(3).toISOString() }
  const asked = (at: Date) => ({ needs: ['home_visit'], asked_at: at.toISOString() })
  expect(needsFollowUp(visited, asked(days(1)), morning)).toBe(true)
  expect(needsFollowUp({ ...visited, state: 'declined' }, asked(days(1)), morning)).toBe(true)
  expect(needsFollowUp(visited, asked(days(4)), morning)).toBe(false)
  // A door not knocked at yet is on the way anyhow.
  expect(needsFollowUp({ state: 'todo', last_visited_at: null }, asked(days(1)), morning)).toBe(false)
})

test('a list for an hour fits into the hour and holds what was agreed for it', () => {
  const stop = (index: number, due_at: Date | null = null) => ({
    id: String(index),
    street_id: 's',
    number: String(2 * index + 1),
    building: '',
    floor: '',
    unit: '',
    lon: 105.78 + index * 0.0002,
    lat: 10.03,
    due_at,
  })
  const stops = Array.from({ length: 30 }, (_, index) =>
    stop(index, index === 12 ? new Date(morning.getTime() + 40 * 60_000) : null),
  )
  const tonight = stop(29, new Date(morning.getTime() + 600 * 60_000))
  const walk = { stops: [...stops.slice(0, 29), tonight], streets: [], from: [105.78, 10.03] as const, now: morning }
  for (const minutes of [30, 60, 90]) {
    const fitting = fitWalk(walk, minutes)
    expect(minutesOf(fitting, walk.from)).toBeLessThanOrEqual(minutes)
    expect(fitting.length).toBeGreaterThan(minutes / 12)
    expect(fitting).not.toContain(tonight)
  }
  expect(fitWalk(walk, 60).map(({ id }) => id)).toContain('12')
})
