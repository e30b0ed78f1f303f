import { expect, test } from 'vitest'
import { type Came, attendanceOf } from './came.ts'

const came = (id: string, subject_id: string | null, more: Partial<Came> = {}): Came => ({
  id,
  root_id: null,
  receipt: null,
  is_void: false,
  subject_id,
  enrolment_id: subject_id,
  profile_id: null,
  venue_id: 'here',
  author_id: 'hanh',
  people_count: 1,
  group: 'adults',
  needs_visit: false,
  skills: '{}',
  ...more,
})

test('met twice, also at two places, somebody is counted once; those counted only each time', () => {
  const { byId, peopleAt } = attendanceOf([
    came('a', 'bay'),
    came('b', 'bay', { venue_id: 'beside' }),
    came('c', 'diep', { people_count: 2 }),
    came('d', null, { people_count: 4 }),
    came('e', null, { people_count: 3, venue_id: 'beside' }),
  ])
  expect([peopleAt('here'), peopleAt('beside'), peopleAt('elsewhere')]).toEqual([7, 3, 0])
  expect(byId.get('bay')?.id).toBe('a')
})

test('somebody known by name now is found by the enrolment they came with', () => {
  const { byId } = attendanceOf([came('a', 'person', { enrolment_id: 'enrolment' })])
  expect([byId.get('person')?.id, byId.get('enrolment')?.id]).toEqual(['a', 'a'])
})

test('taken back is not here; written again they are', () => {
  const gone = [came('a', 'bay'), came('b', 'bay', { root_id: 'a', is_void: true })]
  expect(attendanceOf(gone).byId.has('bay')).toBe(false)
  expect(attendanceOf([...gone, came('c', 'bay')]).byId.get('bay')?.id).toBe('c')
})
