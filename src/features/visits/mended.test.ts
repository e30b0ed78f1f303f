import { expect, test } from 'vitest'
import { mended } from './mended.ts'

test('what belonged to an outcome chosen before does not go out with another', () => {
  const helped = { outcome: 'helped', visited_at: 'then', minutes: 20, relative_follows_up: true } as const
  expect(mended(helped)).toEqual(helped)
  expect(mended({ ...helped, outcome: 'declined' })).toEqual({ outcome: 'declined', visited_at: 'then' })
  const agreed = { outcome: 'come_back', come_back_at: 'later' } as const
  expect(mended(agreed)).toEqual(agreed)
  expect(mended({ ...agreed, outcome: 'vacant' })).toEqual({ outcome: 'vacant' })
})

test('a correction that says no outcome keeps its hour and minutes', () => {
  expect(mended({ come_back_at: 'later', minutes: 5 })).toEqual({ come_back_at: 'later', minutes: 5 })
})

test('people counted keep their skills, without those left out again', () => {
  const chosen = Object.assign({ payment: 'alone' as const }, { video_call: undefined })
  expect(mended({ people_count: 2, skills: chosen as never })).toEqual({
    people_count: 2,
    skills: { payment: 'alone' },
  })
  expect(mended({ people_count: 1, skills: {} })).toEqual({ people_count: 1, skills: {} })
})
