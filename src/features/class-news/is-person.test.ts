import { expect, test } from 'vitest'
import { isPerson } from './is-person.ts'

const bay = { full_name: 'Đặng Văn Bảy', called: 'ông Bảy', phone: '0901000417' }

test.each(['Bảy', 'dang van', 'ÔNG BẢY', '  bay '])('a name is found whatever its accents: %s', (typed) => {
  expect(isPerson(bay, typed)).toBe(true)
})

test.each(['0901000417', '+84901000417', '84901000417', '+84 901 000 417', '0901.000.417', '417'])(
  'a number is found however it is written, also as it stands in the list of the class: %s',
  (typed) => {
    expect(isPerson(bay, typed)).toBe(true)
  },
)

test.each(['', '  ', 'Tám', '17', '+84901000418', '84'])('others are not found: “%s”', (typed) => {
  expect(isPerson(bay, typed)).toBe(false)
})

test('who has no number and no name yet is nobody who is looked for', () => {
  expect(isPerson({ full_name: null, called: null, phone: null }, '0901000417')).toBe(false)
})
