import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import type { PulledRow } from '../backend/answers.ts'
import { logVisit } from './commands/log-visit.ts'
import { readLostBookings } from './lost-bookings.ts'
import { readMeta } from './meta.ts'
import { newId } from './new-id.ts'
import type { Store } from './open-store.ts'
import { save } from './save.ts'
import { atWork } from './testing/at-work.ts'
import { lane } from './testing/demo-lane.ts'
import { at } from './testing/people-of-lane.ts'
import { told } from './testing/told.ts'

const booking = {
  id: '00000000-0000-4000-8000-00000000b001',
  household_id: lane.door(2),
  street_id: lane.street,
  part_id: lane.part,
  status: 'scheduled',
  day: '2026-11-24',
  half: 'morning',
  starts_at: '2026-11-24T01:00:00Z',
  ends_at: '2026-11-24T02:00:00Z',
  wishes: ['vneid'],
  called: 'bà Tư Lành',
  phone: '+84912345678',
  caller_called: null,
  caller_phone: null,
  place_words: 'cổng xanh',
}

/** What the ward tells this person next. */
const heard = (store: Store, rows: Record<string, PulledRow[]>, now = new Date(at)) =>
  told(store, `me:${store.profile.id}`, { rows, now })

async function promised() {
  const work = await atWork()
  await heard(work.store, { bookings: [booking] })
  return work
}

const gone = (reason: string | null) => ({ tombstones: [{ table: 'bookings', id: booking.id, reason }] })
const lostOn = async (store: Store) =>
  (await readLostBookings(store)).map(({ id, reason, called, hasVisit }) => ({ id, reason, called, hasVisit }))
const visit = (visit_id = newId()) =>
  logVisit({ visit_id, household_id: lane.door(2), booking_id: booking.id, outcome: 'helped', visited_at: at })

test.each(['cancelled', 'moved', 'given'])('one that was %s is told, by how the person is called', async (reason) => {
  const { store } = await promised()
  await heard(store, gone(reason))
  expect(await lostOn(store)).toEqual([{ id: booking.id, reason, called: 'bà Tư Lành', hasVisit: false }])
})

test('phone and address leave with it: only the name is kept, and sealed', async () => {
  const { store, database } = await promised()
  await heard(store, gone('cancelled'))
  expect(await database.bookings.count()).toBe(0)
  const [noted] = (await readMeta(database, 'lost_bookings'))!
  expect(await store.sealer.open([noted!.sealed!])).toEqual([{ called: 'bà Tư Lành' }])
  expect(
    Object.keys(noted!)
      .filter((column) => Object.hasOwn(booking, column))
      .toSorted(),
  ).toEqual(['day', 'ends_at', 'half', 'id', 'starts_at', 'status'])
})

test.each([null, 'done'])('what the person did themselves, or is done (%s), is not news', async (reason) => {
  const { store } = await promised()
  await heard(store, gone(reason))
  expect(await lostOn(store)).toEqual([])
})

test('cancelled while a visit for it is still unsent: the visit stays as it is, and the note says so', async () => {
  const { store, database } = await promised()
  const visit_id = newId()
  await save(store, visit(visit_id))
  expect((await database.bookings.get(booking.id))?.status).toBe('done')
  await heard(store, gone('cancelled'))
  expect(await lostOn(store)).toEqual([{ id: booking.id, reason: 'cancelled', called: 'bà Tư Lành', hasVisit: true }])
  expect((await database.visits.get(visit_id))?.outcome).toBe('helped')
  expect(await database.outbox.toArray()).toMatchObject([{ status: 'waiting', payload: { booking_id: booking.id } }])
  expect(await database.bookings.get(booking.id)).toBeUndefined()
})

test('one that came back is told no longer', async () => {
  const { store } = await promised()
  await heard(store, gone('given'))
  await heard(store, { bookings: [booking] })
  expect(await lostOn(store)).toEqual([])
})

test('while names are locked it is told without one', async () => {
  const { store } = await promised()
  await heard(store, gone('cancelled'))
  await store.sealer.lock()
  expect(await lostOn(store)).toMatchObject([{ called: null }])
})

test('after a week nobody needs to hear of it', async () => {
  const { store } = await promised()
  const other = { ...booking, id: '00000000-0000-4000-8000-00000000b002', called: 'ông Sáu' }
  await heard(store, gone('cancelled'))
  await heard(store, { bookings: [other] })
  const eightDaysOn = new Date(Date.parse(at) + 8 * 86_400_000)
  await heard(store, { tombstones: [{ table: 'bookings', id: other.id, reason: 'given' }] }, eightDaysOn)
  expect((await lostOn(store)).map(({ called }) => called)).toEqual(['ông Sáu'])
})
