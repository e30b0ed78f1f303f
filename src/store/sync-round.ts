import { type Failure, failureOf } from '../backend/failure.ts'
import { activityOf } from './activity.ts'
import type { Door } from './door.ts'
import { readMeta } from './meta.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { Store } from './open-store.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'

const isNoUseGoingOn = (failure: Failure) => failure === 'offline' || failure === 'signed-out'

async function attempt(work: () => Promise<void>): Promise<Failure | null> {
  try {
    await work()
    return null
  } catch (error) {
    return failureOf(error)
  }
}

/** A phone that has nothing of the ward yet, or lost it, shows no homes: they come before a thousand entries have gone. */
async function fetchFirst(store: Store, door: Door): Promise<void> {
  if ((await readMeta(store.database, 'last_pulled_at')) === undefined) await pull(store, door)
}

async function sendAndFetch(store: Store, door: Door): Promise<Failure | null> {
  await attempt(() => fetchFirst(store, door))
  const sending = await attempt(() => push(store, door))
  if (sending !== null && isNoUseGoingOn(sending)) return sending
  const fetching = await attempt(() => pull(store, door))
  return sending ?? fetching
}

/** One round of this phone's only flusher: send what waits, then fetch what changed. Null, or why it stopped. */
export async function syncRound(store: Store, door: Door): Promise<Failure | null> {
  const activity = activityOf(store)
  activity.setIsSending(true)
  try {
    const failure = await oneAtATime(`tungnha-sync-${store.profile.id}`, () => sendAndFetch(store, door))
    activity.setLastFailure(failure)
    await store.mirror.tidy()
    return failure
  } finally {
    activity.setIsSending(false)
  }
}
