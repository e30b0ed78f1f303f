import { householdId } from '../../../src/domain/household-id.ts'
import { addHousehold } from '../../../src/store/commands/add-household.ts'
import { addPerson } from '../../../src/store/commands/add-person.ts'
import { checkIn } from '../../../src/store/commands/check-in.ts'
import { correctVisit } from '../../../src/store/commands/correct-visit.ts'
import { editHousehold } from '../../../src/store/commands/edit-household.ts'
import { logVisit } from '../../../src/store/commands/log-visit.ts'
import { logWalkUp } from '../../../src/store/commands/log-walk-up.ts'
import { recordConsent } from '../../../src/store/commands/record-consent.ts'
import { withStatus } from '../../../src/store/database.ts'
import type { CommandInput } from '../../../src/store/define-command.ts'
import { discard } from '../../../src/store/discard.ts'
import { editRefused, openPayload } from '../../../src/store/edit-refused.ts'
import { newId } from '../../../src/store/new-id.ts'
import { naming, places } from '../../database/people.ts'
import type { Scene } from './scene.ts'
import { pick } from './steps.ts'
import { type Act, homeOn, make, momentFor, type Turn } from './turn.ts'

const visitAt = (household_id: string, scene: Scene, outcome: 'helped' | 'no_one_home') =>
  logVisit({ visit_id: newId(), household_id, outcome, visited_at: momentFor(scene) })

function fullVisit(household_id: string, scene: Scene): CommandInput[] {
  const [visit_id, person_id, at] = [newId(), newId(), momentFor(scene)]
  const agreed = { consent_id: newId(), text_id: naming, how: 'spoken' as const, decided_at: at }
  return [
    logVisit({ visit_id, household_id, outcome: 'helped', visited_at: at }),
    recordConsent({ ...agreed, person_id, household_id }),
    addPerson({ person_id, household_id, full_name: `Người thứ ${scene.next()}` }),
    checkIn({ check_in_id: newId(), visit_id, person_id, skills: { K1: 'shown' }, helped_at: at }),
  ]
}

const atHome = (inputs: (household_id: string, turn: Turn) => CommandInput[]): Act => {
  return async (turn) => {
    const home = await homeOn(turn)
    if (home) await make(turn, inputs(home.id, turn))
  }
}

const ofVisit = (input: (visit_id: string, turn: Turn) => CommandInput): Act => {
  return async (turn) => {
    const visits = (await turn.store.database.visits.toArray()).filter(({ root_id }) => root_id === null)
    const visit = pick(
      visits.toSorted((a, b) => (a.visited_at < b.visited_at ? -1 : 1)),
      turn.step.one,
    )
    if (visit) await make(turn, [input(visit.id, turn)])
  }
}

/** Numbers on both sides, that several people may come upon. */
const addHome: Act = async (turn) => {
  const address = { street_id: places.street, number: String(21 + (turn.step.one % 4)) }
  await make(turn, [addHousehold({ household_id: await householdId(address), ...address })])
}

/** What a person sent back is put right: another fact, in the place of the one given up. */
const editReturned: Act = async ({ scene, phone, store, step }) => {
  const refused = await withStatus(store.database, 'refused').toArray()
  const visits = refused.filter(({ name }) => name === 'log_visit')
  const entry = pick(visits, step.one)
  if (entry === undefined) return
  const payload = await openPayload(store, entry.id)
  const row = newId()
  const id = await editRefused(store, entry.id, {
    name: 'log_visit',
    payload: { ...payload, visit_id: row, visited_at: momentFor(scene) },
  })
  scene.discarded.add(entry.id)
  scene.made.push({ id, name: 'log_visit', phone, row })
}

const discardRefused: Act = async ({ scene, store, step }) => {
  const entry = pick(await withStatus(store.database, 'refused').toArray(), step.one)
  if (entry === undefined) return
  await discard(store, entry.id)
  scene.discarded.add(entry.id)
}

export const workOfWalkers = {
  visit: atHome((home, { scene, step }) => [visitAt(home, scene, step.two % 2 ? 'helped' : 'no_one_home')]),
  fullVisit: atHome((home, { scene }) => fullVisit(home, scene)),
  checkIn: ofVisit((visit_id, { scene }) =>
    checkIn({ check_in_id: newId(), visit_id, skills: { S1: 'alone' }, helped_at: momentFor(scene) }),
  ),
  walkUp: (turn) => {
    const where = { check_in_id: newId(), neighbourhood_id: places.here }
    return make(turn, [logWalkUp({ ...where, skills: {}, helped_at: momentFor(turn.scene) })])
  },
  addHome,
  editHome: atHome((household_id, { scene, step }) => {
    const lon = Number((100 + scene.next() / 1e5).toFixed(5))
    const needs = step.two % 2 ? { needs: ['no_vneid' as const] } : {}
    return [editHousehold({ household_id, fields: { lon, ...needs } })]
  }),
  correct: ofVisit((root_id, { scene, step }) =>
    correctVisit({ visit_id: newId(), root_id, minutes: 5 + step.two, visited_at: momentFor(scene) }),
  ),
  void: ofVisit((root_id, { scene }) =>
    correctVisit({ visit_id: newId(), root_id, is_void: true, visited_at: momentFor(scene) }),
  ),
  editReturned,
  discardRefused,
} satisfies Record<string, Act>
