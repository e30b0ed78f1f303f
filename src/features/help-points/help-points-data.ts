import { helpPoints, retireHelpPoint, saveHelpPoint } from '../../backend/calls.ts'
import type { Role } from '../../backend/rows.ts'
import { areaTitle } from '../../domain/area-title.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { createQuery } from '../../store/create-query.ts'
import { createLook } from '../../store/look-at-ward.ts'
import { useStore } from '../../store/store-context.tsx'

export type HelpPoint = Awaited<ReturnType<typeof helpPoints>>[number]
export type SavedPoint = Parameters<typeof saveHelpPoint>[0]

const leading: Role[] = ['lead', 'coordinator']

/** The places a point may belong to: the ward, for whoever leads all of it, and the neighbourhoods led; and its streets. */
export function createPointPlaces() {
  const { database } = useStore()
  return createQuery(async () => {
    const [memberships, teams, areas, streets] = await Promise.all([
      database.memberships.toArray(),
      database.teams.toArray(),
      database.areas.toArray(),
      database.streets.toArray(),
    ])
    const mine = memberships.filter(({ left_at, role }) => left_at === null && leading.includes(role))
    const led = new Set(mine.map(({ team_id }) => teams.find(({ id }) => id === team_id)?.area_id))
    const places = areas
      .filter(({ level, path }) => level !== 'province' && path.some((above) => led.has(above)))
      .map((area) => ({ id: area.id, level: area.level, name: areaTitle(area) }))
      .toSorted((a, b) => Number(b.level === 'ward') - Number(a.level === 'ward') || compareVietnamese(a.name, b.name))
    return { places, streets }
  })
}

export type PointPlaces = NonNullable<ReturnType<ReturnType<typeof createPointPlaces>>>

export const createHelpPoints = () =>
  createLook(
    () => 'all',
    async () => (await helpPoints()).toSorted((a, b) => compareVietnamese(a.name, b.name)),
  )

/** Each act resolves to the ward's outcome, or to null when it could not be asked; why is in `failure`. */
export function createPointActs(afterwards: () => void) {
  const { ask, failure, isBusy } = createAskWard(useStore(), afterwards)
  return {
    failure,
    isBusy,
    save: (point: SavedPoint) => ask(saveHelpPoint(point)),
    retire: (id: string) => ask(retireHelpPoint(id)),
  }
}

export type PointActs = ReturnType<typeof createPointActs>
