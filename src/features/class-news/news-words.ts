import { said as spoken } from '../../i18n/announcing/said.ts'
import { type Language, capitalise, formatDate, formatDay, formatHour } from '../../i18n/format.ts'
import type { ClassNews } from './news-data.ts'

/** What residents read of a class; the same on the poster, in the picture and in the message. */
export interface Said {
  language: Language
  heading: string
  title: string
  when: string
  /** “24/11/2026”. */
  date: string
  /** One line each. */
  where: string[]
  seats: string
  taughtIn: string
  team: string
  scan: string
  phone: string | null
  call: string | null
  safe: string
  link: string
}

const placeOf = ({ name, place_words }: ClassNews['venues'][number]) => [name, place_words].filter(Boolean).join(', ')

/** “10 giờ 30” and “0292 000 0001” stay on one line. */
const unbroken = (words: string) => words.replaceAll(' ', '\u00A0')

interface Saying {
  origin: string
  /** Leaves the other places out. */
  venueId?: string | undefined
  language?: Language | undefined
}

/** A class held in English is told of in Vietnamese and in English, any other in Vietnamese. */
export const languagesOf = ({ held }: ClassNews): Language[] => (held.language === 'en' ? ['vi', 'en'] : ['vi'])

export function saidOf(news: ClassNews, { origin, venueId, language = 'vi' }: Saying): Said {
  const { held, teamName, phone } = news
  const words = spoken[language]
  const venues = news.venues.filter(({ id }) => venueId === undefined || id === venueId)
  const places = venues.reduce((sum, { capacity }) => sum + capacity, 0)
  const hour = (instant: string) => unbroken(formatHour(instant, language))
  return {
    language,
    heading: words.heading,
    title: held.title,
    when: capitalise(words.when(formatDay(held.starts_at, language), hour(held.starts_at), hour(held.ends_at))),
    date: formatDate(held.starts_at, language),
    where: [
      ...(held.mode === 'online' ? [words.online] : venues.map((venue) => words.where(placeOf(venue)))),
      ...(held.mode === 'mixed' ? [words.orOnline] : []),
    ],
    seats: words.places(places),
    taughtIn: words.taughtIn[held.language],
    team: teamName ?? '',
    scan: words.scan,
    phone: phone === null ? null : unbroken(phone),
    call: phone === null ? null : words.call(unbroken(phone)),
    safe: words.safe,
    link: `${origin}/c/${held.code}`,
  }
}

/** Places as long as there is room for so many letters, at least one; how many are left is said in their stead. */
export function placesWithin({ where, language }: Said, room: number): string[] {
  let letters = 0
  const shown = where.filter((place, at) => (letters += place.length) <= room || at === 0)
  const left = where.length - shown.length
  return left === 0 ? shown : [...shown, spoken[language].moreWhere(left)]
}

/** Without the address, as it is read and typed. */
export const bareLink = ({ link }: Said) => link.replace(/^https?:\/\//u, '')

const lines = (given: (string | null)[]) => given.filter(Boolean).join('\n')

/** Ready for a Zalo group; of plain spaces, or its phone numbers could not be tapped. */
export const zaloText = (said: Said): string =>
  lines([
    `${said.heading}: ${said.title}`,
    said.when,
    ...said.where,
    said.seats,
    said.taughtIn,
    said.team,
    spoken[said.language].seat(said.link),
    said.call,
    said.safe,
  ]).replaceAll('\u00A0', ' ')

/** To be read aloud: short sentences, numbers in words, and the hour and the place twice. */
export function loudspeakerText(said: Said): string {
  const words = spoken[said.language]
  const what = words.invites(said.team === '' ? said.heading : said.team, said.title)
  const hours = `${said.when}. ${said.where.join('. ')}.`
  const asking = said.phone === null ? '' : words.askBy(said.phone)
  const taught = [said.seats, said.taughtIn].filter(Boolean).join('. ')
  const text = lines([
    words.attention,
    what,
    hours,
    `${taught}.`,
    words.bring,
    asking,
    said.safe,
    words.again,
    what,
    hours,
  ])
  return words.aloud(text).replaceAll('\u00A0', ' ')
}
