import type { AudienceGroup, Level, Outcome, Priority } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { editRefused } from '../../store/edit-refused.ts'
import { useStore } from '../../store/store-context.tsx'
import { mended } from './mended.ts'

/** What a refused command may say, of all those that can be put right. */
export interface Said {
  household_id?: string
  person_id?: string
  outcome?: Outcome
  visited_at?: string
  helped_at?: string
  come_back_at?: string
  minutes?: number
  relative_follows_up?: boolean
  people_count?: number
  audience_group?: AudienceGroup
  priorities?: Priority[]
  skills?: Record<string, Level>
}

/** One entry under “Cần xem lại” with what it said; null when it is there no more. */
export function createRefused(id: () => string) {
  const store = useStore()
  return createQuery(async () => {
    const entry = await store.database.outbox.get({ id: id() })
    if (entry?.status !== 'refused') return null
    // None of those that can be put right carries a name, so nothing is sealed.
    const said: Said = entry.payload
    return { id: entry.id, name: entry.name, reason: entry.reason, place: entry.place, said }
  })
}

export type Refused = NonNullable<NonNullable<ReturnType<ReturnType<typeof createRefused>>>>

/** In the place of the refused one, as it stands in the form. */
export function createMending() {
  const store = useStore()
  return ({ id, name }: Pick<Refused, 'id' | 'name'>, said: Said) =>
    editRefused(store, id, { name, payload: mended(said) })
}
