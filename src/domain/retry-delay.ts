/** 1 s, 2 s, 4 s … at most 5 minutes, in ms; `jitter` in 0–1 spreads phones apart. */
export const retryDelay = (attempt: number, jitter: number) =>
  Math.min(2 ** attempt * 1_000, 300_000) * (0.75 + jitter / 2)
