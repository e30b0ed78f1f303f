/** The time this share of all stay under; in ms, one decimal. */
export function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return oneDecimal(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN)
}

export const median = (times: number[]) => percentile(times, 0.5)

export const oneDecimal = (number: number) => Math.round(number * 10) / 10

/** Of several rounds of the same, in the one least disturbed: a shared machine stalls now and then. */
export const calmest = (rounds: number[][], share: number): number =>
  Math.min(...rounds.map((times) => percentile(times, share)))
