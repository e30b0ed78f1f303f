import { createEffect } from 'solid-js'
import { createStore } from 'solid-js/store'
import { createRequestIds } from '../../domain/request-ids.ts'
import { readKept, writeKept } from '../../ui/kept-for-a-day.ts'

/** What somebody typed to keep a seat, kept on their phone until they have it or a day has gone by. */
interface EnrolDraft {
  venue_id: string | undefined
  called: string
  phone: string
  people: number
}

const key = 'help-enrol'

const nothing = (): EnrolDraft => ({ venue_id: undefined, called: '', phone: '', people: 1 })

/** For one class, whose places are its own; name and number go along to another. Inside a root. */
export function createEnrolDraft(classCode: string) {
  const { of, ...typed } = { of: '', ...readKept<Partial<EnrolDraft> & { of: string }>(key) }
  const [draft, set] = createStore<EnrolDraft>({
    ...nothing(),
    ...typed,
    ...(of === classCode ? {} : { venue_id: undefined }),
  })
  createEffect(() => writeKept(key, { of: classCode, ...draft }))
  const idOf = createRequestIds()
  return {
    draft,
    set: (change: Partial<EnrolDraft>) => set(change),
    /** One for every state of what was typed: the same request sent again is the same seat. */
    requestId: () => idOf(draft),
    /** The name and number typed leave the phone. */
    clear: () => set(nothing()),
  }
}
