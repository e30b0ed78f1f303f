import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { BackendFailure } from '../backend/failure.ts'
import { editHousehold } from './commands/edit-household.ts'
import { editPerson } from './commands/edit-person.ts'
import { logVisit } from './commands/log-visit.ts'
import { discard } from './discard.ts'
import { editRefused, openPayload } from './edit-refused.ts'
import { exportOutbox } from './export-outbox.ts'
import { newId } from './new-id.ts'
import { openPeople } from './open-people.ts'
import { openPart } from './open-part.ts'
import { dependantsOf, outboxLines } from './outbox-lines.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { atWork, counts } from './testing/at-work.ts'
import { demoWard, lane, openAmbassador } from './testing/demo-lane.ts'
import { at, fullVisit, visitTo } from './testing/people-of-lane.ts'

test('what waits is sent in made order, at most 50 at a time, and gets a receipt each', async () => {
  const { ward, store, database, door } = await atWork()
  await save(
    store,
    Array.from({ length: 120 }, () => visitTo(1).input),
  )
  const sizes: number[] = []
  const counting = {
    ...door,
    applyCommands: (...[commands, asking]: Parameters<typeof door.applyCommands>) => {
      sizes.push(commands.length)
      return door.applyCommands(commands, asking)
    },
  }
  const made = (await database.outbox.orderBy('seq').toArray()).map(({ id }) => id)
  await push(store, counting)
  expect(sizes).toEqual([50, 50, 20])
  expect(ward.effects).toEqual(made)
  expect(await counts(store)).toEqual({ waiting: 0, held: 0, review: 0, atWard: 120 })
  expect((await database.visits.toArray()).every(({ receipt }) => receipt !== null)).toBe(true)
  await pull(store, door)
  expect([await database.outbox.count(), await database.pulled.count()]).toEqual([0, 0])
  const { sent } = await outboxLines(store)
  expect([sent.count, sent.lines.length]).toEqual([120, 20])
})

test('a lost answer is asked again, takes effect once and is counted once', async () => {
  const { ward, store, door } = await atWork()
  await save(store, visitTo(1).input)
  const losing = {
    ...door,
    applyCommands: async (...[commands, asking]: Parameters<typeof door.applyCommands>) => {
      await door.applyCommands(commands, asking)
      throw new BackendFailure('offline')
    },
  }
  await expect(push(store, losing)).rejects.toThrow()
  await pull(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 1, atWard: 0 })
  await push(store, door)
  await push(store, door)
  expect(ward.effects).toHaveLength(1)
  expect(await counts(store)).toMatchObject({ waiting: 0, atWard: 1 })
  await pull(store, door)
  expect(await store.database.visits.count()).toBe(1)
})

test('a refused visit is shown no longer, stays under review, and what hangs on it waits with the lead', async () => {
  const { store, database, door } = await atWork()
  const { visit_id, input } = visitTo(1, { minutes: 599 })
  const [refused = '', helped] = await save(
    store,
    [input, fullVisit(1).inputs[3]]
      .flatMap((each) => each ?? [])
      .map((each) =>
        each.name === 'check_in'
          ? { name: each.name, payload: { check_in_id: newId(), visit_id, skills: {}, helped_at: at } }
          : each,
      ),
  )
  expect((await dependantsOf(store, refused)).map(({ id }) => id)).toEqual([helped])
  await push(store, door)
  expect(await counts(store)).toEqual({ waiting: 0, held: 1, review: 1, atWard: 0 })
  expect((await outboxLines(store)).review.lines).toMatchObject([{ id: refused, reason: 'invalid' }])
  expect((await outboxLines(store)).held.lines).toMatchObject([{ reason: 'waiting_for' }])
  expect([await database.visits.count(), await database.check_ins.count()]).toEqual([0, 0])
  await discard(store, refused)
  expect((await outboxLines(store)).review.lines).toEqual([])
})

