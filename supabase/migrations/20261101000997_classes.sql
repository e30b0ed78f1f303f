-- Classes: what is taught where and when, who helps there, and who reads that.

create table public.classes (
  id uuid primary key default gen_random_uuid(),
  ward_id uuid not null references public.areas (id),
  team_id uuid not null references public.teams (id),
  area_id uuid not null references public.areas (id),
  series_id uuid,
  code text not null unique,
  kind text not null check (kind in ('residents', 'workplace', 'trainers', 'talk')),
  mode text not null check (mode in ('in_person', 'online', 'mixed')),
  title text not null check (char_length(title) between 1 and 80),
  online_link text check (online_link ~ '^https://[^[:space:]<>"]+$' and char_length(online_link) <= 300),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  skills text[] not null default '{}' check (cardinality(skills) <= 12),
  audience text not null default 'resident' check (audience in ('resident', 'student', 'public_servant', 'worker')),
  language text not null default 'vi' check (language in ('vi', 'en', 'km', 'zh', 'cham', 'other')),
  programme text check (programme in ('chap_canh_cong_nghe', 'cho_so', 'gia_dinh_so', 'to_cong_nhan')),
  moved_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (cancel_reason in ('rain', 'venue_closed', 'no_teacher', 'few_people', 'other_day')),
  changes integer not null default 0,
  created_by uuid not null references public.profiles (id),
  changed_in bigint not null default private.transaction_number(),
  check (ends_at > starts_at and ends_at - starts_at <= interval '12 hours'),
  check ((mode = 'in_person') = (online_link is null)),
  check ((cancelled_at is null) = (cancel_reason is null))
);
comment on column public.classes.area_id is 'Of the team that holds it.';
comment on column public.classes.series_id is 'The same for all that repeat; null for a single one.';
comment on column public.classes.code is 'Six letters and digits of the short link; anybody may know it.';
comment on column public.classes.title is 'What it is about, as announced: “Gọi video cho con cháu”.';
comment on column public.classes.online_link is 'Shown to who has a seat and to who works in the ward; on no page that anybody may open.';
comment on column public.classes.moved_at is 'When its hour or a place of it was last changed; null while all is as announced first.';
comment on column public.classes.changes is 'How often its hour, place or fate changed: calendars take the highest (RFC 5545, SEQUENCE).';
create index classes_by_ward on public.classes (ward_id, changed_in, id);
create index classes_by_team on public.classes (team_id, starts_at);
create index classes_by_area on public.classes (area_id);
create index classes_by_series on public.classes (series_id) where series_id is not null;
create index classes_by_hour on public.classes (starts_at);
create trigger stamp_change before update on public.classes for each row execute function private.stamp_change();

create table public.class_venues (
  id uuid primary key default gen_random_uuid(),
  class_id uuid not null references public.classes (id),
  ward_id uuid not null references public.areas (id),
  neighbourhood_id uuid not null references public.areas (id),
  help_point_id uuid references public.help_points (id),
  position smallint not null,
  name text not null check (char_length(name) between 1 and 80),
  place_words text check (char_length(place_words) between 1 and 120),
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  capacity integer not null check (capacity between 1 and 500),
  taken integer not null default 0,
  waiting integer not null default 0,
  changed_in bigint not null default private.transaction_number(),
  unique (class_id, position),
  check (taken between 0 and capacity),
  check (waiting >= 0),
  check ((lon is null) = (lat is null))
);
comment on table public.class_venues is 'Where one comes to it; one class may be held at several at once, each with its own seats and attendance.';
comment on column public.class_venues.neighbourhood_id is 'Where the people helped here are counted.';
comment on column public.class_venues.taken is 'Seats given, in people: kept by count_seats.';
comment on column public.class_venues.waiting is 'People on the waiting list: kept by count_seats.';
create index class_venues_by_class on public.class_venues (class_id, changed_in, id);
create index class_venues_by_ward on public.class_venues (ward_id, changed_in, id);
create index class_venues_by_neighbourhood on public.class_venues (neighbourhood_id);
create index class_venues_by_point on public.class_venues (help_point_id) where help_point_id is not null;
create trigger stamp_change before update on public.class_venues for each row execute function private.stamp_change();

create table public.class_helpers (
  id uuid primary key default gen_random_uuid(),
  class_id uuid not null references public.classes (id),
  venue_id uuid references public.class_venues (id),
  profile_id uuid not null references public.profiles (id),
  role text not null default 'helper' check (role in ('host', 'helper')),
  removed_at timestamptz,
  changed_in bigint not null default private.transaction_number(),
  unique (class_id, profile_id)
);
comment on column public.class_helpers.removed_at is 'What they did before they heard of it is theirs, and counts.';
comment on column public.class_helpers.venue_id is 'At which of its places; null for all of them.';
create index class_helpers_by_class on public.class_helpers (class_id, changed_in, id);
create index class_helpers_by_profile on public.class_helpers (profile_id, changed_in, id);
create index class_helpers_by_venue on public.class_helpers (venue_id) where venue_id is not null;
create trigger stamp_change before update on public.class_helpers for each row execute function private.stamp_change();

