import type { Store } from './open-store.ts'

const listeners = new WeakMap<Store, Set<() => void>>()

/** Tells this tab's sync that something waits to be sent. */
export const announceSaved = (store: Store) => listeners.get(store)?.forEach((listener) => listener())

export function onSaved(store: Store, listener: () => void): () => void {
  const set = listeners.get(store) ?? new Set()
  listeners.set(store, set.add(listener))
  return () => set.delete(listener)
}
