import { movePerson } from '../../backend/calls.ts'
import { BackendFailure, type Failure, failureOf } from '../../backend/failure.ts'
import { createQuery } from '../../store/create-query.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'

export interface KnownHome {
  id: string
  number: string
  street: string
  /** Building, floor and unit, where there are such. */
  block: string
}

/** Every home on this phone by its address. */
export function createHomesHere() {
  const { database } = useStore()
  return createQuery<KnownHome[]>(async () => {
    const [households, streets] = await Promise.all([database.households.toArray(), database.streets.toArray()])
    const names = new Map(streets.map(({ id, name }) => [id, name]))
    return households
      .filter(({ retired_at }) => retired_at === null)
      .map(({ id, number, street_id, building, floor, unit }) => ({
        id,
        number,
        street: names.get(street_id) ?? '',
        block: [building, floor, unit].filter((word) => word !== '').join(' · '),
      }))
  }, [])
}

export type Moved = 'moved' | 'already_there' | 'erased' | Failure

/** Asks the ward, as two phones could move one person two ways; then fetches what it says. */
export function createMoving() {
  const store = useStore()
  return async (personId: string, householdId: string): Promise<Moved> => {
    try {
      const { outcome } = await movePerson({ personId, householdId })
      await syncNow(store)
      return outcome
    } catch (error) {
      return error instanceof BackendFailure && error.reason === 'erased' ? 'erased' : failureOf(error)
    }
  }
}
