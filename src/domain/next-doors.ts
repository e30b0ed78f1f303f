import { compareDoors, sideNumber } from './compare-doors.ts'
import type { DoorStateName } from './door-state.ts'

export interface WalkDoor {
  id: string
  street_id: string
  number: string
  building: string
  floor: string
  unit: string
  state: DoorStateName
  /** An hour agreed for today, if any. */
  due_at: Date | null
}

const minutesPerDoor = 6
const isOpen = (door: WalkDoor) => door.state === 'todo' || door.state === 'no_one_home' || door.due_at !== null

function alongAndBack(doors: WalkDoor[]): WalkDoor[] {
  const sorted = doors.toSorted(compareDoors)
  const isOdd = (door: WalkDoor) => (sideNumber(door.number) ?? 0) % 2 === 1
  return [...sorted.filter(isOdd), ...sorted.filter((door) => !isOdd(door)).toReversed()]
}

/**
 * Doors still to knock at, in walking order: appointments whose hour is near first, then street by street, up the odd
 * side and back down the even one; doors where nobody was home come after those never tried.
 */
export function nextDoors(doors: WalkDoor[], now: Date): WalkDoor[] {
  const open = doors.filter(isOpen)
  const soon = open.filter((door) => door.due_at !== null && door.due_at.getTime() - now.getTime() < 30 * 60_000)
  const others = open.filter((door) => !soon.includes(door))
  const never = others.filter((door) => door.state === 'todo')
  const tried = others.filter((door) => door.state !== 'todo')
  const byStreet = (list: WalkDoor[]) => [...Map.groupBy(list, (door) => door.street_id).values()].flatMap(alongAndBack)
  return [
    ...soon.toSorted((a, b) => (a.due_at?.getTime() ?? 0) - (b.due_at?.getTime() ?? 0)),
    ...byStreet(never),
    ...byStreet(tried),
  ]
}

/** Rough walking and talking time for so many doors, in minutes. */
export const minutesFor = (doors: number) => doors * minutesPerDoor
