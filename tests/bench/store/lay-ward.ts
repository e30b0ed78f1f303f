import { signInAddress } from '../../../supabase/embedded/demo-people.ts'

/** What one phone holds at most (design §10): 2,000 homes with a wide margin. */
export const laid = { streets: 50, homesOfSide: 50, homes: 5_000, visits: 20_000, people: 1_000 }

export const walker = { name: 'hanh', password: 'tung-nha-demo' }

const places = 'generate_series(1, 50) as street, generate_series(0, 1) as side'
/** Odd numbers on side 1. */
const homes = `generate_series(1, 50) as street, generate_series(1, 100) as home,
  lateral (select home % 2 as side, street * 100 + home as door) as place`
const me = `pg_temp.laid('walker', 0)`

const wardSql = `
  insert into public.areas (id, level, kind, name, path)
  values (pg_temp.laid('province', 0), 'province', 'thành phố', 'Sông Lớn', array[pg_temp.laid('province', 0)]);
  insert into public.areas (id, parent_id, level, kind, name, path)
  values (pg_temp.laid('ward', 0), pg_temp.laid('province', 0), 'ward', 'phường', 'Bến Sen',
    array[pg_temp.laid('province', 0), pg_temp.laid('ward', 0)]);
  insert into public.areas (id, parent_id, level, kind, name, path)
  values (pg_temp.laid('neighbourhood', 0), pg_temp.laid('ward', 0), 'neighbourhood', 'khu vực', 'Khu vực 1',
    array[pg_temp.laid('province', 0), pg_temp.laid('ward', 0), pg_temp.laid('neighbourhood', 0)]);
  insert into public.streets (id, neighbourhood_id, ward_id, name, name_key, line)
  select pg_temp.laid('street', street), pg_temp.laid('neighbourhood', 0), pg_temp.laid('ward', 0), 'Đường số ' || street,
    'so ' || street, jsonb_build_object('type', 'MultiLineString', 'coordinates', jsonb_build_array((
      select jsonb_agg(jsonb_build_array(105.7 + bend * 0.0004, 10 + street * 0.0003)) from generate_series(0, 7) as bend)))
  from generate_series(1, 50) as street;
  insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind)
  select pg_temp.laid('part', street * 2 + side), pg_temp.laid('street', street), pg_temp.laid('neighbourhood', 0),
    pg_temp.laid('ward', 0), case side when 1 then 'odd' else 'even' end from ${places};
  insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key, lon, lat, changed_in)
  select pg_temp.laid('home', door), pg_temp.laid('street', street), pg_temp.laid('part', street * 2 + side),
    pg_temp.laid('neighbourhood', 0), pg_temp.laid('ward', 0), home::text, home::text,
    105.7 + home * 0.00003, 10 + street * 0.0003, 3 from ${homes};
  insert into public.street_counts (street_id, ward_id, households, attempted, reached)
  select pg_temp.laid('street', street), pg_temp.laid('ward', 0), 100, 100, 60 from generate_series(1, 50) as street;
`

const walkerSql = `
  insert into public.teams (id, area_id, kind, name) values (pg_temp.laid('team', 0), pg_temp.laid('ward', 0), 'squad', 'Đội Bến Sen');
  insert into auth.users (id, email, encrypted_password, email_confirmed_at)
  values (${me}, '${signInAddress(walker.name)}', extensions.crypt('${walker.password}', extensions.gen_salt('bf', 4)), now());
  insert into auth.identities (id, provider, provider_id, user_id, identity_data)
  select gen_random_uuid(), 'email', id::text, id, jsonb_build_object('sub', id::text, 'email', email) from auth.users;
  insert into public.profiles (id, sign_in_name, full_name, called) values (${me}, '${walker.name}', 'Nguyễn Thị Hạnh', 'cô Hạnh');
  insert into public.memberships (team_id, profile_id, role) values (pg_temp.laid('team', 0), ${me}, 'ambassador');
  insert into public.assignments (part_id, profile_id) select pg_temp.laid('part', street * 2 + side), ${me} from ${places};
`

/** Four visits to each home: three of five homes were reached in the end, at the others nobody was ever at home. */
const factsSql = `
  insert into public.visits (id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, receipt, changed_in)
  select pg_temp.laid('visit', door * 10 + turn), pg_temp.laid('home', door), pg_temp.laid('part', street * 2 + side),
    pg_temp.laid('neighbourhood', 0), ${me}, case when turn = 3 and door % 5 < 3 then 'helped' else 'no_one_home' end,
    now() - (130 - turn * 30 + street % 30) * interval '1 day', nextval('private.receipts'), 3 + turn
  from generate_series(1, 4) as turn, ${homes};
  insert into public.people (id, household_id, part_id, neighbourhood_id, author_id, full_name, called, receipt, changed_in)
  select pg_temp.laid('person', door), pg_temp.laid('home', door), pg_temp.laid('part', street * 2 + side),
    pg_temp.laid('neighbourhood', 0), ${me}, 'Trần Thị Số ' || door, 'bà Số ' || door, nextval('private.receipts'), 9
  from ${homes} where door % 5 = 0;
`

/** In bulk, past every trigger and foreign key: a ward whose one walker holds all of it. */
export const layWardSql = `
  set session_replication_role = replica;
  create or replace function pg_temp.laid(kind text, number integer) returns uuid language sql immutable as $$
    select md5(kind || ' ' || number)::uuid
  $$;
  ${wardSql}${walkerSql}${factsSql}
  set session_replication_role = origin;
  analyze;
`

/** Every row of the ward that a walk is made of, as a phone pulls it. */
export const rowsSql = ['streets', 'parts', 'households', 'visits', 'people']
  .map((table) => `select '${table}' as type, to_jsonb(told) - 'changed_in' as row from public.${table} as told`)
  .join(' union all ')
