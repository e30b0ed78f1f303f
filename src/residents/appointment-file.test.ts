import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'
import { appointmentFile } from './appointment-file.ts'
import { hoursOf } from './hours-of.ts'

test('the calendar keeps the half-day free in the hours of Vietnam, with the way back to the booking', () => {
  const given = {
    code: 'r9d3ry',
    ...hoursOf({ day: '2026-11-24', from: '08:00', to: '11:00' }),
    place: 'Nhà 12/7, Hẻm 12 Nguyễn Trãi',
    title: 'Tổ công nghệ số đến nhà',
    link: 'https://tungnha.example/help/booking?code=r9d3ry',
  }
  const [event] = convertIcsCalendar(undefined, appointmentFile(given, new Date('2026-11-23T00:00:00Z'))).events ?? []
  expect(event?.start.date.toISOString()).toBe('2026-11-24T01:00:00.000Z')
  expect(event?.end?.date.toISOString()).toBe('2026-11-24T04:00:00.000Z')
  expect(event).toMatchObject({ summary: given.title, location: given.place, url: given.link })
})
