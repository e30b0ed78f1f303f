import type { LonLat, TurfPart, TurfStreet } from '../../../src/domain/turf/turf.ts'
import { spreadHomes } from './spread-homes.ts'

const origin: LonLat = [105.78, 10.03]
const perDegree = 111_195
const perLon = perDegree * Math.cos((origin[1] * Math.PI) / 180)

/** A place so many metres east and north of somewhere in the delta. */
const placeAt = ([x, y]: [number, number]): LonLat => [origin[0] + x / perLon, origin[1] + y / perDegree]

export const street = (id: string, corners: [number, number][], parent: string | null = null): TurfStreet => ({
  id,
  parent_street_id: parent,
  line: { type: 'LineString', coordinates: corners.map(placeAt) },
})

export const part = (id: string, doors: TurfPart['doors'] = [], kind: TurfPart['kind'] = 'whole'): TurfPart => ({
  id: `${kind} ${id}`,
  street_id: id,
  kind,
  side: null,
  from_number: null,
  to_number: null,
  doors,
})

/** Homes on both sides of a street, one every so many metres. */
export const homesAlong = ({ line }: TurfStreet, metres: number) =>
  spreadHomes(line?.type === 'LineString' ? [line.coordinates] : [], metres)

/** Streets with homes along each of them, every street in one part. */
export const drawWard = (streets: TurfStreet[], metres = 10) => ({
  streets,
  parts: streets.map((one) => part(one.id, homesAlong(one, metres))),
})
