import { describe, expect, it } from 'vitest'
import { fillPieces } from './fill-pieces.ts'

const piece = (...parts: [string, number][]) => ({ units: parts.map(([part_id, homes]) => ({ part_id, homes })) })
const people = [
  { profile_id: 'hanh', homes_left: 40 },
  { profile_id: 'phuc', homes_left: 5 },
  { profile_id: 'vy', homes_left: 20 },
]
const nobody = () => []

describe('people for the pieces', () => {
  it('go first to the piece whose homes they know', () => {
    const pieces = [piece(['a', 10]), piece(['b', 30], ['c', 5]), piece(['d', 12])]
    const holdersOf = (id: string) => (id === 'b' ? ['hanh'] : [])
    expect(fillPieces({ pieces, people, holdersOf })).toEqual(['phuc', 'hanh', 'vy'])
  })

  it('are those with the fewest homes left, where nobody knows it', () => {
    expect(fillPieces({ pieces: [piece(['a', 10]), piece(['b', 9])], people, holdersOf: nobody })).toEqual([
      'phuc',
      'vy',
    ])
  })

  it('never get two pieces: what is too many waits', () => {
    const pieces = ['a', 'b', 'c', 'd'].map((id) => piece([id, 10]))
    const given = fillPieces({ pieces, people, holdersOf: () => ['hanh'] })
    expect(given).toEqual(['hanh', 'phuc', 'vy', null])
  })
})
