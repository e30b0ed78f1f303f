/** One opening of one day: ISO weekday (1 is Monday), HH:MM in Vietnam. */
type Opening = [weekday: number, from: string, to: string]

export type OpeningNow =
  | { isOpen: true; until: string | null }
  /** `inDays` from today: 0 is later today. */
  | { isOpen: false; opens: { weekday: number; at: string; inDays: number } }

const vietnam = 7 * 3_600_000
const week = 7

/** Whether a door is open at this moment, until when, or when it opens next. No opening at all: open day and night. */
export function openingNow(openings: Opening[], now: Date): OpeningNow {
  if (openings.length === 0) return { isOpen: true, until: null }
  const there = new Date(now.getTime() + vietnam)
  const today = there.getUTCDay() || week
  const time = there.toISOString().slice(11, 16)
  const open = openings.find(([weekday, from, to]) => weekday === today && from <= time && time < to)
  if (open !== undefined) return { isOpen: true, until: open[2] }
  const [opens] = openings
    .map(([weekday, at]) => ({ weekday, at, inDays: daysUntil({ weekday, at }, { today, time }) }))
    .toSorted((a, b) => a.inDays - b.inDays || (a.at < b.at ? -1 : 1))
  return opens === undefined ? { isOpen: true, until: null } : { isOpen: false, opens }
}

function daysUntil(opening: { weekday: number; at: string }, { today, time }: { today: number; time: string }): number {
  const days = (opening.weekday - today + week) % week
  return days === 0 && opening.at <= time ? week : days
}
