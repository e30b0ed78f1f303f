import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { withStatus } from './database.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { putBack } from './put-back.ts'
import { save } from './save.ts'
import { atWork, counts } from './testing/at-work.ts'
import { visitTo } from './testing/people-of-lane.ts'

const entriesOf = async (visits: number[]): Promise<OutboxEntry[]> => {
  const { store } = await atWork()
  for (const door of visits) await save(store, visitTo(door).input)
  const entries = await withStatus(store.database, 'waiting').toArray()
  await store.database.delete()
  return entries
}

test('two databases lost one after the other both gave away the same places: all they held comes back', async () => {
  const [first, second] = [await entriesOf([1, 2]), await entriesOf([3, 4])]
  const { store } = await atWork()
  await save(store, visitTo(5).input)
  await putBack(store, [...first, ...second], { isRestored: true })
  expect(await counts(store)).toMatchObject({ waiting: 5 })
  const seqs = (await withStatus(store.database, 'waiting').toArray()).map(({ seq }) => seq)
  expect(new Set(seqs).size).toBe(5)
})

test('what came back by itself meanwhile is not put back a second time', async () => {
  const entries = await entriesOf([1, 2])
  const { store } = await atWork()
  await putBack(store, entries, { isRestored: true })
  await putBack(store, entries, { isRestored: true })
  expect(await counts(store)).toMatchObject({ waiting: 2 })
})
