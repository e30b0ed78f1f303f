import type { MyWalk } from './today-data.ts'
import type { PlannedDoor } from './walk-plan.ts'

export type PackedDoor = [
  id: string,
  street: number,
  part: number,
  place: [number: string, building: string, floor: string, unit: string],
  at: [lon: number | null, lat: number | null],
  state: PlannedDoor['state'],
  due: number | null,
  lastOutcome: PlannedDoor['last_outcome'],
  lastVisitedAt: string | null,
  isLeftOut: boolean,
  inPairs: boolean,
]

/**
 * A walk as it is put by: thousands of doors without the names of their fields, ids of streets and parts once. A change
 * here needs another name of the reading: an updated app meets what the former one put by.
 */
export type PackedWalk = Omit<MyWalk, 'doors'> & { ids: string[]; doors: PackedDoor[] }

export function unpackWalk({ ids, doors, ...walk }: PackedWalk): MyWalk {
  return { ...walk, doors: doors.map((door) => unpackDoor(ids, door)) }
}

function unpackDoor(ids: string[], door: PackedDoor): PlannedDoor {
  const [id, street, part, [number, building, floor, unit], [lon, lat], state, due, ...latest] = door
  const [last_outcome, last_visited_at, is_left_out, in_pairs] = latest
  return {
    id,
    street_id: ids[street] ?? '',
    part_id: ids[part] ?? '',
    number,
    building,
    floor,
    unit,
    lon,
    lat,
    state,
    due_at: due === null ? null : new Date(due),
    last_outcome,
    last_visited_at,
    is_left_out,
    in_pairs,
  }
}
