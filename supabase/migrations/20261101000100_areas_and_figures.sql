-- Places and the denominators counted for them. The first migration: it also lays the ground every later one stands on.

create schema private;

-- Nothing is callable or readable unless a migration says so, on hosted Supabase as on one machine.
alter default privileges revoke execute on functions from public;
grant usage on schema public, auth, extensions to anon, authenticated;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
grant usage on schema private to authenticated;

create function private.transaction_number() returns bigint
language sql stable set search_path = '' as $$
  select pg_current_xact_id()::text::bigint
$$;
comment on function private.transaction_number is
  'The top-level transaction, also inside exception blocks: what changed_in holds and what pulling pages by.';

create function private.stamp_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.changed_in := private.transaction_number();
  return new;
end $$;

create function private.refuse(reason text, status text default '400', subject text default '') returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = 'PT' || status, message = reason, detail = subject;
end $$;
comment on function private.refuse is 'Ends the call with one of our own codes; the reason is a key the phone has a sentence for.';

create function private.day_of(moment timestamptz) returns date
language sql immutable
return (moment at time zone 'Asia/Ho_Chi_Minh')::date;

create function private.uuid_v5(namespace uuid, name text) returns uuid
language sql immutable set search_path = '' as $$
  select encode(set_byte(set_byte(hash, 6, (get_byte(hash, 6) & 15) | 80), 8, (get_byte(hash, 8) & 63) | 128), 'hex')::uuid
  from (
    select substring(
      extensions.digest(decode(replace(namespace::text, '-', ''), 'hex') || convert_to(name, 'UTF8'), 'sha1') for 16
    ) as hash
  ) as digested
$$;
comment on function private.uuid_v5 is 'RFC 9562 §5.5.';

create table public.areas (
  id uuid primary key default gen_random_uuid(),
  parent_id uuid references public.areas (id),
  level text not null check (level in ('province', 'ward', 'neighbourhood')),
  kind text not null check (char_length(kind) between 1 and 40),
  code text unique,
  name text not null check (char_length(name) between 1 and 120),
  former_names text[] not null default '{}',
  path uuid[] not null,
  boundary jsonb,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  valid_from date,
  valid_until date,
  successor_ids uuid[] not null default '{}',
  changed_in bigint not null default private.transaction_number()
);
comment on table public.areas is 'Province, ward (phường, xã, đặc khu), neighbourhood (khu vực, tổ dân phố, thôn, ấp). Data, never code.';
comment on column public.areas.kind is 'What people call it: tỉnh, thành phố, phường, xã, khu vực, tổ dân phố …';
comment on column public.areas.path is 'Ancestors from the province down, itself last.';
comment on column public.areas.boundary is 'GeoJSON Polygon or MultiPolygon, WGS84 lon/lat; null where nobody drew it.';
create index areas_by_parent on public.areas (parent_id);
create index areas_by_path on public.areas using gin (path);
create index areas_by_change on public.areas (changed_in, id);

create function private.place_area() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.path := coalesce((select parent.path from public.areas as parent where parent.id = new.parent_id), '{}') || new.id;
  return new;
end $$;
create trigger place_area before insert or update of parent_id on public.areas
  for each row execute function private.place_area();
create trigger stamp_change before update on public.areas for each row execute function private.stamp_change();

create function private.ward_of(area uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select ward.id from public.areas as here join public.areas as ward on ward.id = any (here.path)
  where here.id = area and ward.level = 'ward'
$$;

create table public.figures (
  id uuid primary key default gen_random_uuid(),
  area_id uuid not null references public.areas (id),
  measure text not null check (measure in ('households', 'adults', 'residents', 'people_over_60')),
  audience_group text check (audience_group in ('resident', 'student', 'public_servant', 'worker')),
  value integer not null check (value >= 0),
  source text not null check (char_length(source) between 1 and 200),
  counted_on date not null,
  unique nulls not distinct (area_id, measure, audience_group, counted_on)
);
comment on table public.figures is 'A denominator with its source and day. Where there is none the screen says so; no percentage is made up.';

create table private.server_state (
  is_single boolean primary key default true check (is_single),
  epoch uuid not null default gen_random_uuid(),
  sealing_secret bytea not null default extensions.gen_random_bytes(32),
  tombstones_since bigint not null default 0,
  trusted_address_header text
);
comment on table private.server_state is 'A restored server starts a new epoch, and phones then start their cursors at zero.';
comment on column private.server_state.sealing_secret is
  'Every person''s key to the personal fields on their phones is made of it: it stays as it is, and travels with every backup.';
comment on column private.server_state.trusted_address_header is
  'The header in which this deployment''s own proxy tells the caller''s network address, such as x-real-ip; null where there is none.';
comment on column private.server_state.tombstones_since is 'Tombstones of earlier transactions are gone, so an older cursor starts at zero.';
alter table private.server_state enable row level security;
insert into private.server_state default values;
