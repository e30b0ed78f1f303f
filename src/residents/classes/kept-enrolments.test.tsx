import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PublicEnrolment } from '../../backend/public-classes.ts'
import { aClass, anEnrolment } from './class-sample.ts'
import { keptEnrolments } from './kept-enrolments.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00+07:00') }))
afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

const keep = (more: Partial<PublicEnrolment>) =>
  keptEnrolments.keep({ enrolment: { ...anEnrolment(), ...more }, phone_last4: '5678' })
const codes = () => keptEnrolments.inClass('SEN 234').map(({ enrolment }) => enrolment.code)

test('a family’s seats stand beside each other, the last kept first, and each is told once', () => {
  keep({ id: 'one', code: 'aaa222' })
  keep({ id: 'two', code: 'bbb333' })
  expect(codes()).toEqual(['bbb333', 'aaa222'])
  keep({ id: 'one', code: 'aaa222', status: 'waiting', place_in_line: 1 })
  expect(codes()).toEqual(['bbb333', 'aaa222'])
  expect(keptEnrolments.byCode('AAA 222')?.enrolment.status).toBe('waiting')
})

test('a cancelled one is kept no longer', () => {
  keep({})
  keep({ status: 'cancelled' })
  expect(codes()).toEqual([])
})

test('a day after the class nothing of it is left on the phone', () => {
  keep({})
  vi.setSystemTime(new Date(Date.parse(aClass().ends_at) + 23 * 3_600_000))
  expect(codes()).toEqual(['abc234'])
  vi.setSystemTime(new Date(Date.parse(aClass().ends_at) + 25 * 3_600_000))
  expect(keptEnrolments.all()).toEqual([])
  expect(localStorage.getItem('help-enrolled')).not.toContain('abc234')
})

test('what cannot be read is as good as gone', () => {
  localStorage.setItem('help-enrolled', '{broken')
  expect(codes()).toEqual([])
  keep({})
  expect(codes()).toEqual(['abc234'])
})
