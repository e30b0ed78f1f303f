import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { correctVisit } from './commands/correct-visit.ts'
import { logVisit } from './commands/log-visit.ts'
import { logWalkUp } from './commands/log-walk-up.ts'
import { newId } from './new-id.ts'
import { openBookings } from './open-people.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { atWork } from './testing/at-work.ts'
import { lane } from './testing/demo-lane.ts'
import { at } from './testing/people-of-lane.ts'

const who = {
  called: 'bà Tư',
  phone: '+84912345678',
  caller_called: null,
  caller_phone: null,
  place_words: 'cổng xanh',
}
const morning = { starts_at: '2026-11-22T01:00:00.000Z', ends_at: '2026-11-22T04:00:00.000Z' }

/** One whose phone holds a promise to come to door 7, in nobody's part of theirs. */
async function withPromise(door: number | null = 7, parts = [lane.part]) {
  const worker = await atWork(parts)
  const id = newId()
  const household_id = door === null ? null : lane.door(door)
  worker.ward.promise(worker.store.profile.id, { id, household_id, ...morning, ...who })
  await pull(worker.store, worker.door)
  return { ...worker, id }
}

const visitFor = (booking_id: string, outcome: 'helped' | 'no_one_home' = 'helped', door = 7) => {
  const visit_id = newId()
  return { visit_id, input: logVisit({ visit_id, household_id: lane.door(door), outcome, visited_at: at, booking_id }) }
}

test('a promise is on this phone with its home, its names and numbers sealed', async () => {
  const { store, database, id } = await withPromise()
  const stored = await database.bookings.toArray()
  expect(JSON.stringify(stored)).not.toMatch(/bà Tư|912345678|cổng xanh/u)
  expect(await openBookings(store, stored)).toMatchObject([{ id, ...who }])
  expect(await database.households.get(lane.door(7))).toMatchObject({ part_id: lane.otherPart })
  expect(await database.households.get(lane.door(6))).toBeUndefined()
  await store.sealer.lock()
  expect(await openBookings(store, stored)).toMatchObject([{ id, called: null, phone: null, place_words: null }])
})

test('done offline it shows so at once, and once the ward knows it leaves with its home', async () => {
  const { store, database, door, id } = await withPromise()
  const { visit_id, input } = visitFor(id)
  await save(store, input)
  expect(await database.bookings.get(id)).toMatchObject({ status: 'done', visit_root_id: visit_id })
  expect(await database.visits.get(visit_id)).toMatchObject({ booking_id: id, part_id: lane.otherPart })
  await push(store, door)
  await pull(store, door)
  expect(await database.bookings.get(id)).toBeUndefined()
  expect(await database.households.get(lane.door(7))).toBeUndefined()
})

test('nobody home shows so; taking it back, or another outcome, settles it again', async () => {
  const { store, database, id } = await withPromise()
  const { visit_id: root_id, input } = visitFor(id, 'no_one_home')
  await save(store, input)
  expect(await database.bookings.get(id)).toMatchObject({ status: 'not_home' })
  await save(store, correctVisit({ visit_id: newId(), root_id, outcome: 'helped' }))
  expect(await database.bookings.get(id)).toMatchObject({ status: 'done' })
  await save(store, correctVisit({ visit_id: newId(), root_id, is_void: true }))
  expect(await database.bookings.get(id)).toMatchObject({ status: 'accepted', visit_root_id: null })
})

test('taken back, an hour that was agreed is agreed again', async () => {
  const { ward, store, database, door, id } = await withPromise()
  const hour = { starts_at: '2026-11-22T02:00:00.000Z', ends_at: '2026-11-22T03:00:00.000Z' }
  ward.promise(store.profile.id, { id, household_id: lane.door(7), status: 'scheduled', ...hour, ...who })
  await pull(store, door)
  const { visit_id: root_id, input } = visitFor(id)
  await save(store, input)
  await save(store, correctVisit({ visit_id: newId(), root_id, is_void: true }))
  expect(await database.bookings.get(id)).toMatchObject({ status: 'scheduled' })
})

test('without a door it is done by help on the way', async () => {
  const { store, database, id } = await withPromise(null)
  const check_in_id = newId()
  const helped = { check_in_id, neighbourhood_id: lane.neighbourhood, skills: {}, helped_at: at, booking_id: id }
  await save(store, logWalkUp(helped))
  expect(await database.bookings.get(id)).toMatchObject({ status: 'done', visit_root_id: check_in_id })
})

test('cancelled while this phone was away: the promise goes, the visit stays and is sent', async () => {
  const { ward, store, database, door, id } = await withPromise(1)
  const { visit_id, input } = visitFor(id, 'helped', 1)
  await save(store, input)
  ward.takeBooking(store.profile.id, id, 'cancelled')
  await pull(store, door)
  expect(await database.bookings.get(id)).toBeUndefined()
  expect(await database.visits.get(visit_id)).toMatchObject({ outcome: 'helped', receipt: null })
  await push(store, door)
  expect(ward.table('visits').get(visit_id)).toMatchObject({ booking_id: id, outcome: 'helped' })
})

test('a home of one’s own part stays when the promise goes', async () => {
  const { ward, store, database, door, id } = await withPromise(1)
  ward.takeBooking(store.profile.id, id, 'given')
  await pull(store, door)
  expect(await database.bookings.count()).toBe(0)
  expect(await database.households.get(lane.door(1))).toBeDefined()
})

test('a part handed over takes its homes along, but not the one where somebody is expected', async () => {
  const { ward, store, database, door, id } = await withPromise(1)
  ward.unassign(store.profile.id, lane.part)
  await pull(store, door)
  expect(await database.households.toCollection().primaryKeys()).toEqual([lane.door(1)])
  ward.takeBooking(store.profile.id, id, 'given')
  await pull(store, door)
  expect(await database.households.count()).toBe(0)
})

test('everything fetched anew brings promises and their homes again, and no others', async () => {
  const { ward, store, database, door } = await withPromise()
  ward.pruneTombstones()
  const gone = newId()
  ward.promise(store.profile.id, { id: gone, household_id: lane.door(8), ...morning, ...who })
  await pull(store, door)
  ward.table('bookings').delete(gone)
  ward.begin()
  ward.pruneTombstones()
  await pull(store, door)
  expect(await database.bookings.count()).toBe(1)
  expect((await database.households.toArray()).filter(({ part_id }) => part_id === lane.otherPart)).toMatchObject([
    { id: lane.door(7) },
  ])
})
