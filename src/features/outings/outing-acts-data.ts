import { createResource, createSignal } from 'solid-js'
import type { OutingDetails } from '../../backend/answers.ts'
import { answerOuting, cancelOuting, moveOuting, outingOf } from '../../backend/calls.ts'
import { type Failure, failureOf } from '../../backend/failure.ts'
import type { CancelReason } from '../../backend/rows.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { useStore } from '../../store/store-context.tsx'

/**
 * Who was asked, and what came of it: names are at the ward only. What is known stays while the ward is asked again, and
 * the page stands meanwhile: reading a resource would hold all of it back.
 */
export function createOutingPeople(outingId: () => string) {
  const [found, setFound] = createSignal<OutingDetails>()
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [, { refetch }] = createResource(outingId, async (id) => {
    try {
      setFound(await outingOf(id))
      setFailure(null)
    } catch (error) {
      setFailure(failureOf(error))
    }
  })
  return { found, failure, refetch: () => void refetch() }
}

export type OutingPeople = OutingDetails

/** Each act resolves to the ward's outcome, or to null when it could not be asked; why is in `failure`. */
export function createOutingActs(afterwards: () => void) {
  const { ask, failure, isBusy } = createAskWard(useStore(), afterwards)
  return {
    failure,
    isBusy,
    answer: (outingId: string, answer: 'yes' | 'no') => ask(answerOuting({ outingId, answer })),
    move: (moving: { outingId: string; startsAt: string; endsAt: string; wholeSeries: boolean }) =>
      ask(moveOuting(moving)),
    cancel: (cancelling: { outingId: string; reason: CancelReason; wholeSeries: boolean }) =>
      ask(cancelOuting(cancelling)),
  }
}

export type OutingActs = ReturnType<typeof createOutingActs>
