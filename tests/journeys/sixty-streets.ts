import type { Sql } from '../../supabase/embedded/sql.ts'

/** The new neighbourhood of the demo ward. */
export const newPlace = 'Khu vực 7'
export const streetsInNewPlace = 60

const grid = `
  with place as (
    insert into public.areas (parent_id, level, kind, name, path, boundary)
    select id, 'neighbourhood', 'khu vực', $1, '{}',
      '{"type": "Polygon", "coordinates": [[[105.7995, 10.0495], [105.8105, 10.0495], [105.8105, 10.0605], [105.7995, 10.0605],
        [105.7995, 10.0495]]]}'::jsonb
    from public.areas where level = 'ward' and name = 'Bến Sen' returning id, parent_id
  ), ways as (
    select row_number() over (order by across, line, step) as number, across, 105.8 + 0.002 * case when across then step else line end as lon,
      10.05 + 0.002 * case when across then line else step end as lat
    from generate_series(0, 5) as line, generate_series(0, 4) as step, unnest(array[true, false]) as across
  ), streets as (
    insert into public.streets (neighbourhood_id, ward_id, name, name_key, line)
    select place.id, place.parent_id, 'Đường Mới ' || number, 'moi ' || number, jsonb_build_object('type', 'MultiLineString',
      'coordinates', jsonb_build_array(jsonb_build_array(jsonb_build_array(lon, lat),
        jsonb_build_array(lon + case when across then 0.002 else 0 end, lat + case when across then 0 else 0.002 end))))
    from ways, place returning id, neighbourhood_id, ward_id, line
  ), parts as (
    insert into public.parts (street_id, neighbourhood_id, ward_id) select id, neighbourhood_id, ward_id from streets returning *
  )
  insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key, lon, lat)
  select private.household_id(street.id, door::text, '', '', ''), street.id, part.id, part.neighbourhood_id, part.ward_id, door::text,
    door::text,
    (line #>> '{coordinates,0,0,0}')::float + ((line #>> '{coordinates,0,1,0}')::float - (line #>> '{coordinates,0,0,0}')::float) * door / 13.0,
    (line #>> '{coordinates,0,0,1}')::float + ((line #>> '{coordinates,0,1,1}')::float - (line #>> '{coordinates,0,0,1}')::float) * door / 13.0
  from streets as street join parts as part on part.street_id = street.id, generate_series(1, 12) as door`

const team = `
  with team as (
    insert into public.teams (area_id, kind, name)
    select id, 'community', 'Tổ công nghệ số cộng đồng ' || name from public.areas where name = $1 returning id
  )
  insert into public.memberships (team_id, profile_id, role)
  select team.id, profile.id, case when profile.sign_in_name = 'binh' then 'lead' else 'ambassador' end
  from team, public.profiles as profile where profile.sign_in_name in ('binh', 'phuc', 'tam')`

/** Sixty streets in a grid, twelve homes on each, and a team of theirs: with the ward's own squad six people can walk. */
export async function addSixtyStreets(sql: Sql) {
  await sql(grid, [newPlace])
  await sql(team, [newPlace])
}
