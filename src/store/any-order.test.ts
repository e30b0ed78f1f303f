import './testing/browser-parts.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BackendFailure } from '../backend/failure.ts'
import type { Need } from '../backend/rows.ts'
import { correctVisit } from './commands/correct-visit.ts'
import { editHousehold } from './commands/edit-household.ts'
import { withStatus } from './database.ts'
import type { Door } from './door.ts'
import { readMeta } from './meta.ts'
import { newId } from './new-id.ts'
import type { Store } from './open-store.ts'
import { outboxLines } from './outbox-lines.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { demoWard, lane, openAmbassador } from './testing/demo-lane.ts'
import type { FakeWard } from './testing/fake-ward.ts'
import { fullVisit, visitTo } from './testing/people-of-lane.ts'

type Trouble = 'none' | 'lost answer' | 'sent twice' | 'no network'
type AtWard = 'hold horizon' | 'free horizon' | 'back up' | 'restore'
type Step =
  | { act: 'visit' | 'full visit' | 'void'; phone: number; door: number }
  | { act: 'edit'; phone: number; door: number; needs: Need[] }
  | { act: 'push' | 'pull'; phone: number; trouble: Trouble }
  | { act: AtWard }

const phone = fc.nat({ max: 1 })
const door = fc.integer({ min: 1, max: 5 })
const trouble = fc.constantFrom<Trouble>('none', 'none', 'lost answer', 'sent twice', 'no network')
const needs = fc.subarray<Need>(['no_vneid', 'no_internet', 'home_visit'])
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constantFrom('visit' as const, 'full visit' as const, 'void' as const), phone, door }),
  fc.record({ act: fc.constant('edit' as const), phone, door, needs }),
  fc.record({ act: fc.constantFrom('push' as const, 'push' as const, 'pull' as const), phone, trouble }),
  fc.record({ act: fc.constantFrom<AtWard>('hold horizon', 'free horizon', 'back up', 'restore') }),
)

/** What a network does to a request: nothing, loses the answer, delivers it twice, or never delivers it. */
function troubled(way: Door, kind: Trouble): Door {
  const through = async <T>(send: () => Promise<T>): Promise<T> => {
    if (kind === 'no network') throw new BackendFailure('offline')
    const first = await send()
    if (kind === 'lost answer') throw new BackendFailure('offline')
    return kind === 'sent twice' ? send() : first
  }
  return {
    applyCommands: (commands, asking) => through(() => way.applyCommands(commands, asking)),
    pullChanges: (request, asking) => through(() => way.pullChanges(request, asking)),
    sealingKey: (asking) => way.sealingKey(asking),
  }
}

interface Walker {
  store: Store
  made: string[]
  visits: string[]
  edits: Map<string, Need[]>
}

const offline = (error: unknown) => {
  if (!(error instanceof BackendFailure)) throw error
}

async function saveStep({ store, made, visits, edits }: Walker, given: Extract<Step, { door: number }>) {
  if (given.act === 'edit') {
    const household_id = lane.door(given.door)
    made.push(...(await save(store, editHousehold({ household_id, fields: { needs: given.needs } }))))
    edits.set(household_id, given.needs)
  } else if (given.act === 'void') {
    const root_id = visits[given.door % Math.max(visits.length, 1)]
    if (root_id) made.push(...(await save(store, correctVisit({ visit_id: newId(), root_id, is_void: true }))))
  } else {
    const { visit_id, inputs } = given.act === 'visit' ? { ...visitTo(given.door), inputs: [] } : fullVisit(given.door)
    const input =
      given.act === 'visit'
        ? [visitTo(given.door).input].map((each) => ({ ...each, payload: { ...each.payload, visit_id } }))
        : inputs
    made.push(...(await save(store, input)))
    visits.push(visit_id)
  }
}

interface Scene {
  ward: FakeWard
  walkers: Walker[]
  backup: ReturnType<FakeWard['backup']>
}

