import { expect, test } from 'vitest'
import { isEditable } from './is-editable.ts'

const plain = { is_named: false, is_count: false }

test('whoever was named at the door of a class can be put right; one of the roster has nothing of its own to change', () => {
  expect(isEditable({ ...plain, name: 'check_in_to_class', is_named: true })).toBe(true)
  expect(isEditable({ ...plain, name: 'check_in_to_class' })).toBe(false)
})

test('so can a count at a class, also where it corrects one', () => {
  expect(isEditable({ ...plain, name: 'count_class_attendance', is_count: true })).toBe(true)
  expect(isEditable({ ...plain, name: 'correct_class_attendance', is_count: true })).toBe(true)
  expect(isEditable({ ...plain, name: 'correct_class_attendance' })).toBe(false)
})

test('what is written at a home is put right or written anew there', () => {
  expect(isEditable({ ...plain, name: 'log_visit' })).toBe(true)
  expect(isEditable({ ...plain, name: 'add_person', is_named: true })).toBe(false)
})
