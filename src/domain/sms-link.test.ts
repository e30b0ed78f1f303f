import { expect, test } from 'vitest'
import { smsLink } from './sms-link.ts'

test('an SMS keeps every mark and line of the message', () => {
  const link = smsLink(['0901', '0902'], 'Gặp ở chợ & đình\nnhé?')
  expect(link.startsWith('sms:0901,0902?body=')).toBe(true)
  expect(new URLSearchParams(link.split('?')[1]).get('body')).toBe('Gặp ở chợ & đình\nnhé?')
})
