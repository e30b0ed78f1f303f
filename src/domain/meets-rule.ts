export type SkillLevel = 'shown' | 'with_help' | 'alone'

/** One condition of a framework's rule: enough of these skills at this level or better. */
export interface RuleClause {
  codes: string[]
  at_least: number
  level: SkillLevel
}

const rankOf: Record<SkillLevel, number> = { shown: 1, with_help: 2, alone: 3 }

export const levelRank = (level: SkillLevel) => rankOf[level]

/** Does a person with these ranks (skill code → 1–3) meet every clause? Twin of `private.meets_rule`. */
export const meetsRule = (rule: RuleClause[], ranks: Record<string, number>) =>
  rule.length > 0 &&
  rule.every(
    ({ codes, at_least, level }) => codes.filter((code) => (ranks[code] ?? 0) >= rankOf[level]).length >= at_least,
  )
