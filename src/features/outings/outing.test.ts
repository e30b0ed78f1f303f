import { expect, test } from 'vitest'
import { geoLink, letterOf } from './outing.ts'

test('the way there is a place a phone opens without a signal, latitude first', () => {
  expect(geoLink([105.78, 10.03], 'Cổng chợ')).toBe(
    'geo:10.030000,105.780000?q=10.030000,105.780000(C%E1%BB%95ng%20ch%E1%BB%A3)',
  )
})

test('after Z the letters begin anew', () => expect([0, 25, 26].map(letterOf)).toEqual(['A', 'Z', 'A']))
