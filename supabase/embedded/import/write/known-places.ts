import type { Rings } from '../geometry/position.ts'
import { linesOf } from '../read/found.ts'
import { readShape } from '../read/read-geojson.ts'
import type { KnownArea } from '../plan/plan-areas.ts'
import type { Sql } from '../../sql.ts'

type AreaRow = Omit<KnownArea, 'polygons'> & { boundary: unknown }

function polygonsOf(boundary: unknown): Rings[] {
  const shape = readShape(boundary, 'A boundary in the database')
  return shape?.kind === 'areas' ? shape.polygons : []
}

export async function readAreas(sql: Sql): Promise<KnownArea[]> {
  const rows = await sql<AreaRow>('select id, parent_id, level, code, name, boundary from public.areas order by id')
  return rows.map(({ boundary, ...area }) => ({ ...area, polygons: polygonsOf(boundary) }))
}

export type KnownStreetRow = {
  id: string
  neighbourhood_id: string
  name_key: string
  isRetired: boolean
  lines: ReturnType<typeof linesOf>
}

type StreetRow = { id: string; neighbourhood_id: string; name_key: string; is_retired: boolean; line: unknown }

/** Streets of some neighbourhoods, retired ones too, by id. */
export async function readStreets(sql: Sql, neighbourhoods: { id: string }[]): Promise<KnownStreetRow[]> {
  const rows = await sql<StreetRow>(
    `select id, neighbourhood_id, name_key, retired_at is not null as is_retired, line from public.streets
     where neighbourhood_id in (select jsonb_array_elements_text($1::text::jsonb)::uuid) order by id`,
    [JSON.stringify(neighbourhoods.map(({ id }) => id))],
  )
  return rows.map(({ line, is_retired: isRetired, ...street }) => {
    return { ...street, isRetired, lines: linesOf(readShape(line, 'A street in the database')) }
  })
}
