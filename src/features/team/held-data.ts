import { type Accessor, createSignal, onMount } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { HeldLine } from '../../backend/answers.ts'
import { acceptHeld, heldTray, sendBackHeld } from '../../backend/calls.ts'
import { type Failure, failureOf } from '../../backend/failure.ts'
import type { SendingBack } from '../../backend/requests.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'

export type { HeldLine }
export type Reason = SendingBack['reason']

const pageSize = 50
/** Where a number is told, not a list: past this it reads “hơn”. */
export const mostCounted = 100

/** How much waits for this person's decision; null until the ward has answered. The page does not wait for it. */
export function createTrayCount(): Accessor<number | null> {
  const [count, setCount] = createSignal<number | null>(null)
  onMount(() => {
    heldTray({ most: mostCounted }).then(
      (lines) => setCount(lines.length),
      () => setCount(null),
    )
  })
  return count
}

const heldOf = ({ author_id, id }: HeldLine) => ({ authorId: author_id, commandId: id })

interface Listed {
  lines: HeldLine[]
  isWhole: boolean
}

/** The tray page by page, and the two things that can be done with a line of it. */
export function createTray() {
  const store = useStore()
  const [listed, setListed] = createStore<Listed>({ lines: [], isWhole: false })
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  /** Resolves to null when it did not work; why is in `failure`. */
  async function ask<T>(question: Promise<T>): Promise<T | null> {
    setBusy(true)
    setFailure(null)
    return question
      .catch((error: unknown) => {
        setFailure(failureOf(error))
        return null
      })
      .finally(() => setBusy(false))
  }

  async function loadMore() {
    const found = await ask(heldTray({ after: listed.lines.at(-1)?.receipt ?? 0, most: pageSize }))
    if (found) setListed({ lines: [...listed.lines, ...found], isWhole: found.length < pageSize })
  }

  /** What was decided, and all that went with it, leaves the list: one decision may take several lines along. */
  async function lookAgain() {
    const found = await ask(heldTray({ most: Math.max(listed.lines.length, pageSize) }))
    if (found) setListed({ lines: found, isWhole: found.length < Math.max(listed.lines.length, pageSize) })
    void syncNow(store)
  }

  async function decide<T>(decision: Promise<T>): Promise<T | null> {
    const answer = await ask(decision)
    if (answer !== null) await lookAgain()
    return answer
  }

  return {
    listed,
    failure,
    isBusy,
    loadMore,
    accept: (line: HeldLine) => decide(acceptHeld(heldOf(line))),
    sendBack: (line: HeldLine, reason: Reason) => decide(sendBackHeld({ ...heldOf(line), reason })),
  }
}