create sequence private.places_in_line;
comment on sequence private.places_in_line is 'The order in which people asked for a seat.';

create table public.enrolments (
  id uuid primary key default gen_random_uuid(),
  class_id uuid not null references public.classes (id),
  venue_id uuid not null references public.class_venues (id),
  status text not null check (status in ('seat', 'waiting', 'cancelled', 'door')),
  place bigint not null default nextval('private.places_in_line'),
  people smallint not null default 1 check (people between 1 and 10),
  called text check (char_length(called) between 1 and 60),
  phone text check (phone ~ '^\+84[0-9]{9,10}$'),
  person_id uuid references public.people (id),
  consent_text_id uuid not null references public.consent_texts (id),
  language text not null default 'vi' check (language in ('vi', 'en')),
  author_id uuid references public.profiles (id),
  promoted_at timestamptz,
  cancelled_at timestamptz,
  forgotten_at timestamptz,
  same_as uuid references public.enrolments (id),
  created_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number(),
  check (same_as is null or status = 'door'),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check (case when forgotten_at is null then called is not null else num_nonnulls(called, phone) = 0 end),
  check (forgotten_at is not null or phone is not null or status = 'door' or author_id is not null)
);
comment on table public.enrolments is 'Somebody who comes to a class, alone or with others; or came unasked and gave a name at the door.';
comment on column public.enrolments.status is
  'seat: there is room. waiting: first come, first served. door: a name given at the door, which takes no seat.';
comment on column public.enrolments.place is 'The order of asking; the waiting list is served by it.';
comment on column public.enrolments.called is 'personal: helped person, as they wish to be called';
comment on column public.enrolments.phone is 'personal: helped person';
comment on column public.enrolments.person_id is 'Who it is, once somebody knows: so one is counted once, at home and in class.';
comment on column public.enrolments.author_id is 'Who enrolled them; null where they did so themselves.';
comment on column public.enrolments.same_as is
  'A name given at the door that stood there already, with the same phone: a helper without a signal could not know. Their coming is
   that one''s.';
create index enrolments_by_class on public.enrolments (class_id, changed_in, id);
create index enrolments_by_venue on public.enrolments (venue_id, status, place);
create index enrolments_by_person on public.enrolments (person_id) where person_id is not null;
create index enrolments_by_sameness on public.enrolments (same_as) where same_as is not null;
create index enrolments_kept on public.enrolments (class_id) where forgotten_at is null;
create trigger stamp_change before update on public.enrolments for each row execute function private.stamp_change();

insert into public.consent_texts (id, code, version, words, valid_from) values (
  '0b7f0a52-0000-4000-8000-0000000000c3', 'class', 1,
  '{"vi": "Bà con đồng ý để người phụ trách lớp và phường xem tên, số điện thoại này để giữ chỗ và báo khi lớp đổi giờ. Ba mươi ngày sau buổi học, tên và số điện thoại được xóa. Muốn xóa sớm hơn, bà con gọi phường.",
    "en": "You agree that those who hold the class and the ward see this name and phone number, to keep your seat and to tell you when the hour changes. Thirty days after the class the name and number are erased. To have them erased sooner, call the ward."}',
  '2026-01-01'
);

-- Who reads what: the calendar is for everybody who works in the ward, names only for who stands at the door and who leads.

create function private.class_is_open(class public.classes) returns boolean
language sql stable set search_path = '' as $$
  select coalesce(class.cancelled_at, class.ends_at) > now() - interval '7 days'
$$;
comment on function private.class_is_open is 'Until when its roster stays with its helpers: seven days after it ended or was cancelled.';

create function private.works_near(person uuid, area uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.memberships_of(person) as membership
    join public.areas as place on place.id = membership.area_id join public.areas as here on here.id = works_near.area
    where membership.role in ('ambassador', 'lead', 'coordinator')
      and (place.id = any (here.path) or here.id = any (place.path) or private.ward_of(place.id) = private.ward_of(here.id))
  )
$$;
comment on function private.works_near is 'Whether somebody works there or in the same ward: viewers and admins read figures only.';

create function private.my_classes() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select class.id from public.class_helpers as helper join public.classes as class on class.id = helper.class_id
  where helper.profile_id = (select auth.uid()) and helper.removed_at is null and private.works_near(helper.profile_id, class.area_id)
    and private.class_is_open(class)
$$;
comment on function private.my_classes is 'Whose roster is in my hands.';

create function private.classes_i_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select class.id from public.classes as class where class.area_id = any (array(select private.areas_i_lead()))
  union
  select venue.class_id from public.class_venues as venue where venue.neighbourhood_id = any (array(select private.areas_i_lead()))
