-- The demo ward: Bến Sen, an invented ward of Cần Thơ. Everybody, every street and every number in it is made up.
-- Drawn anew from fixed words each time; only the days move, so that the six weeks of visits always end yesterday.

create function pg_temp.chance(words text) returns double precision language sql immutable as $$
  select (hashtextextended(words, 0) & 16777215)::double precision / 16777216
$$;

create function pg_temp.pick(words text, choices text[]) returns text language sql immutable as $$
  select choices[1 + floor(pg_temp.chance(words) * cardinality(choices))::integer]
$$;

-- As fold-street-name.ts does; no name here starts with Đường or Phố.
create function pg_temp.fold(name text) returns text language sql immutable as $$
  select lower(translate(regexp_replace(normalize(name, nfd), '[\u0300-\u036F]', '', 'g'), 'đĐ', 'dd'))
$$;

-- The ward is drawn on a sheet of 3 × 2 squares and then bent, so that neighbours share their crooked borders. Metres.
create function pg_temp.spot(x double precision, y double precision) returns jsonb language sql immutable as $$
  select jsonb_build_array(
    round((105.77 + (0.978 * bent.east + 0.208 * bent.north) / 109600)::numeric, 6),
    round((10.03 + (0.978 * bent.north - 0.208 * bent.east) / 110600)::numeric, 6))
  from (select 430 * x + 28 * sin(1.9 * y + 0.6 * x) + 14 * sin(3.1 * x + 0.7) - 645 as east,
    430 * y + 30 * sin(1.5 * x + 0.4 * y) - 430 as north) as bent
$$;

create function pg_temp.at_hour(day date, hour double precision) returns timestamptz language sql immutable as $$
  select (day + make_interval(mins => (hour * 60)::integer)) at time zone 'Asia/Ho_Chi_Minh'
$$;

-- Places

insert into public.areas (id, parent_id, level, kind, code, name, former_names, path)
select private.uuid_v5('6f1d1c1e-6f0b-4b0e-9a53-9b8a2f0c7d11', 'code|92'), null, 'province', 'thành phố', '92', 'Cần Thơ',
  '{}', '{}';

insert into public.areas (id, parent_id, level, kind, name, former_names, path, lon, lat)
select private.uuid_v5('6f1d1c1e-6f0b-4b0e-9a53-9b8a2f0c7d11', province.id || '|ben sen'), province.id, 'ward', 'phường',
  'Bến Sen', '{Sen Đông,Sen Tây}', '{}', 105.77, 10.03
from public.areas as province where province.code = '92';

create temporary table seed_squares as
select number, (number - 1) % 3 as x, (number - 1) / 3 as y, ward.id as ward_id,
  private.uuid_v5('6f1d1c1e-6f0b-4b0e-9a53-9b8a2f0c7d11', ward.id || '|khu vuc ' || number) as area_id
from generate_series(1, 6) as number, public.areas as ward where ward.name = 'Bến Sen' and ward.level = 'ward';

insert into public.areas (id, parent_id, level, kind, name, path, boundary, lon, lat)
select square.area_id, square.ward_id, 'neighbourhood', 'khu vực', 'Khu vực ' || square.number, '{}',
  jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array((
    select jsonb_agg(pg_temp.spot(square.x + least(greatest(abs((step + 20) % 32 - 16) - 4, 0), 8) / 8.0,
      square.y + least(greatest(abs((step + 12) % 32 - 16) - 4, 0), 8) / 8.0) order by step)
    from generate_series(0, 32) as step))),
  (pg_temp.spot(square.x + 0.5, square.y + 0.5) ->> 0)::double precision,
  (pg_temp.spot(square.x + 0.5, square.y + 0.5) ->> 1)::double precision
from seed_squares as square;

update public.areas as ward set boundary = jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array((
  select jsonb_agg(pg_temp.spot(corner.x, corner.y) order by corner.position) from (
    select step as position, step / 8.0 as x, 0.0 as y from generate_series(0, 23) as step
    union all select 100 + step, 3, step / 8.0 from generate_series(0, 15) as step
    union all select 200 + step, 3 - step / 8.0, 2 from generate_series(0, 23) as step
    union all select 300 + step, 0, 2 - step / 8.0 from generate_series(0, 16) as step
  ) as corner)))
where ward.name = 'Bến Sen' and ward.level = 'ward';

-- Khu vực 5 and the ward have no adults counted: the screens say so and ask for the number.
insert into public.figures (id, area_id, measure, value, source, counted_on)
select private.uuid_v5(area_id, measure), area_id, measure, value, 'phường đếm', private.day_of(now()) - 53
from seed_squares join (values
  (1, 262, 612), (2, 240, 548), (3, 301, 703), (4, 208, 489), (5, 251, null), (6, 238, 561)
) as counted (number, households, adults) using (number)
cross join lateral (values ('households', households), ('adults', adults)) as listed (measure, value) where value is not null
union all
select private.uuid_v5(ward_id, 'households'), ward_id, 'households', 1500, 'phường đếm', private.day_of(now()) - 53
from seed_squares where number = 1;

-- Streets: first the long ones, from the end where the numbers begin; x and y within their square.

create temporary table seed_ways (
  id uuid, number integer, name text, parent_id uuid, prefix text, first integer, homes integer, slots integer,
  x0 double precision, y0 double precision, x1 double precision, y1 double precision
);

create temporary table seed_lanes as
select number, road, lane, substring(lane from '^(.*)/[^/]*$') as outer_lane,
  substring(lane from '[0-9]+$')::integer as door, length, homes
