import './storage-at-hand.ts'

const keptFor = 24 * 3_600_000

interface Kept<T> {
  at: number
  value: T
}

/** What this phone keeps until a day has gone by. */
export function readKept<T>(key: string): T | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null
    if (kept !== null && Date.now() - kept.at < keptFor) return kept.value
  } catch {
    // What cannot be read is as good as gone.
  }
  localStorage.removeItem(key)
  return null
}

export const writeKept = (key: string, value: unknown) =>
  localStorage.setItem(key, JSON.stringify({ at: Date.now(), value }))

export const dropKept = (key: string) => localStorage.removeItem(key)
