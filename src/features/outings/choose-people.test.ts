import { expect, test } from 'vitest'
import { choosePeople } from './choose-people.ts'

const parts = [
  { part_id: 'a', holders: [{ profile_id: 'hanh' }, { profile_id: 'phuc' }] },
  { part_id: 'b', holders: [{ profile_id: 'hanh' }] },
  { part_id: 'c', holders: [{ profile_id: 'mai' }] },
]
const people = ['hanh', 'mai', 'phuc', 'tuan'].map((profile_id) => ({ profile_id, is_paused: profile_id === 'mai' }))
const nobody = { added: [], removed: [] }

test('whoever walks a chosen part is asked, once', () => {
  expect(choosePeople({ parts, people, partIds: ['a', 'b'], ...nobody })).toEqual(['hanh', 'phuc'])
  expect(choosePeople({ parts, people, partIds: [], ...nobody })).toEqual([])
})

test('who is resting is not asked unless added by hand', () => {
  expect(choosePeople({ parts, people, partIds: ['c'], ...nobody })).toEqual([])
  expect(choosePeople({ parts, people, partIds: ['c'], added: ['mai'], removed: [] })).toEqual(['mai'])
})

test('what the lead adds or takes off stays so, whatever parts are chosen afterwards', () => {
  const byHand = { added: ['tuan'], removed: ['hanh'] }
  expect(choosePeople({ parts, people, partIds: ['a'], ...byHand })).toEqual(['phuc', 'tuan'])
  expect(choosePeople({ parts, people, partIds: ['b'], ...byHand })).toEqual(['tuan'])
})
