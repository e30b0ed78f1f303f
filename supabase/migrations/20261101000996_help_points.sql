-- Help points: where one may go without an appointment, for wifi, a counter, a hand.

create table public.help_points (
  id uuid primary key default gen_random_uuid(),
  ward_id uuid not null references public.areas (id),
  neighbourhood_id uuid references public.areas (id),
  kind text not null check (kind in ('wifi', 'one_stop', 'community_house', 'market')),
  name text not null check (char_length(name) between 1 and 80),
  place_words text check (char_length(place_words) between 1 and 120),
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  phone text check (phone ~ '^[0-9+ .]{8,15}$'),
  hours jsonb not null default '[]' check (jsonb_typeof(hours) = 'array'),
  retired_at timestamptz,
  changed_in bigint not null default private.transaction_number()
);
comment on column public.help_points.phone is 'Of the place; not a person''s.';
comment on column public.help_points.hours is '[[weekday, "07:30", "11:30"], …]; 1 is Monday. Empty: always open.';
create index help_points_by_ward on public.help_points (ward_id) where retired_at is null;
create index help_points_by_neighbourhood on public.help_points (neighbourhood_id) where neighbourhood_id is not null;
create trigger stamp_change before update on public.help_points for each row execute function private.stamp_change();

grant select on public.help_points to authenticated;
alter table public.help_points enable row level security;
create policy "members read the help points of their ward" on public.help_points
  for select to authenticated using (ward_id = any (array(select private.my_wards())));

