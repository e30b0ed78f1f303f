import { compareDoors, sideNumber } from '../compare-doors.ts'
import type { LonLat, WalkStop } from './walk-stop.ts'

/** One place to stand for one door or several: flats of a block, or doors whose place is only known by their number. */
export interface Halt<Stop extends WalkStop> {
  street_id: string
  side: 'odd' | 'even' | null
  at: LonLat | null
  /** By number. */
  stops: Stop[]
  due_at: Date | null
}

const ofSide = ({ number }: WalkStop) => {
  const read = sideNumber(number)
  return read === null ? null : read % 2 === 1 ? 'odd' : 'even'
}

const placeOf = ({ lon, lat }: WalkStop): LonLat | null => (lon === null || lat === null ? null : [lon, lat])

/** A door without a place stands where the one before it by number stands, or else the one after. */
function places<Stop extends WalkStop>(byNumber: Stop[]): (LonLat | null)[] {
  let known = byNumber.map(placeOf).find((place) => place !== null) ?? null
  return byNumber.map((stop) => (known = placeOf(stop) ?? known))
}

interface Side<Stop> {
  street_id: string
  side: Halt<WalkStop>['side']
  byNumber: Stop[]
}

function sidesOf<Stop extends WalkStop>(stops: Stop[], lanes: Set<string>): Side<Stop>[] {
  const sides = new Map<string, Side<Stop>>()
  for (const stop of stops) {
    const { street_id } = stop
    const side = lanes.has(street_id) ? null : ofSide(stop)
    const known = sides.get(`${street_id} ${side}`)
    if (known === undefined) sides.set(`${street_id} ${side}`, { street_id, side, byNumber: [stop] })
    else known.byNumber.push(stop)
  }
  return [...sides.values()].map((side) => ({ ...side, byNumber: side.byNumber.toSorted(compareDoors) }))
}

/** About a metre: closer doors are one place. */
const spotKey = ([lon, lat]: LonLat) => `${lon.toFixed(5)} ${lat.toFixed(5)}`

function haltsOfSide<Stop extends WalkStop>({ street_id, side, byNumber }: Side<Stop>, fallback: LonLat | null) {
  const halts = new Map<string, Halt<Stop>>()
  const known = places(byNumber)
  for (const [index, stop] of byNumber.entries()) {
    const at = known[index] ?? fallback
    const key = stop.due_at !== null ? stop.id : at === null ? '' : spotKey(at)
    const halt = halts.get(key)
    if (halt === undefined) halts.set(key, { street_id, side, at, stops: [stop], due_at: stop.due_at })
    else halt.stops.push(stop)
  }
  return [...halts.values()]
}

/** Halts side by side of each street, each side by number. In a lane both sides are one. */
export function haltsOf<Stop extends WalkStop>(
  stops: Stop[],
  { lanes, middles }: { lanes: Set<string>; middles: Map<string, LonLat> },
): Halt<Stop>[] {
  const sides = sidesOf(stops, lanes)
  // A side of which nothing is known is where the other one is.
  const known = new Map(middles)
  for (const { street_id, byNumber } of sides) {
    const place = byNumber.map(placeOf).find((found) => found !== null)
    if (place) known.set(street_id, place)
  }
  return sides.flatMap((side) => haltsOfSide(side, known.get(side.street_id) ?? null))
}

/** All doors of the halts as one comes by: those of one halt up or down by number, as one has been walking. */
export function doorsAlong<Stop extends WalkStop>(halts: Halt<Stop>[]): Stop[] {
  const doors: Stop[] = []
  for (const { stops } of halts) {
    const [last, middle] = [doors.at(-1), stops[stops.length >> 1]]
    const isDescending =
      last !== undefined &&
      middle !== undefined &&
      last.street_id === middle.street_id &&
      compareDoors(last, middle) > 0
    doors.push(...(isDescending ? stops.toReversed() : stops))
  }
  return doors
}
