import { levelRank, type SkillLevel } from './meets-rule.ts'

interface Shown {
  is_void: boolean
  skills: Record<string, SkillLevel>
}

interface Listed {
  code: string
  trains: string | null
}

/** The best rank (1–3) per skill over a person's current check-ins; a door task counts for the skill it trains. */
export function skillRanks(checkIns: Shown[], skills: Listed[]): Record<string, number> {
  const trained = new Map(skills.map((skill) => [skill.code, skill.trains ?? skill.code]))
  const ranks: Record<string, number> = {}
  for (const checkIn of checkIns.filter((shown) => !shown.is_void)) {
    for (const [code, level] of Object.entries(checkIn.skills)) {
      const skill = trained.get(code)
      if (skill !== undefined) ranks[skill] = Math.max(ranks[skill] ?? 0, levelRank(level))
    }
  }
  return ranks
}
