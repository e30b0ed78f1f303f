const oneDay = 86_400_000
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })

/** YYYY-MM-DD and HH:MM in Vietnam, as date and time fields hold them. */
export interface Hours {
  day: string
  from: string
  to: string
}

/** Most repeats the ward takes. */
export const mostWeeks = 26

/** The hours people are free at: before the market closes, after the nap, after the meal. */
export const usualHours = {
  morning: { from: '08:00', to: '10:00' },
  afternoon: { from: '15:00', to: '17:00' },
  evening: { from: '18:00', to: '20:00' },
}
export const readHours = ({ starts_at, ends_at }: { starts_at: string; ends_at: string }): Hours => ({
  day: days.format(new Date(starts_at)),
  from: hours.format(new Date(starts_at)),
  to: hours.format(new Date(ends_at)),
})

const instant = (day: string, hour: string) => new Date(`${day}T${hour}:00+07:00`)

/** Null while the fields do not say an hour that can be: what is missing, past, or ends before it begins. */
export function momentsOf({ day, from, to }: Hours): { starts_at: string; ends_at: string } | null {
  const [starts, ends] = [instant(day, from), instant(day, to)]
  if (Number.isNaN(starts.getTime()) || Number.isNaN(ends.getTime()) || ends <= starts) return null
  return { starts_at: starts.toISOString(), ends_at: ends.toISOString() }
}

/** Tomorrow and the days after it: who is asked today cannot come today. */
export const daysAhead = (now: Date, most: number): string[] =>
  Array.from({ length: most }, (_, ahead) => days.format(new Date(now.getTime() + (ahead + 1) * oneDay)))

/** “” for a day that is none: somebody is just typing it. */
export function dayLater(day: string, more: number): string {
  const later = new Date(Date.parse(day) + more * oneDay)
  return Number.isNaN(later.getTime()) ? '' : later.toISOString().slice(0, 10)
}

/** How many outings a weekly repeat makes, the first among them; 1 for a day before it. */
export function weeksUntil(day: string, until: string): number {
  const weeks = Math.floor((Date.parse(until) - Date.parse(day)) / (7 * oneDay))
  return Number.isNaN(weeks) ? 1 : Math.min(Math.max(weeks, 0), mostWeeks - 1) + 1
}
