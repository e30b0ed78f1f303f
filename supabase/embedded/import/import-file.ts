import type { Sql } from '../sql.ts'
import { ImportProblem } from './import-problem.ts'
import type { Neighbourhood } from './plan/place-in-neighbourhood.ts'
import { type KnownArea, planAreas } from './plan/plan-areas.ts'
import { planHouseholds } from './plan/plan-households.ts'
import { planStreets } from './plan/plan-streets.ts'
import type { Found } from './read/found.ts'
import { readFile } from './read/read-file.ts'
import { requireFields } from './read/require-fields.ts'
import type { ImportKind, ImportReport } from './report.ts'
import { readAreas, readStreets } from './write/known-places.ts'
import { recount } from './write/recount.ts'
import { writeAreas } from './write/write-areas.ts'
import { readDoors, writeHouseholds } from './write/write-households.ts'
import { writeStreets } from './write/write-streets.ts'

/** `ward` is a code or an id; without it every ward that is here is looked at. */
export type Import = { sql: Sql; kind: ImportKind; file: string; ward?: string | undefined }

/**
 * Reads a GeoJSON, OSM XML or CSV file into the database; importing it again changes nothing. `sql` must be the
 * superuser's. Throws an `ImportProblem`, with nothing written, where the file or the database cannot be used.
 */
export async function importFile({ sql, kind, file, ward }: Import): Promise<ImportReport> {
  const found = readFile(file)
  requireFields(found, kind)
  const areas = await readAreas(sql)
  const wardId = findWard(areas, ward)
  if (kind === 'areas') return writeAreas(sql, planAreas(found, areas, wardId))
  const neighbourhoods = areas.flatMap((area) => toNeighbourhood(area, wardId))
  if (neighbourhoods.length === 0) throw new ImportProblem('There is no neighbourhood here yet: import areas first.')
  const report = await (kind === 'streets' ? importStreets : importHouseholds)({ sql, found, neighbourhoods })
  if (report.created + report.changed > 0) await recount(sql, neighbourhoods)
  return report
}

type Step = { sql: Sql; found: Found[]; neighbourhoods: Neighbourhood[] }

async function importStreets({ sql, found, neighbourhoods }: Step): Promise<ImportReport> {
  const known = await readStreets(sql, neighbourhoods)
  return writeStreets(sql, planStreets(found, neighbourhoods), known)
}

async function importHouseholds({ sql, found, neighbourhoods }: Step): Promise<ImportReport> {
  const streets = (await readStreets(sql, neighbourhoods)).filter(({ isRetired }) => !isRetired)
  if (streets.length === 0) throw new ImportProblem('There is no street here yet: import streets first.')
  const standing = await readDoors(sql, streets)
  const plan = planHouseholds(found, { streets, neighbourhoods, standing: new Set(standing.keys()) })
  return writeHouseholds(sql, { plan, standing })
}

function findWard(areas: KnownArea[], ward: string | undefined): string | null {
  if (ward === undefined) return null
  const found = areas.find(({ level, id, code }) => level === 'ward' && (id === ward || code === ward))
  if (!found) throw new ImportProblem(`There is no ward with the code ${ward} here: import areas first.`)
  return found.id
}

function toNeighbourhood(
  { id, parent_id, level, name, code, polygons }: KnownArea,
  ward: string | null,
): Neighbourhood[] {
  if (level !== 'neighbourhood' || parent_id === null || (ward !== null && parent_id !== ward)) return []
  return [{ id, ward_id: parent_id, name, code, polygons }]
}
