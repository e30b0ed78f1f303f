import { type Language, formatDay, formatHour } from '../format.ts'
import { said } from './said.ts'

/** A class held in English is told of in Vietnamese and in English, any other in Vietnamese. */
export const languagesOf = ({ language }: { language: string }): Language[] =>
  language === 'en' ? ['vi', 'en'] : ['vi']

export const placeSaid = ({ name, place_words }: { name: string; place_words: string | null }) =>
  [name, place_words].filter(Boolean).join(', ')

/** “10 giờ 30” and “0292 000 0001” stay on one line. */
export const unbroken = (words: string) => words.replaceAll(' ', '\u00A0')

/** “thứ Ba 24/11, từ 8 giờ 30 đến 10 giờ 30”: the day by its name, for it is read on another day than it is written. */
export const whenSaid = ({ starts_at, ends_at }: { starts_at: string; ends_at: string }, language: Language) =>
  said[language].when(
    formatDay(starts_at, language),
    unbroken(formatHour(starts_at, language)),
    unbroken(formatHour(ends_at, language)),
  )
