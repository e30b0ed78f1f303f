import { createResource, createSignal } from 'solid-js'
import { clashesOf, partsToAssign, scheduleOuting } from '../../backend/calls.ts'
import { type Failure, failureOf } from '../../backend/failure.ts'
import { createQuery } from '../../store/create-query.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'

type TeamParts = Awaited<ReturnType<typeof partsToAssign>>

/** The parts of a team's place with who walks them, and everybody who can be asked. */
export function createTeamParts(areaId: () => string | undefined) {
  const [found, setFound] = createSignal<TeamParts>()
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [, { refetch }] = createResource(areaId, async (id) => {
    setFound()
    try {
      setFound(await partsToAssign({ areaId: id }))
      setFailure(null)
    } catch (error) {
      setFailure(failureOf(error))
    }
  })
  return { found, failure, refetch: () => void refetch() }
}

export type GivenPart = TeamParts['parts'][number]
export type Walker = TeamParts['people'][number]

/** Streets and places of the ward, as the phone holds them. */
export function createPlaces() {
  const { database } = useStore()
  return createQuery(async () => {
    const [streets, areas] = await Promise.all([database.streets.toArray(), database.areas.toArray()])
    return {
      streets: new Map(streets.map((street) => [street.id, street])),
      areas: new Map(areas.map((area) => [area.id, area])),
    }
  })
}

type Clash = Awaited<ReturnType<typeof clashesOf>>[number]

interface Appointment {
  people: string[]
  starts_at: string
  ends_at: string
}

/** Other outings of these people at that time. Without a signal nobody knows: the page says nothing then. */
export function createClashes(appointment: () => Appointment | null) {
  const wanted = () => {
    const asked = appointment()
    return asked === null || asked.people.length === 0 ? undefined : JSON.stringify(asked)
  }
  // Not read as a resource: that would hold back the whole page while the ward is asked.
  const [clashes, setClashes] = createSignal<Clash[]>([])
  createResource(wanted, async (key) => {
    const { people, starts_at, ends_at }: Appointment = JSON.parse(key)
    const found = await clashesOf({ people, startsAt: starts_at, endsAt: ends_at }).catch(() => [])
    if (wanted() === key) setClashes(found)
  })
  return () => (wanted() === undefined ? [] : clashes())
}

export type NewOuting = Parameters<typeof scheduleOuting>[0]

/** Resolves to the ward's answer, or to null when it could not be asked; why is in `failure`. */
export function createScheduling() {
  const store = useStore()
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  async function schedule(outing: NewOuting) {
    setBusy(true)
    setFailure(null)
    try {
      const answer = await scheduleOuting(outing)
      await syncNow(store)
      return answer
    } catch (error) {
      setFailure(failureOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  return { schedule, failure, isBusy }
}
