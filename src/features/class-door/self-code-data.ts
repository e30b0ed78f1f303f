import { createSignal, onCleanup } from 'solid-js'
import { selfCheckInCode } from '../../backend/calls.ts'
import { failureOf } from '../../backend/failure.ts'

type Answer = Awaited<ReturnType<typeof selfCheckInCode>>
export type SelfCode = Answer | { outcome: 'failed'; failure: ReturnType<typeof failureOf> }

/** Before it is asked for again, where there was no answer; in ms. */
const patience = 10_000
const least = 1_000

/** From when the answer came: the phone's clock may be wrong by minutes. */
const waitFor = (answer: SelfCode) =>
  answer.outcome === 'code' ? Math.max(least, answer.seconds_left * 1_000) : patience

/** The code residents check themselves in with; another every few minutes while it is shown. */
export function createSelfCode(venueId: string) {
  const [answer, setAnswer] = createSignal<SelfCode>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  async function ask() {
    clearTimeout(timer)
    const next = await selfCheckInCode(venueId).catch((error: unknown): SelfCode => ({
      outcome: 'failed',
      failure: failureOf(error),
    }))
    if (isOver) return
    setAnswer(next)
    timer = setTimeout(() => void ask(), waitFor(next))
  }
  void ask()
  onCleanup(() => {
    isOver = true
    clearTimeout(timer)
  })
  return { answer, askAgain: () => void ask() }
}
