import { expect, test } from 'vitest'
import { geoLink } from './geo-link.ts'

test('the way there is a place a phone opens without a signal, latitude first', () => {
  expect(geoLink([105.78, 10.03], 'Cổng chợ')).toBe(
    'geo:10.030000,105.780000?q=10.030000,105.780000(C%E1%BB%95ng%20ch%E1%BB%A3)',
  )
})

test('without a place the phone looks for the words', () => {
  expect(geoLink(null, 'Cổng chợ')).toBe('geo:0,0?q=C%E1%BB%95ng%20ch%E1%BB%A3')
})
