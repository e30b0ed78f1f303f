import { metresBetween } from '../metres-between.ts'
import { minutesPerDoor } from '../next-doors.ts'
import { walkMinutes } from './walk-minutes.ts'
import { type Walk, walkOrder } from './walk-order.ts'
import type { LonLat, WalkStop } from './walk-stop.ts'

/** Lines of sight are shorter than ways. */
const detour = 1.3

const placeOf = ({ lon, lat }: WalkStop): LonLat | null => (lon === null || lat === null ? null : [lon, lat])

/** Time for a walk in this order; doors without a place are taken to be next to the one before. */
export function minutesOf(stops: WalkStop[], from: LonLat | undefined): number {
  let [metres, last] = [0, from]
  for (const stop of stops) {
    const place = placeOf(stop)
    if (place !== null && last !== undefined) metres += detour * metresBetween(last, place)
    last = place ?? last
  }
  return walkMinutes({ metres, doors: stops.length })
}

/** Doors agreed on within the time come first, then the nearest. */
function byWorth<Stop extends WalkStop>({ stops, from, now }: Walk<Stop>, minutes: number): Stop[] {
  const until = now.getTime() + minutes * 60_000
  const here = from ?? (stops[0] && placeOf(stops[0])) ?? undefined
  const far = (stop: Stop) => {
    const place = placeOf(stop)
    return place === null || here === undefined ? 0 : metresBetween(here, place)
  }
  const isDue = ({ due_at }: Stop) => due_at !== null && due_at.getTime() <= until
  const worth = new Map(stops.map((stop) => [stop, isDue(stop) ? -1 : stop.due_at === null ? far(stop) : Infinity]))
  return stops
    .filter((stop) => worth.get(stop) !== Infinity)
    .toSorted((a, b) => (worth.get(a) ?? 0) - (worth.get(b) ?? 0))
}

/** “I have 60 minutes”: the doors that fit, in walking order; what was agreed for that time before all others. */
export function fitWalk<Stop extends WalkStop>(walk: Walk<Stop>, minutes: number): Stop[] {
  const worth = byWorth(walk, minutes)
  for (let many = Math.min(worth.length, Math.floor(minutes / minutesPerDoor)); many > 0; many -= 1) {
    const stops = walkOrder({ ...walk, stops: worth.slice(0, many) })
    if (minutesOf(stops, walk.from) <= minutes) return stops
  }
  return []
}
