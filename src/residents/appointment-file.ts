import { generateIcsCalendar } from 'ts-ics'
import type { Booked } from './draft.ts'

interface AppointmentWords {
  title: string
  /** Where it can be moved or cancelled. */
  link: string
}

/** Hours of the ward are hours in Vietnam, wherever the phone is. */
const instant = (day: string, hour: string) => new Date(`${day}T${hour}:00+07:00`)

/** The half-day a resident keeps free, for their calendar (RFC 5545). */
export const appointmentFile = ({ booking, place }: Booked, { title, link }: AppointmentWords, now: Date): string =>
  generateIcsCalendar({
    version: '2.0',
    prodId: '-//Từng Nhà//VI',
    method: 'PUBLISH',
    events: [
      {
        uid: `${booking.code}@tungnha`,
        stamp: { date: now },
        start: { date: instant(booking.day, booking.from) },
        end: { date: instant(booking.day, booking.to) },
        summary: title,
        location: place,
        url: link,
      },
    ],
  })
