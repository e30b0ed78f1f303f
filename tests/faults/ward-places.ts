import { createAccount } from '../database/harness.ts'
import { createPerson } from '../database/people.ts'
import type { Sql } from '../../supabase/embedded/sql.ts'

export const password = 'tung-nha-demo'

const id = (kind: number, position: number) => `00000000-000${kind}-4000-8000-${position.toString().padStart(12, '0')}`

export const place = {
  province: id(1, 1),
  ward: id(1, 2),
  neighbourhood: id(1, 3),
  team: id(4, 1),
  street: (number: number) => id(2, number),
  part: (number: number) => id(3, number),
}

/** One lane for each: who walks it, by number. */
const walkers = ['hanh', 'phuc', 'cuc', 'dao']
const lanes = 6
const homesPerLane = 40

const places = `
  insert into public.areas (id, parent_id, level, kind, name) values
    ('${place.province}', null, 'province', 'thành phố', 'Cần Thơ');
  insert into public.areas (id, parent_id, level, kind, name) values
    ('${place.ward}', '${place.province}', 'ward', 'phường', 'An Bình');
  insert into public.areas (id, parent_id, level, kind, name) values
    ('${place.neighbourhood}', '${place.ward}', 'neighbourhood', 'khu vực', 'Khu vực 1');
  insert into public.teams (id, area_id, kind, name) values
    ('${place.team}', '${place.neighbourhood}', 'community', 'Tổ Khu vực 1');`

const lane = (number: number) => `
  insert into public.streets (id, neighbourhood_id, ward_id, name, name_key) values
    ('${place.street(number)}', '${place.neighbourhood}', '${place.ward}', 'Hẻm ${number}', 'hẻm ${number}');
  insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind) values
    ('${place.part(number)}', '${place.street(number)}', '${place.neighbourhood}', '${place.ward}', 'whole');
  insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key)
  select private.household_id('${place.street(number)}', home::text, '', '', ''), '${place.street(number)}',
    '${place.part(number)}', '${place.neighbourhood}', '${place.ward}', home::text, home::text
  from generate_series(1, ${homesPerLane}) as home;`

/** Places, homes, four who walk a lane each, and their lead. */
export async function settle(sql: Sql): Promise<void> {
  const statements = [places, ...Array.from({ length: lanes }, (_, at) => lane(at + 1))].join('').split(/;(?=\s)|;$/u)
  for (const statement of statements) if (statement.trim() !== '') await sql(statement)
  const people = { sql, createAccount: (name: string) => createAccount(sql, name) }
  for (const [at, name] of walkers.entries())
    await assign(sql, await createPerson(people, name, place.team, 'ambassador'), place.part(at + 1))
  await createPerson(people, 'binh', place.team, 'lead')
}

export const assign = (sql: Sql, profileId: string, partId: string) =>
  sql(`insert into public.assignments (part_id, profile_id) values ($1, $2)`, [partId, profileId])

export async function profileNamed(sql: Sql, name: string): Promise<string> {
  const [profile] = await sql<{ id: string }>(`select id from public.profiles where sign_in_name = $1`, [name])
  return profile?.id ?? ''
}
