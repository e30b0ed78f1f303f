import { expect, test } from 'vitest'
import { slipIn } from './slip-in.ts'

const id = '0b7f0a52-1234-4000-8000-00000000abcd'

test.each([
  ['a slip', `https://phuong.example/help/enrolment?code=abc234#${id}`, id],
  ['one in capitals', `https://phuong.example/help/enrolment?code=abc234#${id.toUpperCase()}`, id],
  ['a slip without the enrolment', 'https://phuong.example/help/enrolment?code=abc234', null],
  ['a card', `https://phuong.example/check/abc234#${id}`, null],
  ['any words', 'abc234', null],
])('%s', (_, seen, found) => expect(slipIn(seen)).toBe(found))