from (values
  (1, 'Nguyễn Trãi', '108', 0.22, 18), (1, 'Nguyễn Trãi', '119', 0.34, 24), (1, 'Nguyễn Trãi', '119/9', 0.30, 14),
  (1, 'Chợ Cũ', '15', 0.26, 20), (1, 'Chợ Cũ', '31', 0.36, 26), (1, 'Lò Gốm', '12', 0.16, 22),
  (2, 'Nguyễn Trãi', '62', 0.28, 16), (2, 'Nguyễn Trãi', '57', 0.30, 14), (2, 'Nguyễn Trãi', '83', 0.22, 14),
  (2, 'Lê Lợi', '30', 0.20, 10), (2, 'Lê Lợi', '10', 0.28, 12),
  (3, 'Nguyễn Trãi', '12', 0.26, 26), (3, 'Nguyễn Trãi', '12/15', 0.18, 14), (3, 'Nguyễn Trãi', '7', 0.30, 20),
  (3, 'Nguyễn Trãi', '33', 0.28, 18), (3, 'Rạch Sen', '18', 0.15, 14), (3, 'Rạch Sen', '5', 0.17, 12),
  (3, 'Lý Tự Trọng', '3', 0.30, 14), (3, 'Lý Tự Trọng', '8', 0.30, 12), (3, 'Lý Tự Trọng', '36', 0.35, 11),
  (3, 'Bờ Kênh', '31', 0.14, 8),
  (4, 'Trần Phú', '112', 0.35, 24), (4, 'Trần Phú', '105', 0.30, 20), (4, 'Trần Phú', '131', 0.28, 18),
  (4, 'Vườn Mận', '22', 0.17, 16), (4, 'Chợ Cũ', '80', 0.17, 16),
  (5, 'Trần Phú', '58', 0.25, 22), (5, 'Trần Phú', '63', 0.30, 24), (5, 'Trần Phú', '63/7', 0.15, 12),
  (5, 'Trần Phú', '91', 0.30, 21), (5, 'Võ Thị Sáu', '17', 0.22, 16),
  (6, 'Trần Phú', '3', 0.28, 31), (6, 'Bờ Kênh', '45', 0.34, 38), (6, 'Trần Phú', '16', 0.30, 16),
  (6, 'Trần Phú', '35', 0.26, 12), (6, 'Phan Chu Trinh', '9', 0.18, 7), (6, 'Bờ Kênh', '67', 0.28, 12)
) as listed (number, road, lane, length, homes);

insert into seed_ways
select private.uuid_v5(area_id, pg_temp.fold(name)), number, name, null, '', first, homes,
  -- Lanes and the apartment block take a number too.
  (homes + 1 + (name = 'Lê Lợi')::integer + (select count(*) from seed_lanes as lane
    where lane.number = road.number and lane.road = road.name and lane.outer_lane is null)) / 2 + 1,
  x0, y0, x1, y1
from (values
  (1, 'Nguyễn Trãi', 101, 44, 1, 0.5, 0.04, 0.5), (1, 'Chợ Cũ', 1, 40, 0.5, 0.04, 0.5, 1),
  (1, 'Lò Gốm', 1, 28, 1, 0.8, 0.5, 0.8), (1, 'Bến Sen', 1, 26, 0.12, 0.5, 0.12, 0.04),
  (2, 'Nguyễn Trãi', 51, 40, 1, 0.5, 0, 0.5), (2, 'Lê Lợi', 1, 36, 0.5, 0, 0.5, 1),
  (2, 'Hoa Sen', 1, 20, 1, 0.85, 0.5, 0.85), (2, 'Cây Me', 1, 18, 0.5, 0.2, 0, 0.2),
  (3, 'Nguyễn Trãi', 1, 44, 0.95, 0.5, 0, 0.5), (3, 'Bờ Kênh', 1, 40, 0.95, 0, 0.95, 1),
  (3, 'Lý Tự Trọng', 1, 38, 0.45, 0, 0.45, 1), (3, 'Rạch Sen', 1, 30, 0.45, 0.82, 0, 0.82),
  (4, 'Trần Phú', 101, 44, 1, 0.4, 0.04, 0.4), (4, 'Chợ Cũ', 51, 40, 0.5, 0, 0.5, 0.9),
  (4, 'Vườn Mận', 1, 30, 0.5, 0.75, 0.06, 0.75),
  (5, 'Trần Phú', 51, 48, 1, 0.4, 0, 0.4), (5, 'Lê Lợi', 51, 44, 0.5, 0, 0.5, 0.94),
  (5, 'Đình Làng', 1, 34, 1, 0.78, 0.5, 0.78), (5, 'Võ Thị Sáu', 1, 30, 0, 0.7, 0.5, 0.7),
  (6, 'Trần Phú', 1, 42, 0.95, 0.4, 0, 0.4), (6, 'Bờ Kênh', 43, 28, 0.95, 0, 0.95, 0.94),
  (6, 'Lý Tự Trọng', 51, 30, 0.45, 0, 0.45, 0.94), (6, 'Phan Chu Trinh', 1, 22, 0.45, 0.8, 0, 0.8)
) as road (number, name, first, homes, x0, y0, x1, y1) join seed_squares using (number);

-- A lane leaves its parent at its number: the odd ones to the left, the even ones to the right. Inner lanes come second.
create function pg_temp.open_lanes(is_inner boolean) returns void language sql as $$
  insert into seed_ways
  select private.uuid_v5(area_id, pg_temp.fold('Hẻm ' || lane || ' ' || road)), number, 'Hẻm ' || lane || ' ' || road, parent_id,
    lane || '/', 1, homes, slots, x0, y0, x0 - turn * length * ahead_y / span, y0 + turn * length * ahead_x / span
  from (
    select lane.*, square.area_id, parent.id as parent_id, case when lane.door % 2 = 1 then 1 else -1 end as turn,
      (lane.homes + 1 + (select count(*) from seed_lanes as inner_lane where inner_lane.number = lane.number
        and inner_lane.road = lane.road and inner_lane.outer_lane = lane.lane)) / 2 + 1 as slots,
      parent.x0 + (parent.x1 - parent.x0) * along.share as x0, parent.y0 + (parent.y1 - parent.y0) * along.share as y0,
      parent.x1 - parent.x0 as ahead_x, parent.y1 - parent.y0 as ahead_y,
      sqrt((parent.x1 - parent.x0) ^ 2 + (parent.y1 - parent.y0) ^ 2) as span
    from seed_lanes as lane join seed_squares as square using (number)
    join seed_ways as parent on parent.number = lane.number
      and parent.name = case when is_inner then 'Hẻm ' || lane.outer_lane || ' ' || lane.road else lane.road end
    cross join lateral (
      select ((lane.door + 1) / 2 - (parent.first + 1) / 2 + 0.5) / parent.slots as share
    ) as along
    where (lane.outer_lane is not null) = is_inner
  ) as opened
