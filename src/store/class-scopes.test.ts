import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import type { PulledRow } from '../backend/answers.ts'
import type { StoreDatabase } from './database.ts'
import { newId } from './new-id.ts'
import type { Store } from './open-store.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { settle } from './settle.ts'
import { atClass, cameToClass, lesson, metByAnother, scopeOfClass } from './testing/class-of-lane.ts'
import { lane } from './testing/demo-lane.ts'
import { told } from './testing/told.ts'

const partScope = `part:${lane.part}`
const atHome = { household_id: lane.door(2), part_id: lane.part, person_id: lesson.person, subject_id: lesson.person }
const [unplaced, placed] = [newId(), newId()]

const hear = (store: Store, scope: string, rows: Record<string, PulledRow[]>) => told(store, scope, { rows })
const lose = (store: Store, scope: string) => told(store, scope, { lost: [scope] })
const cameIds = async ({ check_ins }: StoreDatabase) =>
  (await check_ins.toArray()).filter(({ class_id }) => class_id === lesson.id).map(({ id }) => id)

/** Two came: one whose home is in the part this phone walks, one from nowhere known. */
async function withTwoWhoCame() {
  const work = await atClass()
  await hear(work.store, scopeOfClass, { check_ins: [metByAnother(unplaced), metByAnother(placed, atHome)] })
  await hear(work.store, partScope, { check_ins: [metByAnother(placed, atHome)] })
  return work
}

test('the roster and who helps leave with the class; the calendar stays with the ward', async () => {
  const { store, database } = await withTwoWhoCame()
  await lose(store, scopeOfClass)
  expect([await database.enrolments.count(), await database.class_helpers.count()]).toEqual([0, 0])
  expect([await database.classes.count(), await database.class_venues.count()]).toEqual([1, 1])
  expect(await database.cursors.get(scopeOfClass)).toBeUndefined()
})

test('who came leaves with the class, but whose home is here stays with that home until it goes too', async () => {
  const { store, database } = await withTwoWhoCame()
  await lose(store, scopeOfClass)
  expect(await cameIds(database)).toEqual([placed])
  await lose(store, partScope)
  expect(await cameIds(database)).toEqual([])
})

test('the other way round: the part given away, who came stays with the class until that goes too', async () => {
  const { store, database } = await withTwoWhoCame()
  await lose(store, partScope)
  expect((await cameIds(database)).toSorted()).toEqual([unplaced, placed].toSorted())
  await lose(store, scopeOfClass)
  expect(await cameIds(database)).toEqual([])
})

test('one that moved to a home in another part stays with the class, and goes from a phone that held the part alone', async () => {
  const { store, database } = await withTwoWhoCame()
  const gone = { tombstones: [{ table: 'check_ins', id: placed }] }
  await hear(store, partScope, gone)
  expect(await cameIds(database)).toContain(placed)
  await lose(store, scopeOfClass)
  await hear(store, partScope, { check_ins: [metByAnother(placed, atHome)] })
  await hear(store, partScope, gone)
  expect(await cameIds(database)).toEqual([])
})

test('another class of the same helper keeps its roster and who came there', async () => {
  const { store, database } = await withTwoWhoCame()
  const other = newId()
  const mark = { id: newId(), class_id: other, called: 'bà Chín', phone: null, status: 'seat' }
  await hear(store, `class:${other}`, { enrolments: [mark], check_ins: [metByAnother(newId(), { class_id: other })] })
  await lose(store, scopeOfClass)
  expect((await database.enrolments.toArray()).map(({ id }) => id)).toEqual([mark.id])
  expect(await database.check_ins.where('class_id').equals(other).count()).toBe(1)
})

test('an unsent check-in outlives its class here, is sent all the same, and only then leaves', async () => {
  const { store, database, door } = await atClass()
  const input = cameToClass({ enrolment_id: lesson.stranger })
  await save(store, input)
  await lose(store, scopeOfClass)
  expect(await cameIds(database)).toHaveLength(1)
  const sent: string[] = []
  const far = 1_000_000
  await push(store, {
    ...door,
    applyCommands: async (commands) => {
      sent.push(...commands.map(({ name }) => name))
      return commands.map(({ id }) => ({ id, answer: 'applied', receipt: 9, transaction: far, reason: null }))
    },
  })
  expect([sent, await cameIds(database)]).toEqual([['check_in_to_class'], [expect.any(String)]])
  await database.meta.put({ key: 'horizon', value: far + 1 })
  await settle(store)
  expect(await cameIds(database)).toEqual([])
})

test('names given at the door and not yet sent leave this phone with what was sent of them', async () => {
  const { store, database } = await atClass()
  const enrolment_id = newId()
  await save(store, cameToClass({ enrolment_id, called: 'cô Bảy', consent_text_id: lane.consentText }))
  await lose(store, scopeOfClass)
  expect((await database.enrolments.toArray()).map(({ id }) => id)).toEqual([enrolment_id])
})

test('names and numbers of the roster are sealed; forgotten at the ward they are gone here with the next news', async () => {
  const { store, database } = await atClass()
  const texts = async () => JSON.stringify(await database.enrolments.toArray())
  expect(await texts()).not.toMatch(/Tư Lành|912345678/u)
  const [row] = (await database.enrolments.toArray()).filter(({ id }) => id === lesson.known)
  expect(await store.sealer.open(row!.sealed)).toEqual([{ called: 'bà Tư Lành', phone: '+84912345678' }])
  const { sealed: _, ...plain } = row!
  const forgotten = { ...plain, called: null, phone: null, forgotten_at: '2026-12-22T00:00:00Z' }
  await hear(store, scopeOfClass, { enrolments: [forgotten] })
  const after = (await database.enrolments.get(lesson.known))!
  expect(after.sealed).toHaveLength(1)
  expect(await store.sealer.open(after.sealed)).toEqual([{ called: null, phone: null }])
})
