import { createRoot } from 'solid-js'
import { currentAccount } from '../../../../src/backend/account.ts'
import * as calls from '../../../../src/backend/calls.ts'
import { signIn } from '../../../../src/backend/sign-in.ts'
import { logVisit } from '../../../../src/store/commands/log-visit.ts'
import { withStatus } from '../../../../src/store/database.ts'
import { newId } from '../../../../src/store/new-id.ts'
import { openStore, type Store } from '../../../../src/store/open-store.ts'
import { save } from '../../../../src/store/save.ts'
import { syncRound } from '../../../../src/store/sync-round.ts'
import { createSyncStatus } from '../../../../src/store/sync-status.ts'
import { checkInOneByOne } from './check-ins.ts'
import { readStreets } from './read-streets.ts'
import { timed, whenIdle } from './timed.ts'

let opened: Store | undefined

async function store(): Promise<Store> {
  const account = currentAccount()
  if (account === null) throw new Error('Nobody has signed in.')
  if (opened !== undefined) return opened
  opened = await openStore({ id: account.id })
  return opened
}

/** The numbers beside every screen go on being counted while work is saved. */
const showCounts = (shown: Store) => createRoot(() => createSyncStatus(shown))

/** Doors all over the ward, never the same twice within 5,000. */
async function doorsToVisit({ database }: Store): Promise<() => string> {
  const ids = await database.households.toCollection().primaryKeys()
  let next = await database.outbox.count()
  return () => ids[(next += 1) % ids.length] ?? ''
}

async function syncWhole(syncing: Store): Promise<void> {
  const failure = await syncRound(syncing, calls)
  if (failure !== null) throw new Error(`The ward was not reached: ${failure}.`)
}

const visitAt = (household_id: string) =>
  logVisit({ visit_id: newId(), household_id, outcome: 'no_one_home', visited_at: new Date().toISOString() })

async function saveOneByOne(count: number): Promise<number[]> {
  const saving = await store()
  const nextDoor = await doorsToVisit(saving)
  showCounts(saving)
  const times: number[] = []
  for (let made = 0; made < count; made += 1) {
    await whenIdle()
    times.push(await timed(() => save(saving, visitAt(nextDoor()))))
  }
  return times
}

async function saveMany(count: number): Promise<void> {
  const saving = await store()
  const nextDoor = await doorsToVisit(saving)
  for (let made = 0; made < count; made += 50)
    await save(
      saving,
      Array.from({ length: Math.min(50, count - made) }, () => visitAt(nextDoor())),
    )
}

window.storeLab = {
  signIn: async (who) => void (await signIn(who)),
  firstSync: async () => {
    const empty = await store()
    return timed(() => syncWhole(empty))
  },
  counts: async () => {
    const { database } = await store()
    const unsent = await withStatus(database, 'waiting').count()
    return { homes: await database.households.count(), visits: await database.visits.count(), unsent }
  },
  open: async () => {
    await store()
    return performance.now()
  },
  saveOneByOne,
  saveMany,
  readStreets: async (count) => readStreets(await store(), count),
  checkInOneByOne: async (count) => checkInOneByOne(await store(), count),
}
