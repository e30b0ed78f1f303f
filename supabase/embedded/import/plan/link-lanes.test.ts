import { expect, test } from 'vitest'
import { streetKey } from '../names/parse-lane.ts'
import { linkLanes, parentKeys } from './link-lanes.ts'

const street = (name: string, neighbourhood = 'here', lon = 106) => ({
  name,
  neighbourhood,
  key: streetKey(name),
  lines: [[[lon, 10] as [number, number], [lon, 10.001] as [number, number]]],
})

const parentOf = (lane: ReturnType<typeof street>, ...others: ReturnType<typeof street>[]) =>
  linkLanes([lane, ...others]).get(lane)

test('a lane asks for the lanes its number leads through, then for the street', () => {
  expect(parentKeys('Hẻm 51/25/1 Đường Sen')).toEqual(['hem 51/25 sen', 'hem 51 sen', 'sen'])
  expect(parentKeys('Hẻm 51')).toEqual([])
  expect(parentKeys('Đường Sen')).toEqual([])
})

test('a lane of a lane hangs on that lane where it is known, else on the street', () => {
  const [lane, sen] = [street('Hẻm 51 Sen'), street('Đường Sen')]
  expect(parentOf(street('Hẻm 51/25 Đường Sen'), sen, lane)).toBe(lane)
  expect(parentOf(street('Hẻm 52/25 Đường Sen'), sen, lane)).toBe(sen)
})

test('a street of the own neighbourhood comes before a nearer one of another', () => {
  const [near, home] = [street('Sen', 'there', 106), street('Sen', 'here', 106.01)]
  expect(parentOf(street('Hẻm 5 Sen'), near, home)).toBe(home)
  expect(parentOf(street('Hẻm 5 Sen'), near)).toBe(near)
})

test('a lane that does not name its street opens from the nearest one, if it is near', () => {
  const [near, far] = [street('Sen', 'here', 106.0001), street('Cau', 'here', 106.01)]
  expect(parentOf(street('Hẻm 114A'), far, near)).toBe(near)
  expect(parentOf(street('Hẻm 114A'), far)).toBeUndefined()
})
