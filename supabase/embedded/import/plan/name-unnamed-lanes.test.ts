import { expect, test } from 'vitest'
import { nameUnnamedLanes } from './name-unnamed-lanes.ts'

const at = (lon: number, lat = 10): [number, number] => [lon, lat]
const sen = { neighbourhood: 'here', key: 'sen', name: 'Đường Sen', lines: [[at(106), at(106.02)]] }
const lane = { neighbourhood: 'here', key: 'hem 12 cau', name: 'Hẻm 12 Cau', lines: [[at(107), at(107.02)]] }
const unnamed = (source: string, lon: number) => ({
  neighbourhood: 'here',
  source,
  lines: [[at(lon), at(lon, 10.001)]],
})
const names = (lons: number[], doors: { street: string; number: string; point: [number, number] }[] = []) =>
  nameUnnamedLanes(
    lons.map((lon) => unnamed(`way/${lon}`, lon)),
    { streets: [sen, lane], doors, word: 'Ngõ' },
  ).map(({ name }) => name)

test('one lane is told by the street it is near, several are counted from west to east', () => {
  expect(names([106.01])).toEqual(['Ngõ không tên gần Đường Sen'])
  expect(names([106.015, 106.005])).toEqual(['Ngõ không tên gần Đường Sen (1)', 'Ngõ không tên gần Đường Sen (2)'])
  expect(names([107.01])).toEqual(['Ngõ không tên gần hẻm 12 Cau'])
})

test('a house of that street beside the lane tells more', () => {
  const doors = [
    { street: 'Sen', number: '12', point: at(106.0101, 10.0003) },
    { street: 'Cau', number: '3', point: at(106.01, 10.0003) },
    { street: 'Sen', number: '99', point: at(106.019) },
  ]
  expect(names([106.01], doors)).toEqual(['Ngõ không tên gần 12 Đường Sen'])
})
