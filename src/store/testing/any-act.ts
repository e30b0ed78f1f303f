import fc from 'fast-check'
import { addHousehold } from '../commands/add-household.ts'
import { checkIn } from '../commands/check-in.ts'
import { correctCheckIn } from '../commands/correct-check-in.ts'
import { correctVisit } from '../commands/correct-visit.ts'
import { editHousehold } from '../commands/edit-household.ts'
import { editPerson } from '../commands/edit-person.ts'
import { logVisit } from '../commands/log-visit.ts'
import { recordConfirmation } from '../commands/record-confirmation.ts'
import { withdrawConsent } from '../commands/withdraw-consent.ts'
import { withStatus } from '../database.ts'
import type { CommandInput } from '../define-command.ts'
import { discard } from '../discard.ts'
import { editRefused, openPayload } from '../edit-refused.ts'
import { newId } from '../new-id.ts'
import type { Store } from '../open-store.ts'
import { pull } from '../pull.ts'
import { push } from '../push.ts'
import { save } from '../save.ts'
import { lane } from './demo-lane.ts'
import type { FakeWard } from './fake-ward.ts'
import { at, fullVisit, visitTo } from './people-of-lane.ts'

interface Scene {
  ward: FakeWard
  store: Store
  backup: ReturnType<FakeWard['backup']>
}

/** What a step may choose from; the same numbers choose the same as long as the scene is the same. */
interface Choice {
  one: number
  two: number
}

