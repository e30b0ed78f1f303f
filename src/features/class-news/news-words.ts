import { said as spoken } from '../../i18n/announcing/said.ts'
import { type Language, capitalise, formatDay, formatHour } from '../../i18n/format.ts'
import type { ClassNews } from './news-data.ts'

/** What residents read of a class; the same on the poster, in the picture and in the message. */
export interface Said {
  language: Language
  heading: string
  title: string
  when: string
  /** One line each. */
  where: string[]
  team: string
  scan: string
  call: string | null
  safe: string
  link: string
}

const placeOf = ({ name, place_words }: ClassNews['venues'][number]) => [name, place_words].filter(Boolean).join(', ')

/** “10 giờ 30” stays on one line. */
const unbroken = (hour: string) => hour.replaceAll(' ', '\u00A0')

/** In English for a class held in English, else in Vietnamese; `venueId` leaves the other places out. */
export function saidOf(news: ClassNews, origin: string, venueId: string | null = null): Said {
  const { held } = news
  const language: Language = held.language === 'en' ? 'en' : 'vi'
  const words = spoken[language]
  const venues = news.venues.filter(({ id }) => venueId === null || id === venueId)
  return {
    language,
    heading: words.heading,
    title: held.title,
    when: capitalise(
      words.when(
        formatDay(held.starts_at, language),
        unbroken(formatHour(held.starts_at, language)),
        unbroken(formatHour(held.ends_at, language)),
      ),
    ),
    where: held.mode === 'online' ? [words.online] : venues.map((venue) => words.where(placeOf(venue))),
    team: words.by(news.teamName ?? ''),
    scan: words.scan,
    call: news.phone === null ? null : words.call(news.phone),
    safe: words.safe,
    link: `${origin}/c/${held.code}`,
  }
}

/** Ready for a Zalo group. */
export const zaloText = (said: Said): string =>
  [
    `${said.heading}: ${said.title}`,
    said.when,
    ...said.where,
    said.team,
    spoken[said.language].seat(said.link),
    said.call,
    said.safe,
  ]
    .filter(Boolean)
    .join('\n')

/** To be read aloud: short sentences, and the hour and the place twice. */
export function loudspeakerText(said: Said): string {
  const words = spoken[said.language]
  const what = words.invites(said.team === '' ? said.heading : said.team, said.title)
  const hours = `${said.when}. ${said.where.join('. ')}.`
  return [words.attention, what, hours, words.bring, said.call ?? '', words.again, what, hours]
    .filter(Boolean)
    .join('\n')
}
