import type { Sql } from '../../sql.ts'
import type { AreaPlan, PlannedArea } from '../plan/plan-areas.ts'
import type { ImportReport } from '../report.ts'
import { inChunks } from './chunks.ts'
import { type Change, countChanges } from './count-changes.ts'

/** A boundary or a code the file does not tell stays as it is. */
const statement = `
  insert into public.areas as standing (id, parent_id, level, kind, code, name, boundary, lon, lat)
  select id, parent_id, level, kind, code, name, nullif(boundary, 'null'::jsonb), lon, lat
  from jsonb_to_recordset($1::text::jsonb) as planned
    (id uuid, parent_id uuid, level text, kind text, code text, name text, boundary jsonb, lon double precision, lat double precision)
  on conflict (id) do update set
    parent_id = excluded.parent_id, kind = excluded.kind, name = excluded.name,
    code = coalesce(excluded.code, standing.code), boundary = coalesce(excluded.boundary, standing.boundary),
    lon = coalesce(excluded.lon, standing.lon), lat = coalesce(excluded.lat, standing.lat)
  where (standing.parent_id, standing.kind, standing.name, standing.code, standing.boundary, standing.lon, standing.lat)
    is distinct from (excluded.parent_id, excluded.kind, excluded.name, coalesce(excluded.code, standing.code),
      coalesce(excluded.boundary, standing.boundary), coalesce(excluded.lon, standing.lon), coalesce(excluded.lat, standing.lat))
  returning xmax = 0 as is_new`

/** Paths are made from the parent's when an area is placed, so those below a moved one are placed again. */
const placeAgain = `
  update public.areas as area set parent_id = area.parent_id from public.areas as parent
  where parent.id = area.parent_id and area.path is distinct from parent.path || area.id`

const toRow = ({ polygons, point, ...area }: PlannedArea) => ({
  ...area,
  boundary: polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null,
  lon: point?.[0] ?? null,
  lat: point?.[1] ?? null,
})

export async function writeAreas(sql: Sql, { areas, skipped }: AreaPlan): Promise<ImportReport> {
  const changes: Change[] = []
  for (const level of ['province', 'ward', 'neighbourhood'])
    for (const chunk of inChunks(areas.filter((area) => area.level === level).map(toRow)))
      changes.push(...(await sql<Change>(statement, [JSON.stringify(chunk)])))
  await sql(placeAgain)
  return { kind: 'areas', ...countChanges(areas.length, changes), joined: 0, skipped }
}
