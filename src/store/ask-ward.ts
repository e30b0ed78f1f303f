import { createSignal } from 'solid-js'
import { type Failure, failureOf } from '../backend/failure.ts'
import type { Store } from './open-store.ts'
import { syncNow } from './start-sync.ts'

/**
 * For what the ward alone decides. `ask` resolves to its answer, or to null when it could not be asked; why is in
 * `failure`.
 */
export function createAskWard(store: Store, afterwards: () => void = () => undefined) {
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  async function ask<T>(question: Promise<T>): Promise<T | null> {
    setBusy(true)
    setFailure(null)
    try {
      const answer = await question
      // What the page shows is what the phone holds: fetched before it says that it is done.
      await syncNow(store)
      afterwards()
      return answer
    } catch (error) {
      setFailure(failureOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  return { ask, failure, isBusy }
}