$$;
select pg_temp.open_lanes(false);
select pg_temp.open_lanes(true);

insert into public.streets (id, neighbourhood_id, ward_id, parent_street_id, kind, name, name_key, line)
select way.id, square.area_id, square.ward_id, way.parent_id, case when way.prefix = '' then 'street' else 'lane' end, way.name,
  pg_temp.fold(way.name), jsonb_build_object('type', 'MultiLineString', 'coordinates', jsonb_build_array((
    select jsonb_agg(pg_temp.spot(square.x + way.x0 + (way.x1 - way.x0) * step / 5,
      square.y + way.y0 + (way.y1 - way.y0) * step / 5) order by step) from generate_series(0, 5) as step)))
from seed_ways as way join seed_squares as square using (number) order by length(way.prefix), way.number, way.name;

insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind, label)
select private.uuid_v5(way.id, kind), way.id, square.area_id, square.ward_id, kind,
  case when kind = 'stairwell' then 'Chung cư Bến Sen' end
from seed_ways as way join seed_squares as square using (number)
cross join lateral unnest(case
  when (way.number, way.name) in ((3, 'Nguyễn Trãi'), (3, 'Bờ Kênh'), (4, 'Trần Phú'), (5, 'Trần Phú')) then array['odd', 'even']
  when (way.number, way.name) = (2, 'Lê Lợi') then array['whole', 'stairwell']
  else array['whole'] end) as kind;

-- Doors

create temporary table seed_doors as
with slots as (
  select way.id as way_id, door, is_extra, row_number() over (partition by way.id order by door, is_extra) as position
  from seed_ways as way, generate_series(way.first, way.first + 2 * way.slots - 1) as door, unnest(array[false, true]) as is_extra
  where (not is_extra or pg_temp.chance(way.id || ' A ' || door) < 0.07 or (way.prefix = '' and door = 12))
    and not (way.number = 2 and way.name = 'Lê Lợi' and door = 25)
    and not exists (select from seed_ways as lane where lane.parent_id = way.id
      and substring(lane.prefix from '([0-9]+)/$')::integer = door)
), placed as (
  select way.*, slots.door, slots.is_extra,
    ((slots.door + 1) / 2 - (way.first + 1) / 2 + case when is_extra then 0.8 else 0.5 end) / way.slots as along,
    case when slots.door % 2 = 1 then 1 else -1 end * case when way.prefix = '' then 0.02 else 0.013 end
      / sqrt((way.x1 - way.x0) ^ 2 + (way.y1 - way.y0) ^ 2) as aside
  from slots join seed_ways as way on way.id = slots.way_id where slots.position <= way.homes
)
select way.id as street_id, way.number as area_number, way.prefix || door || case when is_extra then 'A' else '' end as number,
  '' as building, '' as floor, '' as unit, door,
  pg_temp.spot(square.x + x0 + (x1 - x0) * along - (y1 - y0) * aside, square.y + y0 + (y1 - y0) * along + (x1 - x0) * aside) as spot
from placed as way join seed_squares as square on square.number = way.number
union all
select way.id, way.number, '25', 'Chung cư Bến Sen', floor::text, floor || lpad(unit::text, 2, '0'), 25,
  pg_temp.spot(square.x + way.x0 - 0.045 + 0.004 * (unit % 5), square.y + 0.64 + 0.012 * (unit / 6))
from seed_ways as way join seed_squares as square using (number),
  generate_series(1, 6) as floor, generate_series(1, 10) as unit
where way.number = 2 and way.name = 'Lê Lợi';

with home as materialized (
  select private.household_id(street_id, number, building, floor, unit) as id, door.* from seed_doors as door
)
insert into public.households
  (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key, building, floor, unit, lon, lat, needs, priorities)
select home.id, home.street_id, part.id, part.neighbourhood_id, part.ward_id, home.number, private.number_key(home.number),
  home.building, home.floor, home.unit, (home.spot ->> 0)::double precision, (home.spot ->> 1)::double precision,
  array(select need from (values ('no_smartphone', 0.09), ('no_internet', 0.07), ('no_vneid', 0.12), ('home_visit', 0.04),
    ('other_language', 0.015)) as listed (need, share) where pg_temp.chance(home.id || need) < share),
  array(select priority from (values ('elderly', case when home.area_number = 6 then 0.5 else 0.27 end), ('disabled', 0.03),
    ('poor', 0.05), ('freelance', 0.1)) as listed (priority, share) where pg_temp.chance(home.id || priority) < share)
from home join public.parts as part on part.street_id = home.street_id and part.kind in (
  case when home.building <> '' then 'stairwell' else 'whole' end, case when home.door % 2 = 1 then 'odd' else 'even' end)
order by home.area_number, home.street_id, home.door, home.number, home.unit;

-- Who works here. The first six sign in; the others only appear as helpers.

create temporary table seed_helpers as
select private.uuid_v5('6f1d1c1e-6f0b-4b0e-9a53-9b8a2f0c7d11', 'demo|' || sign_in_name) as id,
  '09000000' || lpad(position::text, 2, '0') as phone, listed.*
