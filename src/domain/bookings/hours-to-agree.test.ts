import { expect, test } from 'vitest'
import { hoursToAgree } from './hours-to-agree.ts'

const booked = {
  status: 'accepted',
  day: '2026-11-24',
  half: 'morning' as const,
  starts_at: '2026-11-24T00:30:00Z',
  ends_at: '2026-11-24T03:30:00Z',
}
const hours = (booking: typeof booked, now: string) =>
  hoursToAgree(booking, new Date(now)).map((hour) => hour.toISOString().slice(11, 16))

test('the hours proposed are those of the half-day, from when the team begins', () => {
  expect(hours(booked, '2026-11-23T05:00:00Z')).toEqual(['00:30', '01:30', '02:30'])
})

test('an hour gone by is not proposed', () => {
  expect(hours(booked, '2026-11-24T00:30:00Z')).toEqual(['01:30', '02:30'])
  expect(hours(booked, '2026-11-25T00:00:00Z')).toEqual([])
})

test('once an hour is agreed the usual ones of that half-day are proposed instead', () => {
  const agreed = { ...booked, status: 'scheduled', starts_at: '2026-11-24T02:00:00Z', ends_at: '2026-11-24T03:00:00Z' }
  expect(hours(agreed, '2026-11-23T05:00:00Z')).toEqual(['01:00', '02:00', '03:00'])
})
