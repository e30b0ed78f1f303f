import { describe, expect, it } from 'vitest'
import type { Part } from './parts.ts'
import { spreadParts } from './spread-parts.ts'

const part = (part_id: string, homes: number, ...holders: string[]): Part => ({
  part_id,
  street_id: part_id,
  neighbourhood_id: 'kv3',
  kind: 'whole',
  side: null,
  label: null,
  from_number: null,
  to_number: null,
  homes,
  attempted: 0,
  last_visited_on: null,
  due: 0,
  holders: holders.map((profile_id) => ({
    profile_id,
    called: profile_id,
    due_on: profile_id === 'hanh' ? '2026-12-01' : null,
    note: null,
    last_active_on: null,
  })),
})

describe('handing over everything of one person', () => {
  const parts = [part('a', 20, 'hanh'), part('b', 20, 'hanh'), part('c', 20, 'hanh', 'vy'), part('d', 20, 'hanh')]

  it('gives each of the others a run of streets with about as many homes', () => {
    const wanted = spreadParts({ parts, from: 'hanh', to: ['phuc', 'tam'] })
    expect(wanted.map(({ people }) => people)).toEqual([['phuc'], ['phuc'], ['vy', 'tam'], ['tam']])
  })

  it('keeps the due day, and who walked along', () => {
    const [, , pair] = spreadParts({ parts, from: 'hanh', to: [] })
    expect(pair).toEqual({ part_id: 'c', people: ['vy'], due_on: '2026-12-01', note: null })
  })

  it('names nobody twice', () => {
    const wanted = spreadParts({ parts, from: 'hanh', to: ['vy'] })
    expect(wanted.map(({ people }) => people)).toEqual([['vy'], ['vy'], ['vy'], ['vy']])
  })

  it('works where no home is recorded', () => {
    const empty = [part('a', 0, 'hanh'), part('b', 0, 'hanh')]
    expect(spreadParts({ parts: empty, from: 'hanh', to: ['vy', 'tam'] })).toHaveLength(2)
  })
})
