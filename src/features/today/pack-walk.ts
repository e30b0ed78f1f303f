import type { MyWalk } from './today-data.ts'
import type { PackedDoor, PackedWalk } from './unpack-walk.ts'

/** Gives each text a number. */
function createNumbering() {
  const numbers = new Map<string, number>()
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  return { numberOf, texts: () => [...numbers.keys()] }
}

export function packWalk(walk: MyWalk): PackedWalk {
  const { numberOf, texts } = createNumbering()
  const doors = walk.doors.map((door): PackedDoor => [
    door.id,
    numberOf(door.street_id),
    numberOf(door.part_id),
    [door.number, door.building, door.floor, door.unit],
    [door.lon, door.lat],
    door.state,
    door.due_at?.getTime() ?? null,
    door.last_outcome,
    door.last_visited_at,
    door.is_left_out,
    door.in_pairs,
  ])
  return { ...walk, ids: texts(), doors }
}
