import type { Half } from './booking.ts'

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** A half-day a team serves every week; ISO weekday, HH:MM. */
export interface ServedHalf {
  weekday: number
  half: Half
  from_time: string
  to_time: string
  places: number
}

/** What a half-day begins with when a team takes it up: before the market closes, after the nap, after the meal. */
const usual: Record<Half, Pick<ServedHalf, 'from_time' | 'to_time' | 'places'>> = {
  morning: { from_time: '08:00', to_time: '11:00', places: 3 },
  afternoon: { from_time: '14:00', to_time: '17:00', places: 3 },
  evening: { from_time: '18:30', to_time: '20:00', places: 2 },
}

/** The ward sends times with seconds, time fields hold none. */
export const asFields = (served: ServedHalf[]): ServedHalf[] =>
  served.map((one) => ({ ...one, from_time: one.from_time.slice(0, 5), to_time: one.to_time.slice(0, 5) }))

const isThe = (weekday: Weekday, half: Half) => (served: ServedHalf) =>
  served.weekday === weekday && served.half === half

export const servedOf = (week: ServedHalf[], weekday: Weekday, half: Half) => week.find(isThe(weekday, half))

/** The half-day taken up, changed, or (null) no longer served. */
export function withHalf(
  week: ServedHalf[],
  { weekday, half }: { weekday: Weekday; half: Half },
  change: Partial<ServedHalf> | null,
): ServedHalf[] {
  const rest = week.filter((served) => !isThe(weekday, half)(served))
  if (change === null) return rest
  return [...rest, { ...(servedOf(week, weekday, half) ?? { weekday, half, ...usual[half] }), ...change }]
}

/** Monday to Friday as this day is. */
export const likeThisDay = (week: ServedHalf[], weekday: Weekday): ServedHalf[] => [
  ...week.filter((served) => served.weekday > 5),
  ...weekdays
    .filter((day) => day <= 5)
    .flatMap((day) =>
      week.filter((served) => served.weekday === weekday).map((served) => ({ ...served, weekday: day })),
    ),
]

export const isRight = ({ from_time, to_time }: ServedHalf) => from_time !== '' && from_time < to_time
