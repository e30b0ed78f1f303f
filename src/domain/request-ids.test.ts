import { expect, test } from 'vitest'
import { type DrawnId, createRequestIds } from './request-ids.ts'

test('the same words are the same request, other words another', () => {
  const idOf = createRequestIds()
  const first = idOf({ called: 'bà Tư' })
  expect(idOf({ called: 'bà Tư' })).toBe(first)
  expect(idOf({ called: 'bà Năm' })).not.toBe(first)
})

test('it is the same request after the page was opened anew, where its id was kept', () => {
  let kept: DrawnId | null = null
  const keep = (drawn: DrawnId) => void (kept = drawn)
  const first = createRequestIds({ drawn: null, keep })('a class')
  expect(createRequestIds({ drawn: kept, keep })('a class')).toBe(first)
  expect(createRequestIds({ drawn: kept, keep })('another class')).not.toBe(first)
})
