import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'
import type { Outing } from '../../backend/rows.ts'

const outing: Outing = {
  id: '7b0e0000-0000-4000-8000-000000000001',
  team_id: 'team',
  area_id: 'area',
  series_id: null,
  starts_at: '2026-11-28T01:00:00+00:00',
  ends_at: '2026-11-28T03:00:00+00:00',
  meeting_words: 'Nhà văn hóa khu vực 3, cổng sau',
  meeting_lon: 105.78,
  meeting_lat: 10.03,
  part_ids: [],
  open_places: 0,
  note: null,
  created_by: 'lead',
  cancelled_at: null,
  cancel_reason: null,
  asked: 6,
  yes: 2,
}
const words = { title: 'Buổi ra quân', about: 'Hẻm 12; Hẻm 7, số lẻ', link: 'https://phuong.vn/outings/1' }
const now = new Date('2026-11-25T00:00:00Z')

test('a calendar reads the hours, the place and the words back as they were', async () => {
  const [event] = convertIcsCalendar(undefined, await calendarFile(outing, words, now)).events ?? []
  expect(event?.start.date.toISOString()).toBe('2026-11-28T01:00:00.000Z')
  expect(event?.end?.date.toISOString()).toBe('2026-11-28T03:00:00.000Z')
  expect(event?.location).toBe(outing.meeting_words)
  expect(event?.description).toBe(words.about)
  expect(event?.status).toBe('CONFIRMED')
})

test('the map place is latitude first, as the format wants it', async () => {
  expect(await calendarFile(outing, words, now)).toContain('GEO:10.030000;105.780000')
  expect(await calendarFile({ ...outing, meeting_lon: null }, words, now)).not.toContain('GEO')
})

test('a later file strikes the same entry when the outing was called off', async () => {
  const [before] = convertIcsCalendar(undefined, await calendarFile(outing, words, now)).events ?? []
  const called = { ...outing, cancelled_at: '2026-11-26T00:00:00+00:00' }
  const later = new Date('2026-11-26T00:00:00Z')
  const [after] = convertIcsCalendar(undefined, await calendarFile(called, words, later)).events ?? []
  expect(after?.status).toBe('CANCELLED')
  expect(after?.uid).toBe(before?.uid)
  expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
})
