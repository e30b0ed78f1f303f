import { expect, test } from 'vitest'
import { v5 } from 'uuid'
import { householdId } from './household-id.ts'
import { isReadableNumber, numberKey } from './number-key.ts'

const street_id = '0b7f0a52-0000-4000-8000-000000000001'

test('one door has one id however its number is typed', async () => {
  const ids = await Promise.all(['12a', '12 A', ' 12A '].map((number) => householdId({ street_id, number })))
  expect(new Set(ids).size).toBe(1)
})

test('the id is uuid v5 of the address in the namespace of the street', async () => {
  const id = await householdId({ street_id, number: '12/3đ', building: ' Chung cư  Bến Sen', floor: '3', unit: '04' })
  expect(id).toBe(v5('12/3Đ|Chung cư Bến Sen|3|04', street_id))
})

test('numbers are folded without touching the rest', () => {
  expect([numberKey('12 bis'), numberKey('12/3/5'), numberKey('đ5')]).toEqual(['12BIS', '12/3/5', 'Đ5'])
})

test('a number one cannot read is told apart', () => {
  expect(['12', '12A', '12/3/5', 'B12-04'].every(isReadableNumber)).toBe(true)
  expect(['', '/3', 'nhà?', '<b>'].some(isReadableNumber)).toBe(false)
})
