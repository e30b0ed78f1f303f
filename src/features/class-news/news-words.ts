import { languagesOf as languagesOfClass, placeSaid, unbroken, whenSaid } from '../../i18n/announcing/said-of-class.ts'
import { said as spoken } from '../../i18n/announcing/said.ts'
import { type Language, capitalise, formatDate } from '../../i18n/format.ts'
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

interface Saying {
  origin: string
  /** Leaves the other places out. */
  venueId?: string | undefined
  language?: Language | undefined
}

export const languagesOf = ({ held }: ClassNews): Language[] => languagesOfClass(held)

export function saidOf(news: ClassNews, { origin, venueId, language = 'vi' }: Saying): Said {
  const { held, teamName, phone } = news
  const words = spoken[language]
  const venues = news.venues.filter(({ id }) => venueId === undefined || id === venueId)
  const places = venues.reduce((sum, { capacity }) => sum + capacity, 0)
  return {
    language,
    heading: words.heading,
    title: held.title,
    when: capitalise(whenSaid(held, language)),
    date: formatDate(held.starts_at, language),
    where: [
      ...(held.mode === 'online' ? [words.online] : venues.map((venue) => words.where(placeSaid(venue)))),
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
