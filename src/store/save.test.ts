import './testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { checkIn } from './commands/check-in.ts'
import { correctVisit } from './commands/correct-visit.ts'
import { newId } from './new-id.ts'
import { openStore } from './open-store.ts'
import { pull } from './pull.ts'
import { save } from './save.ts'
import { sendingStates } from './sending-state.ts'
import { demoWard, lane, openAmbassador } from './testing/demo-lane.ts'
import { fillDisk } from './testing/full-disk.ts'
import { at, fullVisit, visitTo } from './testing/people-of-lane.ts'
import { undo } from './undo.ts'

async function atWork() {
  const ward = demoWard()
  const store = await openAmbassador(ward)
  await pull(store, ward.door())
  return { ward, store, database: store.database }
}

test('rows and outbox are saved together or not at all', async () => {
  const { store, database } = await atWork()
  fillDisk('outbox')
  await expect(save(store, visitTo(1).input)).rejects.toThrow('disk full')
  expect([await database.visits.count(), await database.pulled.count(), await database.outbox.count()]).toEqual([
    0, 0, 0,
  ])
})

test('many doors are one act, kept in the order they were given', async () => {
  const { store, database } = await atWork()
  const visits = [3, 1, 2].map((number) => visitTo(number))
  const ids = await save(
    store,
    visits.map(({ input }) => input),
  )
  const entries = await database.outbox.orderBy('seq').toArray()
  expect(entries.map(({ id }) => id)).toEqual(ids)
  expect(entries.map(({ household_id }) => household_id)).toEqual([3, 1, 2].map(lane.door))
  expect(entries[0]).toMatchObject({
    scope: `part:${lane.part}`,
    place: { number: '3', street: 'Hẻm 12' },
    outcome: 'helped',
  })
})

test('a command needs those that make what it speaks of, in one act or in several', async () => {
  const { store, database } = await atWork()
  const { inputs, visit_id, person_id } = fullVisit(1)
  const [visit = '', consent = '', person = '', helped = ''] = await save(store, inputs)
  const later = checkIn({ check_in_id: newId(), visit_id, person_id, skills: {}, helped_at: at })
  const [another = ''] = await save(store, { ...later, needs: [helped] })
  const needs = new Map((await database.outbox.toArray()).map((entry) => [entry.id, entry.needs.toSorted()]))
  expect(needs.get(visit)).toEqual([])
  expect(needs.get(person)).toEqual([consent])
  expect(needs.get(helped)).toEqual([visit, consent, person].toSorted())
  expect(needs.get(another)).toEqual([visit, consent, person, helped].toSorted())
})

test('undo is a correcting command, the last act first', async () => {
  const { store, database } = await atWork()
  const ids = await save(store, fullVisit(1).inputs)
  await undo(store, ids)
  const entries = await database.outbox.orderBy('seq').toArray()
  expect(entries.slice(4).map(({ name, needs }) => [name, needs])).toEqual([
    ['correct_check_in', [ids[3]]],
    ['correct_visit', [ids[0]]],
  ])
})

test('each row can say whether it is only on this phone', async () => {
  const { store } = await atWork()
  const { visit_id, input } = visitTo(1)
  await save(store, [input, correctVisit({ visit_id: newId(), root_id: visit_id, minutes: 10 })])
  const states = await sendingStates(store, [visit_id, lane.door(1)])
  expect([...states.values()]).toEqual(['onPhone', 'atWard'])
})

test('two people on one phone never see or send one another’s work', async () => {
  const { ward, store } = await atWork()
  await save(store, visitTo(1).input)
  const other = await openStore({ id: newId() })
  await pull(other, ward.door())
  expect(await other.database.outbox.count()).toBe(0)
  expect(await other.database.visits.count()).toBe(0)
  expect(await store.database.outbox.count()).toBe(1)
})

test('no personal field stands in plain text in any table of the phone', async () => {
  const { ward, store, database } = await atWork()
  ward.put('profiles', {
    id: store.profile.id,
    sign_in_name: 'ngochanh',
    full_name: 'Lê Ngọc Hạnh',
    called: null,
    phone: null,
  })
  const { inputs } = fullVisit(1, 'Phạm Văn Sầu Riêng')
  await save(store, inputs)
  await pull(store, ward.door())
  const texts = await Promise.all(database.tables.map(async (table) => JSON.stringify(await table.toArray())))
  for (const secret of ['Sầu Riêng', '0912345678', '1951', 'ngochanh', 'Ngọc Hạnh']) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
  }
  expect(await database.people.count()).toBe(1)
})
