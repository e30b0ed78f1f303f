import type { Sql } from '../../sql.ts'
import { streetId } from '../plan/natural-ids.ts'
import type { PlannedStreet, StreetPlan } from '../plan/plan-streets.ts'
import type { ImportReport, Skipped } from '../report.ts'
import { inChunks } from './chunks.ts'
import { type Change, countChanges } from './count-changes.ts'
import type { KnownStreetRow } from './known-places.ts'

/** A street starts with one part, its whole. A line or parent the file does not tell stays as it is. */
const statement = `
  with written as (
    insert into public.streets as standing
      (id, neighbourhood_id, ward_id, parent_street_id, kind, name, name_key, is_unnamed, line)
    select planned.id, planned.neighbourhood_id, private.ward_of(planned.neighbourhood_id), planned.parent_street_id,
      planned.kind, planned.name, planned.name_key, planned.is_unnamed, nullif(planned.line, 'null'::jsonb)
    from jsonb_to_recordset($1::text::jsonb) as planned
      (id uuid, neighbourhood_id uuid, parent_street_id uuid, kind text, name text, name_key text, is_unnamed boolean, line jsonb)
    on conflict (id) do update set
      kind = excluded.kind, name = excluded.name, is_unnamed = excluded.is_unnamed,
      parent_street_id = coalesce(excluded.parent_street_id, standing.parent_street_id),
      line = coalesce(excluded.line, standing.line)
    where (standing.kind, standing.name, standing.is_unnamed, standing.parent_street_id, standing.line)
      is distinct from (excluded.kind, excluded.name, excluded.is_unnamed,
        coalesce(excluded.parent_street_id, standing.parent_street_id), coalesce(excluded.line, standing.line))
    returning id, neighbourhood_id, ward_id, xmax = 0 as is_new
  ), made as (
    insert into public.parts (id, street_id, neighbourhood_id, ward_id)
    select private.uuid_v5(id, 'whole'), id, neighbourhood_id, ward_id from written where is_new
  )
  select is_new from written`

const placeKey = (neighbourhood: string, key: string) => `${neighbourhood}|${key}`

/** Ids of the streets a plan means: those that stand here already keep theirs. */
function createIdOf(known: KnownStreetRow[]) {
  const live = known.filter(({ isRetired }) => !isRetired)
  const standing = new Map(live.map((street) => [placeKey(street.neighbourhood_id, street.name_key), street.id]))
  return ({ neighbourhood, key }: { neighbourhood: string; key: string }) =>
    standing.get(placeKey(neighbourhood, key)) ?? streetId(neighbourhood, key)
}

export async function writeStreets(sql: Sql, plan: StreetPlan, known: KnownStreetRow[]): Promise<ImportReport> {
  const idOf = createIdOf(known)
  const retired = new Set(known.filter(({ isRetired }) => isRetired).map(({ id }) => id))
  const streets = plan.streets.filter((street) => !retired.has(idOf(street)))
  const gone = plan.streets.filter((street) => retired.has(idOf(street)))
  const toRow = (street: PlannedStreet) => ({
    id: idOf(street),
    neighbourhood_id: street.neighbourhood,
    parent_street_id: street.parent && !retired.has(idOf(street.parent)) ? idOf(street.parent) : null,
    kind: street.kind,
    name: street.name.slice(0, 120),
    name_key: street.key,
    is_unnamed: street.isUnnamed,
    line: street.lines.length > 0 ? { type: 'MultiLineString', coordinates: street.lines } : null,
  })
  const changes: Change[] = []
  for (const generation of generations(streets))
    for (const chunk of inChunks(generation.map(toRow)))
      changes.push(...(await sql<Change>(statement, [JSON.stringify(chunk)])))
  const skipped = gone.map((street): Skipped => ({
    reason: 'street_was_retired',
    where: street.key,
    subject: street.name,
  }))
  const counts = countChanges(streets.length, changes)
  return { kind: 'streets', ...counts, joined: plan.joined, skipped: [...plan.skipped, ...skipped] }
}

/** Streets, then their lanes, then lanes of lanes: a parent stands before its children in another chunk ask for it. */
function generations(streets: PlannedStreet[]): PlannedStreet[][] {
  const byKey = new Map(streets.map((street) => [placeKey(street.neighbourhood, street.key), street]))
  const depth = (street: PlannedStreet, seen = 0): number => {
    const parent = street.parent && byKey.get(placeKey(street.parent.neighbourhood, street.parent.key))
    return parent && seen < 9 ? depth(parent, seen + 1) : seen
  }
  const byDepth = Map.groupBy(streets, (street) => depth(street))
  return [...byDepth].toSorted(([a], [b]) => a - b).map(([, generation]) => generation)
}
