import { metresBetweenLines } from '../geometry/metres-to-line.ts'
import type { Line } from '../geometry/position.ts'
import { lanesOfNumber } from '../names/house-number.ts'
import { laneKey, parseLane, streetKey } from '../names/parse-lane.ts'

type Linkable = { neighbourhood: string; key: string; name: string; lines: Line[] }

/** Keys under which a lane's parent may stand, the nearest of kin first: 51/25/1 of X → 51/25 of X, 51 of X, X. */
export function parentKeys(name: string): string[] {
  const lane = parseLane(name)
  if (lane.kind === 'street' || !lane.parent) return []
  const parent = streetKey(lane.parent)
  return [...lanesOfNumber(lane.number ?? '').map((number) => laneKey(number, parent)), parent]
}

/** A lane without a name of its parent opens from a street no farther than this, in metres. */
const mouth = 60

/** The street or lane each lane opens from: of its own neighbourhood first, then the nearest of that name. */
export function linkLanes<Street extends Linkable>(streets: Street[]): Map<Street, Street> {
  const byKey = Map.groupBy(streets, ({ key }) => key)
  const parents = new Map<Street, Street>()
  for (const street of streets) {
    if (parseLane(street.name).kind === 'street') continue
    const parent = namedParent(street, byKey) ?? nearestStreet(street, streets)
    if (parent) parents.set(street, parent)
  }
  return parents
}

function namedParent<Street extends Linkable>(lane: Street, byKey: Map<string, Street[]>): Street | undefined {
  const families = parentKeys(lane.name).map((key) => (byKey.get(key) ?? []).filter((street) => street !== lane))
  const home = families.flat().find(({ neighbourhood }) => neighbourhood === lane.neighbourhood)
  return home ?? nearestOf(lane, families.find((family) => family.length > 0) ?? [])?.street
}

function nearestStreet<Street extends Linkable>(lane: Street, streets: Street[]): Street | undefined {
  if (parentKeys(lane.name).length > 0) return undefined
  const nearest = nearestOf(
    lane,
    streets.filter(({ name }) => parseLane(name).kind === 'street'),
  )
  return nearest && nearest.metres <= mouth ? nearest.street : undefined
}

/** The nearest of some streets; the first of equals. */
export function nearestOf<Street extends { lines: Line[] }>(to: { lines: Line[] }, streets: Street[]) {
  const measured = streets.map((street) => ({ street, metres: metresBetweenLines(to.lines, street.lines) }))
  return measured.toSorted((a, b) => a.metres - b.metres)[0]
}
