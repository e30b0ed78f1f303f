export type Place = [longitude: number, latitude: number]

export interface Spot {
  /** Metres from the line's beginning. */
  along: number
  /** Metres beside it; left of the way it runs is positive. */
  aside: number
}

const metresPerDegree = 110_600

/** Metres in a plane that is flat enough for one ward. */
const toPlane = ([longitude, latitude]: Place, origin: Place) => ({
  x: (longitude - origin[0]) * metresPerDegree * Math.cos((origin[1] * Math.PI) / 180),
  y: (latitude - origin[1]) * metresPerDegree,
})

interface Leg {
  start: Place
  end: Place
  from: number
  length: number
}

/** The straight pieces of all lines, one after another. */
function legsOf(lines: Place[][]): Leg[] {
  let from = 0
  return lines.flatMap((line) =>
    line.slice(1).map((end, index) => {
      const start = line[index] ?? end
      const { x, y } = toPlane(end, start)
      const leg = { start, end, from, length: Math.hypot(x, y) }
      from += leg.length
      return leg
    }),
  )
}

/** Where along some lines a place lies, at their nearest piece; null without a line. */
export function spotAlong(lines: Place[][], place: Place): Spot | null {
  let nearest: (Spot & { distance: number }) | null = null
  for (const leg of legsOf(lines)) {
    const spot = spotAtLeg(leg, place)
    if (nearest === null || spot.distance < nearest.distance) nearest = spot
  }
  return nearest
}

function spotAtLeg({ start, end, from, length }: Leg, place: Place): Spot & { distance: number } {
  const [ahead, door] = [toPlane(end, start), toPlane(place, start)]
  if (length === 0) return { along: from, aside: 0, distance: Math.hypot(door.x, door.y) }
  const share = Math.min(1, Math.max(0, (door.x * ahead.x + door.y * ahead.y) / length ** 2))
  const distance = Math.hypot(door.x - share * ahead.x, door.y - share * ahead.y)
  return { along: from + share * length, aside: (ahead.x * door.y - ahead.y * door.x) / length, distance }
}

/** The pieces of some lines between two places along them, in metres. */
export function sliceLines(lines: Place[][], { from, to }: { from: number; to: number }): Place[][] {
  let begun = 0
  return lines.flatMap((line) => {
    const legs = legsOf([line]).map((leg) => ({ ...leg, from: leg.from + begun }))
    begun += legs.reduce((metres, { length }) => metres + length, 0)
    const kept = legs.filter((leg) => leg.from < to && leg.from + leg.length > from)
    const corners = kept.flatMap((leg, index) => {
      const end = placeOn(leg, Math.min(to, leg.from + leg.length))
      return index === 0 ? [placeOn(leg, Math.max(from, leg.from)), end] : [end]
    })
    return corners.length > 1 ? [corners] : []
  })
}

function placeOn({ start, end, from, length }: Leg, along: number): Place {
  const share = length === 0 ? 0 : (along - from) / length
  return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])]
}
