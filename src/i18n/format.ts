export type Language = 'vi' | 'en'
export type Instant = Date | string | number

const timeZone = 'Asia/Ho_Chi_Minh'
const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

// Database instants come as "2026-11-22 18:23:56.766+00", which Safari does not parse.
const toDate = (instant: Instant) =>
  typeof instant === 'string'
    ? new Date(instant.replace(/^(\d{4}-\d\d-\d\d) /, '$1T').replace(/(:\d\d(?:\.\d+)?[+-]\d\d)$/, '$1:00'))
    : new Date(instant)

const numbersInVietnam = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function inVietnam(instant: Instant) {
  const parts = Object.fromEntries(
    numbersInVietnam.formatToParts(toDate(instant)).map((part) => [part.type, part.value]),
  )
  const [year, month, day, hour, minute] = [parts.year, parts.month, parts.day, parts.hour, parts.minute].map(Number)
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: hour ?? 0, minute: minute ?? 0 }
}

/** The day in Vietnam, as YYYY-MM-DD. */
export function dayInVietnam(instant: Instant): string {
  const { year, month, day } = inVietnam(instant)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** “thứ Bảy 22/11”, “Sat 22 Nov”. */
export function formatDay(instant: Instant, language: Language): string {
  const { year, month, day } = inVietnam(instant)
  const noon = new Date(Date.UTC(year, month - 1, day, 12))
  if (language === 'vi') return `${weekdays[noon.getUTCDay()]} ${day}/${month}`
  const words = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en-GB', words).format(noon).replace(',', '')
}

/** “30/9/2026”, “30 Sep 2026”. */
export function formatDate(instant: Instant, language: Language): string {
  const { year, month, day } = inVietnam(instant)
  if (language === 'vi') return `${day}/${month}/${year}`
  const words = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en-GB', words).format(new Date(Date.UTC(year, month - 1, day, 12)))
}

/** “8 giờ 41”, “8:41 am”. */
export function formatHour(instant: Instant, language: Language): string {
  const { hour, minute } = inVietnam(instant)
  const padded = String(minute).padStart(2, '0')
  if (language === 'vi') return minute === 0 ? `${hour} giờ` : `${hour} giờ ${padded}`
  return `${hour % 12 || 12}:${padded} ${hour < 12 ? 'am' : 'pm'}`
}

const vietnameseHours = ['sáng', 'trưa', 'chiều', 'tối'] as const
const englishHours = ['morning', 'noon', 'afternoon', 'evening'] as const

/** sáng, trưa (from 11), chiều (from 13), tối (from 18). */
export function partOfDay(instant: Instant, language: Language): string {
  const { hour } = inVietnam(instant)
  const index = hour < 11 ? 0 : hour < 13 ? 1 : hour < 18 ? 2 : 3
  return (language === 'vi' ? vietnameseHours : englishHours)[index]
}

/** Made once: a page may show hundreds of numbers. */
const numberFormats: Partial<Record<Language, Intl.NumberFormat>> = {}

export const formatNumber = (count: number, language: Language) =>
  (numberFormats[language] ??= new Intl.NumberFormat(locales[language])).format(count)

/** A share of 0–1 as whole percent. */
export const formatPercent = (share: number, language: Language) =>
  `${formatNumber(Math.round(share * 100), language)}%`

const nearDays: Record<Language, Record<number, string>> = {
  vi: { [-2]: 'hôm kia', [-1]: 'hôm qua', 0: 'hôm nay', 1: 'ngày mai', 2: 'ngày kia' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

/** hôm nay, hôm qua, hôm kia, ngày mai, ngày kia; any other day by its name. */
export function relativeDay({
  instant,
  now,
  language,
}: {
  instant: Instant
  now: Instant
  language: Language
}): string {
  const days = (Date.parse(dayInVietnam(instant)) - Date.parse(dayInVietnam(now))) / 86_400_000
  return nearDays[language][days] ?? formatDay(instant, language)
}

/** For the head of a line; Vietnamese weekdays are lower case within one. */
export const capitalise = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
