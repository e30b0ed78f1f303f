import type { Sql } from '../../sql.ts'
import { doorKey, type HouseholdPlan, type PlannedDoor } from '../plan/plan-households.ts'
import type { ImportReport, Skipped } from '../report.ts'
import { inChunks } from './chunks.ts'

export type StandingDoor = {
  id: string
  street_id: string
  number: string
  building: string
  floor: string
  unit: string
}

/** The live doors of some streets, by the key of their address. */
export async function readDoors(sql: Sql, streets: { id: string }[]): Promise<Map<string, StandingDoor>> {
  const rows = await sql<StandingDoor>(
    `select id, street_id, number, building, floor, unit from public.households
     where retired_at is null and street_id in (select jsonb_array_elements_text($1::text::jsonb)::uuid)`,
    [JSON.stringify(streets.map(({ id }) => id))],
  )
  return new Map(rows.map((door) => [doorKey(door), door]))
}

const columns = `(street_id uuid, number text, building text, floor text, unit text, lon double precision, lat double precision)`

/** A door without a part that covers its number, or whose id was retired, is not returned. */
const create = `
  insert into public.households
    (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key, building, floor, unit, lon, lat)
  select private.household_id(street.id, door.number, door.building, door.floor, door.unit), street.id, part.id,
    part.neighbourhood_id, part.ward_id, door.number, private.number_key(door.number),
    door.building, door.floor, door.unit, door.lon, door.lat
  from jsonb_to_recordset($1::text::jsonb) as door ${columns}
  join public.streets as street on street.id = door.street_id
  join public.parts as part on part.id = private.part_for(street.id, private.number_key(door.number), door.building)
  on conflict do nothing
  returning id, street_id, number, building, floor, unit`

/** What a person wrote on the spot (it has a receipt) is better than a map. */
const move = `
  update public.households as standing set lon = door.lon, lat = door.lat
  from jsonb_to_recordset($1::text::jsonb) as door (id uuid, lon double precision, lat double precision)
  where standing.id = door.id and standing.receipt is null and door.lon is not null and door.lat is not null
    and (standing.lon, standing.lat) is distinct from (door.lon, door.lat)
  returning standing.id`

type Writing = { plan: HouseholdPlan; standing: Map<string, StandingDoor> }

export async function writeHouseholds(sql: Sql, { plan, standing }: Writing): Promise<ImportReport> {
  const missing = plan.doors.filter((door) => !standing.has(doorKey(door)))
  const known = plan.doors.flatMap((door) => {
    const found = standing.get(doorKey(door))
    return found ? [{ id: found.id, lon: door.lon, lat: door.lat }] : []
  })
  const created = new Set<string>()
  for (const chunk of inChunks(missing))
    for (const door of await sql<StandingDoor>(create, [JSON.stringify(chunk)])) created.add(doorKey(door))
  let changed = 0
  for (const chunk of inChunks(known)) changed += (await sql(move, [JSON.stringify(chunk)])).length
  const refused = missing.filter((door) => !created.has(doorKey(door))).map(toSkipped)
  const { joined, skipped } = plan
  const counts = { created: created.size, changed, unchanged: known.length - changed }
  return { kind: 'households', ...counts, joined, skipped: [...skipped, ...refused] }
}

const toSkipped = ({ where, number }: PlannedDoor): Skipped => ({ reason: 'door_was_retired', where, subject: number })