from (values
  (1, 'hanh', 'Lâm Thị Mỹ Hạnh', 'cô Hạnh', 'Chi hội Phụ nữ Khu vực 3', 'ambassador', '{tổ 3}'::text[], '{S1,S3,S5}'::text[]),
  (2, 'phuc', 'Quách Gia Phúc', 'em Phúc', 'Chi đoàn Khu vực 1', 'ambassador', '{tổ 1}', '{K3,S1,S6}'),
  (3, 'binh', 'Huỳnh Thanh Bình', 'chú Bình', 'Trưởng khu vực', 'lead', '{tổ 1,tổ 3}', '{K1,S5}'),
  (4, 'thu', 'Tạ Ngọc Anh Thu', 'chị Thu', 'Văn phòng phường', 'coordinator', '{phường}', '{S6}'),
  (5, 'minh', 'Đoàn Nhật Minh', 'anh Minh', 'Ban chỉ đạo phường', 'viewer', '{chỉ đạo}', '{}'),
  (6, 'lan', 'Mai Hoàng Lan', 'chị Lan', 'Sở Khoa học và Công nghệ', 'admin', '{sở}', '{}'),
  (7, 'tam', 'Thái Minh Tâm', 'anh Tâm', 'Chi đoàn Khu vực 3', 'ambassador', '{tổ 3}', '{S1,S2}'),
  (8, 'tuong.vy', 'La Tường Vy', 'em Vy', 'Chi đoàn Khu vực 3', 'ambassador', '{tổ 3}', '{S3,S4}'),
  (9, 'loan', 'Từ Bích Loan', 'cô Loan', 'Chi hội Phụ nữ Khu vực 1', 'ambassador', '{tổ 1}', '{S1,S5}'),
  (10, 'khang', 'Cao Vĩnh Khang', 'em Khang', 'Đoàn phường', 'ambassador', '{đội hình}', '{S1,S6}'),
  (11, 'nhu', 'Triệu Quỳnh Như', 'em Như', 'Đoàn phường', 'ambassador', '{đội hình}', '{S2,S3}'),
  (12, 'son', 'Kim Thạch Sơn', 'chú Sơn', 'Cựu chiến binh', 'ambassador', '{đội hình}', '{S5}'),
  (13, 'diep', 'Viên Ngọc Điệp', 'cô Điệp', 'Hội Nông dân', 'ambassador', '{đội hình}', '{S1,S3}')
) as listed (position, sign_in_name, full_name, called, affiliation, role, teams, skills_taught);

insert into auth.users (id, email, encrypted_password, email_confirmed_at, created_at, updated_at, raw_app_meta_data, raw_user_meta_data)
select id, sign_in_name || '@nguoi.tungnha.invalid',
  case when position <= 6 then extensions.crypt('tung-nha-demo', extensions.gen_salt('bf')) else '' end,
  begun, begun, begun, '{"provider": "email", "providers": ["email"]}', '{}'
from seed_helpers, pg_temp.at_hour(private.day_of(now()) - 50, 8) as begun;

-- What hosted Supabase has and needs beyond the tables of one machine: a null there makes its sign-in fail.
do $$
declare
  listed record;
begin
  for listed in
    select wanted.name, wanted.value
    from (values ('instance_id', '00000000-0000-0000-0000-000000000000'), ('aud', 'authenticated'), ('role', 'authenticated'),
      ('confirmation_token', ''), ('recovery_token', ''), ('email_change', ''), ('email_change_token_new', ''),
      ('email_change_token_current', ''), ('phone_change', ''), ('phone_change_token', ''), ('reauthentication_token', '')
    ) as wanted (name, value)
    join information_schema.columns as found
      on found.table_schema = 'auth' and found.table_name = 'users' and found.column_name = wanted.name
  loop
    execute format('update auth.users set %I = %L where id in (select id from seed_helpers)', listed.name, listed.value);
  end loop;
end $$;

insert into auth.identities (id, provider, provider_id, user_id, identity_data)
select private.uuid_v5(id, 'identity'), 'email', id::text, id,
  jsonb_build_object('sub', id, 'email', sign_in_name || '@nguoi.tungnha.invalid', 'email_verified', true)
from seed_helpers where position <= 6;

insert into public.profiles (id, sign_in_name, full_name, called, phone, affiliation, skills_taught)
select id, sign_in_name, full_name, called, phone, affiliation, skills_taught from seed_helpers;

create temporary table seed_teams as
select private.uuid_v5(area.id, 'team|' || listed.key) as id, area.id as area_id, listed.*
from (values
  ('tổ 1', 'Khu vực 1', 'community', 'Tổ công nghệ số cộng đồng Khu vực 1', null),
  ('tổ 3', 'Khu vực 3', 'community', 'Tổ công nghệ số cộng đồng Khu vực 3', null),
  ('đội hình', 'Bến Sen', 'squad', 'Đội hình Bình dân học vụ số phường Bến Sen', null),
  ('phường', 'Bến Sen', 'office', 'Bộ phận một cửa phường Bến Sen', '0292 000 0001'),
  ('chỉ đạo', 'Bến Sen', 'steering', 'Ban chỉ đạo phường Bến Sen', null),
  ('sở', 'Cần Thơ', 'office', 'Sở Khoa học và Công nghệ', '0292 000 0002')
) as listed (key, area_name, kind, name, phone) join public.areas as area on area.name = listed.area_name;

insert into public.teams (id, area_id, kind, name, phone, starts_on, ends_on)
select id, area_id, kind, name, phone, case when kind = 'squad' then private.day_of(now()) - 50 end,
  case when kind = 'squad' then private.day_of(now()) + 60 end from seed_teams;

insert into public.memberships (id, team_id, profile_id, role, joined_at)
select private.uuid_v5(team.id, helper.sign_in_name), team.id, helper.id, helper.role, pg_temp.at_hour(private.day_of(now()) - 50, 8)
from seed_helpers as helper join seed_teams as team on team.key = any (helper.teams);

-- When they go to who asks for help: on working days, the office with more hands than a neighbourhood.
insert into public.service_hours (id, team_id, weekday, half, from_time, to_time, places)
select private.uuid_v5(team.id, weekday || half), team.id, weekday, half, from_time, to_time,
  case when team.kind = 'office' then 5 when half = 'morning' then 4 else 3 end
from seed_teams as team, generate_series(1, 5) as weekday,
  (values ('morning', time '08:00', time '11:00'), ('afternoon', time '14:00', time '17:00')) as served (half, from_time, to_time)
where team.key in ('tổ 1', 'tổ 3', 'phường');