create function private.are_hours(hours jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_typeof(hours) = 'array' and jsonb_array_length(hours) <= 42 and not exists (
    select from jsonb_array_elements(hours) as span
    where (jsonb_typeof(span) = 'array' and jsonb_array_length(span) = 3
      and jsonb_typeof(span -> 0) = 'number' and span ->> 0 ~ '^[1-7]$'
      and span ->> 1 ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and span ->> 2 ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
      and span ->> 1 < span ->> 2) is not true
  );
end $$;

create function private.fault_of_point(point jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_object_agg(field, reason), '{}') from (values
    ('kind', case when (point ->> 'kind' in ('wifi', 'one_stop', 'community_house', 'market')) is not true then 'unknown' end),
    ('name', case when private.typed(point, 'name') is null then 'empty' else private.fault_of_line(private.typed(point, 'name'), 80) end),
    ('place_words', private.fault_of_line(private.typed(point, 'place_words'), 120)),
    ('lon', case when num_nulls(private.number_or_null(point, 'lon', 180), private.number_or_null(point, 'lat', 90)) > 0 then 'empty' end),
    ('phone', case when private.typed(point, 'phone') !~ '^[0-9+ .]{8,15}$' then 'not_a_phone' end),
    ('hours', case when private.are_hours(coalesce(point -> 'hours', '[]')) is not true then 'unknown' end)
  ) as listed (field, reason) where reason is not null
$$;

create function private.place_of_point(point jsonb) returns public.areas
language sql stable security definer set search_path = '' as $$
  select place from public.areas as place
  where place.id = coalesce(private.uuid_or_null(point ->> 'neighbourhood_id'), private.uuid_or_null(point ->> 'ward_id'))
    and place.level = case when private.uuid_or_null(point ->> 'neighbourhood_id') is null then 'ward' else 'neighbourhood' end
$$;

create function private.may_keep_point(neighbourhood uuid, ward uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.reaches(coalesce(neighbourhood, ward), array['lead', 'coordinator'])
$$;

create function public.save_help_point(point jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  place public.areas := private.place_of_point(point);
  known public.help_points;
  faults jsonb := private.fault_of_point(point);
begin
  select * into known from public.help_points where id = private.uuid_or_null(point ->> 'id');
  if private.reaches(place.id, array['lead', 'coordinator']) is not true
    or (known.id is not null and not private.may_keep_point(known.neighbourhood_id, known.ward_id)) then
    return jsonb_build_object('outcome', 'not_yours');
  end if;
  if faults <> '{}' then return jsonb_build_object('outcome', 'invalid', 'fields', faults); end if;
  insert into public.help_points as kept (id, ward_id, neighbourhood_id, kind, name, place_words, lon, lat, phone, hours)
  values (coalesce(private.uuid_or_null(point ->> 'id'), gen_random_uuid()), private.ward_of(place.id),
    case when place.level = 'neighbourhood' then place.id end, point ->> 'kind', private.typed(point, 'name'),
    private.typed(point, 'place_words'), private.number_or_null(point, 'lon', 180), private.number_or_null(point, 'lat', 90),
    private.typed(point, 'phone'), coalesce(point -> 'hours', '[]'))
  on conflict (id) do update set ward_id = excluded.ward_id, neighbourhood_id = excluded.neighbourhood_id, kind = excluded.kind,
    name = excluded.name, place_words = excluded.place_words, lon = excluded.lon, lat = excluded.lat, phone = excluded.phone,
    hours = excluded.hours, retired_at = null
  returning * into known;
  return jsonb_build_object('outcome', 'saved', 'id', known.id);
end $$;
comment on function public.save_help_point is
  'Takes {id?, ward_id, neighbourhood_id?, kind, name, place_words?, lon, lat, phone?, hours?}, for who leads there: {outcome: saved, id} |
   {outcome: invalid, fields: {field: empty | too_long | odd_characters | not_a_phone | unknown}} | {outcome: not_yours}.';

create function public.retire_help_point(id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  known public.help_points;
begin
  select * into known from public.help_points as point where point.id = retire_help_point.id;
  if private.may_keep_point(known.neighbourhood_id, known.ward_id) is not true then return jsonb_build_object('outcome', 'not_yours'); end if;
  update public.help_points as point set retired_at = coalesce(point.retired_at, now()) where point.id = known.id;
  return jsonb_build_object('outcome', 'retired');
end $$;
comment on function public.retire_help_point is '{outcome: retired | not_yours}.';

create function private.metres_between(lon double precision, lat double precision, other_lon double precision, other_lat double precision)
returns integer language sql immutable set search_path = '' as $$
  -- On the sphere; the radius in metres.
  select round(2 * 6371000 * asin(least(1, sqrt(
    sin(radians(other_lat - lat) / 2) ^ 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(radians(other_lon - lon) / 2) ^ 2
  ))))::integer
$$;

create function private.wards_asked_for(area text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct ward.id from private.wards_served() as ward
  left join private.places_served() as place on ward.id = any (place.path)
    and (place.id = private.uuid_or_null(btrim(area)) or place.code = btrim(area))
  where place.id is not null or nullif(btrim(area), '') is null
$$;

create function public.help_points_near(area text default null, lon double precision default null, lat double precision default null)
returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('points', coalesce(jsonb_agg(jsonb_build_object('id', near.id, 'kind', near.kind, 'name', near.name,
    'place_words', near.place_words, 'lon', near.lon, 'lat', near.lat, 'phone', near.phone, 'hours', near.hours, 'metres', near.metres)
    order by near.metres, near.name, near.id), '[]'), 'roads', (
      select coalesce(jsonb_agg(road.line -> 'coordinates' order by road.id), '[]')
      from (
        select street.id, street.line from public.streets as street
        where street.kind = 'street' and street.line is not null and street.retired_at is null
          and street.ward_id in (select private.wards_asked_for(help_points_near.area))
        order by street.id limit 200
      ) as road))
  from (
    select point.*, case when abs(help_points_near.lon) <= 180 and abs(help_points_near.lat) <= 90
      then private.metres_between(help_points_near.lon, help_points_near.lat, point.lon, point.lat) end as metres
    from public.help_points as point
    where point.retired_at is null and point.ward_id in (select private.wards_asked_for(help_points_near.area))
    order by metres, point.name, point.id limit 100
  ) as near
$$;
comment on function public.help_points_near is
  'For anybody; area: the id or code of a ward or a neighbourhood in it, or nothing for all wards. {points: [{id, kind, name, place_words,
   lon, lat, phone, hours, metres}], roads: [coordinates of a MultiLineString]}, the nearest point first, at most 100; at most 200 roads,
   lanes left out.';

revoke execute on function public.save_help_point, public.retire_help_point, public.help_points_near from public, anon, authenticated;
grant execute on function public.save_help_point, public.retire_help_point to authenticated;
grant execute on function public.help_points_near to anon, authenticated;
