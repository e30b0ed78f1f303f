import { generateIcsCalendar } from 'ts-ics'

export interface Appointment {
  code: string
  starts: Date
  ends: Date
  place: string
  title: string
  /** Where it can be moved or cancelled. */
  link: string
}

/** Something a resident keeps free, for their calendar (RFC 5545). */
export const appointmentFile = ({ code, starts, ends, place, title, link }: Appointment, now: Date): string =>
  generateIcsCalendar({
    version: '2.0',
    prodId: '-//Từng Nhà//VI',
    method: 'PUBLISH',
    events: [
      {
        uid: `${code}@tungnha`,
        stamp: { date: now },
        start: { date: starts },
        end: { date: ends },
        summary: title,
        location: place,
        url: link,
      },
    ],
  })
