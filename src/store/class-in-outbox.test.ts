import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { correctClassAttendance } from './commands/correct-class-attendance.ts'
import { countClassAttendance } from './commands/count-class-attendance.ts'
import { editRefused, openPayload } from './edit-refused.ts'
import { namesRefused } from './names-refused.ts'
import { newId } from './new-id.ts'
import type { Store } from './open-store.ts'
import { outboxLines } from './outbox-lines.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { atClass, cameToClass, lesson } from './testing/class-of-lane.ts'
import { at } from './testing/people-of-lane.ts'

const consent_text_id = newId()
const counting = (check_in_id: string, people_count: number) =>
  countClassAttendance({
    check_in_id,
    class_id: lesson.id,
    venue_id: lesson.venue,
    audience_group: 'resident',
    priorities: [],
    people_count,
    skills: {},
    helped_at: at,
  })
const waiting = async (store: Store) => (await outboxLines(store)).waiting.lines

/** A newcomer whose name the ward could not read. */
async function refusedNewcomer() {
  const scene = await atClass()
  const { store, door } = scene
  const enrolment_id = newId()
  const newcomer = cameToClass({ enrolment_id, called: 'bà Tư Lành', phone: '0912345678', consent_text_id })
  const [refused = ''] = await save(store, newcomer)
  await push(store, {
    ...door,
    applyCommands: async (commands) =>
      commands.map(({ id }) => ({ id, answer: 'refused' as const, reason: 'name_unreadable' })),
  })
  return { ...scene, refused, enrolment_id }
}

test('a line says of which class it is, also where it corrects what happened there', async () => {
  const { store } = await atClass()
  const counted = newId()
  await save(store, [
    cameToClass({ enrolment_id: lesson.stranger }),
    counting(counted, 4),
    correctClassAttendance({ check_in_id: newId(), root_id: counted, people_count: 5 }),
  ])
  expect((await waiting(store)).map(({ class_title, is_count }) => [class_title, is_count])).toEqual([
    ['Gọi video', true],
    ['Gọi video', true],
    ['Gọi video', false],
  ])
})

test('an entry made before classes were noted tells of none', async () => {
  const { store, database } = await atClass()
  await save(store, cameToClass({ enrolment_id: lesson.stranger }))
  await database.outbox.toCollection().modify((entry) => void delete entry.class_title)
  expect(await waiting(store)).toMatchObject([{ name: 'check_in_to_class', class_title: null, is_named: false }])
})

test('a newcomer the ward refused is opened whole, and goes out anew with the name put right', async () => {
  const { store, database, refused, enrolment_id } = await refusedNewcomer()
  expect((await outboxLines(store)).review.lines).toMatchObject([{ class_title: 'Gọi video', is_named: true }])
  const payload = await openPayload(store, refused)
  expect(payload).toMatchObject({ called: 'bà Tư Lành', phone: '0912345678', consent_text_id })
  await database.classes.clear()
  const id = await editRefused(store, refused, {
    name: 'check_in_to_class',
    payload: { ...payload, called: 'bà Tư', people_count: 2 },
  })
  expect(await waiting(store)).toMatchObject([{ id, class_title: 'Gọi video', is_named: true }])
  expect((await outboxLines(store)).review.count).toBe(0)
  const entry = await database.outbox.get({ id })
  expect(JSON.stringify(entry?.payload)).not.toMatch(/Tư|0912/u)
  expect(await database.enrolments.get(enrolment_id)).toMatchObject({ status: 'door', people: 2, consent_text_id })
})

test('whom it names is told in the list, and while names are locked nothing of it is opened', async () => {
  const { store, refused } = await refusedNewcomer()
  expect(await namesRefused(store)).toEqual({ [refused]: 'bà Tư Lành' })
  await store.sealer.lock()
  await expect(openPayload(store, refused)).rejects.toThrow()
  expect(await namesRefused(store)).toEqual({})
})