function happenAtWard(scene: Scene, act: AtWard) {
  const { ward } = scene
  if (act === 'hold horizon') ward.openSince ??= ward.transaction + 1
  if (act === 'free horizon') ward.openSince = null
  if (act === 'back up') scene.backup = ward.backup()
  if (act === 'restore') ward.restore(scene.backup, newId())
}

async function take(scene: Scene, given: Step) {
  const { ward, walkers } = scene
  if (!('phone' in given)) happenAtWard(scene, given.act)
  else {
    const walker = walkers[given.phone]
    if (walker === undefined) return
    if ('door' in given) await saveStep(walker, given)
    else {
      const way = troubled(ward.door(), given.trouble)
      await (given.act === 'push' ? push : pull)(walker.store, way).catch(offline)
    }
  }
}

/** Nothing a person saved ever disappears from their screen, and every command is somewhere exactly once. */
async function checkNothingLost({ store, made, visits }: Walker) {
  const shown = await store.database.visits.bulkGet(visits)
  expect(shown.every((visit) => visit !== undefined)).toBe(true)
  const { waiting, held, review } = await outboxLines(store)
  const atWard = (await readMeta(store.database, 'at_ward')) ?? 0
  expect(waiting.count + held.count + review.count + atWard).toBe(made.length)
}

/** What the person last edited and the ward has not answered is what the screen shows. */
async function checkUnsentOnTop({ store, edits }: Walker) {
  const waiting = await withStatus(store.database, 'waiting').toArray()
  for (const [id, latest] of edits) {
    const isWaiting = waiting.some(({ name, household_id }) => name === 'edit_household' && household_id === id)
    // A ward just restored may not show the home yet.
    const home = await store.database.households.get(id)
    if (isWaiting && home) expect(home.needs).toEqual(latest)
  }
}

const idsAndReceipts = (rows: { id: string; receipt?: unknown }[]) =>
  rows.map(({ id, receipt }) => `${id} ${String(receipt)}`).toSorted()

async function checkSameAsWard(ward: FakeWard, { store }: Walker) {
  for (const table of ['visits', 'check_ins', 'people', 'consents', 'households'] as const) {
    const there = [...ward.table(table).values()].filter(({ part_id }) => part_id === lane.part)
    expect(idsAndReceipts(await store.database.table(table).toArray())).toEqual(idsAndReceipts(there))
  }
  for (const home of await store.database.households.toArray()) {
    expect(home.needs).toEqual(ward.table('households').get(home.id)?.needs)
  }
  expect([await store.database.outbox.count(), await store.database.pulled.count()]).toEqual([0, 0])
}

test('in any order of saving, sending, fetching and restoring, over a bad network, nothing is lost, nothing doubled, and all agree in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.integer({ min: 2, max: 30 }),
      async (steps, pageSize) => {
        const ward = demoWard()
        ward.pageSize = pageSize
        const walkers: Walker[] = []
        for (let number = 0; number < 2; number += 1) {
          walkers.push({ store: await openAmbassador(ward), made: [], visits: [], edits: new Map() })
        }
        for (const { store } of walkers) await pull(store, ward.door())
        const scene: Scene = { ward, walkers, backup: ward.backup() }
        for (const given of steps) {
          await take(scene, given)
          for (const walker of walkers) {
            await checkNothingLost(walker)
            await checkUnsentOnTop(walker)
          }
        }
        ward.openSince = null
        // In the first round phones find out that the ward was restored, in the second they send what it forgot.
        for (let round = 0; round < 3; round += 1) {
          for (const { store } of walkers) await push(store, ward.door())
          for (const { store } of walkers) await pull(store, ward.door())
        }
        expect(ward.effects.toSorted()).toEqual(walkers.flatMap(({ made }) => made).toSorted())
        for (const walker of walkers) await checkSameAsWard(ward, walker)
        for (const { store } of walkers) await store.database.delete()
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)
