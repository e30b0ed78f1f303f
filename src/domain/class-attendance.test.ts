import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainsOf, classAttendance, peopleIn } from './class-attendance.ts'

const came = (id: string, subject_id: string | null, more: object = {}) => ({
  id,
  root_id: null as string | null,
  receipt: 1 as number | null,
  is_void: false,
  subject_id,
  people_count: 1,
  ...more,
})
const idsOf = (facts: { id: string }[]) => facts.map(({ id }) => id).toSorted()

test('whom two helpers met is one: the chain with the lowest id stands for both, in whatever order they came', () => {
  const met = [came('b', 'bà Tư'), came('a', 'bà Tư', { people_count: 3 }), came('c', 'ông Năm')]
  fc.assert(
    fc.property(fc.shuffledSubarray(met, { minLength: 3 }), (facts) => {
      expect(idsOf(classAttendance(facts))).toEqual(['a', 'c'])
      expect(peopleIn(facts)).toBe(4)
    }),
  )
})

test('people counted only are added up, though nobody knows who they are', () => {
  expect(peopleIn([came('a', null, { people_count: 12 }), came('b', null, { people_count: 30 })])).toBe(42)
})

test('taken back by one helper, somebody came all the same; taken back by both, not', () => {
  const met = [came('a', 'bà Tư'), came('b', 'bà Tư')]
  const back = (root_id: string) => came(`${root_id}2`, 'bà Tư', { root_id, receipt: 2, is_void: true })
  expect(idsOf(classAttendance([...met, back('a')]))).toEqual(['b'])
  expect(classAttendance([...met, back('a'), back('b')])).toEqual([])
})

test('a correction not yet sent stands above what the ward knows of the chain', () => {
  const facts = [
    came('a', null, { people_count: 5 }),
    came('a2', null, { root_id: 'a', receipt: 8, people_count: 6 }),
    came('a3', null, { root_id: 'a', receipt: null, people_count: 7 }),
  ]
  expect(peopleIn(facts)).toBe(7)
})

test('to take somebody back, every standing meeting of them is taken back, and nobody else’s', () => {
  const facts = [
    came('a', 'bà Tư'),
    came('b', 'bà Tư'),
    came('c', 'bà Tư'),
    came('c2', 'bà Tư', { root_id: 'c', receipt: 2, is_void: true }),
    came('b2', 'bà Tư', { root_id: 'b', receipt: 3 }),
    came('d', 'ông Năm'),
  ]
  expect(chainsOf(facts, 'bà Tư').toSorted()).toEqual(['a', 'b'])
})
