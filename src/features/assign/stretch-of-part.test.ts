import { describe, expect, it } from 'vitest'
import { spotAlong } from './along-line.ts'
import type { DoorPlace, Street } from './parts.ts'
import { doorsIn, stretchOfPart } from './stretch-of-part.ts'

/** About 1,095 m eastward. */
const street: Street = {
  id: 's',
  name: 'Bờ Kênh',
  kind: 'street',
  parent_street_id: null,
  line: {
    type: 'MultiLineString',
    coordinates: [
      [
        [105, 10],
        [105.01, 10],
      ],
    ],
  },
}
const door = (number: number): DoorPlace => [number, 105 + number / 10_000, 10 + (number % 2 === 0 ? -1 : 1) / 20_000]
const doors = Array.from({ length: 60 }, (_, index) => door(index + 1))
const odd = { kind: 'odd' } as const
const range = { kind: 'range', from_number: 20, to_number: 30 } as const

describe('where a part lies', () => {
  it('draws a side beside the street, where its doors are', () => {
    expect(stretchOfPart(odd, street, doorsIn(doors, odd)).side).toBe('left')
    expect(stretchOfPart({ kind: 'even' }, street, doorsIn(doors, { kind: 'even' })).side).toBe('right')
    expect(stretchOfPart({ kind: 'whole' }, street, doors).side).toBeUndefined()
  })

  it('draws a range between its first and its last door', () => {
    const { lines, homes } = stretchOfPart(range, street, doorsIn(doors, range))
    const [start, end] = [lines[0]?.[0]?.[0] ?? 0, lines[0]?.at(-1)?.[0] ?? 0]
    expect(Math.abs(start - 105.002)).toBeLessThan(0.0001)
    expect(Math.abs(end - 105.003)).toBeLessThan(0.0001)
    expect(homes).toHaveLength(11)
  })

  it('draws nothing where nobody has drawn the street', () => {
    expect(stretchOfPart(range, { ...street, line: null }, doors).lines).toEqual([])
    expect(stretchOfPart(range, undefined, doors).lines).toEqual([])
  })
})

it('measures along a bent street in metres', () => {
  const bent: [number, number][] = [
    [105, 10],
    [105.001, 10],
    [105.001, 10.001],
  ]
  expect(spotAlong([bent], [105.0012, 10.0005])?.along).toBeCloseTo(109 + 55, -1)
  expect(spotAlong([bent], [105.0012, 10.0005])?.aside).toBeLessThan(0)
  expect(spotAlong([], [105, 10])).toBeNull()
})
