import { expect, test } from 'vitest'
import { meetingPlaces, startOfLine } from './meeting-places.ts'

const line = {
  type: 'LineString',
  coordinates: [
    [105.78, 10.03],
    [105.79, 10.04],
  ],
}
const startOf = (name: string) => `Đầu ${name}`

test('where the team met before comes first, then where the chosen streets begin', () => {
  const house = { words: 'Nhà văn hóa', at: null }
  expect(meetingPlaces({ earlier: [house], streets: [{ name: 'Hẻm 12', line }], startOf })).toEqual([
    house,
    { words: 'Đầu Hẻm 12', at: [105.78, 10.03] },
  ])
})

test('the same place is offered once, as it was last', () => {
  const before = { words: 'Đầu Hẻm 12', at: null }
  expect(meetingPlaces({ earlier: [before], streets: [{ name: 'Hẻm 12', line }], startOf })).toEqual([before])
})

test('a street nobody has drawn has no beginning', () => {
  expect(startOfLine(null)).toBeNull()
  expect(startOfLine({ type: 'MultiLineString', coordinates: [] })).toBeNull()
  expect(startOfLine({ type: 'MultiLineString', coordinates: [line.coordinates] })).toEqual([105.78, 10.03])
  expect(meetingPlaces({ earlier: [], streets: [{ name: 'Hẻm 7', line: null }], startOf })).toEqual([])
})

test('no more are offered than one reads at a glance', () => {
  const streets = Array.from({ length: 60 }, (_, at) => ({ name: `Hẻm ${at}`, line }))
  expect(meetingPlaces({ earlier: [], streets, startOf })).toHaveLength(5)
})
