import { lineLength } from '../geometry/metres-between.ts'
import type { Line } from '../geometry/position.ts'
import { tidyName, withoutPrefix } from '../names/fold-street-name.ts'
import { streetKey } from '../names/parse-lane.ts'
import { cutWay, type Piece } from './cut-way.ts'
import type { Place } from './place-in-neighbourhood.ts'

export type Way = { where: string; name: string; lines: Line[] }
export type MergedStreet = { neighbourhood: string; key: string; name: string; lines: Line[]; ways: string[] }

/** A street that only touches a neighbourhood, in metres, belongs where the rest of the way lies. */
const touch = 20

type NamedPiece = Piece & { key: string; name: string; where: string }

const total = (pieces: Piece[]) => pieces.reduce((sum, { line }) => sum + lineLength(line), 0)
const placeKey = ({ neighbourhood, key }: NamedPiece) => `${neighbourhood ?? ''}|${key}`

/** All ways of one name inside one neighbourhood become one street; what lies outside is told in `outside`. */
export function mergeWays(ways: Way[], place: Place): { streets: MergedStreet[]; outside: NamedPiece[] } {
  const cut = ways.flatMap(({ where, name, lines }) =>
    lines.flatMap((line) => cutWay(line, place).map((piece) => ({ ...piece, key: streetKey(name), name, where }))),
  )
  const settled = settleTouches(cut)
  const nameOf = createNameOf(settled)
  const groups = Map.groupBy(settled, placeKey)
  const inside = [...groups.values()].filter(([first]) => first?.neighbourhood)
  return {
    streets: inside.map((group) => merge(group, nameOf(group))).toSorted(byPlaceAndKey),
    outside: settled.filter(({ neighbourhood }) => neighbourhood === null),
  }
}

function settleTouches(pieces: NamedPiece[]): NamedPiece[] {
  const lengths = new Map([...Map.groupBy(pieces, placeKey)].map(([key, group]) => [key, total(group)]))
  const isLong = (piece: NamedPiece) => (lengths.get(placeKey(piece)) ?? 0) >= touch
  const byWay = Map.groupBy(pieces, ({ where }) => where)
  return pieces.map((piece) => {
    if (piece.neighbourhood === null || isLong(piece)) return piece
    const long = (byWay.get(piece.where) ?? []).filter((other) => other.neighbourhood !== null && isLong(other))
    const [home] = long.toSorted((a, b) => lineLength(b.line) - lineLength(a.line))
    return home ? { ...piece, neighbourhood: home.neighbourhood } : piece
  })
}

const commonest = (pieces: NamedPiece[]): string => {
  const names = [...Map.groupBy(pieces, ({ name }) => tidyName(name))].map(([name, group]) => ({
    name,
    metres: total(group),
  }))
  return names.toSorted((a, b) => b.metres - a.metres || byText(a.name, b.name))[0]?.name ?? ''
}

/** The commonest name of this neighbourhood, spelled as it mostly is in all of them: with or without “Đường”. */
function createNameOf(all: NamedPiece[]) {
  const spellings = Map.groupBy(all, ({ name }) => withoutPrefix(name))
  return (pieces: NamedPiece[]) => commonest(spellings.get(withoutPrefix(commonest(pieces))) ?? pieces)
}

function merge(pieces: NamedPiece[], name: string): MergedStreet {
  const [first] = pieces
  const lines = pieces.map(({ line }) => line).toSorted(byFirstCorner)
  const ways = [...new Set(pieces.map(({ where }) => where))]
  return { neighbourhood: first?.neighbourhood ?? '', key: first?.key ?? '', name, lines, ways }
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const byPlaceAndKey = (a: MergedStreet, b: MergedStreet) =>
  byText(a.neighbourhood, b.neighbourhood) || byText(a.key, b.key)

/** The order of ways in the file means nothing, so it must not make a street look changed. */
const byFirstCorner = (a: Line, b: Line) => byText(JSON.stringify(a), JSON.stringify(b))
