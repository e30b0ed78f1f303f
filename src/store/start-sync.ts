import * as calls from '../backend/calls.ts'
import type { Failure } from '../backend/failure.ts'
import { retryDelay } from '../domain/retry-delay.ts'
import type { Door } from './door.ts'
import { onSaved } from './on-saved.ts'
import type { Store } from './open-store.ts'
import { syncRound } from './sync-round.ts'
import { listenForTriggers } from './triggers.ts'

export interface Sync {
  stop: () => void
  /** Resolves when a round begun after this call has ended; never rejects. */
  syncNow: () => Promise<void>
}

const pollEvery = 60_000
const running = new WeakMap<Store, Sync>()

/** Signed out, no timer helps: the person does, by signing in. */
const waitAfter = (failure: Failure | null, failures: number): number =>
  failure === null || failure === 'signed-out' ? pollEvery : retryDelay(failures, Math.random())

/** Rounds never overlap in this tab; asked for during one, another follows it. */
function createRounds(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null
  let next: Promise<void> | null = null
  function begin(): Promise<void> {
    current = work().finally(() => {
      current = null
    })
    return current
  }
  return () => {
    if (current === null) return begin()
    next ??= current.then(() => {
      next = null
      return begin()
    })
    return next
  }
}

/** Sends and fetches from now on: at start, on focus, `online`, a tap, after each save, and by the clock. */
export function startSync(store: Store, door: Door = calls): Sync {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isStopped = false
  const isIdle = () => typeof document !== 'undefined' && document.visibilityState === 'hidden' && failures === 0

  const start = createRounds(async () => {
    if (isStopped) return
    clearTimeout(timer)
    const failure = await syncRound(store, door).catch((): Failure => 'unexpected')
    const delay = waitAfter(failure, failures)
    failures = failure === null ? 0 : failures + 1
    wakeIn(delay)
  })

  function wakeIn(delay: number) {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void (isIdle() ? wakeIn(delay) : start()), delay)
  }

  const stopListening = listenForTriggers(() => void start())
  const stopHearing = onSaved(store, () => void start())
  const stop = () => {
    isStopped = true
    clearTimeout(timer)
    stopListening()
    stopHearing()
    running.delete(store)
  }
  const sync = { stop, syncNow: start }
  running.set(store, sync)
  void start()
  return sync
}

/** A tap on “send now”; also before sync was started. */
export async function syncNow(store: Store): Promise<void> {
  await (running.get(store)?.syncNow() ?? syncRound(store, calls).catch(() => null))
}

export const stopSync = (store: Store): void => running.get(store)?.stop()
