import { type Accessor, type Setter, createSignal } from 'solid-js'
import type { Store } from './open-store.ts'

/** Why an act could not be saved: the phone is full, names are locked, or something nobody thought of. */
export type WhyUnsaved = 'full' | 'locked' | 'other'

interface Failing {
  why: Accessor<WhyUnsaved | null>
  setWhy: Setter<WhyUnsaved | null>
}

const failings = new WeakMap<Store, Failing>()

function failingOf(store: Store): Failing {
  const known = failings.get(store)
  if (known) return known
  const [why, setWhy] = createSignal<WhyUnsaved | null>(null)
  const made = { why, setWhy }
  failings.set(store, made)
  return made
}

const namesIn = (error: unknown): string[] =>
  error instanceof Error ? [error.name, ...namesIn(error.cause), ...('inner' in error ? namesIn(error.inner) : [])] : []

function whyOf(error: unknown): WhyUnsaved {
  const names = namesIn(error)
  if (names.includes('QuotaExceededError')) return 'full'
  return names.includes('LockedError') ? 'locked' : 'other'
}

/** Notes why an act could not be saved, and lets the failure pass on: whoever asked keeps the form as it is. */
export async function notingFailure<T>(store: Store, saving: Promise<T>): Promise<T> {
  const { setWhy } = failingOf(store)
  try {
    const saved = await saving
    setWhy(null)
    return saved
  } catch (error) {
    setWhy(whyOf(error))
    throw error
  }
}

/** For the one place that tells it, whichever form was open. */
export function createUnsaved(store: Store): { why: Accessor<WhyUnsaved | null>; dismiss: () => void } {
  const { why, setWhy } = failingOf(store)
  return { why, dismiss: () => setWhy(null) }
}
