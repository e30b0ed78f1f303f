import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LonLat, TurfPart, TurfStreet } from '../../../src/domain/turf/turf.ts'
import { planStreets } from '../../../supabase/embedded/import/plan/plan-streets.ts'
import { readGeojson } from '../../../supabase/embedded/import/read/read-geojson.ts'
import { streetsGeojson } from '../../database/invented-ward.ts'
import { spreadHomes } from './spread-homes.ts'

export interface TurfWard {
  name: string
  parts: TurfPart[]
  streets: TurfStreet[]
}

const folder = process.env['PLACES_DATA']
const extracts = folder === undefined ? ['invented'] : ['xuan-hoa', 'cho-quan']

/** Real streets where the folder with them is at hand, else those of an invented ward; homes stand along the named ones. */
export const extractWards = (): TurfWard[] => extracts.map(extractWard)

function extractWard(name: string): TurfWard {
  const text =
    folder === undefined ? streetsGeojson() : readFileSync(join(folder, `osm-hcmc-${name}-streets.geojson`), 'utf8')
  const planned = planStreets(readGeojson(text), [everywhere]).streets
  const streets = planned.map(({ key, lines, parent }): TurfStreet => ({
    id: key,
    parent_street_id: parent?.key ?? null,
    line: { type: 'MultiLineString', coordinates: lines },
  }))
  const parts = planned.map(({ key, lines, isUnnamed }) => wholeStreet(key, isUnnamed ? [] : lines))
  return { name, streets, parts }
}

const wholeStreet = (id: string, lines: LonLat[][]): TurfPart => ({
  id: `part of ${id}`,
  street_id: id,
  kind: 'whole',
  side: null,
  from_number: null,
  to_number: null,
  doors: spreadHomes(lines, 12),
})

const corners: LonLat[] = [
  [105, 9],
  [108, 9],
  [108, 12],
  [105, 12],
  [105, 9],
]
const everywhere = { id: 'ward', ward_id: 'ward', name: 'ward', code: null, polygons: [[corners]] }