$$;
comment on function private.classes_i_lead is 'Held by a team of my area, or at a place in it.';
grant execute on function private.my_classes, private.classes_i_lead to authenticated;

grant select on public.classes, public.class_venues, public.class_helpers, public.enrolments to authenticated;
alter table public.classes enable row level security;
create policy "those who work in a ward read its classes, helpers and leads theirs" on public.classes
  for select to authenticated
  using (
    ward_id = any (array(select private.wards_i_work_in())) or id = any (array(select private.my_classes()))
    or id = any (array(select private.classes_i_lead()))
  );
alter table public.class_venues enable row level security;
create policy "who reads a class reads where it is" on public.class_venues
  for select to authenticated
  using (
    ward_id = any (array(select private.wards_i_work_in())) or class_id = any (array(select private.my_classes()))
    or class_id = any (array(select private.classes_i_lead()))
  );
alter table public.class_helpers enable row level security;
create policy "helpers of a class and who leads there read who helps" on public.class_helpers
  for select to authenticated
  using (
    profile_id = (select auth.uid()) or class_id = any (array(select private.my_classes()))
    or class_id = any (array(select private.classes_i_lead()))
  );
alter table public.enrolments enable row level security;
create policy "helpers of a class read its roster while it is open, who leads there as long as it stands" on public.enrolments
  for select to authenticated
  using (class_id = any (array(select private.my_classes())) or class_id = any (array(select private.classes_i_lead())));

-- Seats

create function private.take_venue(venue uuid) returns public.class_venues
language plpgsql volatile security definer set search_path = '' as $$
declare
  place public.class_venues;
begin
  perform private.take_turn('venue|' || venue::text);
  -- Read only now: what the one before us took counts.
  select * into place from public.class_venues where id = venue;
  return place;
end $$;
comment on function private.take_venue is 'Until the end of the transaction nobody else gives or frees a seat there.';

create function private.count_seats() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.class_venues as venue set taken = counted.taken, waiting = counted.waiting
  from (
    select place.id, coalesce(sum(one.people) filter (where one.status = 'seat'), 0)::integer as taken,
      coalesce(sum(one.people) filter (where one.status = 'waiting'), 0)::integer as waiting
    from public.class_venues as place left join public.enrolments as one on one.venue_id = place.id
    where place.id in (new.venue_id, old.venue_id) group by place.id
  ) as counted
  where venue.id = counted.id and (venue.taken, venue.waiting) <> (counted.taken, counted.waiting);
  return null;
end $$;
create trigger count_seats after insert or delete or update of status, people, venue_id on public.enrolments
  for each row execute function private.count_seats();

