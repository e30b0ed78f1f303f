import { openWard, type Engine, type Ward } from './harness.ts'
import type { Sql } from '../../supabase/embedded/sql.ts'

/** Everybody the rules tell apart, in the order the matrix lists them. */
export const cast = [
  'anon',
  'ambassadorOn',
  'ambassadorOff',
  'lead',
  'coordinator',
  'viewer',
  'admin',
  'otherLead',
  'stranger',
] as const
export type Cast = (typeof cast)[number]
export type People = Record<Exclude<Cast, 'anon'>, string>

const id = (kind: number, position: number) => `00000000-000${kind}-4000-8000-${position.toString().padStart(12, '0')}`

/** One province, two wards, three neighbourhoods; part `odd` is the one `ambassadorOn` walks. */
export const places = {
  province: id(1, 1),
  ward: id(1, 2),
  otherWard: id(1, 3),
  here: id(1, 4),
  beside: id(1, 5),
  elsewhere: id(1, 6),
  street: id(2, 1),
  besideStreet: id(2, 2),
  elsewhereStreet: id(2, 3),
  odd: id(3, 1),
  even: id(3, 2),
  besidePart: id(3, 3),
  elsewherePart: id(3, 4),
}

export const teams = {
  community: id(4, 1),
  office: id(4, 2),
  steering: id(4, 3),
  department: id(4, 4),
  other: id(4, 5),
}
export const naming = '0b7f0a52-0000-4000-8000-0000000000c1'

const placesSql = `
  insert into public.areas (id, parent_id, level, kind, name) values ('${places.province}', null, 'province', 'thành phố', 'Cần Thơ');
  insert into public.areas (id, parent_id, level, kind, name) values
    ('${places.ward}', '${places.province}', 'ward', 'phường', 'An Bình'),
    ('${places.otherWard}', '${places.province}', 'ward', 'phường', 'An Lạc');
  insert into public.areas (id, parent_id, level, kind, name) values
    ('${places.here}', '${places.ward}', 'neighbourhood', 'khu vực', 'Khu vực 1'),
    ('${places.beside}', '${places.ward}', 'neighbourhood', 'khu vực', 'Khu vực 2'),
    ('${places.elsewhere}', '${places.otherWard}', 'neighbourhood', 'khu vực', 'Khu vực 1');
  insert into public.streets (id, neighbourhood_id, ward_id, name, name_key) values
    ('${places.street}', '${places.here}', '${places.ward}', 'Đường Hoa Sen', 'hoa sen'),
    ('${places.besideStreet}', '${places.beside}', '${places.ward}', 'Đường Hoa Mai', 'hoa mai'),
    ('${places.elsewhereStreet}', '${places.elsewhere}', '${places.otherWard}', 'Đường Hoa Lan', 'hoa lan');
  insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind) values
    ('${places.odd}', '${places.street}', '${places.here}', '${places.ward}', 'odd'),
    ('${places.even}', '${places.street}', '${places.here}', '${places.ward}', 'even'),
    ('${places.besidePart}', '${places.besideStreet}', '${places.beside}', '${places.ward}', 'whole'),
    ('${places.elsewherePart}', '${places.elsewhereStreet}', '${places.elsewhere}', '${places.otherWard}', 'whole');
  insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key)
  select private.household_id(part.street_id, listed.number, '', '', ''), part.street_id, part.id, part.neighbourhood_id,
    part.ward_id, listed.number, listed.number
  from (values ('${places.odd}'::uuid, '1'), ('${places.odd}', '3'), ('${places.odd}', '5'), ('${places.even}', '2'),
    ('${places.even}', '4'), ('${places.besidePart}', '10'), ('${places.elsewherePart}', '7')) as listed (part_id, number)
  join public.parts as part on part.id = listed.part_id;
  insert into public.teams (id, area_id, kind, name) values
    ('${teams.community}', '${places.here}', 'community', 'Tổ Khu vực 1'),
    ('${teams.office}', '${places.ward}', 'office', 'UBND phường An Bình'),
    ('${teams.steering}', '${places.ward}', 'steering', 'Ban chỉ đạo'),
    ('${teams.department}', '${places.province}', 'steering', 'Sở Khoa học và Công nghệ'),
    ('${teams.other}', '${places.elsewhere}', 'community', 'Tổ Khu vực 1 An Lạc');
`

const roles: Partial<Record<Cast, [team: string, role: string]>> = {
  ambassadorOn: [teams.community, 'ambassador'],
  ambassadorOff: [teams.community, 'ambassador'],
  lead: [teams.community, 'lead'],
  coordinator: [teams.office, 'coordinator'],
  viewer: [teams.steering, 'viewer'],
  admin: [teams.department, 'admin'],
  otherLead: [teams.other, 'lead'],
}

export async function createPerson(
  ward: Pick<Ward, 'sql' | 'createAccount'>,
  name: string,
  team: string,
  role: string,
): Promise<string> {
  const account = await ward.createAccount(name.toLowerCase())
  await ward.sql(`insert into public.profiles (id, sign_in_name, full_name, called) values ($1, $2, $3, $3)`, [
    account,
    name.toLowerCase(),
    name,
  ])
  await ward.sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, $3)`, [
    team,
    account,
    role,
  ])
  return account
}

type EmptyWard = Pick<Ward, 'sql' | 'createAccount'> & { connection: Pick<Ward['connection'], 'runScript'> }

/** Places, teams and the cast; the ambassador “on” holds the odd side. */
export async function settlePeople(ward: EmptyWard): Promise<People> {
  await ward.connection.runScript(placesSql)
  const found: Partial<People> = { stranger: await ward.createAccount('stranger') }
  for (const [name, [team, role]] of Object.entries(roles))
    found[name as keyof People] = await createPerson(ward, name, team, role)
  await ward.sql(`insert into public.assignments (part_id, profile_id) values ($1, $2)`, [
    places.odd,
    found.ambassadorOn,
  ])
  return found as People
}

/** A ward with its cast. */
export async function openPeopledWard(engine: Engine): Promise<{ ward: Ward; people: People }> {
  const ward = await openWard({ engine })
  return { ward, people: await settlePeople(ward) }
}

export const personOf = (people: People, name: Cast): string | null => (name === 'anon' ? null : people[name])

export async function doorOf(sql: Sql, number: string, street = places.street): Promise<string> {
  const [door] = await sql<{ id: string }>(`select private.household_id($1, $2, '', '', '') as id`, [street, number])
  return door!.id
}
