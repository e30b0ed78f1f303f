import { type DoorStateName, doorState, isReached, visitsNewestFirst } from '../../domain/door-state.ts'
import { dueRevisits } from '../../domain/due-revisits.ts'
import { nextDoors } from '../../domain/next-doors.ts'
import type { MyWalk, Visit } from './today-data.ts'

export interface PlannedDoor {
  id: string
  street_id: string
  part_id: string
  number: string
  building: string
  floor: string
  unit: string
  lon: number | null
  lat: number | null
  state: DoorStateName
  due_at: Date | null
  last: Visit | undefined
}

const byHour = (a: PlannedDoor, b: PlannedDoor) => (a.due_at?.getTime() ?? 0) - (b.due_at?.getTime() ?? 0)

/** Every door of the walk with its state, and those still to knock at in walking order. */
export function walkPlan({ households, visits }: Pick<MyWalk, 'households' | 'visits'>, now: Date) {
  const byHome = Map.groupBy(visits, (visit) => visit.household_id)
  const due = new Map(dueRevisits(visits, now).map(({ visit, due_at }) => [visit.household_id, due_at]))
  const doors: PlannedDoor[] = households.map((home) => {
    const ofHome = byHome.get(home.id) ?? []
    return {
      id: home.id,
      street_id: home.street_id,
      part_id: home.part_id,
      number: home.number,
      building: home.building,
      floor: home.floor,
      unit: home.unit,
      lon: home.lon,
      lat: home.lat,
      state: doorState(ofHome),
      due_at: due.get(home.id) ?? null,
      last: visitsNewestFirst(ofHome)[0],
    }
  })
  const planned = new Map(doors.map((door) => [door.id, door]))
  const next = nextDoors(doors, now).flatMap((door) => planned.get(door.id) ?? [])
  return { doors, next, due: next.filter((door) => door.due_at !== null).toSorted(byHour) }
}

/** How many of these doors have been reached, as on the page of their street. */
export const doorsReached = (doors: PlannedDoor[]) =>
  doors.filter(({ state }) => state !== 'todo' && isReached(state)).length
