import { expect, test } from 'vitest'
import type { Line } from '../geometry/position.ts'
import { mergeWays, type Way } from './merge-ways.ts'

/** West of 106.01 is “west”, east of it “east”, beyond 106.02 nothing. 0.001° are about 110 m. */
const place = ([lon]: [number, number]) => (lon < 106.01 ? 'west' : lon < 106.02 ? 'east' : null)
const line = (...lons: number[]): Line => lons.map((lon) => [lon, 10])
const way = (where: string, name: string, ...lons: number[]): Way => ({ where, name, lines: [line(...lons)] })

test('ways of one name are one street per neighbourhood, however they are spelled', () => {
  const ways = [
    way('a', 'Đường Sen', 106, 106.005),
    way('b', 'SEN', 106.005, 106.009),
    way('c', 'Đường Sen', 106.012, 106.015),
  ]
  const { streets, outside } = mergeWays(ways, place)
  expect(streets).toEqual([
    { neighbourhood: 'east', key: 'sen', name: 'Đường Sen', ways: ['c'], lines: [line(106.012, 106.015)] },
    {
      neighbourhood: 'west',
      key: 'sen',
      name: 'Đường Sen',
      ways: ['a', 'b'],
      lines: [line(106, 106.005), line(106.005, 106.009)],
    },
  ])
  expect(outside).toEqual([])
})

test('a way that crosses a border is cut at the corner where its segments change sides', () => {
  const { streets } = mergeWays([way('a', 'Sen', 106, 106.008, 106.011, 106.018)], place)
  expect(streets.map(({ neighbourhood, lines }) => [neighbourhood, lines])).toEqual([
    ['east', [line(106.011, 106.018)]],
    ['west', [line(106, 106.008, 106.011)]],
  ])
})

test('a street that only touches a neighbourhood stays where the rest of it lies', () => {
  const { streets } = mergeWays([way('a', 'Sen', 106, 106.01, 106.0101)], place)
  expect(streets.map(({ neighbourhood }) => neighbourhood)).toEqual(['west'])
})

test('what lies outside every neighbourhood is told', () => {
  const { streets, outside } = mergeWays([way('a', 'Sen', 106.015, 106.02, 106.03)], place)
  expect(streets.map(({ lines }) => lines)).toEqual([[line(106.015, 106.02)]])
  expect(outside.map(({ where, line: cut }) => [where, cut])).toEqual([['a', line(106.02, 106.03)]])
})

test('the order of the ways means nothing', () => {
  const ways = [way('a', 'Sen', 106, 106.003), way('b', 'Sen', 106.003, 106.006)]
  const [first] = mergeWays(ways, place).streets
  const [second] = mergeWays(ways.toReversed(), place).streets
  expect(second?.lines).toEqual(first?.lines)
})
