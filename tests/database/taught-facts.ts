import type { SkillLevel } from '../../src/domain/meets-rule.ts'

export type TaughtFact = { helped_on: string; skills: Record<string, SkillLevel>; is_void?: boolean }
export type TaughtCase = { title: string; facts: TaughtFact[]; taught: string | null; alone: string | null }

const day = (position: number) => `2026-09-${position.toString().padStart(2, '0')}`

/** Check-ins of one person, and the first day they are taught and can do alone by version 1 of the framework. */
export const taughtCases: TaughtCase[] = [
  { title: 'nothing shown', facts: [{ helped_on: day(1), skills: {} }], taught: null, alone: null },
  {
    title: 'knowledge only',
    facts: [{ helped_on: day(1), skills: { K1: 'alone', K2: 'alone' } }],
    taught: null,
    alone: null,
  },
  {
    title: 'K3 is no part of the rule',
    facts: [{ helped_on: day(1), skills: { K3: 'shown', S1: 'shown', S2: 'shown' } }],
    taught: null,
    alone: null,
  },
  {
    title: 'one skill is not two',
    facts: [{ helped_on: day(1), skills: { K1: 'shown', S1: 'alone' } }],
    taught: null,
    alone: null,
  },
  {
    title: 'knowledge and two skills',
    facts: [{ helped_on: day(1), skills: { K2: 'shown', S3: 'shown', S4: 'with_help' } }],
    taught: day(1),
    alone: null,
  },
  {
    title: 'added up over days',
    facts: [
      { helped_on: day(1), skills: { K1: 'shown' } },
      { helped_on: day(3), skills: { S1: 'shown' } },
      { helped_on: day(5), skills: { S2: 'shown' } },
    ],
    taught: day(5),
    alone: null,
  },
  {
    title: 'door tasks count for the skill they train',
    facts: [{ helped_on: day(2), skills: { learning_platform: 'shown', vneid_level_2: 'shown', payment: 'shown' } }],
    taught: day(2),
    alone: null,
  },
  {
    title: 'two tasks of one skill are one skill',
    facts: [{ helped_on: day(2), skills: { K1: 'shown', payment: 'shown', public_services: 'alone' } }],
    taught: null,
    alone: null,
  },
  {
    title: 'alone needs three',
    facts: [{ helped_on: day(2), skills: { S1: 'alone', S5: 'alone' } }],
    taught: null,
    alone: null,
  },
  {
    title: 'alone needs S5',
    facts: [{ helped_on: day(2), skills: { K1: 'shown', S1: 'alone', S2: 'alone', S3: 'alone' } }],
    taught: day(2),
    alone: null,
  },
  {
    title: 'alone without being taught',
    facts: [{ helped_on: day(2), skills: { S1: 'alone', S5: 'alone', S6: 'alone' } }],
    taught: null,
    alone: day(2),
  },
  {
    title: 'the best level so far stands',
    facts: [
      { helped_on: day(1), skills: { K1: 'shown', S1: 'alone', S5: 'with_help', S2: 'alone' } },
      { helped_on: day(4), skills: { S1: 'shown', scam_awareness: 'alone' } },
    ],
    taught: day(1),
    alone: day(4),
  },
  {
    title: 'what was voided does not count',
    facts: [
      { helped_on: day(1), skills: { K1: 'shown', S1: 'shown', S2: 'shown' }, is_void: true },
      { helped_on: day(6), skills: { K1: 'shown', S1: 'shown' } },
    ],
    taught: null,
    alone: null,
  },
]
