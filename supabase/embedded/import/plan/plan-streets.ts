import { lineLength } from '../geometry/metres-between.ts'
import type { Line } from '../geometry/position.ts'
import { fold, tidyName } from '../names/fold-street-name.ts'
import { tidyHouseNumber } from '../names/house-number.ts'
import { parseLane } from '../names/parse-lane.ts'
import { readField } from '../read/fields.ts'
import { type Found, linesOf, middleOf } from '../read/found.ts'
import type { Skipped, SkipReason } from '../report.ts'
import { cutWay } from './cut-way.ts'
import { linkLanes } from './link-lanes.ts'
import { type MergedStreet, mergeWays } from './merge-ways.ts'
import { type Door, nameUnnamedLanes, type UnnamedLane } from './name-unnamed-lanes.ts'
import { createPlace, type Neighbourhood, type Place } from './place-in-neighbourhood.ts'
import { streetVerdict } from './street-verdict.ts'

export type PlannedStreet = Omit<MergedStreet, 'ways'> & {
  kind: 'street' | 'lane'
  isUnnamed: boolean
  parent: { neighbourhood: string; key: string } | null
}
export type StreetPlan = { streets: PlannedStreet[]; joined: number; skipped: Skipped[] }

/** Shortest lane without a name that is taken, in metres; shorter ones are gateways. */
const shortestUnnamed = 20

/** What the streets of a file are, once each; the same file always gives the same plan. */
export function planStreets(found: Found[], neighbourhoods: Neighbourhood[]): StreetPlan {
  const skipped: Skipped[] = []
  const skip = (reason: SkipReason, where: string, subject = '') => void skipped.push({ reason, where, subject })
  const place = createPlace(neighbourhoods)
  const taken = selectRoads(found, skip)
  const named = taken.filter(({ name }) => name !== '')
  const merged = mergeWays(named, place)
  const listed = named
    .filter(({ lines }) => lines.length === 0)
    .flatMap((road) => listedStreet(road, neighbourhoods, skip))
  tellOutside(merged, skip)
  const streets = joinListed(merged.streets, listed)
  const unnamed = taken.filter(({ name }) => name === '').flatMap((road) => unnamedLane(road, place, skip))
  const lanes = planUnnamed({ unnamed, streets, found })
  const joined = new Set(merged.streets.flatMap(({ ways }) => ways)).size - merged.streets.length
  return { streets: [...planNamed(streets), ...lanes], joined: Math.max(0, joined), skipped }
}

type Skip = (reason: SkipReason, where: string, subject?: string) => void
type Road = { where: string; name: string; lines: Line[]; tags: Found['tags'] }

function selectRoads(found: Found[], skip: Skip): Road[] {
  const isFromMap = found.some(({ tags }) => tags['highway'] !== undefined)
  return found.flatMap(({ where, tags, shape }) => {
    const name = tidyName(readField(tags, 'name') ?? '')
    if (isFromMap && shape?.kind === 'point') return []
    const verdict = isFromMap ? streetVerdict(tags, name !== '') : 'take'
    if (verdict !== null && verdict !== 'take') skip(verdict, where, name)
    return verdict === 'take' ? [{ where, name, tags, lines: linesOf(shape) }] : []
  })
}

function listedStreet({ where, name, tags }: Road, neighbourhoods: Neighbourhood[], skip: Skip): MergedStreet[] {
  const wanted = readField(tags, 'neighbourhood')
  const home = neighbourhoods.find(
    ({ code, name: called }) => wanted && (code === wanted || fold(called) === fold(wanted)),
  )
  if (!home) return (skip('no_line', where, name), [])
  return mergeWays(
    [
      {
        where,
        name,
        lines: [
          [
            [0, 0],
            [0, 0],
          ],
        ],
      },
    ],
    () => home.id,
  ).streets.map((street) => ({ ...street, lines: [] }))
}

function joinListed(streets: MergedStreet[], listed: MergedStreet[]): MergedStreet[] {
  const all = new Map([...listed, ...streets].map((street) => [`${street.neighbourhood}|${street.key}`, street]))
  return [...all.values()]
}

function tellOutside({ streets, outside }: ReturnType<typeof mergeWays>, skip: Skip) {
  const inside = new Set(streets.flatMap(({ ways }) => ways))
  for (const [where, pieces] of Map.groupBy(outside, (piece) => piece.where))
    skip(inside.has(where) ? 'partly_outside' : 'outside', where, pieces[0]?.name)
}

function unnamedLane({ where, lines, tags }: Road, place: Place, skip: Skip): UnnamedLane[] {
  if (lines.length === 0) return (skip('no_name', where), [])
  if (lines.reduce((sum, line) => sum + lineLength(line), 0) < shortestUnnamed) return (skip('too_short', where), [])
  const pieces = lines.flatMap((line) => cutWay(line, place))
  const [longest] = pieces.toSorted((a, b) => lineLength(b.line) - lineLength(a.line))
  if (!longest?.neighbourhood) return (skip('outside', where), [])
  return [{ neighbourhood: longest.neighbourhood, source: tags['osm'] ?? sourceOf(where, lines), lines }]
}

/** A number in the map lasts; a place in a file does not, so there the lane's first corner stands for it. */
const sourceOf = (where: string, lines: Line[]) => (where.includes('/') ? where : (lines[0]?.[0] ?? []).join(' '))

const toPlace = ({ neighbourhood, key }: MergedStreet) => ({ neighbourhood, key })

function planNamed(streets: MergedStreet[]): PlannedStreet[] {
  const parents = linkLanes(streets)
  return streets.map((street) => {
    const { neighbourhood, key, name, lines } = street
    const parent = parents.get(street)
    return {
      neighbourhood,
      key,
      name,
      lines,
      kind: parseLane(name).kind,
      isUnnamed: false,
      parent: parent ? toPlace(parent) : null,
    }
  })
}

type Unnamed = { unnamed: UnnamedLane[]; streets: MergedStreet[]; found: Found[] }

function planUnnamed({ unnamed, streets, found }: Unnamed): PlannedStreet[] {
  const drawn = streets.filter(({ lines }) => lines.length > 0)
  const lanes = nameUnnamedLanes(unnamed, { streets: drawn, doors: found.flatMap(doorsOf), word: laneWord(streets) })
  return lanes.map(({ neighbourhood, source, name, lines, parent }) => ({
    neighbourhood,
    key: `khong ten ${source}`,
    name,
    lines,
    kind: 'lane',
    isUnnamed: true,
    parent: parent && toPlace(parent),
  }))
}

function doorsOf({ tags, shape }: Found): Door[] {
  const [street, number] = [readField(tags, 'street'), readField(tags, 'number')]
  const point = shape && middleOf(shape)
  return street && number && point ? [{ street, number: tidyHouseNumber(number), point }] : []
}

/** Hẻm in the south, ngõ in the north, kiệt in the middle: as most of the named lanes here are called. */
function laneWord(streets: MergedStreet[]): string {
  const words = streets.flatMap(({ name }) => {
    const lane = parseLane(name)
    return lane.kind === 'lane' && lane.word.toLowerCase() !== 'ngách' ? [tidyName(lane.word)] : []
  })
  const counted = [...Map.groupBy(words, (word) => word)].toSorted((a, b) => b[1].length - a[1].length)
  return counted[0]?.[0] ?? 'Hẻm'
}
