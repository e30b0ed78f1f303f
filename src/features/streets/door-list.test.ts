import { expect, test } from 'vitest'
import { byFloor, bySide, listDoors, onStreet, stateCounts } from './door-list.ts'

type Given = Parameters<typeof listDoors>[0]

const home = (number: string, block: { building?: string; floor?: string; unit?: string } = {}) =>
  ({
    id: `${number}${block.unit ?? ''}`,
    number,
    building: '',
    floor: '',
    unit: '',
    ...block,
  }) as Given['households'][number]

test('odd numbers stand on one side, even ones on the other, in order', () => {
  const doors = listDoors({
    households: ['12/10', '12/2', '12/1', '12/3A', '12/3'].map((number) => home(number)),
    visits: [],
  })
  const { odd, even } = bySide(doors)
  expect(odd.map((door) => door.number)).toEqual(['12/1', '12/3', '12/3A'])
  expect(even.map((door) => door.number)).toEqual(['12/2', '12/10'])
})

test('flats are listed by floor under their own number, apart from the doors on the street', () => {
  const flat = (floor: string, unit: string) => home('2', { building: 'Chung cư Bến Sen', floor, unit })
  const doors = listDoors({ households: [flat('2', '201'), flat('1', '102'), flat('1', '101'), home('4')], visits: [] })
  expect(byFloor(doors).map(({ floor, doors: found }) => [floor, ...found.map((door) => door.number)])).toEqual([
    ['1', '101', '102'],
    ['2', '201'],
  ])
  expect(onStreet(doors).map((door) => door.number)).toEqual(['4'])
})

test('the filter counts every door once', () => {
  const doors = listDoors({ households: [home('1'), home('3')], visits: [] })
  expect(stateCounts(doors)).toEqual([['todo', 2]])
})
