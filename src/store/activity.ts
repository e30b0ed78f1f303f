import { type Accessor, createSignal, type Setter } from 'solid-js'
import type { Failure } from '../backend/failure.ts'
import type { Store } from './open-store.ts'

export interface Activity {
  isSending: Accessor<boolean>
  setIsSending: Setter<boolean>
  lastFailure: Accessor<Failure | null>
  setLastFailure: Setter<Failure | null>
}

const activities = new WeakMap<Store, Activity>()

/** What this tab's sync is doing; the counts are in the database and live in every tab. */
export function activityOf(store: Store): Activity {
  const known = activities.get(store)
  if (known) return known
  const [isSending, setIsSending] = createSignal(false)
  const [lastFailure, setLastFailure] = createSignal<Failure | null>(null)
  const made = { isSending, setIsSending, lastFailure, setLastFailure }
  activities.set(store, made)
  return made
}
