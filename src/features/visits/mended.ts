import type { Said } from './refused-data.ts'

/** As it goes out again: nothing left open, and nothing that belonged to an outcome chosen before. */
export function mended({ skills, ...said }: Said): Record<string, unknown> {
  const stale = [
    ...(said.outcome === undefined || said.outcome === 'come_back' ? [] : ['come_back_at']),
    ...(said.outcome === undefined || said.outcome === 'helped' ? [] : ['minutes', 'relative_follows_up']),
  ]
  const chosen = skills && { skills: Object.fromEntries(Object.entries(skills).filter(([, level]) => level)) }
  return Object.fromEntries(
    Object.entries({ ...said, ...chosen }).filter(([field, value]) => value !== undefined && !stale.includes(field)),
  )
}
