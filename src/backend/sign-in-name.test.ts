import { expect, test } from 'vitest'
import { signInName } from './sign-in-name.ts'

test('a phone number is one name however it is written', () => {
  for (const typed of ['0912345678', '0912 345 678', '+84 912.345.678', '84912345678', '0084912345678']) {
    expect(signInName(typed)).toBe('0912345678')
  }
})

test('a chosen name is folded, and what cannot be a name is none', () => {
  expect(signInName(' Đỗ Hạnh ')).toBe('dohanh')
  expect(signInName('hanh.kv3')).toBe('hanh.kv3')
  expect([signInName('ab'), signInName('hạnh@nhà'), signInName('')]).toEqual([null, null, null])
})
