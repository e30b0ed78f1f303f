import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'
import { appointmentFile } from './appointment-file.ts'

test('the calendar keeps the half-day free in the hours of Vietnam, with the way back to the booking', () => {
  const booking = {
    code: 'r9d3ry',
    status: 'offered' as const,
    day: '2026-11-24',
    half: 'morning' as const,
    from: '08:00',
    to: '11:00',
    hour: null,
    team_name: 'Tổ 3',
    comes: null,
    phone: null,
    can_change: true,
  }
  const words = { title: 'Tổ công nghệ số đến nhà', link: 'https://tungnha.example/help/booking?code=r9d3ry' }
  const file = appointmentFile(
    { booking, place: 'Nhà 12/7, Hẻm 12 Nguyễn Trãi' },
    words,
    new Date('2026-11-23T00:00:00Z'),
  )
  const [event] = convertIcsCalendar(undefined, file).events ?? []
  expect(event?.start.date.toISOString()).toBe('2026-11-24T01:00:00.000Z')
  expect(event?.end?.date.toISOString()).toBe('2026-11-24T04:00:00.000Z')
  expect(event).toMatchObject({ summary: words.title, location: 'Nhà 12/7, Hẻm 12 Nguyễn Trãi', url: words.link })
})
