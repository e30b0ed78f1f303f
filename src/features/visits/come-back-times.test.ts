import { expect, test } from 'vitest'
import { comeBackTimes, readLocalTime, writeLocalTime } from './come-back-times.ts'

test('in the morning this afternoon is offered, late in the day it is not', () => {
  const choices = (now: string) => comeBackTimes(new Date(now)).map(({ choice }) => choice)
  expect(choices('2026-11-22T02:00:00Z')).toContain('this-afternoon')
  expect(choices('2026-11-22T08:30:00Z')).not.toContain('this-afternoon')
})

test('tomorrow is tomorrow in Vietnam, also just after midnight there', () => {
  const morning = comeBackTimes(new Date('2026-11-22T17:30:00Z')).find(({ choice }) => choice === 'tomorrow-morning')
  expect(morning?.at.toISOString()).toBe('2026-11-24T01:00:00.000Z')
})

test('an hour typed is an hour in Vietnam', () => {
  expect(readLocalTime('2026-11-22T08:30')?.toISOString()).toBe('2026-11-22T01:30:00.000Z')
  expect(writeLocalTime(new Date('2026-11-22T01:30:00Z'))).toBe('2026-11-22T08:30')
  expect([readLocalTime(''), readLocalTime('hôm qua')]).toEqual([null, null])
})
