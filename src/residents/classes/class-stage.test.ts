import { expect, test } from 'vitest'
import type { PublicClass } from '../../backend/public-classes.ts'
import { aClass } from './class-sample.ts'
import { stageOf } from './class-stage.ts'

const during = new Date('2026-11-24T09:00:00+07:00')
const lastWeek = { starts_at: '2026-11-17T01:30:00Z', ends_at: '2026-11-17T03:00:00Z' }
const nextTuesday = { starts_at: '2026-12-01T01:30:00Z', ends_at: '2026-12-01T03:00:00Z' }
const stage = (more: Partial<PublicClass>) => stageOf({ ...aClass(), ...more }, during)

test('nobody is told to come to a class that is over, cancelled or held for volunteers', () => {
  expect(stage({ can_enrol: false })).toBe('running')
  expect(stage({ can_enrol: false, ...lastWeek })).toBe('over')
  expect(stage({ can_enrol: false, kind: 'trainers', ...nextTuesday })).toBe('training')
  expect(stage({ can_enrol: false, is_cancelled: true, ...nextTuesday })).toBe('cancelled')
})

test('where the ward takes names a seat can be kept, however wrong the phone’s clock is', () => {
  expect(stage(nextTuesday)).toBe('open')
  expect(stage(lastWeek)).toBe('open')
})
