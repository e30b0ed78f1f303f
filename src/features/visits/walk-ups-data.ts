import type { AudienceGroup, CheckIn, Level, Priority, Role } from '../../backend/rows.ts'
import { currentFacts } from '../../domain/current-facts.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { correctWalkUp } from '../../store/commands/correct-walk-up.ts'
import { logWalkUp } from '../../store/commands/log-walk-up.ts'
import { createQuery } from '../../store/create-query.ts'
import { myParts } from '../../store/my-parts.ts'
import { newId } from '../../store/new-id.ts'
import { save } from '../../store/save.ts'
import { sendingStates } from '../../store/sending-state.ts'
import { useStore } from '../../store/store-context.tsx'
import { undo } from '../../store/undo.ts'

const helping: Role[] = ['ambassador', 'lead', 'coordinator']

/** Where this person may help on the way, the one they walk in first. */
export function createNeighbourhoods() {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const [areas, memberships, teams, parts] = await Promise.all([
      database.areas.toArray(),
      database.memberships.toArray(),
      database.teams.toArray(),
      myParts(store),
    ])
    const mine = memberships.filter(({ left_at, role }) => left_at === null && helping.includes(role))
    const covered = new Set(mine.map(({ team_id }) => teams.find(({ id }) => id === team_id)?.area_id))
    const isWalked = ({ id }: { id: string }) => parts.some(({ neighbourhood_id }) => neighbourhood_id === id)
    return areas
      .filter(({ level, path }) => level === 'neighbourhood' && path.some((above) => covered.has(above)))
      .toSorted((a, b) => Number(isWalked(b)) - Number(isWalked(a)) || compareVietnamese(a.name, b.name))
  })
}

export type Neighbourhoods = NonNullable<ReturnType<ReturnType<typeof createNeighbourhoods>>>

const newestFirst = (a: CheckIn, b: CheckIn) => Date.parse(b.helped_at) - Date.parse(a.helped_at)

/** Helps on the way of this person, newest first, each with where its record lies. */
export function createMyWalkUps() {
  const store = useStore()
  return createQuery(async () => {
    const rows = await store.database.check_ins
      .filter(({ part_id, class_id }) => part_id === null && !class_id)
      .toArray()
    const standing = currentFacts(rows).toSorted(newestFirst)
    const sending = await sendingStates(
      store,
      standing.map(({ id }) => id),
    )
    return standing.map((helped) => ({ ...helped, sending: sending.get(helped.id) ?? ('atWard' as const) }))
  })
}

export type WalkUp = NonNullable<ReturnType<ReturnType<typeof createMyWalkUps>>>[number]

export interface WalkUpGiven {
  people_count: number
  audience_group: AudienceGroup
  priorities: Priority[]
  skills: Record<string, Level>
}

export function createWalkUpWriting() {
  const store = useStore()
  return {
    async log(given: WalkUpGiven & { neighbourhood_id: string; booking_id?: string }) {
      const ids = await save(store, logWalkUp({ check_in_id: newId(), helped_at: new Date().toISOString(), ...given }))
      return () => undo(store, ids)
    },
    correct: (root_id: string, given: WalkUpGiven) =>
      save(store, correctWalkUp({ check_in_id: newId(), root_id, ...given })),
    void: (root_id: string) => save(store, correctWalkUp({ check_in_id: newId(), root_id, is_void: true })),
  }
}
