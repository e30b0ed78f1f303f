import '../testing/browser-parts.ts'
import { expect, test } from 'vitest'
import { currentFacts } from '../../domain/current-facts.ts'
import { householdId } from '../../domain/household-id.ts'
import { newId } from '../new-id.ts'
import { openPeople } from '../open-people.ts'
import { pull } from '../pull.ts'
import { save } from '../save.ts'
import { demoWard, lane, openAmbassador } from '../testing/demo-lane.ts'
import { at, fullVisit, visitTo } from '../testing/people-of-lane.ts'
import { undo } from '../undo.ts'
import { addHousehold } from './add-household.ts'
import { correctCheckIn } from './correct-check-in.ts'
import { correctConfirmation } from './correct-confirmation.ts'
import { correctVisit } from './correct-visit.ts'
import { correctWalkUp } from './correct-walk-up.ts'
import { editHousehold } from './edit-household.ts'
import { editPerson } from './edit-person.ts'
import { logVisit } from './log-visit.ts'
import { logWalkUp } from './log-walk-up.ts'
import { recordConfirmation } from './record-confirmation.ts'
import { withdrawConsent } from './withdraw-consent.ts'

async function atWork() {
  const ward = demoWard()
  const store = await openAmbassador(ward)
  await pull(store, ward.door())
  return { ward, store, database: store.database }
}

test('a visit stands at its door at once, without a receipt, on its day in Vietnam', async () => {
  const { store, database } = await atWork()
  const visit_id = newId()
  const visited_at = '2026-11-22T18:30:00.000Z'
  await save(
    store,
    logVisit({ visit_id, household_id: lane.door(1), outcome: 'come_back', visited_at, come_back_at: at }),
  )
  const visit = await database.visits.get(visit_id)
  expect(visit).toMatchObject({ part_id: lane.part, visited_on: '2026-11-23', receipt: null, root_id: null })
  expect(visit).toMatchObject({ author_id: store.profile.id, come_back_at: at, minutes: null, is_void: false })
})

test('a corrected visit keeps what the correction leaves out, and the later of two corrections stands', async () => {
  const { store, database } = await atWork()
  const { visit_id: root_id, input } = visitTo(1, { minutes: 20 })
  await save(store, input)
  await save(store, correctVisit({ visit_id: newId(), root_id, outcome: 'declined' }))
  await save(store, correctVisit({ visit_id: newId(), root_id, outcome: 'not_needed' }))
  const chain = await database.visits.where('household_id').equals(lane.door(1)).toArray()
  expect(currentFacts(chain)).toMatchObject([{ outcome: 'not_needed', minutes: 20, root_id }])
})

test('people checked in belong to the visit, its home and its part; a correction may void them', async () => {
  const { store, database } = await atWork()
  const { inputs, visit_id, person_id } = fullVisit(2)
  await save(store, inputs)
  const [helped] = await database.check_ins.where('visit_id').equals(visit_id).toArray()
  expect(helped).toMatchObject({ person_id, household_id: lane.door(2), part_id: lane.part, people_count: 1 })
  await save(store, correctCheckIn({ check_in_id: newId(), root_id: helped?.id ?? '', is_void: true }))
  expect(currentFacts(await database.check_ins.toArray())).toEqual([])
})

test('people helped on the way stand in the neighbourhood, at no home; a correction may change or void them', async () => {
  const { store, database } = await atWork()
  const root_id = newId()
  const skills = { payment: 'shown' as const }
  const given = { check_in_id: root_id, neighbourhood_id: lane.neighbourhood, people_count: 3, skills, helped_at: at }
  await save(store, logWalkUp(given))
  expect(await database.check_ins.get(root_id)).toMatchObject({
    part_id: null,
    household_id: null,
    visit_id: null,
    person_id: null,
    people_count: 3,
    author_id: store.profile.id,
    receipt: null,
  })
  await save(store, correctWalkUp({ check_in_id: newId(), root_id, people_count: 2 }))
  expect(currentFacts(await database.check_ins.toArray())).toMatchObject([{ root_id, people_count: 2, skills }])
  await save(store, correctWalkUp({ check_in_id: newId(), root_id, is_void: true }))
  expect(currentFacts(await database.check_ins.toArray())).toEqual([])
})

