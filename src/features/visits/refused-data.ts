import type { AudienceGroup, Level, Outcome, Priority } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { editRefused } from '../../store/edit-refused.ts'
import { wholePayload } from '../../store/prepare.ts'
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
  called?: string
  phone?: string
}

/** One entry under “Cần xem lại” with what it said, unless that cannot be opened now; null when it is there no more. */
export function createRefused(id: () => string) {
  const store = useStore()
  return createQuery(async () => {
    // Read before anything is waited for: once unlocked it is told whole.
    const isLocked = store.sealer.isLocked()
    const entry = await store.database.outbox.get({ id: id() })
    if (entry?.status !== 'refused') return null
    const { name, reason, place, class_title = null, sealed, payload } = entry
    const opened = isLocked ? null : wholePayload(store.sealer, entry).catch(() => null)
    const said: Said | null = sealed === null ? payload : await opened
    return { id: entry.id, name, reason, place, class_title, said }
  })
}

export type Refused = NonNullable<NonNullable<ReturnType<ReturnType<typeof createRefused>>>>
export type Mendable = Refused & { said: Said }

export const isMendable = (refused: Refused): refused is Mendable => refused.said !== null

/** In the place of the refused one, as it stands in the form. */
export function createMending() {
  const store = useStore()
  return ({ id, name }: Pick<Refused, 'id' | 'name'>, said: Said) =>
    editRefused(store, id, { name, payload: mended(said) })
}
