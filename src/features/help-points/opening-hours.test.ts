import { expect, test } from 'vitest'
import { type Opening, areRight, dayRuns, officeHours, openingsOf, spansOf } from './opening-hours.ts'

test('openings of single days are gathered into the hours one writes on a door, and taken apart again', () => {
  const openings = openingsOf(officeHours)
  expect(openings).toHaveLength(10)
  expect(spansOf(openings)).toEqual(officeHours)
  expect(new Set(openingsOf(spansOf(openings)).map(String))).toEqual(new Set(openings.map(String)))
})

test('the same day told twice is one day', () => {
  const twice: Opening[] = [
    [7, '05:00', '10:00'],
    [1, '05:00', '10:00'],
    [1, '05:00', '10:00'],
  ]
  expect(spansOf(twice)).toEqual([{ days: [1, 7], from: '05:00', to: '10:00' }])
})

test('hours need their days and an end after their beginning; no hours at all mean always open', () => {
  expect(areRight([])).toBe(true)
  expect(areRight(officeHours)).toBe(true)
  expect(areRight([{ days: [], from: '08:00', to: '17:00' }])).toBe(false)
  expect(areRight([{ days: [1], from: '17:00', to: '08:00' }])).toBe(false)
  expect(areRight([{ days: [1], from: '', to: '08:00' }])).toBe(false)
})

test('days in a row are said as a row', () => {
  expect(dayRuns([7, 1, 2, 3, 5])).toEqual([
    [1, 3],
    [5, 5],
    [7, 7],
  ])
})
