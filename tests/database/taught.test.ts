import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { meetsRule, type RuleClause } from '../../src/domain/meets-rule.ts'
import { skillRanks } from '../../src/domain/skill-ranks.ts'
import { coverageOf, name } from './counted.ts'
import { engines, type Ward } from './harness.ts'
import { doorOf, openPeopledWard, type People } from './people.ts'
import { checkIn, command, fateOf, send, visit } from './sent-commands.ts'
import { taughtCases, type TaughtFact } from './taught-facts.ts'
import { inTrial, type Trial } from './trial.ts'

describe.each(engines)('the rule of the framework, in SQL on %s and in TypeScript', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  test.each(taughtCases)('$title', ({ facts, taught, alone }) =>
    inTrial(ward, people, async ({ as, sql }) => {
      const door = await doorOf(sql, '1')
      const first = visit(door)
      await send(as('ambassadorOn'), first)
      const person = await name(as('ambassadorOn'), door)
      for (const { helped_on: day, skills, is_void: isVoid } of facts) {
        const fact = checkIn(String(first.payload.visit_id), {
          person_id: person,
          skills,
          helped_at: `${day}T03:00:00Z`,
        })
        const voiding = { check_in_id: randomUUID(), root_id: fact.payload.check_in_id, is_void: true }
        for (const sent of [fact, ...(isVoid ? [command('correct_check_in', voiding)] : [])])
          expect(await fateOf(as('ambassadorOn'), sent)).toBe('applied')
      }
      await coverageOf(as('coordinator'))
      const days = await sql<{ state: string; day: string }>(
        `select state, first_on::text as day from private.person_days where state in ('taught', 'alone')`,
      )
      const bySql = Object.fromEntries(days.map(({ state, day }) => [state, day]))
      expect({ taught: bySql.taught ?? null, alone: bySql.alone ?? null }).toEqual({ taught, alone })
      expect(await firstDaysByDomain(sql, facts)).toEqual({ taught, alone })
    }),
  )

  test('also for rules that ask nothing', () =>
    inTrial(ward, people, async ({ sql }) => {
      const ranks = { S1: 3, K1: 1 }
      const rules: RuleClause[][] = [
        [],
        [{ codes: [], at_least: 0, level: 'shown' }],
        [{ codes: [], at_least: 1, level: 'shown' }],
        [{ codes: ['S1', 'K1'], at_least: 2, level: 'shown' }],
        [{ codes: ['S1', 'K1'], at_least: 2, level: 'with_help' }],
        [{ codes: ['S9'], at_least: 1, level: 'shown' }],
      ]
      for (const rule of rules) {
        const [row] = await sql('select private.meets_rule($1::jsonb, $2::jsonb) as meets', [
          JSON.stringify(rule),
          JSON.stringify(ranks),
        ])
        expect([rule, row!.meets]).toEqual([rule, meetsRule(rule, ranks)])
      }
    }))
})

async function firstDaysByDomain(sql: Trial['sql'], facts: TaughtFact[]) {
  const skills = await sql<{ code: string; trains: string | null }>('select code, trains from public.skills')
  const [framework] = await sql<{ rules: Record<'taught' | 'alone', RuleClause[]> }>(
    'select rules from public.frameworks where is_current',
  )
  const firstDay = (rule: RuleClause[]) =>
    facts
      .filter(({ is_void: isVoid = false }) => !isVoid)
      .map(({ helped_on: day }) => day)
      .find((day) => {
        const until = facts.filter(({ helped_on: on }) => on <= day).map((fact) => ({ is_void: false, ...fact }))
        return meetsRule(rule, skillRanks(until, skills))
      }) ?? null
  return { taught: firstDay(framework!.rules.taught), alone: firstDay(framework!.rules.alone) }
}