create function private.settle_seats(venue uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  promoted integer := 0;
begin
  loop
    update public.enrolments as next set status = 'seat', promoted_at = now()
    from public.class_venues as place join public.classes as class on class.id = place.class_id
    where place.id = settle_seats.venue and class.cancelled_at is null and class.starts_at > now()
      and next.id = (
        select waiting.id from public.enrolments as waiting
        where waiting.venue_id = settle_seats.venue and waiting.status = 'waiting' order by waiting.place limit 1
      )
      and place.taken + next.people <= place.capacity;
    exit when not found;
    promoted := promoted + 1;
  end loop;
  return promoted;
end $$;
comment on function private.settle_seats is
  'Gives the seats that are free to those who wait, first come, first served: while the first of them does not fit, nobody overtakes.
   The caller has taken the venue.';

-- Scheduling: online, because people, places and hours clash.

create function private.may_hold_class(team uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select (team = any (private.teams_walked_for((select auth.uid()))) or exists (
    select from public.teams as held where held.id = team and private.reaches(held.area_id, array['lead', 'coordinator'])
  )) is true
$$;
comment on function private.may_hold_class is 'Who leads the team, and whoever walks for it.';

create type private.class_days as (starts_at timestamptz, ends_at timestamptz);

create function private.days_of_class(class jsonb) returns setof private.class_days
language sql stable set search_path = '' as $$
  with first as (
    select (class ->> 'starts_at')::timestamptz as starts_at, (class ->> 'ends_at')::timestamptz as ends_at
  )
  select first.starts_at + make_interval(days => ahead), first.ends_at + make_interval(days => ahead)
  -- What is further off is refused; a day in another millennium must not be counted up to.
  from first, generate_series(0, least(7 * 26,
    greatest(0, coalesce((class #>> '{repeat,until}')::date - private.day_of(first.starts_at), 0)))) as ahead
  where ahead = 0 or exists (
    select from jsonb_array_elements_text(class #> '{repeat,weekdays}') as chosen
    where chosen::integer = extract(isodow from private.day_of(first.starts_at) + ahead)
  )
  order by ahead
$$;
comment on function private.days_of_class is 'The first, and every chosen weekday after it until the day named; Vietnam knows no summer time.';

create function private.why_no_hours_of_class(class jsonb) returns text
language sql stable set search_path = '' as $$
  select case
    when (given.ends_at > given.starts_at and given.ends_at - given.starts_at <= interval '12 hours') is not true then 'too_long'
    when given.starts_at < now() - interval '15 minutes' then 'in_the_past'
    when given.starts_at > now() + interval '1 year' then 'too_far'
    when (class #>> '{repeat,until}')::date > private.day_of(given.starts_at) + 7 * 26 then 'too_far'
  end
  from (select (class ->> 'starts_at')::timestamptz as starts_at, (class ->> 'ends_at')::timestamptz as ends_at) as given
$$;

create function private.fault_of_link(link text, mode text) returns text
language sql immutable set search_path = '' as $$
  select case
    when mode = 'in_person' then null
    when link is null then 'empty'
    when link !~ '^https://[^[:space:]<>"]+$' or char_length(link) > 300 then 'not_a_link'
  end
$$;

create function private.fault_of_class(class jsonb) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when private.typed(class, 'title') is null then 'title'
    when private.fault_of_line(private.typed(class, 'title'), 80) is not null then 'title'
    when private.fault_of_link(private.typed(class, 'online_link'), class ->> 'mode') is not null then 'online_link'
    when not private.words_of(class -> 'skills') <@ (
      select coalesce(array_agg(skill.code), '{}') from public.skills as skill
      join public.frameworks as framework on framework.id = skill.framework_id and framework.is_current
    ) then 'skills'
  end
$$;
comment on function private.fault_of_class is 'The field that cannot stay as it is, or null.';

create type private.venue_given as (
  position smallint, help_point_id uuid, neighbourhood_id uuid, name text, place_words text, lon double precision, lat double precision,
  capacity integer
);

create function private.read_venue(given jsonb, at integer) returns private.venue_given
language sql stable security definer set search_path = '' as $$
  select row(read_venue.at::smallint, point.id, coalesce(private.uuid_or_null(private.typed(given, 'neighbourhood_id')), point.neighbourhood_id),
    coalesce(private.typed(given, 'name'), point.name), coalesce(private.typed(given, 'place_words'), point.place_words),
    coalesce(private.number_or_null(given, 'lon', 180), point.lon), coalesce(private.number_or_null(given, 'lat', 90), point.lat),
    coalesce(private.number_or_null(given, 'capacity', 100000), 0)::integer)::private.venue_given
  from (select private.uuid_or_null(private.typed(given, 'help_point_id')) as id) as asked
  left join public.help_points as point on point.id = asked.id and point.retired_at is null
$$;
comment on function private.read_venue is 'A help point brings its own name and place; what is said besides goes first.';

create function private.why_no_venue(venue private.venue_given, ward uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when venue.name is null or private.fault_of_line(venue.name, 80) is not null then 'venue_name'
    when private.fault_of_line(venue.place_words, 120) is not null then 'venue_words'
    when num_nulls(venue.lon, venue.lat) = 1 then 'venue_place'
    when (venue.capacity between 1 and 500) is not true then 'venue_capacity'
    when not exists (
      select from private.places_served() as place
      where place.id = venue.neighbourhood_id and place.level = 'neighbourhood' and place.parent_id = ward
    ) then 'venue_elsewhere'
  end
$$;

create function private.ward_of_class(class jsonb, team public.teams) returns uuid
language sql stable security definer set search_path = '' as $$
  -- A team of the province holds its class in the ward of the first place.
  select coalesce(private.ward_of(team.area_id), private.ward_of((private.read_venue(class #> '{venues,0}', 0)).neighbourhood_id))
$$;

create type private.class_helper_given as (profile_id uuid, at integer, role text);

create function private.helpers_given(class jsonb) returns setof private.class_helper_given
language sql stable security definer set search_path = '' as $$
  select distinct on (named.profile_id) named.profile_id, named.venue, coalesce(named.role, 'helper')
  from jsonb_to_recordset(coalesce(class -> 'helpers', '[]')) as named (profile_id uuid, venue integer, role text)
  order by named.profile_id, named.role = 'host' desc
$$;

create function private.stranger_among(helpers uuid[], area uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select helper from unnest(helpers) as helper where not private.works_near(helper, stranger_among.area) limit 1
$$;
comment on function private.stranger_among is 'Somebody of them who works neither there nor in the same ward.';

create type private.class_spot as (help_point_id uuid, lon double precision, lat double precision);

create function private.is_one_place(spots private.class_spot[], venue public.class_venues) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from unnest(spots) as spot
    where spot.help_point_id = venue.help_point_id or private.metres_between(spot.lon, spot.lat, venue.lon, venue.lat) <= 50
  )
$$;
comment on function private.is_one_place is 'One of them is the same help point, or within 50 metres: the same house, placed by two people.';

create function private.clashing(
  starts timestamptz, ends timestamptz, helpers uuid[], spots private.class_spot[], leaving_out uuid[]
) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(found) order by found.starts_at, found.kind, found.name), '[]') from (
    select 'helper' as kind, coalesce(person.called, person.full_name) as name, person.id as profile_id,
      case when class.ward_id = any (array(select private.wards_i_work_in())) then class.title end as with_title,
      class.starts_at, class.ends_at
    from public.class_helpers as helper join public.classes as class on class.id = helper.class_id
    join public.profiles as person on person.id = helper.profile_id
    where helper.profile_id = any (helpers) and helper.removed_at is null and class.cancelled_at is null and class.id <> all (leaving_out)
      and class.starts_at < ends and class.ends_at > starts
    union all
    -- That somebody walks then is told; where, only to who reads that outing.
    select 'helper', coalesce(person.called, person.full_name), person.id,
      case when outing.team_id = any (array(select private.my_teams())) or outing.id = any (array(select private.my_outings()))
        or outing.id = any (array(select private.outings_i_lead())) then outing.meeting_words end,
      outing.starts_at, outing.ends_at
    from public.outing_people as going join public.outings as outing on outing.id = going.outing_id
    join public.profiles as person on person.id = going.profile_id
    where going.profile_id = any (helpers) and going.answer <> 'no' and outing.cancelled_at is null
      and outing.starts_at < ends and outing.ends_at > starts
    union all
    select 'venue', coalesce(point.name, venue.name), null, class.title, class.starts_at, class.ends_at
    from public.classes as class join public.class_venues as venue on venue.class_id = class.id
    left join public.help_points as point on point.id = venue.help_point_id
    -- No class is longer than 12 hours: few begin near these, and only their places are compared.
    where class.starts_at < ends and class.starts_at > starts - interval '12 hours' and class.ends_at > starts
      and class.cancelled_at is null and class.id <> all (leaving_out) and private.is_one_place(spots, venue)
  ) as found
$$;

create function private.refused_class(reason text, field text default null, profile uuid default null) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object('outcome', 'refused', 'reason', reason, 'field', field, 'profile_id', profile))
$$;

create function private.why_not_held(class jsonb, team public.teams) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  ward uuid := private.ward_of_class(class, team);
  fault text;
  helpers uuid[] := array(select profile_id from private.helpers_given(class));
begin
  if private.may_hold_class(team.id) is not true then return private.refused_class('not_yours'); end if;
  if jsonb_typeof(class -> 'venues') is distinct from 'array' or jsonb_array_length(class -> 'venues') not between 1 and 20 then
    return private.refused_class('invalid', 'venues');
  end if;
  if cardinality(helpers) > 50 or (select count(*) from private.days_of_class(class)) > 60 then return private.refused_class('too_many'); end if;
  if private.why_no_hours_of_class(class) is not null then
    return private.refused_class(private.why_no_hours_of_class(class), 'starts_at');
  end if;
  fault := private.fault_of_class(class);
  if fault is not null then return private.refused_class('invalid', fault); end if;
  select reason into fault from jsonb_array_elements(class -> 'venues') with ordinality as given (venue, at),
    private.why_no_venue(private.read_venue(given.venue, given.at::integer), ward) as reason
  where reason is not null limit 1;
  if found then return private.refused_class('invalid', fault); end if;
  if private.stranger_among(helpers, team.area_id) is not null then
    return private.refused_class('person_not_in_area', 'helpers', private.stranger_among(helpers, team.area_id));
  end if;
  return null;
end $$;

create function private.new_class_code() returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  drawn text;
begin
  loop
    drawn := private.new_code(6);
    exit when not exists (select from public.classes as known where known.code = drawn);
  end loop;
  return drawn;
end $$;

create function private.hold_class(class jsonb, team public.teams, hours private.class_days, series uuid) returns public.classes
language plpgsql security definer set search_path = '' as $$
declare
  held public.classes;
begin
  insert into public.classes (ward_id, team_id, area_id, series_id, code, kind, mode, title, online_link, starts_at, ends_at, skills,
    audience, language, programme, created_by)
  values (private.ward_of_class(class, team), team.id, team.area_id, series, private.new_class_code(), class ->> 'kind', class ->> 'mode',
    private.typed(class, 'title'), case when class ->> 'mode' <> 'in_person' then private.typed(class, 'online_link') end,
    hours.starts_at, hours.ends_at, private.words_of(class -> 'skills'), coalesce(class ->> 'audience', 'resident'),
    coalesce(class ->> 'language', 'vi'), class ->> 'programme', auth.uid())
  returning * into held;
  insert into public.class_venues (class_id, ward_id, neighbourhood_id, help_point_id, position, name, place_words, lon, lat, capacity)
  select held.id, held.ward_id, venue.neighbourhood_id, venue.help_point_id, venue.position, venue.name, venue.place_words, venue.lon,
    venue.lat, venue.capacity
  from jsonb_array_elements(class -> 'venues') with ordinality as given (venue, at),
    private.read_venue(given.venue, given.at::integer) as venue;
  perform private.give_helpers(held, class);
  return held;
end $$;

create function private.give_helpers(class public.classes, given jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.class_helpers as known set removed_at = now(), role = 'helper'
  where known.class_id = class.id and known.removed_at is null
    and known.profile_id not in (select named.profile_id from private.helpers_given(given) as named);
  insert into public.class_helpers as known (class_id, profile_id, venue_id, role)
  select class.id, named.profile_id, venue.id, named.role
  from private.helpers_given(given) as named
  left join public.class_venues as venue on venue.class_id = class.id and venue.position = named.at + 1
  on conflict (class_id, profile_id) do update set venue_id = excluded.venue_id, role = excluded.role, removed_at = null
  where (known.venue_id, known.role, known.removed_at) is distinct from (excluded.venue_id, excluded.role, null);
  -- A class without a host is whoever's set it up.
  if not exists (select from public.class_helpers where class_id = class.id and role = 'host' and removed_at is null) then
    insert into public.class_helpers (class_id, profile_id, role) values (class.id, auth.uid(), 'host')
    on conflict (class_id, profile_id) do update set role = 'host', venue_id = null, removed_at = null;
  end if;
end $$;

create function private.clashes_of_classes(ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(clash), '[]')
  from public.classes as class, jsonb_array_elements(private.clashing(class.starts_at, class.ends_at,
    array(select helper.profile_id from public.class_helpers as helper where helper.class_id = class.id and helper.removed_at is null),
    array(select row(venue.help_point_id, venue.lon, venue.lat)::private.class_spot
      from public.class_venues as venue where venue.class_id = class.id),
    ids)) as clash
  where class.id = any (ids)
$$;

create table private.class_requests (
  author_id uuid not null references public.profiles (id),
  request_id uuid not null,
  class_ids uuid[] not null,
  primary key (author_id, request_id)
);
comment on table private.class_requests is 'The same request sent again, because the answer was lost on the way, is answered the same.';
alter table private.class_requests enable row level security;

create function private.classes_scheduled(ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('outcome', 'scheduled', 'ids', ids, 'clashes', private.clashes_of_classes(ids))
$$;

create function public.schedule_class(class jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  request uuid := private.uuid_or_null(private.typed(class, 'request_id'));
  team public.teams;
  refusal jsonb;
  days private.class_days[];
  series uuid;
  ids uuid[];
begin
  if request is not null then
    perform private.take_turn('class|' || auth.uid() || request);
    select known.class_ids into ids from private.class_requests as known
    where known.author_id = auth.uid() and known.request_id = request;
    if found then return private.classes_scheduled(ids); end if;
  end if;
  select * into team from public.teams where id = (class ->> 'team_id')::uuid;
  refusal := private.why_not_held(class, team);
  if refusal is not null then return refusal; end if;
  days := array(select row(held.starts_at, held.ends_at)::private.class_days from private.days_of_class(class) as held);
  series := case when cardinality(days) > 1 then gen_random_uuid() end;
  select array_agg((private.hold_class(class, team, day, series)).id order by day.starts_at) into ids from unnest(days) as day;
  insert into private.class_requests (author_id, request_id, class_ids) select auth.uid(), request, ids where request is not null;
  return private.classes_scheduled(ids);
exception
  when data_exception or integrity_constraint_violation then return private.refused_class('invalid');
end $$;
comment on function public.schedule_class is
  'Takes {request_id?, team_id, kind, mode, title, online_link?, starts_at, ends_at, venues: [{help_point_id? | name, place_words?, lon?, lat?,
   neighbourhood_id, capacity}], skills, audience, language, programme?, helpers: [{profile_id, venue: index | null, role}], repeat?:
   {weekdays: [1..7], until: day}}; answers {outcome: scheduled, ids, clashes: [{kind: helper | venue, name, profile_id?, with_title,
   starts_at, ends_at}]} – a clash is a warning – or {outcome: refused, reason: not_yours | invalid | in_the_past | too_long | too_far |
   too_many | person_not_in_area, field?, profile_id?}. The same request by the same author again is the same classes.';

create function public.clashes_of_class(class jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  team public.teams;
begin
  select * into team from public.teams where id = (class ->> 'team_id')::uuid;
  -- Of what would be refused anyhow nothing is told.
  if private.may_hold_class(team.id) is not true or private.why_no_hours_of_class(class) is not null
    or jsonb_typeof(class -> 'venues') is distinct from 'array' or jsonb_array_length(class -> 'venues') > 20
    or (select count(*) from private.helpers_given(class)) > 50 then
    return '[]';
  end if;
  return (
    select coalesce(jsonb_agg(clash), '[]') from private.days_of_class(class) as day, jsonb_array_elements(private.clashing(
      day.starts_at, day.ends_at,
      array(select named.profile_id from private.helpers_given(class) as named where private.works_near(named.profile_id, team.area_id)),
      array(select row(venue.help_point_id, venue.lon, venue.lat)::private.class_spot
        from jsonb_array_elements(class -> 'venues') as given, private.read_venue(given, 0) as venue),
      array(select private.uuid_or_null(class ->> 'id') where class ->> 'id' is not null))) as clash
  );
exception
  when data_exception then return '[]';
end $$;
comment on function public.clashes_of_class is 'The clashes of one not yet saved, as schedule_class would tell them; id: leaves that one out.';

create function private.may_change_class(class public.classes) returns boolean
language sql stable security definer set search_path = '' as $$
  select class.id = any (array(select private.classes_i_lead())) or exists (
    select from public.class_helpers as helper where helper.class_id = class.id and helper.role = 'host'
      and helper.removed_at is null and helper.profile_id = auth.uid() and private.works_near(helper.profile_id, class.area_id)
  )
$$;

create function private.class_to_change(id uuid) returns public.classes
language plpgsql security definer set search_path = '' as $$
declare
  class public.classes;
begin
  -- Facts of the class point to it all the while: they need not wait.
  select * into class from public.classes as known
  where known.id = class_to_change.id and private.may_change_class(known) for no key update;
  return class;
end $$;
comment on function private.class_to_change is 'For its hosts and for who leads there; nothing for anybody else.';

create function private.why_class_stays(class public.classes) returns text
language sql stable set search_path = '' as $$
  select case
    when class.id is null then 'not_yours'
    when class.cancelled_at is not null then 'cancelled'
    when class.ends_at < now() then 'in_the_past'
  end
$$;

create function private.with_rest_of_classes(class public.classes, whole_series boolean) returns uuid[]
language sql volatile security definer set search_path = '' as $$
  select coalesce(array_agg(rest.id), '{}') from (
    select held.id from public.classes as held
    where held.id = class.id
      or (whole_series and held.series_id = class.series_id and held.starts_at >= class.starts_at and held.cancelled_at is null)
    -- Two who change a series from two of its classes on take the rest in one order.
    order by held.starts_at for no key update
  ) as rest
$$;

create function private.take_venues_begun(id uuid) returns void
language sql volatile security definer set search_path = '' as $$
  select private.take_turn('venue|' || venue.id::text) from (
    select known.id from public.class_venues as known join public.classes as class on class.id = known.class_id
    where class.id = take_venues_begun.id and class.starts_at <= now() order by known.id
  ) as venue
$$;
comment on function private.take_venues_begun is
  'Of a class that has begun: moved ahead, its free seats are given again. Before the class itself is taken, as whoever enrols does.';

create function public.move_class(class_id uuid, starts_at timestamptz, ends_at timestamptz, whole_series boolean default false)
returns jsonb language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  class public.classes;
  reason text;
  ids uuid[];
begin
  perform private.take_venues_begun(move_class.class_id);
  class := private.class_to_change(move_class.class_id);
  reason := coalesce(private.why_class_stays(class), private.why_no_hours_of_class(
    jsonb_build_object('starts_at', move_class.starts_at, 'ends_at', move_class.ends_at)));
  if reason is not null then return private.refused_class(reason); end if;
  ids := private.with_rest_of_classes(class, whole_series);
  update public.classes as moved set starts_at = moved.starts_at + (move_class.starts_at - class.starts_at),
    ends_at = moved.starts_at + (move_class.ends_at - class.starts_at), moved_at = now(), changes = moved.changes + 1
  where moved.id = any (ids);
  if class.starts_at <= now() then
    perform private.settle_seats(venue.id) from public.class_venues as venue where venue.class_id = class.id;
  end if;
  return jsonb_build_object('outcome', 'moved', 'ids', ids, 'clashes', private.clashes_of_classes(ids));
end $$;
comment on function public.move_class is
  'Moves it, or it and what comes after it in its series, by the same hours; who enrolled sees it on their page. {outcome: moved, ids,
   clashes} or {outcome: refused, reason: not_yours | cancelled | in_the_past | too_long | too_far}.';

create function public.cancel_class(class_id uuid, reason text, whole_series boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  class public.classes := private.class_to_change(cancel_class.class_id);
  refusal text := private.why_class_stays(class);
  ids uuid[] := private.with_rest_of_classes(class, whole_series);
begin
  if (cancel_class.reason in ('rain', 'venue_closed', 'no_teacher', 'few_people', 'other_day')) is not true then
    return private.refused_class('invalid', 'reason');
  end if;
  if refusal is not null then return private.refused_class(refusal); end if;
  update public.classes as gone set cancelled_at = now(), cancel_reason = cancel_class.reason, changes = gone.changes + 1
  where gone.id = any (ids);
  return jsonb_build_object('outcome', 'cancelled', 'ids', ids);
end $$;
comment on function public.cancel_class is
  '{outcome: cancelled, ids} or {outcome: refused, reason: not_yours | cancelled | in_the_past | invalid}; reasons: rain, venue_closed,
   no_teacher, few_people, other_day.';

create function public.change_venue(venue_id uuid, venue jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  former public.class_venues := private.take_venue(change_venue.venue_id);
  class public.classes := private.class_to_change(former.class_id);
  refusal text := private.why_class_stays(class);
  given private.venue_given := private.read_venue(change_venue.venue, former.position);
begin
  if refusal is not null then return private.refused_class(refusal); end if;
  refusal := private.why_no_venue(given, class.ward_id);
  if refusal is not null then return private.refused_class('invalid', refusal); end if;
  -- Nor so few that a party that waits could never be let in: nobody behind it would move up any more.
  if given.capacity < greatest(former.taken, (
    select max(party.people) from public.enrolments as party where party.venue_id = former.id and party.status = 'waiting'
  )) then
    return private.refused_class('people_seated', 'venue_capacity');
  end if;
  update public.class_venues as changed set neighbourhood_id = given.neighbourhood_id, help_point_id = given.help_point_id,
    name = given.name, place_words = given.place_words, lon = given.lon, lat = given.lat, capacity = given.capacity
  where changed.id = former.id;
  if (given.name, given.place_words, given.lon, given.lat) is distinct from (former.name, former.place_words, former.lon, former.lat) then
    update public.classes as moved set moved_at = now(), changes = moved.changes + 1 where moved.id = class.id;
  end if;
  perform private.settle_seats(former.id);
  return jsonb_build_object('outcome', 'changed', 'clashes', private.clashing(class.starts_at, class.ends_at, '{}',
    array[row(given.help_point_id, given.lon, given.lat)::private.class_spot], array[class.id]));
end $$;
comment on function public.change_venue is
  'Another place, or more or fewer seats; who waits moves up. {outcome: changed, clashes: of this place} or {outcome: refused, reason: not_yours | cancelled |
   in_the_past | invalid | people_seated, field?}.';

create function public.edit_class(class_id uuid, changes jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  class public.classes := private.class_to_change(edit_class.class_id);
  refusal text := private.why_class_stays(class);
  after jsonb := to_jsonb(class) || coalesce((
    select jsonb_object_agg(field, value) from jsonb_each(edit_class.changes) as given (field, value)
    where field in ('title', 'online_link', 'skills', 'audience', 'language', 'programme')
  ), '{}');
begin
  if refusal is not null then return private.refused_class(refusal); end if;
  refusal := private.fault_of_class(after);
  if refusal is not null then return private.refused_class('invalid', refusal); end if;
  update public.classes as edited set title = private.typed(after, 'title'),
    online_link = case when class.mode <> 'in_person' then private.typed(after, 'online_link') end,
    skills = private.words_of(after -> 'skills'), audience = after ->> 'audience', language = after ->> 'language',
    programme = after ->> 'programme', changes = edited.changes + 1
  where edited.id = class.id;
  return jsonb_build_object('outcome', 'edited');
exception
  when data_exception or integrity_constraint_violation then return private.refused_class('invalid');
end $$;
comment on function public.edit_class is
  'Field by field {title?, online_link?, skills?, audience?, language?, programme?: null for none}; what is left out stays. {outcome:
   edited} or {outcome: refused, reason: not_yours | cancelled | in_the_past | invalid, field?}.';

create function public.set_class_helpers(class_id uuid, helpers jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  class public.classes := private.class_to_change(set_class_helpers.class_id);
  given jsonb := jsonb_build_object('helpers', helpers);
  stranger uuid;
begin
  if class.id is null then return private.refused_class('not_yours'); end if;
  if (select count(*) from private.helpers_given(given)) > 50 then return private.refused_class('too_many'); end if;
  stranger := private.stranger_among(array(select named.profile_id from private.helpers_given(given) as named), class.area_id);
  if stranger is not null then return private.refused_class('person_not_in_area', 'helpers', stranger); end if;
  perform private.give_helpers(class, given);
  return jsonb_build_object('outcome', 'set', 'clashes', private.clashes_of_classes(array[class.id]));
exception
  when data_exception or integrity_constraint_violation then return private.refused_class('invalid', 'helpers');
end $$;
comment on function public.set_class_helpers is
  'Everybody who helps [{profile_id, venue: index | null, role: host | helper}]; who is left out has the roster no more. {outcome: set,
   clashes} or {outcome: refused, reason: not_yours | too_many | person_not_in_area | invalid, profile_id?}.';

revoke execute on function public.schedule_class, public.clashes_of_class, public.move_class, public.cancel_class, public.change_venue,
  public.edit_class, public.set_class_helpers from public, anon, authenticated;
grant execute on function public.schedule_class, public.clashes_of_class, public.move_class, public.cancel_class, public.change_venue,
  public.edit_class, public.set_class_helpers to authenticated;
