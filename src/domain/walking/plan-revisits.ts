import type { DoorStateName } from '../door-state.ts'
import { timeOfDay } from './time-of-day.ts'

interface OpenDoor {
  id: string
  state: DoorStateName
  due_at: Date | null
}

const allTimes = 4
const sameDay = 12 * 3_600_000

/** Nobody was home at this time of day, or a few hours ago; once all times were tried, any will do again. */
function isTriedNow(triedAt: Date[], now: Date): boolean {
  const times = new Set(triedAt.map(timeOfDay))
  const isToday = triedAt.some(
    (tried) => now.getTime() - tried.getTime() < sameDay && timeOfDay(tried) === timeOfDay(now),
  )
  return isToday || (times.size < allTimes && times.has(timeOfDay(now)))
}

/**
 * Which doors are worth knocking at now, and which at another time of day. `triedAt` are the moments nobody was home
 * since somebody last was, by door.
 */
export function planRevisits<Door extends OpenDoor>(doors: Door[], triedAt: Map<string, Date[]>, now: Date) {
  const isLater = (door: Door) =>
    door.state === 'no_one_home' && door.due_at === null && isTriedNow(triedAt.get(door.id) ?? [], now)
  return { today: doors.filter((door) => !isLater(door)), later: doors.filter(isLater) }
}
