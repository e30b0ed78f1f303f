import type { LonLat } from '../../domain/walking/walk-stop.ts'
import { dayInVietnam } from '../../i18n/format.ts'
import type { PlannedDoor } from './walk-plan.ts'

type Door = Pick<PlannedDoor, 'lon' | 'lat' | 'last_visited_at'>

const visitedAt = ({ last_visited_at }: Door) => Date.parse(last_visited_at ?? '')

/** At the door written down last, if that was today. Telling the day takes long: only that of this one door is looked up. */
export function standingAt(doors: Door[], now: Date): LonLat | undefined {
  const last = doors
    .filter(({ lon, last_visited_at }) => lon !== null && last_visited_at !== null)
    .reduce<Door | undefined>(
      (latest, door) => (latest && visitedAt(latest) >= visitedAt(door) ? latest : door),
      undefined,
    )
  if (!last?.last_visited_at || last.lon === null || last.lat === null) return undefined
  return dayInVietnam(last.last_visited_at) === dayInVietnam(now) ? [last.lon, last.lat] : undefined
}
