import { expect, test } from 'vitest'
import type { HelpClass } from './classes-data.ts'
import { waysFrom } from './class-ways.ts'

const [before, during, after] = ['01:00', '02:30', '05:00'].map((hour) => Date.parse(`2026-11-24T${hour}:00Z`))
const held = {
  kind: 'residents',
  starts_at: '2026-11-24T02:00:00Z',
  ends_at: '2026-11-24T04:00:00Z',
  cancelled_at: null,
  online_link: null,
} as HelpClass
const ways = (more: Partial<HelpClass>, now: number | undefined, isMine = true) =>
  waysFrom({ held: { ...held, ...more }, isMine }, { mayRead: isMine, now: now ?? 0 })

test('who helps goes to the door and announces it; once it has begun there is a result', () => {
  expect(ways({ online_link: 'https://meet.example/lop' }, before)).toEqual(['door', 'announce', 'link'])
  expect(ways({}, during)).toEqual(['door', 'announce', 'after'])
  expect(ways({}, before, false)).toEqual(['announce'])
})

test('what is over is announced no more, and a training of trainers never', () => {
  expect(ways({}, after)).toEqual(['door', 'after'])
  expect(ways({ kind: 'trainers' }, before)).toEqual(['door'])
})

test('a cancelled class keeps its door and its result for who comes all the same', () => {
  const off = { cancelled_at: '2026-11-23T00:00:00Z', online_link: 'https://meet.example/lop' }
  expect(ways(off, before)).toEqual(['door'])
  expect(ways(off, during)).toEqual(['door', 'after'])
  expect(ways(off, during, false)).toEqual([])
})
