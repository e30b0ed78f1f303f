import { createSignal } from 'solid-js'
import { type Failure, failureOf } from '../backend/failure.ts'

/** One question to the ward at a time; `failure` says why there is no answer. */
export function createAsking() {
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  async function ask<Found>(question: () => Promise<Found>): Promise<Found | null> {
    if (isBusy()) return null
    setBusy(true)
    setFailure(null)
    try {
      return await question()
    } catch (error) {
      setFailure(failureOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  return { ask, isBusy, failure }
}
