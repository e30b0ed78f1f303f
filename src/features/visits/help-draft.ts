import { createEffect } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { AudienceGroup, Level, Priority } from './visits-data.ts'

/** What is being written about one helped person. Nothing is chosen beforehand. */
export interface HelpDraft {
  /** A person's id, someone new, or no name at all. */
  who: string | 'new' | 'count' | null
  full_name: string
  called: string
  phone: string
  birth_year: string
  group: AudienceGroup
  priorities: Priority[]
  skills: Record<string, Level>
  consent: 'yes' | 'no' | null
  people: number
}

export const emptyDraft = (): HelpDraft => ({
  who: null,
  full_name: '',
  called: '',
  phone: '',
  birth_year: '',
  group: 'resident',
  priorities: [],
  skills: {},
  consent: null,
  people: 1,
})

/** Kept in this tab's session only, so a reload loses nothing and closing the app leaves no name behind. */
export function createHelpDraft(visitId: string) {
  const key = `help-${visitId}`
  const kept = sessionStorage.getItem(key)
  const [draft, setDraft] = createStore<HelpDraft>({ ...emptyDraft(), ...(kept === null ? {} : JSON.parse(kept)) })
  createEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)))
  const clear = () => {
    setDraft(reconcile(emptyDraft()))
    sessionStorage.removeItem(key)
  }
  return { draft, setDraft, clear }
}
