import { createSignal } from 'solid-js'

interface Writing<Name extends string> {
  /** What is written down by now. */
  read: (name: Name) => number
  /** Writes so many down; resolves once that is safe. */
  write: (name: Name, count: number) => Promise<void>
}

export const mostCounted = 500

/**
 * Plus and minus under quick presses: each is shown at once and written at once, or as soon as the one before is safe;
 * presses meanwhile become one. What could not be written is shown no longer.
 */
export function createCounting<Name extends string>({ read, write }: Writing<Name>) {
  const [wanted, setWanted] = createSignal<ReadonlyMap<Name, number>>(new Map())
  let isWriting = false
  let safe = Promise.resolve()

  const shown = (name: Name) => wanted().get(name) ?? read(name)
  const forget = (name: Name) => setWanted((last) => new Map([...last].filter(([known]) => known !== name)))

  async function writeAll() {
    isWriting = true
    for (let next = wanted().entries().next().value; next !== undefined; next = wanted().entries().next().value) {
      const [name, count] = next
      try {
        if (read(name) !== count) await write(name, count)
      } catch {
        // Why is told beside every page; the count goes back to what is safe.
        forget(name)
      }
      if (wanted().get(name) === count) forget(name)
    }
    // At once, not when the promise is heard of: a press in between would be written by nobody.
    isWriting = false
  }

  /** Resolves once everything pressed so far is safe. */
  function set(name: Name, count: number): Promise<void> {
    const most = Math.min(mostCounted, Math.max(0, count))
    setWanted((last) => new Map(last).set(name, most))
    if (!isWriting) safe = writeAll()
    return safe
  }

  return { shown, add: (name: Name, step: number) => set(name, shown(name) + step) }
}
