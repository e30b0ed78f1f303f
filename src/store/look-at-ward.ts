import { createResource, createSignal } from 'solid-js'
import { type Failure, failureOf } from '../backend/failure.ts'

/**
 * What the ward answers about `asked`, for pages that need a signal. What is known stays while it asks again, and the
 * page stands meanwhile: reading a resource would hold all of it back.
 */
export function createLook<Asked extends string, Answer>(
  asked: () => Asked | undefined,
  question: (asked: Asked) => Promise<Answer>,
) {
  const [seen, setSeen] = createSignal<{ asked: Asked; answer: Answer }>()
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [, { refetch }] = createResource(asked, async (key) => {
    try {
      const answer = await question(key)
      setSeen({ asked: key, answer })
      setFailure(null)
    } catch (error) {
      setFailure(failureOf(error))
    }
  })
  const found = (): Answer | undefined => {
    const known = seen()
    return known !== undefined && known.asked === asked() ? known.answer : undefined
  }
  return { found, failure, refetch: () => void refetch() }
}
