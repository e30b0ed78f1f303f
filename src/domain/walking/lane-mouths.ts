import { type Spot, apart, apartFromLine } from './flat-ground.ts'

export interface GroundStreet {
  id: string
  isLane: boolean
  lines: Spot[][]
}

/** Where one goes in and out of a lane that leads nowhere else, and the street one comes out on. */
export interface Mouth {
  spot: Spot
  onto: string
}

/** Ends of lines drawn by hand meet about so closely; in metres. */
const touching = 20

function nearestStreet(end: Spot, others: GroundStreet[]): { street: GroundStreet; metres: number } | null {
  let nearest: { street: GroundStreet; metres: number } | null = null
  for (const street of others) {
    const metres = Math.min(...street.lines.map((line) => apartFromLine(end, line)))
    if (metres < (nearest?.metres ?? Infinity)) nearest = { street, metres }
  }
  return nearest
}

function mouthOf(lane: GroundStreet, streets: GroundStreet[]): Mouth | null {
  const others = streets.filter((street) => street.id !== lane.id && street.lines.length > 0)
  const ends = lane.lines.flatMap((line) => [line[0], line.at(-1)]).filter((end) => end !== undefined)
  const joined = ends.filter((end) => (nearestStreet(end, others)?.metres ?? Infinity) <= touching)
  // Open at two ends far apart, one can walk through; joined nowhere, nothing is known.
  const [first] = joined
  if (first === undefined || joined.some((end) => apart(end, first) > 2 * touching)) return null
  const onto = nearestStreet(first, others)
  return onto === null ? null : { spot: first, onto: onto.street.id }
}

/** The mouths of all lanes one cannot walk through. */
export function laneMouths(streets: GroundStreet[], lanes: Set<string>): Map<string, Mouth> {
  const mouths = new Map<string, Mouth>()
  for (const street of streets) {
    const mouth = street.isLane && lanes.has(street.id) ? mouthOf(street, streets) : null
    // Two lanes must not open onto one another in a ring.
    if (mouth !== null && !leadsBack(mouths, mouth.onto, street.id)) mouths.set(street.id, mouth)
  }
  return mouths
}

function leadsBack(mouths: Map<string, Mouth>, from: string, to: string): boolean {
  for (let street: string | undefined = from; street !== undefined; street = mouths.get(street)?.onto) {
    if (street === to) return true
  }
  return false
}
