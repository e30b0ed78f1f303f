import { compareDoors, sideNumber } from '../../domain/compare-doors.ts'
import { type DoorStateName, doorState } from '../../domain/door-state.ts'
import type { Household, PartHomes } from './streets-data.ts'

export interface ListedDoor {
  id: string
  number: string
  state: DoorStateName
  household: Household
}

/** Doors of a part in the order they stand, each with its state. */
export function listDoors({ households, visits }: Pick<PartHomes, 'households' | 'visits'>): ListedDoor[] {
  const byHome = Map.groupBy(visits, (visit) => visit.household_id)
  return households.toSorted(compareDoors).map((household) => ({
    id: household.id,
    number: household.unit === '' ? household.number : household.unit,
    state: doorState(byHome.get(household.id) ?? []),
    household,
  }))
}

const isOdd = (door: ListedDoor) => (sideNumber(door.household.number) ?? 0) % 2 === 1

/** The two sides of the road. */
export const bySide = (doors: ListedDoor[]) => ({
  odd: doors.filter(isOdd),
  even: doors.filter((door) => !isOdd(door)),
})

/** Flats by block and floor; an empty list where the part has none. */
export function byFloor(doors: ListedDoor[]): { building: string; floor: string; doors: ListedDoor[] }[] {
  const flats = doors.filter((door) => door.household.building !== '' || door.household.unit !== '')
  return [...Map.groupBy(flats, ({ household }) => `${household.building}|${household.floor}`).values()].flatMap(
    (onFloor) => {
      const first = onFloor[0]?.household
      return first === undefined ? [] : [{ building: first.building, floor: first.floor, doors: onFloor }]
    },
  )
}

export const onStreet = (doors: ListedDoor[]) =>
  doors.filter((door) => door.household.building === '' && door.household.unit === '')

/** How many doors are in each state that occurs, most first. */
export const stateCounts = (doors: ListedDoor[]): [DoorStateName, number][] =>
  [...Map.groupBy(doors, (door) => door.state)]
    .map(([state, found]): [DoorStateName, number] => [state, found.length])
    .toSorted((a, b) => b[1] - a[1])
