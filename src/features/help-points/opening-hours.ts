/** One opening of one day: ISO weekday (1 is Monday), HH:MM. */
export type Opening = [weekday: number, from: string, to: string]

/** The same hours on several days, as one writes them on a door. */
export interface OpenSpan {
  days: number[]
  from: string
  to: string
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const workdays = [1, 2, 3, 4, 5]

export const officeHours: OpenSpan[] = [
  { days: workdays, from: '07:30', to: '11:30' },
  { days: workdays, from: '13:30', to: '17:00' },
]

export const emptySpan: OpenSpan = { days: [], from: '08:00', to: '17:00' }

const compare = (a: OpenSpan, b: OpenSpan) =>
  (a.days[0] ?? 0) - (b.days[0] ?? 0) || (a.from < b.from ? -1 : Number(a.from > b.from))

/** No opening at all means open day and night: a wifi spot in the street has no door. */
export function spansOf(openings: Opening[]): OpenSpan[] {
  const alike = Map.groupBy(openings, ([, from, to]) => `${from} ${to}`)
  return [...alike.values()]
    .flatMap((same) => {
      const [first] = same
      if (first === undefined) return []
      const days = [...new Set(same.map(([weekday]) => weekday))].toSorted((a, b) => a - b)
      return [{ days, from: first[1], to: first[2] }]
    })
    .toSorted(compare)
}

export const openingsOf = (spans: OpenSpan[]): Opening[] =>
  spans.flatMap(({ days, from, to }) => days.map((weekday): Opening => [weekday, from, to]))

export const areRight = (spans: OpenSpan[]) =>
  spans.every(({ days, from, to }) => days.length > 0 && from !== '' && from < to)

/** Runs of days, as one says them: 1–5, 7. */
export function dayRuns(days: number[]): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === day - 1) last[1] = day
    else runs.push([day, day])
  }
  return runs
}