test('a walk-up undone is taken back by a correction', async () => {
  const { store, database } = await atWork()
  const given = { check_in_id: newId(), neighbourhood_id: lane.neighbourhood, skills: {}, helped_at: at }
  await undo(store, await save(store, logWalkUp(given)))
  expect(currentFacts(await database.check_ins.toArray())).toEqual([])
  expect((await database.outbox.toArray()).map(({ name }) => name)).toEqual(['log_walk_up', 'correct_walk_up'])
})

test('a home found on the spot stands in the part its number falls in; one that stands already stays', async () => {
  const { store, database } = await atWork()
  const address = { street_id: lane.street, number: '12a' }
  const household_id = await householdId(address)
  await save(store, addHousehold({ household_id, ...address, needs: ['no_internet'] }))
  expect(await database.households.get(household_id)).toMatchObject({
    part_id: lane.part,
    number_key: '12A',
    building: '',
  })
  await save(store, addHousehold({ household_id, ...address }))
  expect(await database.households.get(household_id)).toMatchObject({ needs: ['no_internet'] })
})

test('editing a home changes only the fields given', async () => {
  const { store, database } = await atWork()
  await save(store, editHousehold({ household_id: lane.door(1), fields: { needs: ['no_vneid'] } }))
  await save(store, editHousehold({ household_id: lane.door(1), fields: { priorities: ['elderly'] } }))
  expect(await database.households.get(lane.door(1))).toMatchObject({ needs: ['no_vneid'], priorities: ['elderly'] })
})

test('a named person can be edited field by field, and is nameless here as soon as consent is withdrawn', async () => {
  const { store, database } = await atWork()
  const { inputs, person_id } = fullVisit(1)
  await save(store, inputs)
  await save(store, editPerson({ person_id, fields: { called: 'bà Bưởi', phone: null } }))
  const named = await openPeople(store, await database.people.toArray())
  expect(named).toMatchObject([{ full_name: 'Trần Thị Bưởi', called: 'bà Bưởi', phone: null, birth_year: 1951 }])
  const withdrawal = { consent_id: newId(), text_id: lane.consentText, how: 'spoken' as const, decided_at: at }
  await save(store, withdrawConsent({ ...withdrawal, person_id }))
  const [blank] = await openPeople(store, await database.people.toArray())
  expect(blank).toMatchObject({ id: person_id, full_name: null, called: null, phone: null, birth_year: null })
  expect((await database.consents.toArray()).map(({ is_given }) => is_given)).toEqual([true, false])
})

test('a confirmation is dated, and can be corrected and voided', async () => {
  const { store, database } = await atWork()
  const { inputs, person_id } = fullVisit(1)
  const root_id = newId()
  await save(store, [...inputs, recordConfirmation({ confirmation_id: root_id, person_id, confirmed_at: at })])
  expect(await database.confirmations.get(root_id)).toMatchObject({ confirmed_on: '2026-11-22', person_id })
  await save(store, correctConfirmation({ confirmation_id: newId(), root_id, is_void: true }))
  expect(currentFacts(await database.confirmations.toArray())).toEqual([])
})

test('a payload of the wrong shape is not saved at all, nor what was given with it', async () => {
  const { store, database } = await atWork()
  const wrong = { ...visitTo(1).input, payload: { visit_id: 'x' } }
  await expect(save(store, [visitTo(2).input, wrong])).rejects.toThrow()
  expect(await database.outbox.count()).toBe(0)
  expect(await database.visits.count()).toBe(0)
})
