export type TimeOfDay = 'morning' | 'afternoon' | 'evening' | 'weekend'

const vietnam = 7 * 3_600_000

/** The parts of a week in which different people are at home; days and hours of Vietnam. */
export function timeOfDay(moment: Date): TimeOfDay {
  const there = new Date(moment.getTime() + vietnam)
  if (there.getUTCDay() === 0 || there.getUTCDay() === 6) return 'weekend'
  const hour = there.getUTCHours()
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
}
