import { sideOf } from '../../../src/domain/turf/cells.ts'
import { distance, meanPoint } from '../../../src/domain/turf/plane.ts'
import type { TurfCut, TurfDoor, TurfPart, TurfSlice } from '../../../src/domain/turf/turf.ts'
import { nearestStep, stepLength, stepsFrom, type WalkNet } from './walk-net.ts'

/** A door of a piece and the street it is found on. */
export interface Stop {
  street_id: string
  door: TurfDoor
}

export const stopsOfParts = (parts: TurfPart[]): Stop[] =>
  parts.flatMap(({ street_id, doors }) => doors.map((door) => ({ street_id, door })))

/** The doors of every piece of a cut, found by the numbers its slices say. */
export function stopsOfPieces({ pieces }: TurfCut, parts: TurfPart[]): Stop[][] {
  const byId = new Map(parts.map((part) => [part.id, part]))
  return pieces.map(({ units }) =>
    units.flatMap(({ part_id, into, take }) => {
      const part = byId.get(part_id)
      const slice = into?.[take ?? -1]
      return stopsOfParts(part ? [part] : []).filter(({ door }) => slice === undefined || isIn(door[0] ?? 0, slice))
    }),
  )
}

function isIn(number: number, slice: TurfSlice): boolean {
  if (slice.kind !== 'range') return sideOf(number) === slice.kind
  const isOnSide = slice.side === null || sideOf(number) === slice.side
  return isOnSide && number >= slice.from_number && number <= slice.to_number
}

/** Mean metres from a home to the middle of its piece: straight, and along the streets of the ward. */
export function spreadOf(net: WalkNet, pieces: Stop[][]): { straight: number; walking: number } {
  const steps = createStepsOfDoors(net)
  const [straight, walking]: [number[], number[]] = [[], []]
  for (const stops of pieces.filter(({ length }) => length > 0)) {
    const points = stops.map(({ door }) => net.pointOf(door))
    const middle = meanPoint(points)
    const doors = stops.map(steps)
    const away = stepsFrom(net, [nearestStep(net, middle, doors)], () => true)
    points.forEach((point, index) => {
      straight.push(distance(point, middle))
      const metres = (away[doors[index] ?? 0] ?? 0) * stepLength
      walking.push(metres < 0 ? distance(point, middle) : metres)
    })
  }
  return { straight: mean(straight), walking: mean(walking) }
}

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** The step in front of a door. */
export function createStepsOfDoors(net: WalkNet): (stop: Stop) => number {
  const ofStreet = Map.groupBy(net.steps.keys(), (step) => net.steps[step]?.street_id ?? '')
  const known = new Map<TurfDoor, number>()
  return ({ street_id, door }) => {
    const step = known.get(door) ?? nearestStep(net, net.pointOf(door), ofStreet.get(street_id) ?? [])
    known.set(door, step)
    return step
  }
}
