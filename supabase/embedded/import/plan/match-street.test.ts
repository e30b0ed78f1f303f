import { expect, test } from 'vitest'
import { streetKey } from '../names/parse-lane.ts'
import { type KnownStreet, matchStreet } from './match-street.ts'

const street = (id: string, name: string, neighbourhood = 'west', lon = 106): KnownStreet => ({
  id,
  neighbourhood_id: neighbourhood,
  name_key: streetKey(name),
  lines: [
    [
      [lon, 10],
      [lon, 10.01],
    ],
  ],
})

const here = Map.groupBy(
  [
    street('sen-w', 'Sen'),
    street('sen-e', 'Đường Sen', 'east', 106.01),
    street('lane', 'Hẻm 158 Đường Sen'),
    street('cau', 'Cau'),
  ],
  ({ name_key }) => name_key,
)
const near: [number, number] = [106.009, 10.005]
const match = (
  name: string,
  number = '7',
  neighbourhood: string | null = null,
  point: [number, number] | null = near,
) => {
  const matched = matchStreet({ street: name, number, neighbourhood, point }, here)
  return typeof matched === 'string' ? matched : matched.map(({ id }) => id)
}

test('the own neighbourhood comes first, then the nearest street of that name', () => {
  expect(match('Sen')).toEqual(['sen-e'])
  expect(match('đường sen', '7', 'west')).toEqual(['sen-w'])
  expect(match('Sen', '7', 'north')).toEqual(['sen-e'])
})

test('158/25 stands on lane 158 where it is known, and may stand on the street', () => {
  expect(match('Đường Sen', '158/25', 'west')).toEqual(['lane', 'sen-w'])
  expect(match('Đường Sen', '159/25', 'west')).toEqual(['sen-w'])
  expect(match('Hẻm 158 Sen', '25', 'west')).toEqual(['lane'])
})

test('what mapmakers write beside the street is understood', () => {
  expect(match('Hẻm 373 Sen;Sen', '7', 'west')).toEqual(['sen-w'])
  expect(match('215 Sen, Ward 6, District 3', '215', 'west')).toEqual(['sen-w'])
})

test('a door that cannot be placed says why', () => {
  expect(match('Trúc')).toBe('unknown_street')
  expect(match('Cau')).toBe('too_far')
  expect(match('Sen', '7', null, null)).toBe('ambiguous_street')
  expect(match('Cau', '7', null, null)).toEqual(['cau'])
})
