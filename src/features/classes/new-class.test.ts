import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { type ClassDraft, classGiven, createNewClass, missingOf, timesOf, weekdayOf } from './new-class.ts'

const hall = { pointId: null, name: 'Nhà văn hóa', words: '', at: null, areaId: 'kv3', capacity: 20 }
const draft = (more: Partial<ClassDraft> = {}): ClassDraft => ({
  teamId: null,
  title: 'Gọi video',
  kind: 'residents',
  mode: 'in_person',
  link: '',
  hours: { day: '2026-11-24', from: '08:30', to: '10:30' },
  weekdays: [],
  until: null,
  venues: [hall],
  skills: ['S3'],
  audience: 'resident',
  language: 'vi',
  programme: 'none',
  helpers: [],
  ...more,
})
const by = { teamId: 'team', hostId: 'me' }

test('a class asks for its name, its day, its hours, a link when online, and a name and area for each place', () => {
  expect(missingOf(draft())).toBeNull()
  expect(missingOf(draft({ title: '  ' }))).toBe('title')
  expect(missingOf(draft({ mode: 'online' }))).toBe('online_link')
  expect(missingOf(draft({ mode: 'mixed', link: 'https://meet.example/abc' }))).toBeNull()
  expect(missingOf(draft({ hours: { day: '', from: '08:00', to: '10:00' } }))).toBe('day')
  expect(missingOf(draft({ hours: { day: '2026-11-24', from: '10:00', to: '08:00' } }))).toBe('hours')
  expect(missingOf(draft({ until: '2026-12-24' }))).toBe('weekdays')
  for (const until of ['', '2026-11-23']) expect(missingOf(draft({ weekdays: [2], until }))).toBe('until')
  expect(missingOf(draft({ venues: [hall, { ...hall, name: '' }] }))).toBe('venue_name')
  expect(missingOf(draft({ venues: [{ ...hall, areaId: '' }] }))).toBe('venue_area')
})

test('whoever makes it hosts it, once, and hours are those of Vietnam', () => {
  const given = classGiven(
    draft({
      helpers: [
        { profileId: 'me', venue: 0 },
        { profileId: 'tam', venue: 0 },
      ],
    }),
    by,
  )
  expect(given?.helpers).toEqual([
    { profile_id: 'me', venue: null, role: 'host' },
    { profile_id: 'tam', venue: 0, role: 'helper' },
  ])
  expect(given?.starts_at).toBe('2026-11-24T01:30:00.000Z')
  expect(given?.online_link).toBeUndefined()
})

test('a series counts its first day and the chosen weekdays after it', () => {
  expect(weekdayOf('2026-11-24')).toBe(2)
  const hours = { day: '2026-11-24', from: '08:00', to: '10:00' }
  expect(timesOf({ hours, weekdays: [2], until: '2026-12-08' })).toBe(3)
  expect(timesOf({ hours, weekdays: [2, 6], until: '2026-12-08' })).toBe(5)
  expect(timesOf({ hours, weekdays: [6], until: '2026-11-27' })).toBe(1)
  expect(timesOf({ hours, weekdays: [2], until: null })).toBe(1)
  expect(timesOf({ hours, weekdays: [2], until: '' })).toBe(1)
  expect(timesOf({ hours, weekdays: [2], until: '9999-12-31' })).toBe(27)
})

test('a place taken away takes nobody along: who stood there helps everywhere', () =>
  createRoot((end) => {
    const held = createNewClass('kv3')
    held.addVenue()
    held.addVenue()
    for (const [id, venue] of [
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ] as const) {
      held.toggleHelper(id)
      held.setHelperVenue(id, venue)
    }
    held.removeVenue(1)
    expect(held.draft.helpers.map(({ venue }) => venue)).toEqual([0, null, 1])
    end()
  }))
