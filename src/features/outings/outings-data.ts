import type { Role } from '../../backend/rows.ts'
import { areaTitle } from '../../domain/area-title.ts'
import { createQuery } from '../../store/create-query.ts'
import { myParts } from '../../store/my-parts.ts'
import type { Store } from '../../store/open-store.ts'
import { myTeamsAs } from '../../store/my-teams.ts'
import { useStore } from '../../store/store-context.tsx'

const leading: Role[] = ['lead', 'coordinator']

const ledTeams = ({ database }: Store) => myTeamsAs(database, leading)

/** The teams this person schedules for, with the places they work in. */
export function createLedTeams() {
  const store = useStore()
  return createQuery(async () => {
    const [teams, areas] = await Promise.all([ledTeams(store), store.database.areas.toArray()])
    return teams.flatMap(({ id, name, area_id }) => {
      const area = areas.find((known) => known.id === area_id)
      return area === undefined ? [] : [{ id, name, areaId: area.id, areaName: areaTitle(area) }]
    })
  })
}

export type LedTeam = NonNullable<ReturnType<ReturnType<typeof createLedTeams>>>[number]

async function readOutings(store: Store) {
  const { database, profile } = store
  const [outings, people, areas] = await Promise.all([
    database.outings.toArray(),
    database.outing_people.toArray(),
    database.areas.toArray(),
  ])
  const answers = new Map(
    people.filter(({ profile_id }) => profile_id === profile.id).map(({ outing_id, answer }) => [outing_id, answer]),
  )
  return outings.map((outing) => {
    const area = areas.find(({ id }) => id === outing.area_id)
    return {
      outing,
      mine: answers.get(outing.id) ?? null,
      areaName: area === undefined ? '' : areaTitle(area),
    }
  })
}

/** An outing as the phone holds it, what this person answered (null: not asked), and where it goes. */
export type KnownOuting = Awaited<ReturnType<typeof readOutings>>[number]

export function createOutings() {
  const store = useStore()
  return createQuery(() => readOutings(store))
}

async function leadsAt(store: Store, areaId: string): Promise<boolean> {
  const [teams, area] = await Promise.all([ledTeams(store), store.database.areas.get(areaId)])
  const around = new Set([areaId, ...(area?.path ?? [])])
  return teams.some(({ area_id }) => around.has(area_id))
}

/** One outing with the streets it goes through; null when the phone does not know it. */
export function createOuting(id: () => string) {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const wanted = id()
    const known = (await readOutings(store)).find(({ outing }) => outing.id === wanted)
    if (known === undefined) return null
    const parts = (await database.parts.bulkGet(known.outing.part_ids)).filter((part) => part !== undefined)
    const [streets, mine, leads] = await Promise.all([
      database.streets.bulkGet([...new Set(parts.map(({ street_id }) => street_id))]),
      myParts(store),
      leadsAt(store, known.outing.area_id),
    ])
    const here = new Set(mine.map((part) => part.id))
    return {
      ...known,
      leads,
      streets: streets.filter((street) => street !== undefined),
      parts: parts.map((part) => ({ ...part, isMine: here.has(part.id) })),
    }
  })
}

export type OpenedOuting = NonNullable<ReturnType<ReturnType<typeof createOuting>>>

/** The streets of some parts, to be drawn. */
export function createStreetLines(partIds: () => string[]) {
  const { database } = useStore()
  return createQuery(async () => {
    const parts = await database.parts.bulkGet(partIds())
    const ids = new Set(parts.flatMap((part) => (part === undefined ? [] : [part.street_id])))
    return (await database.streets.bulkGet([...ids])).filter((street) => street !== undefined)
  }, [])
}
