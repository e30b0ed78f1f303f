import type { NamedUnit } from './name-units.ts'
import type { CellLink, Network } from './network.ts'
import { type Bit, linesOf } from './street-bits.ts'
import { type LonLat, type TurfCut, type TurfPiece, type TurfStreet, type TurfUnit, unitKey } from './turf.ts'
import { totalsOf } from './totals.ts'
import { walkingMinutes } from './walking-minutes.ts'

interface Telling {
  network: Network
  units: NamedUnit[]
  bridges: CellLink[]
  count: number
  streets: TurfStreet[]
}

/** Pieces and links in the words of the screen. */
export function tellPieces({ network, units, bridges, count, streets }: Telling): Omit<TurfCut, 'reasons'> {
  const byId = new Map(streets.map((street) => [street.id, street]))
  const keys: string[] = []
  for (const unit of units) for (const cell of unit.cells) keys[cell] = unitKey(unit)
  const links = linksOfUnits([...network.links, ...bridges], keys)
  const ofPiece = Map.groupBy(units, ({ piece }) => piece)
  const pieces = Array.from({ length: count }, (_, piece): TurfPiece => {
    const own = (ofPiece.get(piece) ?? []).map((unit) => tellUnit(unit, network, byId))
    return { units: own, ...totalsOf(own, links) }
  })
  return { pieces, links }
}

function linksOfUnits(links: CellLink[], keys: string[]): TurfCut['links'] {
  const shortest = new Map<string, TurfCut['links'][number]>()
  for (const { from, to, metres } of links) {
    const [a, b] = [keys[from] ?? '', keys[to] ?? '']
    const known = shortest.get(`${a} ${b}`) ?? shortest.get(`${b} ${a}`)
    if (a === b) continue
    if (known === undefined) shortest.set(`${a} ${b}`, { from: a, to: b, metres })
    else known.metres = Math.min(known.metres, metres)
  }
  return [...shortest.values()]
}

function tellUnit(
  { part_id, into, take, cells }: NamedUnit,
  network: Network,
  streets: Map<string, TurfStreet>,
): TurfUnit {
  const own = cells.flatMap((cell) => network.cells[cell] ?? [])
  const homes = own.reduce((sum, { doors }) => sum + doors.length, 0)
  const metres = own.reduce((sum, cell) => sum + cell.metres, 0)
  const part = own[0]?.part
  const isAlongAll = into === undefined && part?.kind !== 'range' && part?.kind !== 'stairwell'
  const drawn = isAlongAll ? linesOf(streets.get(part?.street_id ?? '')) : []
  const lines = drawn.length > 0 ? drawn : linesOfBits([...new Set(own.flatMap(({ bits }) => bits))], network)
  return {
    part_id,
    ...(into === undefined ? {} : { into }),
    ...(take === undefined ? {} : { take }),
    homes,
    metres: Math.round(metres),
    minutes: Math.round(walkingMinutes({ homes, metres })),
    line: lines.reduce<LonLat[]>((longest, line) => (line.length > longest.length ? line : longest), []),
  }
}

/** Bits that follow each other make one line again. */
function linesOfBits(own: number[], { bits, toLonLat }: Network): LonLat[][] {
  const lines: LonLat[][] = []
  let before: Bit | undefined
  for (const bit of own.toSorted((a, b) => a - b).flatMap((index) => bits[index] ?? [])) {
    const follows =
      before?.street_id === bit.street_id && before.line === bit.line && before.position + 1 === bit.position
    if (follows) lines.at(-1)?.push(toLonLat(bit.end))
    else lines.push([toLonLat(bit.start), toLonLat(bit.end)])
    before = bit
  }
  return lines
}
