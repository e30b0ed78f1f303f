import type { Wanted } from './assign-data.ts'
import type { Part } from './parts.ts'

interface Spreading {
  /** In the order they lie, so that neighbours stay together. */
  parts: Part[]
  /** Whose parts these are until now. */
  from: string
  /** Who takes them over; nobody: back to the pool. */
  to: string[]
}

/** Parts of one person handed to others in runs of about equal homes. Who walks along in a pair stays. */
export function spreadParts({ parts, from, to }: Spreading): Wanted[] {
  const all = parts.reduce((homes, part) => homes + part.homes, 0)
  let before = 0
  return parts.map(({ part_id, homes, holders }) => {
    const middle = all === 0 ? 0 : (before + homes / 2) / all
    before += homes
    const next = to[Math.min(Math.floor(middle * to.length), to.length - 1)]
    const staying = holders.map(({ profile_id }) => profile_id).filter((id) => id !== from)
    const people = next === undefined || staying.includes(next) ? staying : [...staying, next]
    const own = holders.find(({ profile_id }) => profile_id === from)
    return { part_id, people, due_on: own?.due_on ?? null, note: own?.note ?? null }
  })
}