-- Where one may go without an appointment. No hours: always open.
insert into public.help_points (id, ward_id, neighbourhood_id, kind, name, place_words, lon, lat, phone, hours)
select private.uuid_v5(here.area_id, 'help point|' || listed.name), here.ward_id, case when listed.kind <> 'one_stop' then here.area_id end,
  listed.kind, listed.name, listed.place_words, (pg_temp.spot(listed.x, listed.y) ->> 0)::double precision,
  (pg_temp.spot(listed.x, listed.y) ->> 1)::double precision, listed.phone, coalesce((
    select jsonb_agg(jsonb_build_array(weekday, span ->> 0, span ->> 1) order by weekday, span ->> 0)
    from generate_series(1, listed.days) as weekday, jsonb_array_elements(listed.spans) as span
  ), '[]')
from (values
  (2, 'one_stop', 'Bộ phận một cửa phường Bến Sen', 'tầng trệt ủy ban phường, có ghế chờ', 1.5, 0.85, '0292 000 0001', 5,
    '[["07:30", "11:30"], ["13:30", "17:00"]]'::jsonb),
  (1, 'community_house', 'Nhà văn hóa Khu vực 1', 'cạnh trường mẫu giáo', 0.45, 0.4, null, 6, '[["07:00", "11:00"], ["14:00", "20:00"]]'),
  (3, 'community_house', 'Nhà văn hóa Khu vực 3', 'sau đình Bến Sen', 2.5, 0.45, null, 6, '[["07:00", "11:00"], ["14:00", "20:00"]]'),
  (3, 'wifi', 'Đình Bến Sen', 'wifi không cần mật khẩu, ngồi trước sân', 2.45, 0.5, null, 0, '[]'),
  (5, 'market', 'Chợ Bến Sen', 'bàn giúp ở cổng chính', 1.4, 1.5, null, 7, '[["05:30", "10:00"]]'),
  (6, 'wifi', 'Bến đò Sen Tây', 'nhà chờ đò', 2.6, 1.4, null, 7, '[["05:00", "21:00"]]')
) as listed (number, kind, name, place_words, x, y, phone, days, spans) join seed_squares as here using (number);

-- Who walks what; in Khu vực 6 most is still free.

create temporary table seed_walks as
select part.id as part_id, way.number as area_number, way.name, part.kind, helper.id as helper_id, helper.sign_in_name
from public.parts as part join seed_ways as way on way.id = part.street_id
left join (values
  (3, 'Hẻm 12 Nguyễn Trãi', 'whole', 'hanh'), (3, 'Hẻm 12/15 Nguyễn Trãi', 'whole', 'hanh'), (3, 'Hẻm 7 Nguyễn Trãi', 'whole', 'hanh'),
  (3, 'Nguyễn Trãi', 'odd', 'hanh'), (3, 'Lý Tự Trọng', 'whole', 'hanh'),
  (1, 'Nguyễn Trãi', 'whole', 'phuc'), (1, 'Hẻm 119 Nguyễn Trãi', 'whole', 'phuc'), (1, 'Hẻm 119/9 Nguyễn Trãi', 'whole', 'phuc'),
  (1, 'Bến Sen', 'whole', 'phuc'), (1, 'Hẻm 108 Nguyễn Trãi', 'whole', 'phuc'),
  (6, 'Hẻm 45 Bờ Kênh', 'whole', null), (6, 'Hẻm 67 Bờ Kênh', 'whole', null), (6, 'Hẻm 16 Trần Phú', 'whole', null),
  (6, 'Hẻm 35 Trần Phú', 'whole', null), (6, 'Hẻm 9 Phan Chu Trinh', 'whole', null), (6, 'Phan Chu Trinh', 'whole', null)
) as fixed (number, name, kind, sign_in_name) on (fixed.number, fixed.name, fixed.kind) = (way.number, way.name, part.kind)
left join seed_helpers as helper on helper.sign_in_name = case
  when fixed.number is not null then fixed.sign_in_name
  when way.number = 1 then 'loan'
  when way.number = 3 then pg_temp.pick(part.id::text, '{tam,tuong.vy}')
  else pg_temp.pick(part.id::text, case when way.number in (2, 5) then '{khang,nhu}'::text[] else '{son,diep}' end) end;

insert into public.assignments (id, part_id, profile_id, due_on, note, assigned_by, assigned_at)
select private.uuid_v5(walk.part_id, helper.sign_in_name), walk.part_id, helper.id, private.day_of(now()) + 14,
  pg_temp.pick('note ' || walk.part_id, array['go_in_pairs', 'afternoon', 'evening', 'weekend', 'elderly_first', null, null, null]),
  lead.id, pg_temp.at_hour(private.day_of(now()) - 45, 19)
from seed_walks as walk
join seed_helpers as helper on helper.id = walk.helper_id
  or (walk.name in ('Lý Tự Trọng', 'Rạch Sen') and walk.area_number = 3 and helper.sign_in_name = 'tam')
  or (walk.name = 'Đình Làng' and helper.sign_in_name in ('khang', 'nhu'))
join seed_helpers as lead on lead.sign_in_name = case when walk.area_number in (1, 3) then 'binh' else 'thu' end;

-- Next Saturday they walk together; who has answered is told, the others are asked.
with saturday as (
  select private.day_of(now()) + 1 + (12 - extract(isodow from private.day_of(now()))::integer) % 7 as day
), outing as (
  insert into public.outings (id, team_id, area_id, starts_at, ends_at, meeting_words, meeting_lon, meeting_lat, part_ids, open_places,
    note, created_by)
  select private.uuid_v5(team.id, 'outing'), team.id, team.area_id, pg_temp.at_hour(saturday.day, 8), pg_temp.at_hour(saturday.day, 10.5),
    'Cổng đình Bến Sen', (pg_temp.spot(2.45, 0.5) ->> 0)::double precision, (pg_temp.spot(2.45, 0.5) ->> 1)::double precision,
    array(select part_id from seed_walks where area_number = 3 and sign_in_name = 'hanh' order by part_id), 2, 'elderly_first', lead.id
  from saturday, seed_teams as team join seed_helpers as lead on lead.sign_in_name = 'binh' where team.key = 'tổ 3'
  returning id
)
insert into public.outing_people (id, outing_id, profile_id, answer, answered_at)
select private.uuid_v5(outing.id, helper.sign_in_name), outing.id, helper.id, listed.answer,
  case when listed.answer <> 'asked' then pg_temp.at_hour(private.day_of(now()) - 1, 20) end
