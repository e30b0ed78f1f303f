import { createResource } from 'solid-js'
import type { Coverage, CoverageRow, Figures, HomeNeverReached, StreetCoverage } from '../../backend/answers.ts'
import { coverageOf, homesNeverReached, streetCoverage } from '../../backend/calls.ts'
import { type Failure, failureOf } from '../../backend/failure.ts'
import type { Area, Role } from '../../backend/rows.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { createQuery } from '../../store/create-query.ts'
import { myTeamsAs } from '../../store/my-teams.ts'
import { openPart } from '../../store/open-part.ts'
import { useStore } from '../../store/store-context.tsx'

export type { Area, Coverage, CoverageRow, Figures, HomeNeverReached, StreetCoverage }

export type Answer<T> = { found: T } | { failure: Failure }

/** A failed call is an answer too: the page has a sentence for it. */
async function ask<T>(question: Promise<T>): Promise<Answer<T>> {
  try {
    return { found: await question }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

const steering: Role[] = ['lead', 'coordinator', 'viewer', 'admin']

/** Where this person steers, by name; a place inside another of theirs is left out. */
export function createMyAreas() {
  const { database } = useStore()
  return createQuery(async () => {
    const [teams, areas] = await Promise.all([myTeamsAs(database, steering), database.areas.toArray()])
    const covered = new Set(teams.map(({ area_id }) => area_id))
    return areas
      .filter(({ id, path }) => covered.has(id) && !path.some((above) => above !== id && covered.has(above)))
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
  }, [])
}

export function createAreas() {
  const { database } = useStore()
  return createQuery(() => database.areas.toArray(), [])
}

export const createMaySeeHomes = () => {
  const { database } = useStore()
  return createQuery(
    async () =>
      (await database.memberships.toArray()).some(
        ({ left_at, role }) => left_at === null && (role === 'lead' || role === 'coordinator'),
      ),
    false,
  )
}

export const createCoverage = (areaId: () => string | undefined) => createResource(areaId, (id) => ask(coverageOf(id)))

export const createStreetCoverage = (areaId: () => string) => createResource(areaId, (id) => ask(streetCoverage(id)))

/** One page of at most 200 doors; pass the last page_key for the next. */
export const neverReached = (areaId: string, after: string) => ask(homesNeverReached({ areaId, after, most: 200 }))

/** Brings a street's homes to this phone; the address of its first part, or null when the phone does not know it. */
export function createStreetOpening() {
  const store = useStore()
  return async (streetId: string): Promise<string | null> => {
    const parts = await store.database.parts.where('street_id').equals(streetId).toArray()
    const live = parts.filter((part) => part.retired_at === null)
    await Promise.all(live.map((part) => openPart(store, part.id)))
    return live[0] === undefined ? null : `/streets/${live[0].id}`
  }
}
