/** The time 19 of 20 stay under; `times` in ms, one decimal. */
export function p95(times: number[]): number {
  const sorted = times.toSorted((one, other) => one - other)
  return Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN) * 10) / 10
}

export async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const began = performance.now()
  const result = await work()
  return { ms: performance.now() - began, result }
}
