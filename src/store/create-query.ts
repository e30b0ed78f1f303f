import { liveQuery } from 'dexie'
import { type Accessor, createReaction, createRenderEffect, createSignal, onCleanup } from 'solid-js'
import { keepUnchanged } from './keep-unchanged.ts'

interface Reading<T> {
  value: T | undefined
  problem: unknown
}

/**
 * What `read` finds in the local database, kept current across tabs. Signals read before its first `await` are tracked.
 * Undefined, or `fallback`, until the first answer; a failing read throws where the accessor is read.
 */
export function createQuery<T>(read: () => Promise<T>): Accessor<T | undefined>
export function createQuery<T>(read: () => Promise<T>, fallback: T): Accessor<T>
export function createQuery<T>(read: () => Promise<T>, fallback?: T): Accessor<T | undefined> {
  const [reading, setReading] = createSignal<Reading<T>>({ value: fallback, problem: null })
  const [round, setRound] = createSignal(0)
  const track = createReaction(() => setRound((last) => last + 1))
  // Dexie reads later, outside any effect; it follows native awaits only of functions that are themselves async.
  const readTracked = async () => {
    let found: Promise<T> | undefined
    track(() => {
      found = read()
    })
    return found as Promise<T>
  }
  createRenderEffect(() => {
    round()
    const subscription = liveQuery(readTracked).subscribe({
      next: (found) =>
        setReading((last) => {
          const value = keepUnchanged(last.value, found)
          return value === last.value && last.problem === null ? last : { value, problem: null }
        }),
      error: (problem: unknown) => setReading((last) => ({ ...last, problem })),
    })
    onCleanup(() => subscription.unsubscribe())
  })
  return () => {
    const { value, problem } = reading()
    if (problem !== null) throw problem
    return value
  }
}
