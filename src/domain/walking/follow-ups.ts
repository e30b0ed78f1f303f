import { type DoorStateName, isReached } from '../door-state.ts'

interface KnownDoor {
  state: DoorStateName
  last_visited_at: string | null
}

/** What one visit rarely settles; a home without a telephone or a network needs somebody to come by again. */
const lasting = new Set(['no_smartphone', 'no_internet', 'no_vneid', 'home_visit'])
/** Time to try alone what was shown. */
const afterDays = 14

interface Wish {
  needs: string[]
  /** When somebody of this home last asked in a class for help at home. */
  asked_at?: string | undefined
}

/** Whether a home that was reached still needs something and was left in peace long enough, or asked since. */
export function needsFollowUp(door: KnownDoor, { needs, asked_at }: Wish, now: Date): boolean {
  if (door.state === 'todo' || door.last_visited_at === null) return false
  if (asked_at !== undefined && Date.parse(asked_at) > Date.parse(door.last_visited_at)) return true
  if (!isReached(door.state)) return false
  const days = (now.getTime() - Date.parse(door.last_visited_at)) / 86_400_000
  return days >= afterDays && needs.some((need) => lasting.has(need))
}
