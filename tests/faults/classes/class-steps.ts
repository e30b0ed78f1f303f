import fc from 'fast-check'
import type { Trouble } from '../interleavings/door-to.ts'
import { troubles } from '../interleavings/steps.ts'

const kinds = [
  ...(['enrol', 'enrol', 'enrol', 'enrol', 'cancel', 'cancel', 'comeMyself', 'comeMyself'] as const),
  ...([
    'checkIn',
    'checkIn',
    'checkIn',
    'checkIn',
    'nameAtDoor',
    'place',
    'countMore',
    'countMore',
    'countFewer',
  ] as const),
  ...(['undo', 'undo', 'helpAtHome', 'restart'] as const),
  ...([
    'resize',
    'resize',
    'placeOnline',
    'changeHelpers',
    'countCoverage',
    'countCoverage',
    'commit',
    'deliver',
  ] as const),
  ...(['push', 'push', 'push', 'push', 'pull', 'pull', 'pull'] as const),
] as const
type Kind = (typeof kinds)[number]

/** What somebody does next around a class; the numbers choose among whatever there is at that moment. */
export interface ClassStep {
  kind: Kind
  phone: number
  one: number
  two: number
  trouble: Trouble
}

export const classStep: fc.Arbitrary<ClassStep> = fc.record({
  kind: fc.constantFrom(...kinds),
  phone: fc.nat({ max: 60 }),
  one: fc.nat({ max: 30 }),
  two: fc.nat({ max: 30 }),
  trouble: fc.constantFrom(...troubles),
})