test('an edited refused command is a new one in the same place; what waits on it follows', async () => {
  const { ward, store, door, database } = await atWork()
  const { visit_id, input } = visitTo(1, { minutes: 599 })
  const [old = ''] = await save(store, input)
  await push(store, door)
  await save(store, { name: 'check_in', payload: { check_in_id: newId(), visit_id, skills: {}, helped_at: at } })
  const payload = await openPayload(store, old)
  const id = await editRefused(store, old, { name: 'log_visit', payload: { ...payload, minutes: 30 } })
  expect(id).not.toBe(old)
  expect((await database.outbox.orderBy('seq').last())?.needs).toEqual([id])
  await push(store, door)
  expect(ward.effects).toHaveLength(2)
  expect(await counts(store)).toMatchObject({ review: 0, held: 0, atWard: 2 })
})

test('work on a part handed over is held; accepted or sent back, its fate reaches the phone', async () => {
  const { ward, store, door, database } = await atWork()
  ward.unassign(store.profile.id, lane.part)
  const [first = '', second = ''] = await save(store, [visitTo(1).input, visitTo(2).input])
  await push(store, door)
  expect(await counts(store)).toMatchObject({ held: 2, atWard: 0 })
  await pull(store, door)
  expect(await database.households.count()).toBe(0)
  expect(await database.visits.count()).toBe(2)
  ward.decide(first, 'applied')
  ward.decide(second, 'returned', 'not_there')
  await pull(store, door)
  expect(await counts(store)).toMatchObject({ held: 0, review: 1, atWard: 1 })
  expect((await outboxLines(store)).review.lines).toMatchObject([{ id: second, reason: 'not_there' }])
})

test('an edit does not flicker away while a pull lags behind its transaction', async () => {
  const { ward, store, door, database } = await atWork()
  await save(store, editHousehold({ household_id: lane.door(1), fields: { needs: ['no_internet'] } }))
  ward.openSince = ward.transaction + 1
  await push(store, door)
  ward.put('households', { ...ward.table('households').get(lane.door(2)), id: lane.door(2), priorities: ['poor'] })
  await pull(store, door)
  expect(await database.households.get(lane.door(1))).toMatchObject({ needs: ['no_internet'] })
  expect(await database.outbox.count()).toBe(1)
  ward.openSince = null
  await pull(store, door)
  expect(await database.households.get(lane.door(1))).toMatchObject({ needs: ['no_internet'] })
  expect([await database.outbox.count(), await database.pulled.count()]).toEqual([0, 0])
})

test('another’s edit of another field shows under the unsent one, and both stand', async () => {
  const { ward, store, door, database } = await atWork()
  await save(store, editHousehold({ household_id: lane.door(1), fields: { needs: ['no_internet'] } }))
  ward.begin()
  ward.put('households', { ...ward.table('households').get(lane.door(1)), id: lane.door(1), priorities: ['elderly'] })
  await pull(store, door)
  expect(await database.households.get(lane.door(1))).toMatchObject({ needs: ['no_internet'], priorities: ['elderly'] })
})

test('a part no longer mine leaves the phone, its unsent work does not', async () => {
  const { ward, store, door, database } = await atWork([lane.part, lane.otherPart])
  const { visit_id, input } = visitTo(6)
  await save(store, input)
  ward.unassign(store.profile.id, lane.otherPart)
  await pull(store, door)
  expect((await database.households.toArray()).map(({ part_id }) => part_id)).toEqual(Array(5).fill(lane.part))
  expect(await database.visits.get(visit_id)).toBeDefined()
  expect(await counts(store)).toMatchObject({ waiting: 1 })
  expect((await outboxLines(store)).waiting.lines).toMatchObject([{ place: { number: '6', street: 'Hẻm 14' } }])
})

test('a home moved between two parts of mine stays; moved out of them it goes with its visits', async () => {
  const { ward, store, door, database } = await atWork([lane.part, lane.otherPart])
  await save(store, visitTo(1).input)
  await push(store, door)
  await pull(store, door)
  ward.moveHousehold(lane.door(1), lane.otherPart)
  await pull(store, door)
  expect(await database.households.get(lane.door(1))).toMatchObject({ part_id: lane.otherPart })
  expect(await database.visits.count()).toBe(1)
  ward.moveHousehold(lane.door(1), newId())
  await pull(store, door)
  expect(await database.households.get(lane.door(1))).toBeUndefined()
  expect(await database.visits.count()).toBe(0)
})

