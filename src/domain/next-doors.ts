import { compareDoors } from './compare-doors.ts'
import type { DoorStateName } from './door-state.ts'

interface Door {
  id: string
  street_id: string
  number: string
  state: DoorStateName
  /** An hour agreed for today, if any. */
  due_at: Date | null
  last_visited_at: string | null
  /** Nobody knocks there now. */
  is_left_out: boolean
}

/** The order one walks in today, as it was worked out or chosen. */
export interface ChosenOrder {
  ids: string[]
  /** When; an instant of a text. */
  chosen_at: string
}

/** Knocking, greeting and what is shown at a usual door. */
export const minutesPerDoor = 6

export const isOpen = ({ state, due_at, is_left_out }: Door) =>
  !is_left_out && (state === 'todo' || state === 'no_one_home' || due_at !== null)

/**
 * Doors still to knock at: in the order chosen, others street by street by number, and last those where nobody was home,
 * unless chosen since.
 */
export function nextDoors<T extends Door>(doors: T[], chosen?: ChosenOrder): T[] {
  const places = new Map(chosen?.ids.map((id, place) => [id, place]))
  const place = ({ id, state, last_visited_at }: T) => {
    const isAbsent = state === 'no_one_home'
    const isPast = isAbsent && Date.parse(last_visited_at ?? '') > Date.parse(chosen?.chosen_at ?? '')
    return (isPast ? undefined : places.get(id)) ?? (isAbsent ? 2e9 : 1e9)
  }
  const open = [...Map.groupBy(doors.filter(isOpen), (door) => door.street_id).values()]
  return open.flatMap((ofStreet) => ofStreet.toSorted(compareDoors)).toSorted((a, b) => place(a) - place(b))
}

/** Rough walking and talking time for so many doors, in minutes. */
export const minutesFor = (doors: number) => doors * minutesPerDoor
