import { readFileSync } from 'node:fs'
import { ImportProblem } from '../import-problem.ts'
import type { Found } from './found.ts'
import { readCsv } from './read-csv.ts'
import { readGeojson } from './read-geojson.ts'
import { readOsm } from './read-osm.ts'

const readers: [RegExp, (text: string) => Found[]][] = [
  [/\.(?:geo)?json$/i, readGeojson],
  [/\.(?:osm|xml)$/i, readOsm],
  [/\.(?:csv|tsv|txt)$/i, readCsv],
]

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError)
      throw new ImportProblem('The file is not in UTF-8: save it again as “CSV UTF-8”.', { cause: error })
    throw new ImportProblem(`There is no file ${path} that can be read.`, { cause: error })
  }
}

/** Everything in a GeoJSON, OSM XML or CSV file, told apart by the ending of its name. */
export function readFile(path: string): Found[] {
  const reader = readers.find(([ending]) => ending.test(path))?.[1]
  if (!reader) throw new ImportProblem('The name should end in .geojson, .json, .osm, .xml or .csv.')
  const found = reader(readText(path))
  if (found.length === 0) throw new ImportProblem('There is nothing in this file.')
  return found
}