from outing, (values ('hanh', 'asked'), ('tam', 'yes'), ('tuong.vy', 'asked')) as listed (sign_in_name, answer)
join seed_helpers as helper on helper.sign_in_name = listed.sign_in_name;

-- Two classes are announced: tomorrow morning at three places at once, and one on a Sunday afternoon.
insert into public.classes (id, ward_id, team_id, area_id, code, kind, mode, title, starts_at, ends_at, skills, audience, language,
  programme, created_by)
select private.uuid_v5(team.id, 'class|' || listed.code), ward.id, team.id, team.area_id, listed.code, listed.kind, 'in_person', listed.title,
  pg_temp.at_hour(listed.day, listed.begins), pg_temp.at_hour(listed.day, listed.ends), listed.skills, 'resident', 'vi', listed.programme, lead.id
from (select private.day_of(now()) + 1 as tomorrow) as today, lateral (values
  ('tổ 3', 'sen234', 'residents', 'Gọi video cho con cháu', today.tomorrow, 8.5, 10.5, '{S3,video_call}'::text[], 'gia_dinh_so'),
  ('tổ 1', 'sen567', 'talk', 'Nhận ra cuộc gọi lừa tiền',
    today.tomorrow + 7 + (7 - extract(isodow from today.tomorrow)::integer), 14, 16, '{S5}', null)
) as listed (team_key, code, kind, title, day, begins, ends, skills, programme)
join seed_teams as team on team.key = listed.team_key
join public.areas as ward on ward.level = 'ward' and ward.name = 'Bến Sen'
join seed_helpers as lead on lead.sign_in_name = 'binh';

insert into public.class_venues (id, class_id, ward_id, neighbourhood_id, help_point_id, position, name, place_words, lon, lat, capacity)
select private.uuid_v5(class.id, point.name), class.id, class.ward_id, point.neighbourhood_id, point.id, listed.position, point.name,
  point.place_words, point.lon, point.lat, listed.capacity
from (values ('sen234', 1, 'Nhà văn hóa Khu vực 3', 20), ('sen234', 2, 'Đình Bến Sen', 4), ('sen234', 3, 'Chợ Bến Sen', 12),
  ('sen567', 1, 'Nhà văn hóa Khu vực 1', 40)) as listed (code, position, point_name, capacity)
join public.classes as class on class.code = listed.code join public.help_points as point on point.name = listed.point_name;

insert into public.class_helpers (id, class_id, venue_id, profile_id, role)
select private.uuid_v5(class.id, helper.sign_in_name), class.id, venue.id, helper.id, listed.role
from (values ('sen234', 'binh', null, 'host'), ('sen234', 'hanh', 1, 'helper'), ('sen234', 'tam', 1, 'helper'), ('sen234', 'tuong.vy', 2, 'helper'),
  ('sen567', 'phuc', null, 'host'), ('sen567', 'loan', 1, 'helper')) as listed (code, sign_in_name, position, role)
join public.classes as class on class.code = listed.code join seed_helpers as helper on helper.sign_in_name = listed.sign_in_name
left join public.class_venues as venue on venue.class_id = class.id and venue.position = listed.position;

insert into public.enrolments (id, class_id, venue_id, status, place, people, called, phone, consent_text_id, created_at)
select private.uuid_v5(venue.id, listed.called), venue.class_id, venue.id, listed.status, nextval('private.places_in_line'), listed.people,
  listed.called, '+8490000' || listed.digits, '0b7f0a52-0000-4000-8000-0000000000c3', pg_temp.at_hour(private.day_of(now()) - 1, 17)
from (values (1, 1, 'ông Bảy Thạnh', '0417', 1, 'seat'), (2, 1, 'cô Ngọc Ẩn', '0902', 1, 'seat'), (3, 1, 'bà Ba Điệp', '0335', 2, 'seat'),
  (4, 1, 'chị Năm Bưởi', '0118', 1, 'seat'), (5, 2, 'chú Út Lành', '0521', 2, 'seat'), (6, 2, 'bà Sáu Mận', '0663', 2, 'seat'),
  (7, 2, 'anh Tư Rạch', '0774', 1, 'waiting'), (8, 3, 'dì Hai Sương', '0285', 1, 'seat')
) as listed (at, position, called, digits, people, status)
join public.classes as class on class.code = 'sen234'
join public.class_venues as venue on venue.class_id = class.id and venue.position = listed.position
order by listed.at;

-- Six weeks of visits. How many doors of each neighbourhood were knocked at, and met at, is fixed; which ones is drawn.

create temporary table seed_homes as
with knocked as (
  select home.id, home.part_id, home.neighbourhood_id, square.number as area_number, goal.reached, walk.helper_id, walk.sign_in_name,
    goal.attempted >= row_number() over (partition by square.number order by walk.helper_id is null,
      case when walk.sign_in_name in ('hanh', 'phuc') then 0.3 else 0.5 * pg_temp.chance('street ' || home.street_id) end
      + 0.5 * pg_temp.chance('knock ' || home.id)) as is_attempted
  from public.households as home join seed_squares as square on square.area_id = home.neighbourhood_id
  join seed_walks as walk on walk.part_id = home.part_id
  join (values (1, 250, 214), (2, 214, 171), (3, 236, 158), (4, 131, 74), (5, 121, 61), (6, 58, 19))
    as goal (number, attempted, reached) on goal.number = square.number
), met as (
  select knocked.*, pg_temp.chance('luck ' || id) as luck,
    reached >= row_number() over (partition by area_number order by pg_temp.chance('met ' || id)) as is_reached
  from knocked where is_attempted
), counted as (
  select met.*, is_reached and pg_temp.chance('helped ' || id) < 0.86 as is_helped,
    case when luck < 0.05 and is_reached then 2 when luck < 0.26 then 1 else 0 end as tries,
    case when not is_reached then row_number() over (partition by sign_in_name, is_reached order by pg_temp.chance('due ' || id)) end
      as still_to_meet
  from met
)
select counted.*, 3 + floor(luck * 4)::integer as gap,
  tries + 1 + (is_helped and tries < 2 and pg_temp.chance('again ' || id) < 0.14)::integer as visits,
  sign_in_name = 'hanh' and still_to_meet <= 6 as is_due
