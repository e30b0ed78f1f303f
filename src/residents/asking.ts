import { createSignal } from 'solid-js'
import { type Failure, failureOf } from '../backend/failure.ts'

/** A question put to the ward; `failure` says why there is no answer. */
export function createAsking() {
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  async function ask<Found>(question: Promise<Found>): Promise<Found | null> {
    setBusy(true)
    setFailure(null)
    try {
      return await question
    } catch (error) {
      setFailure(failureOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  return { ask, isBusy, failure }
}
