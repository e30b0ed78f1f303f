import type { IcsEvent } from 'ts-ics'
import type { Outing } from '../../backend/rows.ts'
import type { Place } from '../../domain/geo-link.ts'
import { meetingPlace } from './outing.ts'

interface CalendarWords {
  title: string
  /** Streets and whatever else one should know. */
  about: string
  /** Address of the outing's page. */
  link: string
}

// The library declares a text here; the format wants latitude first, parted by a semicolon.
const geoOf = ([longitude, latitude]: Place) => `${latitude.toFixed(6)};${longitude.toFixed(6)}`

function eventOf(outing: Outing, { title, about, link }: CalendarWords, now: Date): IcsEvent {
  const place = meetingPlace(outing)
  return {
    // The same outing again, so that a calendar moves or strikes the one it holds.
    uid: `${outing.id}@tungnha`,
    stamp: { date: now },
    sequence: Math.floor(now.getTime() / 1_000),
    start: { date: new Date(outing.starts_at) },
    end: { date: new Date(outing.ends_at) },
    summary: title,
    description: about,
    location: outing.meeting_words,
    url: link,
    status: outing.cancelled_at === null ? 'CONFIRMED' : 'CANCELLED',
    ...(place === null ? {} : { geo: geoOf(place) }),
  }
}

/** One outing for the calendar of a phone. The library that writes it is fetched when somebody asks. */
export async function calendarFile(outing: Outing, words: CalendarWords, now: Date): Promise<string> {
  const { generateIcsCalendar } = await import('ts-ics')
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//Từng Nhà//VI',
    method: 'PUBLISH',
    events: [eventOf(outing, words, now)],
  })
}
