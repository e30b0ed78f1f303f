export type ComeBackChoice = 'this-afternoon' | 'tomorrow-morning' | 'tomorrow-afternoon' | 'in-a-week' | 'other'

const vietnam = 7 * 3_600_000
const day = 86_400_000

/** An hour of a day in Vietnam, `days` from today. */
function at(now: Date, days: number, hour: number): Date {
  const midnight = Math.floor((now.getTime() + vietnam) / day) * day - vietnam
  return new Date(midnight + days * day + hour * 3_600_000)
}

/** The hours one usually agrees on at a door; this afternoon only while it is still to come. */
export function comeBackTimes(now: Date): { choice: ComeBackChoice; at: Date }[] {
  const thisAfternoon = at(now, 0, 15)
  return [
    ...(thisAfternoon.getTime() - now.getTime() > 3_600_000
      ? [{ choice: 'this-afternoon' as const, at: thisAfternoon }]
      : []),
    { choice: 'tomorrow-morning' as const, at: at(now, 1, 8) },
    { choice: 'tomorrow-afternoon' as const, at: at(now, 1, 15) },
    { choice: 'in-a-week' as const, at: at(now, 7, 8) },
  ]
}

/** What a datetime-local field holds, read as an hour in Vietnam; null while it is not a whole one. */
export function readLocalTime(typed: string): Date | null {
  const moment = new Date(`${typed}:00+07:00`)
  return typed === '' || Number.isNaN(moment.getTime()) ? null : moment
}

/** The same, the other way. */
export const writeLocalTime = (moment: Date) => new Date(moment.getTime() + vietnam).toISOString().slice(0, 16)
