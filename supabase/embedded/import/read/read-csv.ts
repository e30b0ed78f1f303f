import Papa from 'papaparse'
import { isPosition } from '../geometry/position.ts'
import { ImportProblem } from '../import-problem.ts'
import { readField } from './fields.ts'
import type { Found, Shape } from './found.ts'

/** The heading is line 1, so the first record stands in line 2. */
const lineOf = (record: number) => record + 2

/** Reads a table with a heading; “,”, “;” or tab between values; throws an `ImportProblem` naming the line. */
export function readCsv(text: string): Found[] {
  const table = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
  })
  const [problem] = table.errors.filter(({ type }) => type !== 'Delimiter')
  if (problem)
    throw new ImportProblem(`Line ${lineOf(problem.row ?? 0)} of the table cannot be read: ${problem.message}.`)
  return table.data.map((tags, index) => ({
    where: `line ${lineOf(index)}`,
    tags,
    shape: pointOf(tags, lineOf(index)),
  }))
}

function pointOf(tags: Record<string, string>, line: number): Shape | null {
  const [lon, lat] = [readField(tags, 'lon'), readField(tags, 'lat')]
  if (lon === null && lat === null) return null
  const point = [degrees(lon), degrees(lat)]
  if (isPosition(point)) return { kind: 'point', point }
  throw new ImportProblem(
    `Line ${line}: “${lon ?? ''}”, “${lat ?? ''}” is not a longitude and latitude in degrees (WGS84).`,
  )
}

/** A Vietnamese spreadsheet writes 106,69 for 106.69. */
const degrees = (text: string | null) => (text === null ? Number.NaN : Number(text.replace(',', '.')))