from counted;

create temporary table seed_visits as
select private.uuid_v5(home.id, 'visit ' || turn) as id, home.id as household_id, home.part_id, home.neighbourhood_id,
  home.helper_id as author_id, home.still_to_meet, turn, outcome, home.is_due and turn = home.visits as is_due,
  pg_temp.at_hour(day, pg_temp.chance('hour ' || home.id || turn) * 2.6
    + case when extract(isodow from day) < 6 then 17 when pg_temp.chance('half ' || home.id) < 0.6 then 8 else 14 end) as visited_at,
  case outcome when 'helped' then 12 + floor(pg_temp.chance('minutes ' || home.id || turn) * 30)
    when 'not_needed' then 4 when 'no_one_home' then 1 else 2 end::smallint as minutes
from seed_homes as home
cross join generate_series(1, home.visits) as turn
cross join lateral (
  select private.day_of(now()) - 42 + (turn - 1) * home.gap
    + floor(least(0.75 * pg_temp.chance('day ' || home.part_id) + 0.35 * pg_temp.chance('day ' || home.id), 0.999)
      * (42 - home.gap * (home.visits - 1)))::integer as day
) as calendar
cross join lateral (
  select case
    when home.is_helped and turn > home.tries then 'helped'
    when home.is_reached and turn > home.tries then 'not_needed'
    when home.is_due and turn = home.visits then 'come_back'
    when home.is_reached or turn < home.visits then
      pg_temp.pick('early ' || home.id || turn, '{no_one_home,no_one_home,no_one_home,no_one_home,come_back}')
    else pg_temp.pick('last ' || home.id, '{no_one_home,no_one_home,no_one_home,no_one_home,no_one_home,come_back,declined,publicity,vacant}')
  end as outcome
) as result;

insert into public.visits (id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, minutes, come_back_at,
  relative_follows_up, receipt, received_at)
select id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, minutes,
  case when outcome <> 'come_back' then null
    when is_due then pg_temp.at_hour(private.day_of(now()) + (still_to_meet % 2)::integer, (array[9.5, 17, 16, 9, 18.5, 14])[still_to_meet])
    else pg_temp.at_hour(private.day_of(visited_at) + 3, 17.5) end,
  outcome = 'helped' and pg_temp.chance('relative ' || household_id) < 0.12, nextval('private.receipts'), visited_at + interval '40 minutes'
from (select * from seed_visits order by visited_at, id) as in_order;

-- Mistakes put right: a door that was empty after all, and a visit written down at the wrong door.
insert into public.visits (id, root_id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, minutes, receipt, received_at)
select private.uuid_v5(id, 'corrected'), id, household_id, part_id, neighbourhood_id, author_id, 'vacant', visited_at, minutes,
  nextval('private.receipts'), visited_at + interval '1 hour'
from (select * from seed_visits where outcome = 'no_one_home' and turn = 1 and still_to_meet > 20 order by id limit 5) as mistaken;

with doubled as (
  insert into public.visits (id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, minutes, receipt, received_at)
  select private.uuid_v5(id, 'doubled'), household_id, part_id, neighbourhood_id, author_id, 'no_one_home',
    visited_at + interval '2 minutes', 1, nextval('private.receipts'), visited_at + interval '40 minutes'
  from (select * from seed_visits where outcome = 'helped' and turn = 1 order by id limit 4) as mistaken
  returning *
)
insert into public.visits
  (id, root_id, household_id, part_id, neighbourhood_id, author_id, outcome, is_void, visited_at, minutes, receipt, received_at)
select private.uuid_v5(id, 'voided'), id, household_id, part_id, neighbourhood_id, author_id, outcome, true, visited_at, minutes,
  nextval('private.receipts'), received_at from doubled;

-- People: nobody, one or two of a helped home give their name; consent stands before it.

create temporary table seed_people as
select made.*, row_number() over (order by helped_at, id) as position,
  case when age >= 63 then case when is_woman then 'bà' else 'ông' end
    when age >= 42 then case when is_woman then 'cô' else 'chú' end
    when age >= 25 then case when is_woman then 'chị' else 'anh' end else 'em' end as title
from (
  select private.uuid_v5(home.id, 'person ' || who) as id, home.id as household_id, home.part_id, home.neighbourhood_id,
    home.helper_id as author_id, home.tries, home.visits, helped.visited_at as helped_at,
    16 + floor(sqrt(pg_temp.chance('age ' || home.id || who)) * 68)::integer as age,
    pg_temp.chance('woman ' || home.id || who) < 0.56 as is_woman, pg_temp.chance('able ' || home.id || who) as ability
  from seed_homes as home
  join seed_visits as helped on helped.household_id = home.id and helped.turn = home.tries + 1
  cross join generate_series(1, case when pg_temp.chance('named ' || home.id) < 0.24 then 0
    when pg_temp.chance('named ' || home.id) < 0.74 then 1 else 2 end) as who
  where home.is_helped
) as made;

insert into public.consents
  (id, person_id, household_id, part_id, author_id, text_id, is_given, how, decided_at, receipt, received_at)
select private.uuid_v5(id, 'naming'), id, household_id, part_id, author_id, '0b7f0a52-0000-4000-8000-0000000000c1', true,
  case when pg_temp.chance('how ' || id) < 0.8 then 'spoken' when age >= 75 then 'by_relative' else 'written' end,
  helped_at, nextval('private.receipts'), helped_at + interval '40 minutes'
from (select * from seed_people order by position) as person;

