import { metresToLines } from '../geometry/metres-to-line.ts'
import type { Line, Position } from '../geometry/position.ts'
import { lanesOfNumber } from '../names/house-number.ts'
import { laneKey, streetKey } from '../names/parse-lane.ts'
import type { SkipReason } from '../report.ts'

export type KnownStreet = { id: string; neighbourhood_id: string; name_key: string; lines: Line[] }
export type Wanted = { street: string; number: string; point: Position | null; neighbourhood: string | null }

/** A door farther from every street of its name, in metres, is on another one of that name. */
const farthest = 500

/** “Hẻm 373 X;X” names two, “215 X, Ward 6, District 3” says more than the street. */
function spellings(street: string): string[] {
  const alone = street.split(',')[0]?.replace(/^\d+\S*\s+(?=\p{L}{2})/u, '') ?? ''
  return [street, ...street.split(';'), alone].map(streetKey)
}

/**
 * The streets a door may stand on, the best first: lane 158/25 of its street before lane 158 before the street itself,
 * of each name the one in the door's own neighbourhood or else the nearest.
 */
export function matchStreet(wanted: Wanted, byKey: Map<string, KnownStreet[]>): KnownStreet[] | SkipReason {
  const key = spellings(wanted.street).find((spelling) => byKey.has(spelling))
  if (key === undefined) return 'unknown_street'
  const lanes = lanesOfNumber(wanted.number).map((number) => laneKey(number, key))
  const streets = [...lanes, key].map((name) => choose(byKey.get(name) ?? [], wanted))
  const found = streets.filter((street) => typeof street === 'object')
  if (found.length > 0) return found
  return streets.at(-1) === 'ambiguous_street' ? 'ambiguous_street' : 'too_far'
}

function choose(streets: KnownStreet[], { point, neighbourhood }: Wanted): KnownStreet | SkipReason {
  const home = streets.find(({ neighbourhood_id }) => neighbourhood_id === neighbourhood)
  if (home) return home
  const [only] = streets
  if (point === null) return streets.length === 1 && only && neighbourhood === null ? only : 'ambiguous_street'
  const [nearest] = streets
    .map((street) => ({ street, metres: metresToLines(point, street.lines) }))
    .toSorted((a, b) => a.metres - b.metres)
  return nearest && nearest.metres <= farthest ? nearest.street : 'too_far'
}
