import { expect, test } from 'vitest'
import { readField } from './fields.ts'
import { readCsv } from './read-csv.ts'

test.each([
  ['English headings, commas', 'number,street,lon,lat\n12,"Sen, Đường",105.5,10.25\n'],
  [
    'Vietnamese headings, semicolons, decimal commas',
    'Số nhà;Tên đường;Kinh độ;Vĩ độ\r\n12;Sen, Đường;105,5;10,25\r\n',
  ],
  ['a byte order mark and blank lines', '\uFEFFSO NHA\tĐường\tKinh độ\tVĩ độ\n12\tSen, Đường\t105.5\t10.25\n\n\n'],
])('a table is read with %s', (_, text) => {
  const [door, ...more] = readCsv(text)
  expect(more).toEqual([])
  expect(door).toMatchObject({ where: 'line 2', shape: { kind: 'point', point: [105.5, 10.25] } })
  expect(['number', 'street', 'unit'].map((field) => readField(door?.tags ?? {}, field as 'number'))).toEqual([
    '12',
    'Sen, Đường',
    null,
  ])
})

test('a record without a place is read, one with half a place is not', () => {
  expect(readCsv('number,street,lon,lat\n12,Sen,,\n')[0]?.shape).toBeNull()
  expect(() => readCsv('number,street,lon,lat\n12,Sen,105,\n')).toThrow(/^Line 2: “105”, “” is not a longitude/)
})
