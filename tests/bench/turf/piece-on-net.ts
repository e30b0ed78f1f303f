import { sideOf } from '../../../src/domain/turf/cells.ts'
import { distance } from '../../../src/domain/turf/plane.ts'
import type { TurfCut, TurfPart } from '../../../src/domain/turf/turf.ts'
import { createStepsOfDoors, type Stop, stopsOfPieces } from './judge-pieces.ts'
import { stepsFrom, type WalkNet, withWay } from './walk-net.ts'

/** Steps past a piece's own ones that still count: where the stretch before one door ends and the next begins is not exact. */
const margin = 5

/**
 * Which pieces one cannot walk through without leaving them. A step of a street is in the pieces of the doors nearest to
 * it on either side; a street without homes is in the piece that took it.
 */
export function disconnectedPieces({
  net: drawn,
  cut,
  parts,
}: {
  net: WalkNet
  cut: TurfCut
  parts: TurfPart[]
}): number[] {
  const net = withIslands({ net: drawn, cut, parts })
  const pieces = stopsOfPieces(cut, parts)
  const steps = createStepsOfDoors(net)
  const inPiece = stepsInPieces(net, pieces)
  const streetOf = new Map(parts.map((part) => [part.id, part.street_id]))
  return pieces.flatMap((stops, piece) => {
    const own = inPiece[piece] ?? new Set()
    const whole = cut.pieces[piece]?.units.filter(({ into }) => !into).map(({ part_id }) => streetOf.get(part_id)) ?? []
    const streets = new Set(
      whole.filter(
        (id) => !pieces.some((others, other) => other !== piece && others.some((stop) => stop.street_id === id)),
      ),
    )
    net.steps.forEach(({ street_id }, step) => streets.has(street_id) && own.add(step))
    stops.map(steps).forEach((step) => own.add(step))
    for (let step = 0; step < margin; step++) {
      const beside = [...own].flatMap((inside) => net.links[inside] ?? [])
      beside.forEach((near) => own.add(near))
    }
    const [start] = own
    const away = stepsFrom(net, start === undefined ? [] : [start], (step) => own.has(step))
    return [...own].every((step) => away[step] !== -1) ? [] : [piece]
  })
}

/** Streets that touch no others are reached by the way the cut tells. */
function withIslands({ net, cut, parts }: { net: WalkNet; cut: TurfCut; parts: TurfPart[] }): WalkNet {
  const streetsOf = (ids: string[]) => parts.filter(({ id }) => ids.includes(id)).map(({ street_id }) => street_id)
  return cut.reasons.reduce(
    (joined, reason) =>
      reason.code === 'island_attached'
        ? withWay(joined, streetsOf(reason.part_ids), streetsOf([reason.to_part_id]))
        : joined,
    net,
  )
}

function stepsInPieces(net: WalkNet, pieces: Stop[][]): Set<number>[] {
  const inPiece = pieces.map(() => new Set<number>())
  const doors = pieces.flatMap((stops, piece) =>
    stops.map((stop) => ({ ...stop, piece, point: net.pointOf(stop.door) })),
  )
  const ofStreet = Map.groupBy(doors, ({ street_id, door }) => `${street_id} ${sideOf(door[0] ?? 0)}`)
  net.steps.forEach(({ street_id, point }, step) => {
    for (const side of ['odd', 'even']) {
      const [first, ...others] = ofStreet.get(`${street_id} ${side}`) ?? []
      if (first === undefined) continue
      const nearest = others.reduce(
        (best, door) => (distance(door.point, point) < distance(best.point, point) ? door : best),
        first,
      )
      inPiece[nearest.piece]?.add(step)
    }
  })
  return inPiece
}
