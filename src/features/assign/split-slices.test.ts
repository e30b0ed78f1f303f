import { describe, expect, it } from 'vitest'
import type { DoorPlace, Part } from './parts.ts'
import { evenStarts, rangesFrom, waysToSplit } from './split-slices.ts'
import { doorsIn } from './stretch-of-part.ts'

const doors = Array.from({ length: 10 }, (_, index): DoorPlace => [index + 1, null, null])
const whole: Part = {
  part_id: 'a',
  street_id: 's',
  neighbourhood_id: 'kv3',
  kind: 'whole',
  side: null,
  label: null,
  from_number: null,
  to_number: null,
  homes: 10,
  attempted: 0,
  last_visited_on: null,
  due: 0,
  holders: [],
  doors,
}

describe('splitting a street', () => {
  it('offers sides only where there are two', () => {
    expect(waysToSplit(whole)).toEqual(['sides', 'numbers', 'stairwells'])
    expect(waysToSplit({ ...whole, kind: 'odd' })).toEqual(['numbers'])
    expect(waysToSplit({ ...whole, kind: 'range', side: 'even' })).toEqual(['numbers'])
  })

  it('cuts into ranges with equally many homes, in which every door is exactly once', () => {
    const slices = rangesFrom(whole, evenStarts(doors, 3))
    expect(slices.map((slice) => doorsIn(doors, slice).length)).toEqual([3, 4, 3])
    const taken = slices.flatMap((slice) => doorsIn(doors, slice))
    expect(taken).toEqual(doors)
  })

  it('leaves no number between two ranges, nor before or behind them', () => {
    const [first, second] = rangesFrom(whole, [6])
    expect([first?.from_number, first?.to_number, second?.from_number, second?.to_number]).toEqual([0, 5, 6, 999_999])
  })

  it('stays within a range and on its side', () => {
    const part: Part = { ...whole, kind: 'range', side: 'odd', from_number: 1, to_number: 9 }
    expect(rangesFrom(part, [5, 40])).toEqual([
      { kind: 'range', side: 'odd', from_number: 1, to_number: 4 },
      { kind: 'range', side: 'odd', from_number: 5, to_number: 9 },
    ])
  })
})
