import fc from 'fast-check'
import type { Trouble } from './door-to.ts'

const kinds = [
  ...([
    'visit',
    'visit',
    'visit',
    'fullVisit',
    'fullVisit',
    'checkIn',
    'walkUp',
    'addHome',
    'editHome',
    'editHome',
  ] as const),
  ...(['correct', 'void', 'editReturned', 'discardRefused'] as const),
  ...(['push', 'push', 'push', 'push', 'pull', 'pull', 'pull', 'restart'] as const),
  ...(['assign', 'unassign', 'moveHome', 'retireHome', 'movePerson', 'accept', 'sendBack'] as const),
  ...(['import', 'commit', 'deliver', 'keepCopy', 'goBack'] as const),
] as const
export type Kind = (typeof kinds)[number]

/** What somebody does next; the numbers choose among whatever there is at that moment. */
export interface Step {
  kind: Kind
  phone: number
  one: number
  two: number
  trouble: Trouble
}

export const troubles: Trouble[] = [
  'none',
  'none',
  'none',
  'none',
  'no network',
  'lost answer',
  'sent twice',
  'arrives late',
  'commits late',
  'ended by the database',
]

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  phone: fc.nat({ max: 60 }),
  one: fc.nat({ max: 30 }),
  two: fc.nat({ max: 30 }),
  trouble: fc.constantFrom(...troubles),
})

export const pick = <T>(from: T[], number: number): T | undefined => from[number % from.length]
