import './testing/browser-parts.ts'
import { expect, test, vi } from 'vitest'
import { checkIn } from './commands/check-in.ts'
import { correctCheckIn } from './commands/correct-check-in.ts'
import { withStatus } from './database.ts'
import { editRefused, openPayload } from './edit-refused.ts'
import { newId } from './new-id.ts'
import { dependantsOf, outboxLines } from './outbox-lines.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { atWork, counts } from './testing/at-work.ts'
import { at, visitTo } from './testing/people-of-lane.ts'

/** A visit the ward refuses, someone checked in at it, and a correction of that. */
async function refusedWithDependants() {
  const scene = await atWork()
  const { store, door } = scene
  const { visit_id, input } = visitTo(1, { minutes: 599 })
  const check_in_id = newId()
  const helped = checkIn({ check_in_id, visit_id, skills: {}, helped_at: at })
  const corrected = correctCheckIn({ check_in_id: newId(), root_id: check_in_id, people_count: 3 })
  const [refused = '', ...hanging] = await save(store, [input, helped, corrected])
  await push(store, door)
  return { ...scene, refused, hanging }
}

test('what the ward holds for want of a refused command is offered again once that is put right', async () => {
  const { ward, store, database, door, refused, hanging } = await refusedWithDependants()
  expect(await counts(store)).toEqual({ waiting: 0, held: 2, review: 1, atWard: 0 })
  const payload = await openPayload(store, refused)
  const id = await editRefused(store, refused, { name: 'log_visit', payload: { ...payload, minutes: 30 } })
  const offered = await withStatus(database, 'waiting').toArray()
  expect(offered).toMatchObject([{ id }, { id: hanging[0], needs: [id], reason: null }, { id: hanging[1] }])
  await push(store, door)
  await pull(store, door)
  expect(ward.effects).toEqual([id, ...hanging])
  expect(await counts(store)).toEqual({ waiting: 0, held: 0, review: 0, atWard: 3 })
})

test('put right, it is shown again with all that hangs on it', async () => {
  const { store, database, refused } = await refusedWithDependants()
  expect([await database.visits.count(), await database.check_ins.count()]).toEqual([0, 0])
  const payload = await openPayload(store, refused)
  await editRefused(store, refused, { name: 'log_visit', payload: { ...payload, minutes: 30 } })
  expect([await database.visits.count(), await database.check_ins.count()]).toEqual([1, 2])
})

test('before it is discarded a person sees all that hangs on it, directly or not', async () => {
  const { store, refused, hanging } = await refusedWithDependants()
  expect((await dependantsOf(store, refused)).map(({ id }) => id)).toEqual(hanging)
})

test('the second copy learns of the new command and of what now hangs on it', async () => {
  const { store, refused, hanging } = await refusedWithDependants()
  const append = vi.spyOn(store.mirror, 'append')
  const payload = await openPayload(store, refused)
  const id = await editRefused(store, refused, { name: 'log_visit', payload: { ...payload, minutes: 30 } })
  expect(append.mock.calls.flat(2)).toMatchObject([{ id }, { id: hanging[0], needs: [id] }, { id: hanging[1] }])
})

test('only what was refused can be edited', async () => {
  const { store } = await atWork()
  const [id = ''] = await save(store, visitTo(1).input)
  await expect(editRefused(store, id, visitTo(1).input)).rejects.toThrow()
})

test('of each group only the newest lines are told, and how many there are', async () => {
  const { store, door } = await atWork()
  const ids = await save(
    store,
    Array.from({ length: 25 }, () => visitTo(1).input),
  )
  const newestFirst = ids.toReversed()
  const { waiting } = await outboxLines(store)
  expect([waiting.count, waiting.lines.map(({ id }) => id)]).toEqual([25, newestFirst.slice(0, 20)])
  await push(store, door)
  await pull(store, door)
  await save(store, visitTo(2).input)
  await push(store, door)
  const { sent } = await outboxLines(store, { most: { sent: 3 } })
  expect([sent.count, sent.lines.length, sent.lines[0]?.place?.number]).toEqual([26, 3, '2'])
})