const homeIds = [1, 2, 3, 6].map(lane.door)
const bookingIds = ['b', 'c', 'd'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`)
const pick = <T>(from: T[], number: number): T | undefined => from[number % from.length]

async function anyIdOf(
  { store, ward }: Scene,
  table: 'visits' | 'check_ins' | 'people' | 'households',
  number: number,
) {
  const here = (await store.database.table<{ id: string }, string>(table).toArray()).map(({ id }) => id)
  return pick([...here, ...ward.table(table).keys()].toSorted(), number)
}

const saving: Record<string, (scene: Scene, choice: Choice) => Promise<CommandInput[]>> = {
  visit: async (_, { one }) => [visitTo(one).input],
  badVisit: async (_, { one }) => [visitTo(one, { minutes: 599 }).input],
  fullVisit: async (_, { one }) => fullVisit(one).inputs,
  visitAnywhere: async (scene, { one }) => {
    const household_id = await anyIdOf(scene, 'households', one)
    return household_id ? [logVisit({ visit_id: newId(), household_id, outcome: 'helped', visited_at: at })] : []
  },
  visitBooked: async (scene, { one, two }) => {
    const booking = pick(await scene.store.database.bookings.toArray(), one)
    const outcome = two % 2 ? 'helped' : 'no_one_home'
    const given = { outcome, visited_at: at, booking_id: booking?.id ?? '' } as const
    return booking?.household_id ? [logVisit({ visit_id: newId(), household_id: booking.household_id, ...given })] : []
  },
  correctVisit: async (scene, { one, two }) => {
    const root_id = await anyIdOf(scene, 'visits', one)
    return root_id
      ? [correctVisit({ visit_id: newId(), root_id, ...(two % 2 ? { minutes: two } : { is_void: true }) })]
      : []
  },
  checkIn: async (scene, { one, two }) => {
    const [visit_id, person_id] = [await anyIdOf(scene, 'visits', one), await anyIdOf(scene, 'people', two)]
    const person = person_id ? { person_id } : {}
    return visit_id ? [checkIn({ check_in_id: newId(), visit_id, ...person, skills: {}, helped_at: at })] : []
  },
  correctCheckIn: async (scene, { one, two }) => {
    const root_id = await anyIdOf(scene, 'check_ins', one)
    return root_id ? [correctCheckIn({ check_in_id: newId(), root_id, people_count: two + 1 })] : []
  },
  editHome: async (scene, { one, two }) => {
    const household_id = await anyIdOf(scene, 'households', one)
    return household_id ? [editHousehold({ household_id, fields: { lon: two, priorities: ['poor'] } })] : []
  },
  addHome: async (_, { one }) => [
    addHousehold({ household_id: newId(), street_id: lane.street, number: String(one + 1) }),
  ],
  editPerson: async (scene, { one, two }) => {
    const person_id = await anyIdOf(scene, 'people', one)
    return person_id ? [editPerson({ person_id, fields: { called: `bà ${two}`, audience_group: 'worker' } })] : []
  },
  withdraw: async (scene, { one }) => {
    const person_id = await anyIdOf(scene, 'people', one)
    const withdrawal = { consent_id: newId(), text_id: lane.consentText, how: 'spoken' as const, decided_at: at }
    return person_id ? [withdrawConsent({ ...withdrawal, person_id })] : []
  },
  confirm: async (scene, { one }) => {
    const person_id = await anyIdOf(scene, 'people', one)
    return person_id ? [recordConfirmation({ confirmation_id: newId(), person_id, confirmed_at: at })] : []
  },
}

const parts = [lane.part, lane.otherPart, '00000000-0000-4000-8000-00000000ffff']

const atWard: Record<string, (scene: Scene, choice: Choice) => void> = {
  moveHome: ({ ward }, { one, two }) => ward.moveHousehold(pick(homeIds, one) ?? '', pick(parts, two) ?? ''),
  unassign: ({ ward, store }, { one }) => ward.unassign(store.profile.id, pick(parts, one % 2) ?? ''),
  assign: ({ ward, store }, { one }) => ward.assign(store.profile.id, pick(parts, one % 2) ?? ''),
  promised: ({ ward, store }, { one, two }) => {
    const hours = { starts_at: '2026-11-22T01:00:00.000Z', ends_at: '2026-11-22T04:00:00.000Z' }
    const household_id = pick(homeIds, two) ?? null
    ward.promise(store.profile.id, { id: pick(bookingIds, one) ?? '', household_id, called: 'bà Tư', ...hours })
  },
  givenToOther: ({ ward, store }, { one }) => {
    const booking = pick([...ward.table('bookings').keys()], one)
    if (booking) ward.takeBooking(store.profile.id, booking, 'given')
  },
  otherCorrects: ({ ward }, { one, two }) => {
    const visit = pick([...ward.table('visits').values()], one)
    ward.begin()
    if (visit)
      ward.put('visits', {
        ...visit,
        id: newId(),
        root_id: visit.root_id ?? visit.id,
        minutes: two,
        receipt: (ward.receipt += 1),
      })
  },
  otherEdits: ({ ward }, { one, two }) => {
    const id = pick(homeIds, one) ?? ''
    ward.begin()
    ward.put('households', { ...ward.table('households').get(id), id, lat: two })
  },
  homesMerged: ({ ward }, { one, two }) => {
    const [id, stays] = [pick(homeIds, one) ?? '', pick(homeIds, two) ?? '']
    ward.begin()
    if (id !== stays) ward.put('household_aliases', { id, household_id: stays, part_id: lane.part })
  },
  peopleMerged: ({ ward }, { one, two }) => {
    const people = [...ward.table('people').values()].filter(({ merged_into }) => merged_into === null)
    const [gone, stays] = [pick(people, one), pick(people, two)]
    ward.begin()
    if (gone && stays && gone.id !== stays.id) ward.put('people', { ...gone, merged_into: stays.id })
  },
  partChanged: ({ ward }, { one }) => {
    ward.begin()
    ward.put('parts', { ...ward.table('parts').get(lane.part), id: lane.part, retired_at: one % 2 ? at : null })
  },
  decided: ({ ward }, { one, two }) => {
    const held = pick(
      [...ward.log.values()].filter(({ status, reason }) => status === 'held' && reason === 'was_yours'),
      one,
    )
    if (held) ward.decide(held.id, 'returned', two % 2 ? 'wrong_home' : 'not_agreed')
  },
  holdHorizon: ({ ward }) => void (ward.openSince ??= ward.transaction + 1),
  freeHorizon: ({ ward }) => void (ward.openSince = null),
  pruned: ({ ward }) => ward.pruneTombstones(),
  backedUp: (scene) => void (scene.backup = scene.ward.backup()),
  restored: ({ ward, backup }, { one }) => ward.restore(backup, one % 2 ? newId() : ward.epoch),
}

const syncing: Record<string, (scene: Scene, choice: Choice) => Promise<unknown>> = {
  push: ({ store, ward }) => push(store, ward.door()),
  pull: ({ store, ward }) => pull(store, ward.door()),
  pullOnePage: async ({ store, ward }, { one }) => {
    ward.pageSize = one + 1
    const whole = ward.door()
    let pages = 0
    const pullChanges: typeof whole.pullChanges = async (...asked) => {
      if ((pages += 1) > 1) throw new Error('out of reach')
      return whole.pullChanges(...asked)
    }
    await pull(store, { ...whole, pullChanges }).catch(() => undefined)
  },
  discard: async ({ store }, { one }) => {
    const refused = pick(await withStatus(store.database, 'refused').toArray(), one)
    if (refused) await discard(store, refused.id)
  },
  editRefused: async ({ store }, { one, two }) => {
    const refused = pick(await withStatus(store.database, 'refused').toArray(), one)
    if (refused?.name !== 'log_visit') return
    const payload = await openPayload(store, refused.id)
    await editRefused(store, refused.id, { name: 'log_visit', payload: { ...payload, minutes: two + 1 } })
  },
}

/** Anything that may happen to what a phone shows: work, the ward's answers, and what others do there. */
export const anyAct = fc.record({
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(saving)) },
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(atWard)) },
    { weight: 2, arbitrary: fc.constant('pull') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(syncing)) },
  ),
  one: fc.nat({ max: 5 }),
  two: fc.nat({ max: 5 }),
})

export async function doAct(scene: Scene, { act, ...choice }: { act: string } & Choice): Promise<void> {
  const inputs = (await saving[act]?.(scene, choice)) ?? []
  if (inputs.length > 0) await save(scene.store, inputs)
  atWard[act]?.(scene, choice)
  await syncing[act]?.(scene, choice)
}
