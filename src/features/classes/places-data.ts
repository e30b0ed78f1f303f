import { helpPoints } from '../../backend/calls.ts'
import { areaTitle } from '../../domain/area-title.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { createQuery } from '../../store/create-query.ts'
import { createLook } from '../../store/look-at-ward.ts'
import { useStore } from '../../store/store-context.tsx'

export function createStreets() {
  const { database } = useStore()
  return createQuery(() => database.streets.toArray(), [])
}

/** Where people helped in a class are counted. */
export function createNeighbourhoods() {
  const { database } = useStore()
  return createQuery(async () => {
    const areas = await database.areas.toArray()
    return areas
      .filter(({ level }) => level === 'neighbourhood')
      .map((area) => ({ id: area.id, name: areaTitle(area) }))
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
  }, [])
}

/** Wifi points, culture houses, markets: known at the ward only. */
export const createPoints = () =>
  createLook(
    () => 'all',
    async () => (await helpPoints()).toSorted((a, b) => compareVietnamese(a.name, b.name)),
  )
export type Point = NonNullable<ReturnType<ReturnType<typeof createPoints>['found']>>[number]
