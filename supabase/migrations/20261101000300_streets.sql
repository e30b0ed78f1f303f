-- Streets, the parts they are handed out in, and the doors on them.

create table public.streets (
  id uuid primary key default gen_random_uuid(),
  neighbourhood_id uuid not null references public.areas (id),
  ward_id uuid not null references public.areas (id),
  parent_street_id uuid references public.streets (id),
  kind text not null default 'street' check (kind in ('street', 'lane')),
  name text not null check (char_length(name) between 1 and 120),
  name_key text not null,
  is_unnamed boolean not null default false,
  former_names text[] not null default '{}',
  line jsonb,
  retired_at timestamptz,
  successor_ids uuid[] not null default '{}',
  changed_in bigint not null default private.transaction_number()
);
comment on column public.streets.name_key is 'Folded: no Đường/Phố, no diacritics, lower case. One live street per key and neighbourhood.';
comment on column public.streets.is_unnamed is 'The map has no name for it; ours tells where it is.';
comment on column public.streets.line is 'GeoJSON MultiLineString, WGS84 lon/lat.';
create unique index one_street_per_name on public.streets (neighbourhood_id, name_key) where retired_at is null;
create index streets_by_ward on public.streets (ward_id, changed_in, id);
create index streets_by_parent on public.streets (parent_street_id);
create trigger stamp_change before update on public.streets for each row execute function private.stamp_change();

create table public.parts (
  id uuid primary key default gen_random_uuid(),
  street_id uuid not null references public.streets (id),
  neighbourhood_id uuid not null references public.areas (id),
  ward_id uuid not null references public.areas (id),
  kind text not null default 'whole' check (kind in ('whole', 'odd', 'even', 'range', 'stairwell')),
  side text check (side in ('odd', 'even')),
  label text check (char_length(label) <= 60),
  from_number integer,
  to_number integer,
  retired_at timestamptz,
  successor_ids uuid[] not null default '{}',
  changed_in bigint not null default private.transaction_number(),
  check (side is null or kind = 'range')
);
comment on column public.parts.side is 'Of a range: the odd or the even numbers in it alone.';
comment on table public.parts is 'What is assigned: a whole street, a side, a number range, a stairwell. Every household is in exactly one.';
create index parts_by_street on public.parts (street_id);
create index parts_by_neighbourhood on public.parts (neighbourhood_id);
create index parts_by_ward on public.parts (ward_id, changed_in, id);
create trigger stamp_change before update on public.parts for each row execute function private.stamp_change();

create table public.households (
  id uuid primary key,
  street_id uuid not null references public.streets (id),
  part_id uuid not null references public.parts (id),
  neighbourhood_id uuid not null references public.areas (id),
  ward_id uuid not null references public.areas (id),
  number text not null check (char_length(number) between 1 and 20),
  number_key text not null,
  building text not null default '' check (char_length(building) <= 40),
  floor text not null default '' check (char_length(floor) <= 10),
  unit text not null default '' check (char_length(unit) <= 20),
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  needs text[] not null default '{}'
    check (needs <@ array['no_smartphone', 'no_internet', 'no_vneid', 'home_visit', 'other_language']),
  priorities text[] not null default '{}'
    check (priorities <@ array['elderly', 'disabled', 'poor', 'remote', 'freelance']),
  do_not_visit text check (do_not_visit in ('asked', 'dispute', 'illness', 'unsafe')),
  do_not_visit_until date,
  go_in_pairs boolean not null default false,
  retired_at timestamptz,
  receipt bigint,
  changed_in bigint not null default private.transaction_number()
);
comment on column public.households.do_not_visit_until is 'The last day nobody knocks; null while do_not_visit has no end.';
comment on table public.households is 'A door. Its id is uuid v5 of street and address, so two phones make one door.';
create unique index one_live_door_per_address on public.households (street_id, number_key, building, floor, unit) where retired_at is null;
create index households_by_part on public.households (part_id, changed_in, id);
create index households_by_neighbourhood on public.households (neighbourhood_id);
create trigger stamp_change before update on public.households for each row execute function private.stamp_change();

create table public.household_aliases (
  id uuid primary key,
  household_id uuid not null references public.households (id),
  part_id uuid not null references public.parts (id),
  changed_in bigint not null default private.transaction_number()
);
comment on table public.household_aliases is 'Other ids phones gave to a door that already stood; commands and phones follow them.';
create index household_aliases_by_part on public.household_aliases (part_id, changed_in, id);
create index household_aliases_by_household on public.household_aliases (household_id);
create trigger stamp_change before update on public.household_aliases for each row execute function private.stamp_change();

create table public.household_history (
  id bigint generated always as identity primary key,
  household_id uuid not null references public.households (id),
  part_id uuid not null references public.parts (id),
  field text not null,
  earlier jsonb,
  later jsonb,
  author_id uuid not null,
  receipt bigint not null,
  received_at timestamptz not null default now()
);
create index household_history_by_household on public.household_history (household_id);
create index household_history_by_part on public.household_history (part_id);

create function private.number_key(number text) returns text
language sql immutable
return translate(regexp_replace(normalize(number, nfc), '\s+', '', 'g'), 'abcdefghijklmnopqrstuvwxyzđðÐ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐĐĐ');

create function private.tidy(words text) returns text
language sql immutable
return btrim(regexp_replace(normalize(coalesce(words, ''), nfc), '\s+', ' ', 'g'));

create function private.household_id(street uuid, number text, building text, floor text, unit text) returns uuid
language sql immutable set search_path = '' as $$
  select private.uuid_v5(street, concat_ws('|', private.number_key(number), private.tidy(building), private.tidy(floor), private.tidy(unit)))
$$;
comment on function private.household_id is 'uuid v5 in the street''s namespace of “number_key|building|floor|unit”; the phone computes the same.';

create function private.leading_number(number_key text) returns integer
language sql immutable
return substring(number_key from '([0-9]{1,6})[A-ZĐ]*$')::integer;
comment on function private.leading_number is
  'The number that tells the side of the road: 12/7 is on the odd side of lane 12. A door without one counts as number 0.';

create function private.part_for(street uuid, number_key text, building text) returns uuid
language sql stable security definer set search_path = '' as $$
  select part.id from public.parts as part, coalesce(private.leading_number(number_key), 0) as door, lateral (
    select coalesce(case part.kind
      when 'whole' then true
      when 'odd' then door % 2 = 1
      when 'even' then door % 2 = 0
      when 'range' then door between part.from_number and part.to_number
        and (part.side is null or door % 2 = (part.side = 'odd')::integer)
      when 'stairwell' then building <> '' and part.label = building
    end, false) as fits
  ) as tried
  where part.street_id = street and part.retired_at is null
  order by fits desc,
    array_position(case when fits then array['stairwell', 'range', 'odd', 'even', 'whole']
      else array['whole', 'odd', 'even', 'range', 'stairwell'] end, part.kind), part.id
  limit 1
$$;
comment on function private.part_for is 'The narrowest part the door fits in; a number that fits none still gets one, because every door is in a part.';
