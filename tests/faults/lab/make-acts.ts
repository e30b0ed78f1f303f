import { householdId } from '../../../src/domain/household-id.ts'
import { addHousehold } from '../../../src/store/commands/add-household.ts'
import { addPerson } from '../../../src/store/commands/add-person.ts'
import { checkIn } from '../../../src/store/commands/check-in.ts'
import { correctVisit } from '../../../src/store/commands/correct-visit.ts'
import { editHousehold } from '../../../src/store/commands/edit-household.ts'
import { logVisit } from '../../../src/store/commands/log-visit.ts'
import { recordConsent } from '../../../src/store/commands/record-consent.ts'
import type { CommandInput } from '../../../src/store/define-command.ts'
import { newId } from '../../../src/store/new-id.ts'
import type { Store } from '../../../src/store/open-store.ts'
import type { Fact, Work } from './driver.ts'

/** A command about to be saved; its fact lacks only the id that saving gives it. */
export interface Act {
  input: CommandInput
  fact: Omit<Fact, 'id'>
}

/** What the acts of one tab refer to. */
export interface Surroundings {
  doors: { id: string; street_id: string }[]
  /** Visits of this tab that are on the phone, to be corrected. */
  visits: string[]
  consentText: string | undefined
  store: Store
}

const beginning = Date.parse('2025-03-01T01:00:00Z')
let isDatedNow = false
let last = 0

/** Of fact number n; no two facts of a phone share one. */
function momentOf(number: number): string {
  if (!isDatedNow) return new Date(beginning + number * 1_000).toISOString()
  last = Date.now() === last ? last + 1 : Date.now()
  return new Date(last).toISOString()
}

/** Tells apart facts whose moments the ward had to move. */
const minutesOf = (number: number) => 1 + (number % 600)

const pick = <Each>(list: Each[]): Each | undefined => list[Math.floor(Math.random() * list.length)]

const act = (input: CommandInput, row: string, mark: string): Act => ({ input, fact: { name: input.name, row, mark } })

function visit(household_id: string, number: number): Act {
  const [visit_id, visited_at] = [newId(), momentOf(number)]
  const outcome = number % 3 === 0 ? 'no_one_home' : 'helped'
  return act(
    logVisit({ visit_id, household_id, outcome, visited_at, minutes: minutesOf(number) }),
    visit_id,
    visited_at,
  )
}

function help(visit_id: string, number: number, person_id?: string): Act {
  const [check_in_id, helped_at] = [newId(), momentOf(number)]
  const who = person_id === undefined ? {} : { person_id }
  return act(checkIn({ check_in_id, visit_id, skills: { K1: 'shown' }, helped_at, ...who }), check_in_id, helped_at)
}

function correction(root_id: string, number: number): Act {
  const [visit_id, visited_at] = [newId(), momentOf(number)]
  const corrected = { visit_id, root_id, outcome: 'not_needed', visited_at, minutes: minutesOf(number) } as const
  return act(correctVisit(corrected), visit_id, visited_at)
}

function edit(household_id: string, number: number): Act {
  const lon = Number((100 + number / 1e6).toFixed(6))
  return act(editHousehold({ household_id, fields: { lon } }), household_id, String(lon))
}

async function door(street_id: string, number: number): Promise<Act> {
  // Of seven digits at most; every number of a street is one door.
  const address = { street_id, number: String(1_000_000 + number) }
  const household_id = await householdId(address)
  return act(addHousehold({ household_id, ...address }), household_id, household_id)
}

function namedPerson(at: { household_id: string; text_id: string }, number: number): Act[] {
  const person_id = newId()
  const consent_id = newId()
  const decided_at = momentOf(number)
  const met = visit(at.household_id, number + 1)
  const full_name = `Người số ${number}`
  return [
    act(recordConsent({ consent_id, person_id, ...at, how: 'spoken', decided_at }), consent_id, decided_at),
    act(addPerson({ person_id, household_id: at.household_id, full_name }), person_id, full_name),
    met,
    help(met.fact.row, number + 2, person_id),
  ]
}

/** One thing that happens at a door: one fact or several that hang together. Facts take numbers from `number` on. */
export async function makeActs(around: Surroundings, number: number, work: Work): Promise<Act[]> {
  isDatedNow = work.isDatedNow ?? false
  const home = pick(around.doors)
  if (home === undefined) throw new Error('No homes are on this phone.')
  if (work.only === 'edits') return [edit(home.id, number)]
  const chance = work.only === 'visits' ? 1 : Math.random()
  const root = pick(around.visits)
  const { consentText, store } = around
  if (chance < 0.1) return [edit(home.id, number)]
  if (chance < 0.13) return [await door(home.street_id, number)]
  if (chance < 0.18 && consentText !== undefined && !store.sealer.isLocked())
    return namedPerson({ household_id: home.id, text_id: consentText }, number)
  if (chance < 0.28 && root !== undefined) return [correction(root, number)]
  const met = visit(home.id, number)
  return chance < 0.5 ? [met, help(met.fact.row, number + 1)] : [met]
}
