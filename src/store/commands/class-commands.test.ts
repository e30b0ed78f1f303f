import '../testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { chainsOf, classAttendance, peopleIn } from '../../domain/class-attendance.ts'
import type { StoreDatabase } from '../database.ts'
import { newId } from '../new-id.ts'
import { save } from '../save.ts'
import {
  atClass,
  cameToClass,
  hearAtHome,
  knownPerson,
  lesson,
  metByAnother,
  roster,
  scopeOfClass,
} from '../testing/class-of-lane.ts'
import { lane } from '../testing/demo-lane.ts'
import { at } from '../testing/people-of-lane.ts'
import { told } from '../testing/told.ts'
import { correctClassAttendance } from './correct-class-attendance.ts'
import { countClassAttendance } from './count-class-attendance.ts'

const facts = (database: StoreDatabase) => database.check_ins.where('class_id').equals(lesson.id).toArray()
const attended = async (database: StoreDatabase) => classAttendance(await facts(database))
const counting = (check_in_id: string, people_count: number) =>
  countClassAttendance({
    check_in_id,
    class_id: lesson.id,
    venue_id: lesson.venue,
    audience_group: 'resident',
    priorities: ['elderly'],
    people_count,
    skills: {},
    helped_at: at,
  })
const correcting = (root_id: string, more: object) => correctClassAttendance({ check_in_id: newId(), root_id, ...more })

test('whoever is on the roster has come at once, with all they enrolled, where the class is held', async () => {
  const { store, database } = await atClass()
  await save(store, cameToClass({ enrolment_id: lesson.stranger, helped_at: '2026-11-22T18:30:00.000Z' }))
  expect(await attended(database)).toMatchObject([
    {
      subject_id: lesson.stranger,
      people_count: 3,
      audience_group: 'worker',
      neighbourhood_id: lane.neighbourhood,
      helped_on: '2026-11-23',
      author_id: store.profile.id,
      household_id: null,
      part_id: null,
      visit_id: null,
      is_training: false,
      receipt: null,
    },
  ])
})

test('somebody known at home stands in the record of that home, as the person they are', async () => {
  const { store, database } = await atClass()
  await hearAtHome(store, { people: [knownPerson] })
  await save(store, cameToClass({ enrolment_id: lesson.known, needs_visit: true }))
  expect(await attended(database)).toMatchObject([
    {
      subject_id: lesson.person,
      person_id: lesson.person,
      household_id: lane.door(2),
      part_id: lane.part,
      audience_group: 'resident',
      needs_visit: true,
    },
  ])
})

test('somebody known whose home is not on this phone is the same person all the same', async () => {
  const { store, database } = await atClass()
  await save(store, cameToClass({ enrolment_id: lesson.known }))
  const byAnother = { enrolment_id: null, person_id: lesson.person, subject_id: lesson.person, people_count: 1 }
  await told(store, scopeOfClass, { rows: { check_ins: [metByAnother(newId(), byAnother)] } })
  expect(await attended(database)).toHaveLength(1)
})

test('met by a second helper they are one; taken back on this phone, every meeting of them it knows is', async () => {
  const { store, database } = await atClass()
  await save(store, cameToClass({ enrolment_id: lesson.stranger }))
  await told(store, scopeOfClass, { rows: { check_ins: [metByAnother(newId())] } })
  expect(await attended(database)).toHaveLength(1)
  const chains = chainsOf(await facts(database), lesson.stranger)
  expect(chains).toHaveLength(2)
  await save(
    store,
    chains.map((root_id) => correcting(root_id, { is_void: true })),
  )
  expect(await attended(database)).toEqual([])
})

test('placed at their home by somebody else meanwhile, an unsent check-in is that person’s too', async () => {
  const { store, database } = await atClass()
  await save(store, cameToClass({ enrolment_id: lesson.stranger }))
  const placed = roster['enrolments']!.map((row) =>
    row.id === lesson.stranger ? { ...row, person_id: lesson.person } : row,
  )
  await hearAtHome(store, { people: [knownPerson] })
  await told(store, scopeOfClass, { rows: { enrolments: placed } })
  expect(await attended(database)).toMatchObject([{ subject_id: lesson.person, household_id: lane.door(2) }])
})

test('a name given at the door is beside the roster at once, sealed, and takes no seat', async () => {
  const { store, database } = await atClass()
  const enrolment_id = newId()
  const named = { enrolment_id, called: 'cô Bảy', phone: '0987654321', consent_text_id: lane.consentText }
  await save(store, cameToClass(named))
  const stored = (await database.enrolments.get(enrolment_id))!
  expect(stored).toMatchObject({ status: 'door', people: 1, author_id: store.profile.id })
  expect(await store.sealer.open(stored.sealed)).toEqual([{ called: 'cô Bảy', phone: '0987654321' }])
  expect(await attended(database)).toMatchObject([{ subject_id: enrolment_id, enrolment_id }])
  for (const table of [database.enrolments, database.check_ins, database.outbox])
    expect(JSON.stringify(await table.toArray())).not.toMatch(/Bảy|0987654321/u)
})

test('volunteers who are trained are counted as trained, at no home', async () => {
  const { store, database } = await atClass()
  await told(store, scopeOfClass, { rows: { classes: [{ ...roster['classes']![0]!, kind: 'trainers' }] } })
  const profile_id = newId()
  await save(store, cameToClass({ profile_id }))
  expect(await attended(database)).toMatchObject([{ subject_id: profile_id, is_training: true, person_id: null }])
})

test('a count grows and shrinks; taken to nothing it is none, and may grow again', async () => {
  const { store, database } = await atClass()
  const root = newId()
  const people = async () => peopleIn(await facts(database))
  await save(store, counting(root, 4))
  expect(await attended(database)).toMatchObject([{ subject_id: null, priorities: ['elderly'], people_count: 4 }])
  await save(store, correcting(root, { people_count: 60 }))
  expect(await people()).toBe(60)
  await save(store, correcting(root, { people_count: 0 }))
  expect(await people()).toBe(0)
  await save(store, correcting(root, { people_count: 2 }))
  expect(await people()).toBe(2)
})

test('a correction changes what it names and keeps the rest', async () => {
  const { store, database } = await atClass()
  const came = cameToClass({ enrolment_id: lesson.stranger })
  await save(store, came)
  const [root] = await facts(database)
  await save(store, correcting(root!.id, { needs_visit: true }))
  await save(store, correcting(root!.id, { skills: { S5: 'alone' } }))
  expect(await attended(database)).toMatchObject([
    { needs_visit: true, skills: { S5: 'alone' }, people_count: 3, subject_id: lesson.stranger, helped_at: at },
  ])
})

test.each([
  ['nobody', () => counting(newId(), 0)],
  ['501 people', () => counting(newId(), 501)],
  ['a name of sixty-one letters', () => cameToClass({ called: 'x'.repeat(61) })],
  ['a field it does not know', () => cameToClass({ identity_number: '0' })],
])('%s is not saved at all', async (_title, input) => {
  const { store, database } = await atClass()
  await expect(save(store, input())).rejects.toThrow()
  expect(await database.outbox.count()).toBe(0)
  expect(await facts(database)).toEqual([])
})
