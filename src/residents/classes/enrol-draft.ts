import '../storage-at-hand.ts'
import { createEffect } from 'solid-js'
import { createStore } from 'solid-js/store'

/** What somebody typed to keep a seat, kept on their phone until they have it. */
interface EnrolDraft {
  venue_id: string | undefined
  called: string
  phone: string
  people: number
}

const nothing = (): EnrolDraft => ({ venue_id: undefined, called: '', phone: '', people: 1 })

function read(key: string): Partial<EnrolDraft> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<EnrolDraft>
  } catch {
    // What cannot be read is as good as gone.
    return {}
  }
}

/** For one class; inside a root. */
export function createEnrolDraft(classCode: string) {
  const key = `help-enrol-${classCode}`
  const [draft, set] = createStore<EnrolDraft>({ ...nothing(), ...read(key) })
  createEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)))
  let request = { of: '', id: '' }
  return {
    draft,
    set: (change: Partial<EnrolDraft>) => set(change),
    /** One for every state of what was typed: the same request sent again is the same seat. */
    requestId(): string {
      const of = JSON.stringify(draft)
      if (request.of !== of) request = { of, id: crypto.randomUUID() }
      return request.id
    },
    /** The name and number typed leave the phone. */
    clear: () => set(nothing()),
  }
}