test('a door the ward knows under another id takes over what was logged at ours', async () => {
  const { ward, store, door, database } = await atWork()
  const ours = newId()
  const visit_id = newId()
  await save(store, { name: 'add_household', payload: { household_id: ours, street_id: lane.street, number: '3' } })
  await save(store, logVisit({ visit_id, household_id: ours, outcome: 'helped', visited_at: at }))
  ward.openSince = ward.transaction + 3
  await push(store, door)
  await pull(store, door)
  expect(await database.households.get(ours)).toBeUndefined()
  expect(await database.visits.get(visit_id)).toMatchObject({ household_id: lane.door(3) })
})

test('one record the ward cannot digest never blocks the others, nor goes ahead of what needs it', async () => {
  const { ward, store, door } = await atWork()
  const inputs = Array.from({ length: 9 }, (_, place) => visitTo(1, { minutes: place === 4 ? 13 : 5 }).input)
  await save(store, inputs)
  const choking = (kind: 'invalid' | 'unexpected') => ({
    ...door,
    applyCommands: async (...[commands, asking]: Parameters<typeof door.applyCommands>) => {
      if (commands.some(({ payload }) => payload.minutes === 13)) throw new BackendFailure(kind)
      return door.applyCommands(commands, asking)
    },
  })
  await expect(push(store, choking('unexpected'))).rejects.toThrow()
  expect(ward.effects).toHaveLength(8)
  expect(await counts(store)).toMatchObject({ waiting: 1, review: 0 })
  await push(store, choking('invalid'))
  expect(await counts(store)).toMatchObject({ waiting: 0, review: 1 })
})

test('signed out, nothing is lost and nothing is tried twice', async () => {
  const { store, door } = await atWork()
  await save(store, visitTo(1).input)
  const refusing = { ...door, applyCommands: async () => Promise.reject(new BackendFailure('signed-out')) }
  await expect(push(store, refusing)).rejects.toMatchObject({ kind: 'signed-out' })
  expect(await counts(store)).toMatchObject({ waiting: 1 })
})

test('a restored ward starts a new epoch: rows come anew and what it forgot is sent again', async () => {
  const { ward, store, door, database } = await atWork()
  await save(store, visitTo(1).input)
  ward.openSince = ward.transaction + 1
  await push(store, door)
  ward.epoch = 'e0000000-0000-4000-8000-000000000002'
  ward.openSince = null
  ward.table('visits').clear()
  ward.log.clear()
  await pull(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 1, atWard: 0 })
  expect(await database.households.count()).toBe(5)
  await push(store, door)
  await pull(store, door)
  expect(ward.table('visits').size).toBe(1)
  expect(await counts(store)).toMatchObject({ waiting: 0, atWard: 1 })
})

test('a small page size brings everything, page by page under one horizon', async () => {
  const ward = demoWard()
  ward.pageSize = 2
  const store = await openAmbassador(ward, [lane.part, lane.otherPart])
  await pull(store, ward.door())
  expect(await store.database.households.count()).toBe(8)
  expect(await store.database.streets.count()).toBe(2)
})

test('a lead opens a part that is not assigned to them', async () => {
  const ward = demoWard()
  const store = await openAmbassador(ward, [])
  ward.leads.add(store.profile.id)
  await openPart(store, lane.otherPart)
  await pull(store, ward.door())
  expect(await store.database.households.count()).toBe(3)
})

test('a pulled person keeps unsent edits on top, and the file of unsent work has no name in it', async () => {
  const { ward, store, door, database } = await atWork()
  const { inputs, person_id } = fullVisit(1)
  await save(store, inputs)
  await push(store, door)
  await pull(store, door)
  await save(store, editPerson({ person_id, fields: { called: 'bà Năm' } }))
  ward.begin()
  ward.put('people', { ...ward.table('people').get(person_id), id: person_id, phone: '0987654321' })
  await pull(store, door)
  expect(await openPeople(store, await database.people.toArray())).toMatchObject([
    { full_name: 'Trần Thị Bưởi', called: 'bà Năm', phone: '0987654321' },
  ])
  const file = await (await exportOutbox(store)).text()
  expect(file).toContain('edit_person')
  expect(file).not.toContain('bà Năm')
})
