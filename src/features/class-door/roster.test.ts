import { describe, expect, test } from 'vitest'
import { type Listed, type RosterRow, findRows, inOrder, rowOf } from './roster.ts'

const here = 'here'
const listed = (called: string | null, more: Partial<Listed> = {}): RosterRow =>
  rowOf({
    id: called ?? 'forgotten',
    called,
    phone: null,
    people: 1,
    standing: 'seat',
    venueId: here,
    personId: null,
    ...more,
  })

const rows = inOrder([
  listed('Trần Văn Bảy', { phone: '+84901000417' }),
  listed('Lê Thị Ngọc Ẩn', { phone: '+84901000902' }),
  listed('Phạm Ngọc Điệp', { phone: '+84901000335' }),
  listed('Huỳnh Thị Bưởi', { phone: '+84901417118', standing: 'waiting' }),
  listed('bà Bảy', { venueId: 'beside' }),
  listed('ông Năm', { standing: 'cancelled' }),
  listed(null),
])
const names = (typed: string, hasCome: (row: RosterRow) => boolean = () => false) =>
  findRows(rows, { typed, venueId: here, hasCome }).map(({ called }) => called)

test('the roster stands by given names, as Vietnamese lists do; who was forgotten stands last', () => {
  expect(names('')).toEqual(['Lê Thị Ngọc Ẩn', 'Trần Văn Bảy', 'Huỳnh Thị Bưởi', 'Phạm Ngọc Điệp', null])
})

describe('finding somebody', () => {
  test.each([
    ['without tones and marks', 'diep', ['Phạm Ngọc Điệp']],
    ['with them', 'Bưởi', ['Huỳnh Thị Bưởi']],
    ['by several words begun, in any order', 'ngoc le', ['Lê Thị Ngọc Ẩn']],
    ['each word for another of the name', 'ngoc ngoc', []],
    ['by the last three digits', '902', ['Lê Thị Ngọc Ẩn']],
    ['while the last digits are typed', '4', ['Trần Văn Bảy']],
    ['not by digits in the middle', '141', []],
    ['by more digits than three', '01000 417', ['Trần Văn Bảy']],
    ['by the number as it is said', '0901 000 417', ['Trần Văn Bảy']],
    ['without its 0', '901000417', ['Trần Văn Bảy']],
    ['as the ward keeps it', '+84 901.000.417', ['Trần Văn Bảy']],
    ['by the last three digits of it', '417', ['Trần Văn Bảy']],
  ])('%s', (_, typed, found) => expect(names(typed)).toEqual(found))

  test('also somebody of another place, behind those of this one', () => {
    expect(names('bay')).toEqual(['Trần Văn Bảy', 'bà Bảy'])
  })

  test('also somebody who said they would not come; who came all the same stands among the others', () => {
    expect(names('nam')).toEqual(['ông Năm'])
    expect(names('', ({ called }) => called === 'ông Năm')).toContain('ông Năm')
  })
})
