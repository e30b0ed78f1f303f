import { connectedGroups } from './connected-groups.ts'
import { type TurfCut, type TurfUnit, unitKey } from './turf.ts'
import { walkingMinutes } from './walking-minutes.ts'

/** What a piece adds up to, with the shortest ways between its streets that do not touch. */
export function totalsOf(
  units: TurfUnit[],
  links: TurfCut['links'],
): { homes: number; minutes: number; metres: number } {
  const sum = (count: (unit: TurfUnit) => number) => units.reduce((total, unit) => total + count(unit), 0)
  const { ways } = waysWithin(units, links)
  const minutes = sum((unit) => unit.minutes) + walkingMinutes({ homes: 0, metres: ways })
  return {
    homes: sum((unit) => unit.homes),
    minutes: Math.round(minutes),
    metres: Math.round(sum((unit) => unit.metres) + ways),
  }
}

/** Whether units hang together, and the metres between those that do not touch. */
export function waysWithin(units: TurfUnit[], links: TurfCut['links']): { isConnected: boolean; ways: number } {
  const indexOf = new Map(units.map((unit, index) => [unitKey(unit), index]))
  const within = links.flatMap(({ from, to, metres }) => {
    const [a, b] = [indexOf.get(from), indexOf.get(to)]
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, metres }]
  })
  let taken = within.filter(({ metres }) => metres === 0)
  let count = connectedGroups(units.length, taken).length
  let ways = 0
  for (const link of within.filter(({ metres }) => metres > 0).toSorted((a, b) => a.metres - b.metres)) {
    const groups = connectedGroups(units.length, [...taken, link]).length
    if (groups === count) continue
    taken = [...taken, link]
    count = groups
    ways += link.metres
  }
  return { isConnected: count <= 1, ways }
}
