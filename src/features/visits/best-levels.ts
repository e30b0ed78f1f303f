import { levelRank } from '../../domain/meets-rule.ts'
import type { CheckIn, Level } from './visits-data.ts'

/** The best level shown for each skill or door task, over a person's check-ins. */
export function bestLevels(checkIns: Pick<CheckIn, 'skills'>[]): Record<string, Level> {
  const best: Record<string, Level> = {}
  for (const { skills } of checkIns) {
    for (const [code, level] of Object.entries(skills)) {
      const known = best[code]
      if (known === undefined || levelRank(level) > levelRank(known)) best[code] = level
    }
  }
  return best
}
