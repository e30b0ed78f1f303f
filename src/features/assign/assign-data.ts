import { createEffect, createResource, createSignal, on } from 'solid-js'
import { acceptCut, assignParts, partsToAssign, splitPart } from '../../backend/calls.ts'
import { type Failure, failureOf } from '../../backend/failure.ts'
import type { Slice, Giving as Wanted } from '../../backend/requests.ts'
import type { Role } from '../../backend/rows.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { createQuery } from '../../store/create-query.ts'
import { syncNow } from '../../store/start-sync.ts'
import { myTeamsAs } from '../../store/my-teams.ts'
import { useStore } from '../../store/store-context.tsx'
import type { Part, Street, Walker } from './parts.ts'
import type { AcceptedPiece } from './pieces.ts'

export type { Failure, Slice, Wanted }

const leading: Role[] = ['lead', 'coordinator']

/** Where this person gives out streets: the places they lead and those below, wide ones first. Undefined until read. */
export function createLedAreas() {
  const { database } = useStore()
  return createQuery(async () => {
    const [teams, areas] = await Promise.all([myTeamsAs(database, leading), database.areas.toArray()])
    const led = new Set(teams.map(({ area_id }) => area_id))
    return areas
      .filter(({ id, level, path }) => level !== 'province' && [id, ...path].some((above) => led.has(above)))
      .toSorted((a, b) => a.path.length - b.path.length || compareVietnamese(a.name, b.name))
  })
}

/** Streets as the phone holds them, by their id. */
export function createStreets() {
  const { database } = useStore()
  return createQuery(async () => {
    const streets = await database.streets.toArray()
    return new Map(streets.map((street) => [street.id, street as Street]))
  }, new Map<string, Street>())
}

export interface Assigning {
  parts: Part[]
  people: Walker[]
}

/** The parts of a place, who holds them and who can. What is known stays while the ward is asked again. */
export function createAssigning(areaId: () => string | undefined) {
  const [known, setKnown] = createSignal<Assigning & { areaId: string }>()
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [, { refetch }] = createResource(areaId, async (id) => {
    try {
      const found = await partsToAssign({ areaId: id, withDoors: true })
      setKnown({ areaId: id, ...found })
      setFailure(null)
    } catch (error) {
      setFailure(failureOf(error))
    }
  })
  createEffect(on(areaId, () => setFailure(null)))
  return { known: () => (known()?.areaId === areaId() ? known() : undefined), failure, refetch: () => void refetch() }
}

export interface Refusal {
  reason: string
  part_id?: string | null | undefined
  profile_id?: string | null | undefined
}

const isRefused = (answer: { outcome: string }): answer is { outcome: string } & Refusal => answer.outcome === 'refused'

/** Most parts the ward takes at once. */
const mostAtOnce = 500

/** What a lead asks of the ward, and why it was not done: a failed call or a refusal, each kept until the next try. */
export function createGiving(afterwards: () => void) {
  const store = useStore()
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [refusal, setRefusal] = createSignal<Refusal | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  /** Null when nothing was done. */
  async function ask<Answer extends { outcome: string }>(
    question: Promise<Answer>,
  ): Promise<Exclude<Answer, { outcome: 'refused' }> | null> {
    setBusy(true)
    setFailure(null)
    setRefusal(null)
    try {
      const answer = await question
      if (isRefused(answer)) {
        setRefusal({ reason: answer.reason, part_id: answer.part_id, profile_id: answer.profile_id })
        return null
      }
      afterwards()
      void syncNow(store)
      return answer as Exclude<Answer, { outcome: 'refused' }>
    } catch (error) {
      setFailure(failureOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }

  return {
    failure,
    refusal,
    isBusy,
    /** What stood before, to be given back by asking for it. */
    async assign(wanted: Wanted[]): Promise<Wanted[] | null> {
      const before: Wanted[] = []
      for (let from = 0; from < wanted.length; from += mostAtOnce) {
        const answer = await ask(assignParts(wanted.slice(from, from + mostAtOnce)))
        if (answer === null) return null
        before.push(...answer.before)
      }
      return before
    },
    acceptCut: async (pieces: AcceptedPiece[]): Promise<Wanted[] | null> =>
      (await ask(acceptCut(pieces)))?.before ?? null,
    split: async (partId: string, into: Slice[]): Promise<boolean> =>
      (await ask(splitPart({ partId, intoParts: into }))) !== null,
  }
}

export type Giving = ReturnType<typeof createGiving>
