import type { LonLat, TurfPart, TurfStreet } from '../../../src/domain/turf/turf.ts'
import { spreadHomes } from './spread-homes.ts'
import type { TurfWard } from './extract-ward.ts'

const degrees = 1 / 111_195
const place = (x: number, y: number): LonLat => [105.78 + x * degrees, 10.03 + y * degrees]
const blockWidth = 120

/** Streets in a grid with a lane in every block, every one of them bent a little, with about so many homes. */
export function generatedWard(homes: number): TurfWard {
  const side = Math.max(2, Math.round(Math.sqrt(homes / 26)))
  const lines = new Map<string, { line: LonLat[]; parent: string | null }>()
  for (let row = 0; row <= side; row++) {
    const points = Array.from({ length: side + 1 }, (_, column) => bent(column, row))
    lines.set(`across ${row}`, { line: points, parent: null })
    lines.set(`up ${row}`, { line: Array.from({ length: side + 1 }, (_, column) => bent(row, column)), parent: null })
  }
  for (let block = 0; block < side * side; block++) {
    const [row, column] = [Math.floor(block / side), block % side]
    const line = [bent(column + 0.4, row), bent(column + 0.45, row + 0.7)]
    lines.set(`lane ${row}/${column}`, { line, parent: `across ${row}` })
  }
  return {
    name: `${homes} homes`,
    streets: [...lines].map(([id, { line, parent }]): TurfStreet => ({
      id,
      parent_street_id: parent,
      line: { type: 'LineString', coordinates: line },
    })),
    parts: [...lines].map(([id, { line }]): TurfPart => ({
      id,
      street_id: id,
      kind: 'whole',
      side: null,
      from_number: null,
      to_number: null,
      doors: spreadHomes([line], 12),
    })),
  }
}

const bent = (column: number, row: number) =>
  place(blockWidth * column + 15 * Math.sin(row * 1.3), blockWidth * row + 15 * Math.sin(column * 0.9))
