import { createSignal } from 'solid-js'
import { renewCard } from '../../backend/calls.ts'
import { type Failure, failureOf } from '../../backend/failure.ts'
import type { Role } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { openProfiles } from '../../store/open-people.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'

const atTheDoor: Role[] = ['ambassador', 'lead']

/** What the card shows, all of it kept on this phone: it is asked for where there is no signal. */
export function createMyCard() {
  const store = useStore()
  const { database } = store
  const card = createQuery(async () => {
    const [[kept], stored, memberships, teams] = await Promise.all([
      database.cards.toArray(),
      database.profiles.where('id').equals(store.profile.id).toArray(),
      database.memberships.toArray(),
      database.teams.toArray(),
    ])
    const [profile] = await openProfiles(store, stored)
    const live = memberships.filter(({ left_at, role }) => left_at === null && atTheDoor.includes(role))
    const working = live.filter(({ paused_at }) => paused_at === null)
    return {
      // Who left every team has no card to show, whatever still lies on this phone.
      code: live.length === 0 ? null : (kept?.code ?? null),
      issuedAt: kept?.issued_at ?? null,
      wardPhone: kept?.ward_phone ?? null,
      name: profile?.full_name ?? profile?.called ?? '',
      called: profile?.called ?? null,
      teams: teams.filter(({ id }) => working.some(({ team_id }) => team_id === id)),
      isPaused: live.length > 0 && working.length === 0,
    }
  })
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  /** The old code is worth nothing from now on. */
  async function renew(): Promise<boolean> {
    setBusy(true)
    setFailure(null)
    try {
      await renewCard()
      await syncNow(store)
      return true
    } catch (error) {
      setFailure(failureOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { card, failure, isBusy, renew }
}

export type MyCard = NonNullable<ReturnType<ReturnType<typeof createMyCard>['card']>>
