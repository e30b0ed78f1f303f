import { type Accessor, type JSX, createContext, useContext } from 'solid-js'
import type { Role } from '../backend/rows.ts'
import { areaTitle } from '../domain/area-title.ts'
import { createQuery } from '../store/create-query.ts'
import { useStore } from '../store/store-context.tsx'
import type { SyncStatus } from '../store/sync-status.ts'

/** What this person may do here, read from the memberships on the phone. */
export interface Standing {
  walks: Accessor<boolean>
  steers: Accessor<boolean>
  /** Decides on what is held. */
  leads: Accessor<boolean>
  isStranger: Accessor<boolean>
  place: Accessor<string | undefined>
}

const StandingContext = createContext<Standing>()

const walking: Role[] = ['ambassador', 'lead']
const leading: Role[] = ['lead', 'coordinator']
const steering: Role[] = ['lead', 'coordinator', 'viewer', 'admin']

export function StandingProvider(props: { status: SyncStatus; children: JSX.Element }) {
  const { database } = useStore()
  const memberships = createQuery(() => database.memberships.toArray())
  const areas = createQuery(() => database.areas.toArray())
  const roles = () => (memberships() ?? []).filter((membership) => membership.left_at === null).map((live) => live.role)
  const has = (some: Role[]) => roles().some((role) => some.includes(role))
  const standing: Standing = {
    walks: () => has(walking),
    steers: () => has(steering),
    leads: () => has(leading),
    isStranger: () => memberships() !== undefined && roles().length === 0 && props.status.isLoaded(),
    place: () => {
      const ward = areas()?.find((area) => area.level === 'ward')
      return ward && areaTitle(ward)
    },
  }
  return <StandingContext.Provider value={standing}>{props.children}</StandingContext.Provider>
}

export function useStanding(): Standing {
  const standing = useContext(StandingContext)
  if (standing === undefined) throw new Error('useStanding is called outside StandingProvider')
  return standing
}
