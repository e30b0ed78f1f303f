import { metresToLines } from '../geometry/metres-to-line.ts'
import type { Line, Position } from '../geometry/position.ts'
import { parseLane, streetKey } from '../names/parse-lane.ts'
import { nearestOf } from './link-lanes.ts'

export type UnnamedLane = { neighbourhood: string; source: string; lines: Line[] }
export type Door = { street: string; number: string; point: Position }
type Named = { neighbourhood: string; key: string; name: string; lines: Line[] }
export type NamedLane<Street> = UnnamedLane & { name: string; parent: Street | null }

/** A house says where a lane is only if it stands at the lane, in metres. */
const besideLane = 40

/** “Hẻm không tên gần 12 Nguyễn Trãi”, else “… gần Nguyễn Trãi (1)”; the same file always gives the same names. */
export function nameUnnamedLanes<Street extends Named>(
  lanes: UnnamedLane[],
  { streets, doors, word }: { streets: Street[]; doors: Door[]; word: string },
): NamedLane<Street>[] {
  const named = lanes.map((lane) => {
    const parent = nearestNamed(lane, streets)
    return { ...lane, parent, name: speakingName({ lane, parent, doors, word }) }
  })
  return [...Map.groupBy(named, ({ neighbourhood, name }) => `${neighbourhood}|${name}`).values()].flatMap(numberThem)
}

function nearestNamed<Street extends Named>(lane: UnnamedLane, streets: Street[]): Street | null {
  const home = streets.filter(({ neighbourhood }) => neighbourhood === lane.neighbourhood)
  return nearestOf(lane, home.length > 0 ? home : streets)?.street ?? null
}

/** “Hẻm 12 Nguyễn Trãi” → “hẻm 12 Nguyễn Trãi” within a name. */
const inSentence = (name: string) =>
  parseLane(name).kind === 'lane' ? name.charAt(0).toLowerCase() + name.slice(1) : name

type Speaking = { lane: UnnamedLane; parent: Named | null; doors: Door[]; word: string }

function speakingName({ lane, parent, doors, word }: Speaking): string {
  if (!parent) return `${word} không tên`
  const name = inSentence(parent.name)
  const [beside] = doors
    .filter(({ street }) => streetKey(street) === parent.key)
    .map((door) => ({ ...door, metres: metresToLines(door.point, lane.lines) }))
    .filter(({ metres }) => metres <= besideLane)
    .toSorted((a, b) => a.metres - b.metres)
  return beside ? `${word} không tên gần ${beside.number} ${name}` : `${word} không tên gần ${name}`
}

/** West to east, and north to south where that is equal. */
function numberThem<Lane extends UnnamedLane & { name: string }>(lanes: Lane[]): Lane[] {
  if (lanes.length === 1) return lanes
  return lanes.toSorted(westToEast).map((lane, index) => ({ ...lane, name: `${lane.name} (${index + 1})` }))
}

const west = ({ lines }: UnnamedLane) => Math.min(...lines.flat().map(([lon]) => lon))
const north = ({ lines }: UnnamedLane) => Math.max(...lines.flat().map(([, lat]) => lat))
const westToEast = (a: UnnamedLane, b: UnnamedLane) =>
  west(a) - west(b) || north(b) - north(a) || (a.source < b.source ? -1 : 1)