insert into public.people
  (id, household_id, part_id, neighbourhood_id, author_id, full_name, called, phone, birth_year, audience_group, priorities, receipt)
select id, household_id, part_id, neighbourhood_id, author_id,
  concat_ws(' ', pg_temp.pick('family ' || id, '{Nguyễn,Trần,Lê,Phạm,Huỳnh,Võ,Đặng,Bùi,Đỗ,Ngô,Dương,Thạch,Danh,Lý}'),
    case when is_woman then 'Thị' else pg_temp.pick('middle ' || id, '{Văn,Hữu,Minh,Công,Thành}') end, given),
  concat_ws(' ', title, case when age >= 42 then pg_temp.pick('rank ' || id, '{Hai,Ba,Tư,Năm,Sáu,Bảy,Tám,Chín,Út}') end, given),
  case when pg_temp.chance('phone ' || id) < 0.4 then '09001' || lpad(position::text, 5, '0') end,
  extract(year from private.day_of(now()))::integer - age,
  case when age < 23 then 'student' when age between 25 and 58 and pg_temp.chance('group ' || id) < 0.12 then 'worker'
    when age between 25 and 58 and pg_temp.chance('group ' || id) < 0.17 then 'public_servant' else 'resident' end,
  array(select priority from (values ('elderly', age >= 60), ('disabled', pg_temp.chance('disabled ' || id) < 0.03),
    ('freelance', age < 60 and pg_temp.chance('freelance ' || id) < 0.1)) as listed (priority, holds) where holds),
  nextval('private.receipts')
from (
  select person.*, pg_temp.pick('given ' || id, case when is_woman
    then '{Lành,Diệu,Hoa,Cúc,Mười,Nở,Thắm,Xuân,Liễu,Nga,Út,Sương,Bưởi,Kiều}'::text[]
    else '{Thạnh,Phước,Lợi,Tấn,Đực,Nghĩa,Hiền,Khánh,Quới,Tường,Nhơn,Đạt,Lộc}' end) as given
  from seed_people as person order by position
) as named;

-- What was taught: the first time, and again where the volunteer came back.
insert into public.check_ins (id, visit_id, household_id, part_id, neighbourhood_id, author_id, person_id, audience_group, priorities,
  skills, helped_at, receipt, received_at)
select private.uuid_v5(person.id, 'check-in ' || visit.turn), visit.id, person.household_id, person.part_id, person.neighbourhood_id,
  person.author_id, person.id, known.audience_group, known.priorities,
  case
    when ability < 0.34 or (ability < 0.85 and visit.turn > person.tries + 1) then
      jsonb_build_object('vneid_level_2', 'alone', 'scam_awareness', 'alone', 'learning_platform', 'shown',
        pg_temp.pick('more ' || person.id, '{video_call,health_book,payment,public_services}'), 'alone')
    when ability < 0.6 then jsonb_build_object('K2', 'shown', 'vneid_level_2', 'with_help', 'scam_awareness', 'shown', 'video_call', 'alone')
    when ability < 0.85 then jsonb_build_object('learning_platform', 'shown', 'vneid_level_2', 'shown', 'health_book', 'with_help')
    when ability < 0.93 then jsonb_build_object('vneid_level_2', 'with_help')
    else jsonb_build_object('K1', 'shown', 'scam_awareness', 'shown') end,
  visit.visited_at, nextval('private.receipts'), visit.visited_at + interval '40 minutes'
from (select * from seed_people order by position) as person
join public.people as known on known.id = person.id
join seed_visits as visit on visit.household_id = person.household_id and visit.turn > person.tries and visit.outcome = 'helped';

insert into public.check_ins (id, root_id, visit_id, household_id, part_id, neighbourhood_id, author_id, person_id, audience_group,
  priorities, skills, helped_at, receipt, received_at)
select private.uuid_v5(id, 'corrected'), id, visit_id, household_id, part_id, neighbourhood_id, author_id, person_id, audience_group,
  priorities, skills || '{"payment": "with_help"}', helped_at, nextval('private.receipts'), received_at + interval '1 hour'
from (select * from public.check_ins order by id limit 4) as mistaken;

-- Those who gave no name are counted only.
insert into public.check_ins (id, visit_id, household_id, part_id, neighbourhood_id, author_id, people_count, skills, helped_at,
  receipt, received_at)
select private.uuid_v5(visit.id, 'counted'), visit.id, visit.household_id, visit.part_id, visit.neighbourhood_id, visit.author_id,
  1 + floor(pg_temp.chance('count ' || visit.id) * 3)::integer, '{"vneid_level_2": "with_help", "scam_awareness": "shown"}',
  visit.visited_at, nextval('private.receipts'), visit.visited_at + interval '40 minutes'
from (select * from seed_visits where outcome = 'helped' order by visited_at, id) as visit
where pg_temp.chance('named ' || visit.household_id) < 0.24 or pg_temp.chance('more ' || visit.id) < 0.1;

insert into public.confirmations
  (id, person_id, household_id, part_id, neighbourhood_id, author_id, confirmed_on, receipt, received_at)
select private.uuid_v5(id, 'confirmed'), id, household_id, part_id, neighbourhood_id, author_id, private.day_of(helped_at),
  nextval('private.receipts'), helped_at + interval '40 minutes'
from (select * from seed_people where ability < 0.27 order by position) as person;

-- PGlite never does this by itself.
analyze public.streets, public.parts, public.households, public.visits, public.people, public.check_ins, public.confirmations;

-- Counted now, so that the first look at the coverage finds it ready.
select private.recount(area.id, 2000) from public.areas as area where area.level = 'ward' and area.name = 'Bến Sen';

drop table seed_people, seed_visits, seed_homes, seed_walks, seed_teams, seed_helpers, seed_doors, seed_lanes, seed_ways, seed_squares;
drop function pg_temp.open_lanes(boolean);
drop function pg_temp.at_hour(date, double precision);
drop function pg_temp.spot(double precision, double precision);
drop function pg_temp.fold(text);
drop function pg_temp.pick(text, text[]);
drop function pg_temp.chance(text);
