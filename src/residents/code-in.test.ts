import { expect, test } from 'vitest'
import { codeIn } from './code-in.ts'

test('a card is known by its address or its bare code', () => {
  expect(codeIn('https://tungnha.example/check/MN55W6ZWX4')).toBe('mn55w6zwx4')
  expect(codeIn('https://tungnha.example/check/MN55W-6ZWX4?x=1')).toBe('mn55w6zwx4')
  expect(codeIn('MN55W 6ZWX4')).toBe('mn55w6zwx4')
})

test('any other square is no card', () => {
  expect(codeIn('https://elsewhere.example/pay?to=me')).toBeNull()
  expect(codeIn('')).toBeNull()
})
