import '../../store/testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { correctClassAttendance } from '../../store/commands/correct-class-attendance.ts'
import { newId } from '../../store/new-id.ts'
import { save } from '../../store/save.ts'
import { atClass, cameToClass, lesson, metByAnother, scopeOfClass } from '../../store/testing/class-of-lane.ts'
import { told } from '../../store/testing/told.ts'
import type { Store } from '../../store/open-store.ts'
import { readKeptRoster } from './kept-roster-data.ts'

const whoCame = async (store: Store) =>
  (await readKeptRoster(store, lesson.id))?.filter(({ has_come }) => has_come).map(({ called }) => called)

test('who was checked in has come; taken back, they have not', async () => {
  const { store } = await atClass()
  const check_in_id = newId()
  await save(store, cameToClass({ enrolment_id: lesson.stranger, check_in_id }))
  expect(await whoCame(store)).toEqual(['ông Sáu'])
  await save(store, correctClassAttendance({ check_in_id: newId(), root_id: check_in_id, is_void: true }))
  expect(await whoCame(store)).toEqual([])
})

test('who was met as the person they are at home has come under their name on the list', async () => {
  const { store } = await atClass()
  const met = { enrolment_id: null, person_id: lesson.person, subject_id: lesson.person, people_count: 1 }
  await told(store, scopeOfClass, { rows: { check_ins: [metByAnother(newId(), met)] } })
  expect(await whoCame(store)).toEqual(['bà Tư Lành'])
})

test('a phone that was never given the list has none', async () => {
  const { store } = await atClass()
  expect(await readKeptRoster(store, newId())).toBeNull()
})
