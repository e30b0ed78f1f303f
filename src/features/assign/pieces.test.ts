import { describe, expect, it } from 'vitest'
import type { TurfUnit } from '../../domain/turf/turf.ts'
import {
  type Proposal,
  countChanging,
  countWithPeople,
  givePiece,
  imbalanceOf,
  letterOf,
  piecesToAccept,
} from './pieces.ts'

const unit = (part_id: string, homes: number, more: Partial<TurfUnit> = {}): TurfUnit => ({
  part_id,
  homes,
  minutes: homes,
  metres: 0,
  line: [],
  ...more,
})
const pieceOf = (...units: TurfUnit[]) => ({ units, homes: 0, minutes: 0, metres: 0 })
const into = [{ kind: 'odd' } as const, { kind: 'even' } as const]
const proposal: Proposal = {
  cut: {
    pieces: [
      pieceOf(unit('a', 30), unit('b', 20, { into, take: 0 })),
      pieceOf(unit('b', 25, { into, take: 1 }), unit('c', 29)),
      pieceOf(unit('d', 40)),
    ],
    links: [],
    reasons: [],
  },
  people: [['hanh'], ['phuc', 'vy'], []],
  apart: [],
}

describe('a proposal', () => {
  it('asks the ward only for the pieces that have people, a split street named in each', () => {
    expect(countWithPeople(proposal)).toBe(2)
    expect(piecesToAccept(proposal, { due_on: '2026-12-01', note: null })).toEqual([
      {
        people: ['hanh'],
        due_on: '2026-12-01',
        note: null,
        units: [{ part_id: 'a' }, { part_id: 'b', into, take: 0 }],
      },
      {
        people: ['phuc', 'vy'],
        due_on: '2026-12-01',
        note: null,
        units: [{ part_id: 'b', into, take: 1 }, { part_id: 'c' }],
      },
    ])
  })

  it('tells how far the worst piece is off', () => {
    expect(imbalanceOf(proposal.cut.pieces)).toBeCloseTo((54 - 48) / 48 + 2 / 48, 5)
    expect(imbalanceOf([])).toBe(0)
    expect(imbalanceOf([pieceOf(unit('a', 0))])).toBe(0)
  })

  it('counts the streets that leave somebody', () => {
    const holders: Record<string, string[]> = { a: ['hanh'], c: ['tam'], d: ['tam'] }
    expect(countChanging(proposal, (id) => holders[id] ?? [])).toBe(1)
  })

  it('gives nobody two pieces', () => {
    expect(givePiece(proposal.people, 2, ['vy'])).toEqual([['hanh'], ['phuc'], ['vy']])
  })

  it('has a letter for each piece', () => {
    expect([0, 5, 6, 25].map(letterOf)).toEqual(['A', 'F', 'G', 'Z'])
  })
})
