import Dexie from 'dexie'
import { currentAccount, signIn } from '../../../src/backend/sign-in.ts'
import { openStore, type Store } from '../../../src/store/open-store.ts'
import { withStatus } from '../../../src/store/database.ts'
import { readMeta } from '../../../src/store/meta.ts'
import { save } from '../../../src/store/save.ts'
import { signOutSafely } from '../../../src/store/sign-out-safely.ts'
import { startSync, stopSync, syncNow } from '../../../src/store/start-sync.ts'
import type { Entered, Fact, Lab, ShownIds, Who, Work } from './driver.ts'
import { expectShown, takeFlickers, watch } from './flicker.ts'
import { type Act, makeActs, type Surroundings } from './make-acts.ts'

let opened: Store | undefined
let isWorking = false
let working: Promise<unknown> = Promise.resolve()
/** Visits this tab has put on the phone. */
const visits: string[] = []

function store(): Store {
  if (opened === undefined) throw new Error('Nobody has entered.')
  return opened
}

const pauseOf = (time: number) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, time)
  return promise
}

async function open(profileId: string): Promise<Entered> {
  opened = await openStore({ id: profileId })
  startSync(opened)
  const { database, deviceId, mirror } = opened
  const restored = (await readMeta(database, 'restored')) ?? 0
  return { profileId, deviceId, restored, isSecondCopy: mirror.isSecondCopy() }
}

const mostTries = 5

/** A browser may take the database away from under an open app: the screen says so, and its person starts it again. */
async function begin(profileId: string): Promise<Entered> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await open(profileId)
    } catch (error) {
      if (tries === mostTries) throw error
      await pauseOf(tries * 500)
      putAway()
    }
  }
}

function putAway() {
  if (opened === undefined) return
  stopSync(opened)
  opened.close()
  opened = undefined
}

async function startAgain() {
  const { id } = store().profile
  putAway()
  await begin(id)
}

async function enter({ name, password }: Who): Promise<Entered> {
  const account = currentAccount()
  const hasSession = localStorage.getItem('tungnha-session') !== null
  const isIn = account?.signInName === name && hasSession
  const { id } = isIn ? account : await signIn({ name, password })
  return begin(id)
}

async function enterOffline(): Promise<Entered> {
  const account = currentAccount()
  if (account === null) throw new Error('Nobody was here before.')
  return begin(account.id)
}

async function lookAround(): Promise<Surroundings> {
  const { database } = store()
  const mine = new Set((await database.assignments.toArray()).filter(isLive).map(({ part_id }) => part_id))
  const doors = (await database.households.toArray()).filter(({ part_id }) => mine.has(part_id))
  const [text] = await database.consent_texts.toArray()
  return { doors, visits, consentText: text?.id, store: store() }
}

const isLive = ({ ended_at }: { ended_at: string | null }) => ended_at === null

async function saveActs(acts: Act[]) {
  const ids = await save(
    store(),
    acts.map(({ input }) => input),
  )
  const facts: Fact[] = acts.map(({ fact }, at) => ({ ...fact, id: ids[at] ?? '' }))
  for (const { name, row } of facts) if (name === 'log_visit') visits.push(row)
  if (visits.length > 50) visits.splice(0, visits.length - 50)
  expectShown(facts)
  // Saving has resolved: the screen would say “trên máy” now.
  window.noteFacts(JSON.stringify(facts))
  return facts.length
}

/** What the database says of a failure, also of the single failures behind a bulk one. */
function causesOf(error: unknown): string {
  const inside = error instanceof Dexie.BulkError ? error.failures.map(String) : []
  return [String(error), ...inside].join(' / ')
}

/** A phone whose store was thrown away fetches its homes first. In ms. */
const patience = 120_000

async function waitForHomes(isOver: () => boolean): Promise<Surroundings> {
  for (const since = Date.now(); ; await pauseOf(50)) {
    const around = await lookAround().catch(startAgain)
    if (around && (around.doors.length > 0 || isOver())) return around
    if (Date.now() - since > patience) throw new Error('No homes have come to this phone.')
  }
}

/** So often in a row a person whose entry was not saved starts the app again before giving up. */
const mostRefusals = 5

interface Turns {
  work: Work
  isOver: (made: number) => boolean
  /** Starts the app again where it could not save, as on a torn database; else the first refusal ends the work. */
  isPatient: boolean
}

async function turns({ work, isOver, isPatient }: Turns) {
  const { first, together, pause } = work
  let around = await waitForHomes(() => isOver(0))
  let number = first
  let refusals = 0
  for (let made = 0; !isOver(made);) {
    try {
      const acts: Act[] = []
      while (acts.length < together) {
        const more = await makeActs(around, number, work)
        number += more.length
        acts.push(...more)
      }
      made += await saveActs(acts)
      refusals = 0
    } catch (error) {
      refusals += 1
      if (!isPatient || refusals > mostRefusals) throw new Error(causesOf(error), { cause: error })
      await startAgain()
      around = await waitForHomes(() => isOver(made))
    }
    if (pause > 0) await pauseOf(pause)
  }
}

async function shown(): Promise<ShownIds> {
  const { database } = store()
  const ids = (table: 'households' | 'visits' | 'check_ins' | 'people') =>
    database.table(table).toCollection().primaryKeys() as Promise<string[]>
  return {
    households: await ids('households'),
    visits: await ids('visits'),
    check_ins: await ids('check_ins'),
    people: await ids('people'),
  }
}

let longest = 0
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
}).observe({ type: 'longtask' })

const lab: Lab = {
  enter,
  enterOffline,
  homesAreHere: async () => void (await waitForHomes(() => false)),
  keepWorking: (work) => {
    isWorking = true
    working = turns({ work, isOver: () => !isWorking, isPatient: true })
  },
  rest: async () => {
    isWorking = false
    await working
  },
  work: (work, facts) =>
    turns({ work, isOver: (made) => made >= facts, isPatient: false }).then(
      () => null,
      (problem: unknown) => String(problem),
    ),
  send: () => syncNow(store()),
  counts: async () => {
    const { database } = store()
    const count = (status: 'waiting' | 'sent' | 'held' | 'refused') => withStatus(database, status).count()
    return {
      waiting: await count('waiting'),
      sent: await count('sent'),
      held: await count('held'),
      refused: await count('refused'),
      atWard: (await readMeta(database, 'at_ward')) ?? 0,
    }
  },
  unsent: async () =>
    (await store().database.outbox.toArray()).map(({ id, name, status, reason }) => ({ id, name, status, reason })),
  shown,
  watch: () => watch(store()),
  flickers: takeFlickers,
  longestTask: () => {
    const most = longest
    longest = 0
    return most
  },
  signOut: async () => (await signOutSafely(store())).outcome,
}

window.lab = lab
