import { expect, test } from 'vitest'
import { compareDoors, sideNumber } from './compare-doors.ts'

test('doors stand in the order of Vietnamese numbering', () => {
  const numbers = ['14', '12/3/5', '12', '12B', '9', '12/3', '12A', '12/11', '12/3A']
  const sorted = numbers.map((number) => ({ number })).toSorted(compareDoors)
  expect(sorted.map((door) => door.number)).toEqual(['9', '12', '12A', '12B', '12/3', '12/3A', '12/3/5', '12/11', '14'])
})

test('flats of one block stand by building, floor and unit', () => {
  const flat = (floor: string, unit: string) => ({ number: '2', building: 'B', floor, unit })
  expect([flat('10', '1'), flat('2', '11'), flat('2', '3')].toSorted(compareDoors)).toEqual([
    flat('2', '3'),
    flat('2', '11'),
    flat('10', '1'),
  ])
})

test('the last number tells the side of the road', () => {
  expect(['12', '12/7', '12/7A', '12/3/5', 'B'].map(sideNumber)).toEqual([12, 7, 7, 5, null])
})
