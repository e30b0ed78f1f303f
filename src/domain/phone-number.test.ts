import { expect, test } from 'vitest'
import { isNumber, phoneDigits, phoneIn } from './phone-number.ts'

const ways = [
  '0912345678',
  ' 0912 345 678',
  '0912.345.678',
  '091-2345-678',
  '+84912345678',
  '+84 (912) 345-678',
  '+84 (0)912 345 678',
  '(+84) 912\u00A0345\u00A0678',
  '84912345678',
  '0084 912345678',
]

test.each(ways)('“%s” is the one number', (typed) => {
  expect(phoneIn(typed)).toBe('0912345678')
  expect(phoneDigits(typed)).toBe('0912345678')
  expect(isNumber(typed.replace('(+84)', '+84'))).toBe(true)
})

test('a landline is a number too', () => {
  expect(phoneIn('+84 292 3811 234')).toBe('02923811234')
})

test.each(['', '12', '091234567', '09123456789', '0112345678', '+1 202 555 0100', '+0912345678', 'số 0912345678'])(
  '“%s” is no Vietnamese number',
  (typed) => expect(phoneIn(typed)).toBeNull(),
)

test('of a number begun the digits are known; 84 alone may be any part of one', () => {
  expect(phoneDigits('+84 90')).toBe('090')
  expect(phoneDigits('84')).toBe('84')
  expect(phoneDigits('000 417')).toBe('000417')
})

test('a name with a digit is a name', () => {
  expect(['cô 3 Hạnh', 'Bảy', '', '+', '-'].filter(isNumber)).toEqual([])
})
