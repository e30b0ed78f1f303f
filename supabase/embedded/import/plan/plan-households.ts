import { fold } from '../names/fold-street-name.ts'
import { normaliseHouseNumber } from '../names/house-number.ts'
import type { Found } from '../read/found.ts'
import type { Skipped, SkipReason } from '../report.ts'
import { type KnownStreet, matchStreet } from './match-street.ts'
import { createPlace, type Neighbourhood } from './place-in-neighbourhood.ts'
import { type Address, addressProblem, findAddresses } from './read-address.ts'

type DoorAddress = { street_id: string; number: string; building: string; floor: string; unit: string }
export type PlannedDoor = DoorAddress & { where: string; lon: number | null; lat: number | null }
export type HouseholdPlan = { doors: PlannedDoor[]; joined: number; skipped: Skipped[] }

/** `standing` holds the keys of the doors that live here already. */
type Here = { streets: KnownStreet[]; neighbourhoods: Neighbourhood[]; standing: Set<string> }

/** One spelling per door, as the unique index of live doors has it. */
export const doorKey = ({ street_id, number, building, floor, unit }: DoorAddress): string =>
  [street_id, normaliseHouseNumber(number), building, floor, unit].join('|')

/** The doors of a file's address points, each on a street that is here, each once. */
export function planHouseholds(found: Found[], here: Here): HouseholdPlan {
  const placeDoor = createPlaceDoor(here)
  const skipped: Skipped[] = []
  const doors = new Map<string, PlannedDoor>()
  let joined = 0
  for (const address of findAddresses(found)) {
    const door = addressProblem(address) ?? placeDoor(address)
    if (typeof door === 'string') skipped.push({ reason: door, where: address.where, subject: subjectOf(address) })
    else if (doors.has(doorKey(door))) joined++
    else doors.set(doorKey(door), door)
  }
  return { doors: [...doors.values()], joined, skipped }
}

const subjectOf = ({ number, street }: Address) => `${number} ${street}`.trim()

function createPlaceDoor({ streets, neighbourhoods, standing }: Here) {
  const place = createPlace(neighbourhoods)
  const byKey = Map.groupBy(streets, ({ name_key }) => name_key)
  const called = (name: string) =>
    neighbourhoods.find(({ code, name: other }) => code === name || fold(other) === fold(name))?.id ?? null
  return (address: Address): PlannedDoor | SkipReason => {
    const { where, street, number, building, floor, unit, point } = address
    const neighbourhood = (address.neighbourhood && called(address.neighbourhood)) ?? (point && place(point))
    const matched = matchStreet({ street, number, point, neighbourhood }, byKey)
    if (typeof matched === 'string') return matched
    const doors = matched.map(({ id }) => ({ street_id: id, number, building, floor, unit }))
    // A door that stands on its street since before the lane was drawn stays there.
    const door = doors.find((known) => standing.has(doorKey(known))) ?? doors[0]
    return door ? { ...door, where, lon: point?.[0] ?? null, lat: point?.[1] ?? null } : 'unknown_street'
  }
}
