import { type DoorStateName, type Outcome, isReached, stateAfter, visitsNewestFirst } from '../../domain/door-state.ts'
import { dueRevisits } from '../../domain/due-revisits.ts'
import { isLeftOut } from '../../domain/is-left-out.ts'
import { type ChosenOrder, nextDoors } from '../../domain/next-doors.ts'
import type { Household, Visit } from '../../backend/rows.ts'
import { dayInVietnam } from '../../i18n/format.ts'

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
  last_outcome: Outcome | null
  last_visited_at: string | null
  is_left_out: boolean
  in_pairs: boolean
  /** Somebody here asked for help today; never kept with the walk. */
  booking?: { id: string; called: string | null }
}

const byHour = (a: PlannedDoor, b: PlannedDoor) => (a.due_at?.getTime() ?? 0) - (b.due_at?.getTime() ?? 0)

interface WalkRows {
  households: Household[]
  visitsOf: Map<string, Visit[]>
}

/** Doors with their states, as the visits to each home leave them. */
export function walkDoors({ households, visitsOf }: WalkRows, now: Date): PlannedDoor[] {
  const ofHome = ({ id }: Household) => visitsOf.get(id) ?? []
  const withAppointment = households.map(ofHome).filter((visits) => visits.some((visit) => visit.come_back_at !== null))
  const due = new Map(dueRevisits(withAppointment.flat(), now).map(({ visit, due_at }) => [visit.household_id, due_at]))
  const today = dayInVietnam(now)
  return households.map((home) => {
    const newest = visitsNewestFirst(ofHome(home))
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
      state: stateAfter(newest),
      due_at: due.get(home.id) ?? null,
      last_outcome: newest[0]?.outcome ?? null,
      last_visited_at: newest[0]?.visited_at ?? null,
      is_left_out: isLeftOut(home, today),
      in_pairs: home.go_in_pairs,
    }
  })
}

/** The doors still to knock at in walking order, and those where somebody said to come back today. */
export function walkPlan(doors: PlannedDoor[], chosen?: ChosenOrder) {
  const next = nextDoors(doors, chosen)
  const whole = doors.filter((door) => !door.is_left_out).length
  return { doors, next, whole, due: next.filter((door) => door.due_at && !door.booking).toSorted(byHour) }
}

/** How many of these doors have been reached, as on the page of their street. */
export const doorsReached = (doors: PlannedDoor[]) =>
  doors.filter(({ state }) => state !== 'todo' && isReached(state)).length
