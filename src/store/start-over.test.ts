import './testing/browser-parts.ts'
import { expect, test, vi } from 'vitest'
import { correctVisit } from './commands/correct-visit.ts'
import { editHousehold } from './commands/edit-household.ts'
import { withStatus } from './database.ts'
import { newId } from './new-id.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { startSync } from './start-sync.ts'
import { syncRound } from './sync-round.ts'
import { atWork, counts } from './testing/at-work.ts'
import { lane } from './testing/demo-lane.ts'
import { fullVisit, visitTo } from './testing/people-of-lane.ts'

/** Three visits at the ward and pulled; the ward’s backup is from between the first and the second. */
async function threeVisits() {
  const scene = await atWork()
  const { ward, store, door } = scene
  await save(store, visitTo(1).input)
  await push(store, door)
  const backup = ward.backup()
  await save(store, fullVisit(2).inputs)
  await push(store, door)
  await pull(store, door)
  return { ...scene, backup }
}

test.each([
  ['says so by a new epoch', newId()],
  ['does not know that it was', undefined],
])('a ward restored from a backup that %s is offered again what it forgot, in made order', async (_, epoch) => {
  const { ward, store, database, door, backup } = await threeVisits()
  const made = (await database.sent.orderBy('seq').toArray()).map(({ id }) => id)
  expect(await counts(store)).toMatchObject({ waiting: 0, atWard: 5 })
  ward.restore(backup, epoch)
  await pull(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 5, atWard: 0 })
  expect((await withStatus(database, 'waiting').toArray()).map(({ id }) => id)).toEqual(made)
  await push(store, door)
  await pull(store, door)
  expect(ward.effects).toEqual(made)
  expect(await counts(store)).toEqual({ waiting: 0, held: 0, review: 0, atWard: 5 })
  expect([await database.households.count(), await database.visits.count()]).toEqual([5, 2])
  expect(await database.people.count()).toBe(1)
})

test('the phone asks with its newest receipt and whose it is, and no longer once the ward has forgotten it', async () => {
  const { ward, store, door, backup } = await threeVisits()
  const asked: unknown[] = []
  const listened: typeof door = {
    ...door,
    pullChanges: (request, asking) => {
      asked.push(request.witnesses)
      return door.pullChanges(request, asking)
    },
  }
  await pull(store, listened)
  ward.restore(backup)
  await pull(store, listened)
  const newest = { id: (await withStatus(store.database, 'waiting').last())?.id, receipt: ward.receipt + 4 }
  expect(asked).toEqual([[newest], [newest], []])
})

test('what waited with the lead is offered again too: the restored ward may never have heard of it', async () => {
  const { ward, store, door } = await atWork()
  const backup = ward.backup()
  ward.unassign(store.profile.id, lane.part)
  await save(store, visitTo(1).input)
  await push(store, door)
  expect(await counts(store)).toMatchObject({ held: 1 })
  ward.restore(backup, newId())
  await pull(store, door)
  await push(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 0, held: 1 })
  expect([...ward.log.values()]).toMatchObject([{ status: 'held' }])
})

test('what is unsent stays shown and waits on', async () => {
  const { ward, store, database, door } = await atWork()
  await save(store, editHousehold({ household_id: lane.door(1), fields: { needs: ['no_internet'] } }))
  ward.restore(ward.backup(), newId())
  await pull(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 1 })
  expect(await database.households.get(lane.door(1))).toMatchObject({ needs: ['no_internet'] })
})

test('what a restored ward refused for want of what it forgot is sent again after that; the rest comes back for review', async () => {
  const { ward, store, door } = await atWork()
  const backup = ward.backup()
  const { visit_id: root_id, input } = visitTo(1)
  await save(store, input)
  await push(store, door)
  await save(store, visitTo(1, { minutes: 599 }).input)
  await save(store, correctVisit({ visit_id: newId(), root_id, is_void: true }))
  ward.restore(backup, newId())
  await push(store, door)
  expect(await counts(store)).toMatchObject({ review: 2 })
  await pull(store, door)
  await push(store, door)
  expect(await counts(store)).toEqual({ waiting: 0, held: 0, review: 1, atWard: 2 })
  expect(ward.table('visits').size).toBe(2)
})

test('closed in the middle of putting back, the app goes on with the rest the next time', async () => {
  const { ward, store, database, door } = await atWork()
  const backup = ward.backup()
  await save(
    store,
    Array.from({ length: 250 }, () => visitTo(1).input),
  )
  await push(store, door)
  await pull(store, door)
  ward.restore(backup, newId())
  const putting = vi.spyOn(store.mirror, 'append').mockResolvedValueOnce().mockRejectedValueOnce(new Error('closed'))
  await expect(pull(store, door)).rejects.toThrow('closed')
  putting.mockRestore()
  expect(await counts(store)).toMatchObject({ waiting: 200, atWard: 50 })
  await push(store, door)
  await pull(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 50, atWard: 200 })
  await push(store, door)
  await pull(store, door)
  expect([ward.effects.length, (await counts(store)).atWard, await database.sent.count()]).toEqual([250, 250, 250])
}, 30_000)

test('what is put back is copied into the second copy again, and a round ends by tidying that', async () => {
  const { ward, store, door, backup } = await threeVisits()
  const append = vi.spyOn(store.mirror, 'append')
  const tidy = vi.spyOn(store.mirror, 'tidy')
  ward.restore(backup, newId())
  await syncRound(store, door)
  expect(append.mock.calls.flat(2)).toHaveLength(5)
  expect(tidy).toHaveBeenCalledOnce()
})

test('a ward that says at every page that it forgot is left alone until the next round', async () => {
  const { store, database, door } = await threeVisits()
  let pages = 0
  const confused: typeof door = {
    ...door,
    pullChanges: async (...asked) => {
      pages += 1
      return { ...(await door.pullChanges(...asked)), forgot: true }
    },
  }
  await expect(pull(store, confused)).rejects.toThrow()
  expect(pages).toBe(2)
  await push(store, door)
  await pull(store, door)
  expect(await counts(store)).toMatchObject({ waiting: 0, atWard: 5 })
  expect(await database.visits.count()).toBe(2)
})

test('once a restored ward is found out, what it forgot is sent by itself', async () => {
  const { ward, store, door, backup } = await threeVisits()
  ward.restore(backup, newId())
  const sync = startSync(store, door)
  await vi.waitFor(() => expect(ward.effects).toHaveLength(5), { timeout: 20_000 })
  sync.stop()
}, 30_000)
