-- Bookings: the half-days a team serves, who is to be helped in them, and who reads that.

create table public.service_hours (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references public.teams (id),
  weekday smallint not null check (weekday between 1 and 7),
  half text not null check (half in ('morning', 'afternoon', 'evening')),
  from_time time not null,
  to_time time not null check (to_time > from_time),
  places integer not null check (places between 1 and 50),
  changed_in bigint not null default private.transaction_number(),
  unique (team_id, weekday, half)
);
comment on column public.service_hours.weekday is 'ISO: 1 is Monday.';
comment on column public.service_hours.places is 'So many bookings the team takes in one such half-day.';
create trigger stamp_change before update on public.service_hours for each row execute function private.stamp_change();

create table public.service_breaks (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references public.teams (id),
  day date not null,
  changed_in bigint not null default private.transaction_number(),
  unique (team_id, day)
);
comment on table public.service_breaks is 'Days on which the team serves nobody: holidays, a storm, its own meeting.';
create trigger stamp_change before update on public.service_breaks for each row execute function private.stamp_change();

create function private.known_wishes() returns text[]
language sql immutable set search_path = '' as $$
  select array['smartphone', 'call_zalo', 'vneid', 'public_services', 'payment', 'safety', 'health', 'photos', 'ai', 'unsure']
$$;

create table public.bookings (
  id uuid primary key default gen_random_uuid(),
  ward_id uuid not null references public.areas (id),
  neighbourhood_id uuid not null references public.areas (id),
  team_id uuid not null references public.teams (id),
  street_id uuid references public.streets (id),
  part_id uuid references public.parts (id),
  household_id uuid references public.households (id),
  number text check (char_length(number) between 1 and 20),
  place_words text check (char_length(place_words) between 1 and 120),
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  wishes text[] not null check (cardinality(wishes) between 1 and 6 and wishes <@ private.known_wishes()),
  day date not null,
  half text not null check (half in ('morning', 'afternoon', 'evening')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  called text check (char_length(called) between 1 and 60),
  phone text check (phone ~ '^\+84[0-9]{9,10}$'),
  caller_called text check (char_length(caller_called) between 1 and 60),
  caller_phone text check (caller_phone ~ '^\+84[0-9]{9,10}$'),
  consent_text_id uuid not null references public.consent_texts (id),
  language text not null default 'vi' check (language in ('vi', 'en')),
  status text not null default 'offered'
    check (status in ('offered', 'accepted', 'scheduled', 'done', 'not_home', 'cancelled', 'escalated')),
  offered_level text not null check (offered_level in ('ambassador', 'team', 'ward')),
  offered_to uuid references public.profiles (id),
  accepted_by uuid references public.profiles (id),
  escalates_at timestamptz,
  cancelled_by text check (cancelled_by in ('resident', 'team')),
  cancel_reason text
    check (cancel_reason in ('no_need', 'other_time', 'mistake', 'not_reachable', 'ward_busy', 'twice')),
  visit_root_id uuid,
  forgotten_at timestamptz,
  created_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number(),
  check (ends_at > starts_at),
  check ((lon is null) = (lat is null)),
  check ((caller_called is null) = (caller_phone is null)),
  check ((status = 'cancelled') = (cancelled_by is not null)),
  check (status not in ('accepted', 'scheduled') or accepted_by is not null),
  check (case when forgotten_at is null then num_nulls(called, phone) = 0
    else num_nonnulls(called, phone, caller_called, caller_phone, place_words) = 0 end)
);
comment on table public.bookings is
  'One person to be helped at one home in one half-day. Clashes are decided here, online; the visit itself is logged offline.';
comment on column public.bookings.number is 'The number of the house, as typed; the door itself is found or made when somebody accepts.';
comment on column public.bookings.starts_at is 'Of the half-day; once an hour is agreed, that hour.';
comment on column public.bookings.offered_to is 'Who walks the part, while the offer is theirs alone.';
comment on column public.bookings.escalates_at is 'When nobody has answered by then, it is offered to more people.';
comment on column public.bookings.visit_root_id is 'The root of the visit, or of the walk-up, that completed it.';
comment on column public.bookings.place_words is 'personal: resident who booked, how to find the home';
comment on column public.bookings.called is 'personal: resident who booked, who is to be helped';
comment on column public.bookings.phone is 'personal: resident who booked';
comment on column public.bookings.caller_called is 'personal: resident who booked for someone else';
comment on column public.bookings.caller_phone is 'personal: resident who booked for someone else';
create index bookings_by_half_day on public.bookings (team_id, day, half);
create index bookings_by_neighbourhood on public.bookings (neighbourhood_id, day);
create index bookings_by_acceptor on public.bookings (accepted_by, changed_in, id) where accepted_by is not null;
create index bookings_by_offer on public.bookings (offered_to) where offered_to is not null;
create index bookings_by_household on public.bookings (household_id) where household_id is not null;
create index bookings_by_part on public.bookings (part_id) where part_id is not null;
-- Few are open at a time, whatever was booked over the years.
create index bookings_open on public.bookings (escalates_at) where status in ('offered', 'escalated', 'accepted', 'scheduled');
create trigger stamp_change before update on public.bookings for each row execute function private.stamp_change();

create table private.booking_codes (
  code text primary key,
  booking_id uuid not null references public.bookings (id) on delete cascade,
  made_at timestamptz not null default now()
);
comment on table private.booking_codes is
  'Six letters and digits, read aloud or scanned. Several may open one booking: asking twice gives another code.';
create index booking_codes_by_booking on private.booking_codes (booking_id);
alter table private.booking_codes enable row level security;

create table private.booking_requests (
  request_id uuid primary key,
  booking_id uuid not null references public.bookings (id) on delete cascade,
  code text not null
);
comment on table private.booking_requests is 'The same request sent again, because the answer was lost on the way, is answered the same.';
create index booking_requests_by_booking on private.booking_requests (booking_id);
alter table private.booking_requests enable row level security;

create table public.booking_events (
  id uuid primary key default gen_random_uuid(),
  booking_id uuid not null references public.bookings (id) on delete cascade,
  at timestamptz not null default clock_timestamp(),
  event text not null check (event in ('booked', 'offered', 'declined', 'accepted', 'assigned', 'scheduled', 'moved', 'cancelled',
    'escalated', 'done', 'not_home', 'reopened')),
  actor uuid references public.profiles (id),
  detail text check (char_length(detail) <= 60),
  changed_in bigint not null default private.transaction_number()
);
comment on column public.booking_events.actor is 'Null for the resident and for the clock.';
comment on column public.booking_events.detail is 'A code, such as the reason or the level; never words about a person.';
create index booking_events_by_booking on public.booking_events (booking_id, at);
create trigger stamp_change before update on public.booking_events for each row execute function private.stamp_change();

create function private.note_booking(booking uuid, event text, detail text default null, actor uuid default auth.uid()) returns void
language sql security definer set search_path = '' as $$
  insert into public.booking_events (booking_id, event, detail, actor)
  values (note_booking.booking, note_booking.event, note_booking.detail,
    (select profile.id from public.profiles as profile where profile.id = note_booking.actor))
$$;

create function private.is_live(status text) returns boolean
language sql immutable set search_path = '' as $$
  select status in ('offered', 'escalated', 'accepted', 'scheduled')
$$;

-- Who reads what: the area's leads all of it, whoever accepted only while they need it.

create function private.bookings_i_look_after() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select booking.id from public.bookings as booking
  where booking.neighbourhood_id = any (array(select private.my_neighbourhoods(array['lead', 'coordinator'])))
  union
  select booking.id from public.bookings as booking
  where booking.accepted_by = (select auth.uid()) and (select private.is_member())
    and (private.is_live(booking.status) or (booking.status = 'not_home' and booking.day >= private.day_of(now()) - 2))
$$;
grant execute on function private.bookings_i_look_after to authenticated;

grant select on public.service_hours, public.service_breaks, public.bookings, public.booking_events to authenticated;
alter table public.service_hours enable row level security;
create policy "people read the hours of the teams they are in or lead" on public.service_hours
  for select to authenticated
  using (team_id = any (array(select private.my_teams())) or team_id = any (array(select private.teams_i_lead())));
alter table public.service_breaks enable row level security;
create policy "people read the days off of the teams they are in or lead" on public.service_breaks
  for select to authenticated
  using (team_id = any (array(select private.my_teams())) or team_id = any (array(select private.teams_i_lead())));
alter table public.bookings enable row level security;
create policy "leads read the bookings of their area, whoever accepted one while it is open" on public.bookings
  for select to authenticated using (id = any (array(select private.bookings_i_look_after())));
alter table public.booking_events enable row level security;
create policy "who reads a booking reads what happened to it" on public.booking_events
  for select to authenticated using (booking_id = any (array(select private.bookings_i_look_after())));

insert into public.consent_texts (id, code, version, words, valid_from) values (
  '0b7f0a52-0000-4000-8000-0000000000c2', 'booking', 1,
  '{"vi": "Bà con đồng ý để tổ của khu vực và phường xem tên, số điện thoại và địa chỉ này để đến giúp. Ba mươi ngày sau buổi hẹn, tên và số điện thoại được xóa. Muốn xóa sớm hơn, bà con gọi phường.",
    "en": "You agree that the neighbourhood team and the ward see this name, phone number and address, to come and help. Thirty days after the appointment the name and number are erased. To have them erased sooner, call the ward."}',
  '2026-01-01'
);

-- The clock of an offer.

create function private.escalates_at(level text, starts_at timestamptz, since timestamptz default now()) returns timestamptz
language sql stable set search_path = '' as $$
  select case level
    when 'ambassador' then since + greatest(least(interval '6 hours', (starts_at - since) / 4), interval '0')
    when 'team' then since + greatest(least(interval '18 hours', (starts_at - since) / 2), interval '0')
  end
$$;
comment on function private.escalates_at is 'Until when an offer at this level waits for an answer; the ward''s own never ends.';

-- Which team serves where, and in which half-days of the next two weeks.

create function private.team_serving(neighbourhood uuid) returns setof public.teams
language sql stable security definer set search_path = '' as $$
  select team.* from public.areas as here
  join public.teams as team on team.area_id = any (here.path)
  join public.areas as area on area.id = team.area_id
  where here.id = neighbourhood and here.level = 'neighbourhood'
    and (here.valid_until is null or here.valid_until >= private.day_of(now()))
    and (team.ends_on is null or team.ends_on >= private.day_of(now()))
    and exists (select from public.service_hours as hours where hours.team_id = team.id)
  order by cardinality(area.path) desc,
    array_position(array['community', 'communicators', 'squad', 'workplace', 'office', 'steering'], team.kind), team.id
  limit 1
$$;
comment on function private.team_serving is
  'The nearest team with service hours whose area covers the neighbourhood; no row where there is none.';

create function private.places_taken(team uuid, day date, half text) returns bigint
language sql stable security definer set search_path = '' as $$
  select count(*) from public.bookings as booking
  where booking.team_id = places_taken.team and booking.day = places_taken.day and booking.half = places_taken.half
    and (private.is_live(booking.status) or booking.status = 'done')
$$;

create type private.half_day as (team_id uuid, day date, half text, starts_at timestamptz, ends_at timestamptz, is_free boolean);

create function private.half_days(neighbourhood uuid) returns setof private.half_day
language sql stable security definer set search_path = '' as $$
  select team.id, served.day, hours.half, served.starts_at, served.ends_at,
    private.places_taken(team.id, served.day, hours.half) < hours.places
  from private.team_serving(neighbourhood) as team
  join public.service_hours as hours on hours.team_id = team.id
  cross join generate_series(0, 14) as ahead
  cross join lateral (
    select calendar.day, (calendar.day + hours.from_time) at time zone 'Asia/Ho_Chi_Minh' as starts_at,
      (calendar.day + hours.to_time) at time zone 'Asia/Ho_Chi_Minh' as ends_at
    from (select private.day_of(now()) + ahead as day) as calendar
  ) as served
  where hours.weekday = extract(isodow from served.day)
    and (ahead > 0 or served.starts_at >= now() + interval '3 hours')
    and (team.starts_on is null or team.starts_on <= served.day) and (team.ends_on is null or team.ends_on >= served.day)
    and not exists (select from public.service_breaks as off where off.team_id = team.id and off.day = served.day)
$$;
comment on function private.half_days is 'From tomorrow for 14 days, and of today what begins in three hours or later.';

create function private.hour_of(moment timestamptz) returns text
language sql immutable
return to_char(moment at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI');

create function private.half_days_shown(neighbourhood uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('day', day, 'halves', halves) order by day), '[]') from (
    select day, jsonb_agg(jsonb_build_object('half', half, 'from', private.hour_of(starts_at), 'to', private.hour_of(ends_at),
      'is_free', is_free) order by starts_at) as halves
    from private.half_days(neighbourhood) group by day
  ) as grouped
$$;
comment on function private.half_days_shown is '[{day, halves: [{half, from, to, is_free}]}], the soonest first.';

create function private.take_turn(subject text) returns void
language sql volatile set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended(subject, 0))
$$;
comment on function private.take_turn is 'Until the end of the transaction nobody else decides about this subject.';

create function private.free_half_day(neighbourhood uuid, day text, half text) returns setof private.half_day
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.take_turn(concat_ws('|', 'half-day', (select id from private.team_serving(neighbourhood)), day, half));
  -- Asked only now: what the one before us booked counts.
  return query select * from private.half_days(neighbourhood) as served
  where served.day::text = free_half_day.day and served.half = free_half_day.half and served.is_free;
end $$;
comment on function private.free_half_day is
  'The half-day while there is a place in it, which is then kept for this transaction alone; no row when it is full or not served.';

-- To whom it is offered first.

create function private.part_booked(street uuid, number text) returns uuid
language sql stable security definer set search_path = '' as $$
  select case
    when number is not null then private.part_for(street, private.number_key(number), '')
    -- Without a number only a street in one piece tells which part it is.
    else (select (array_agg(part.id))[1] from public.parts as part where part.street_id = street and part.retired_at is null having count(*) = 1)
  end
$$;

create function private.walker_of(part uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select held.profile_id from public.assignments as held
  where held.part_id = part and held.ended_at is null and private.teams_walked_for(held.profile_id) <> '{}'
  order by held.assigned_at, held.profile_id limit 1
$$;
comment on function private.walker_of is 'Who has walked the part longest and is neither resting nor gone.';

create function private.offer_booking(booking uuid, walker uuid, detail text default null) returns public.bookings
language plpgsql security definer set search_path = '' as $$
declare
  level text := case when walker is null then 'team' else 'ambassador' end;
  offered public.bookings;
begin
  update public.bookings as given set status = 'offered', offered_level = level, offered_to = walker, accepted_by = null,
    escalates_at = private.escalates_at(level, given.starts_at)
  where given.id = booking returning given.* into offered;
  perform private.note_booking(booking, 'offered', coalesce(detail, level), null);
  return offered;
end $$;
comment on function private.offer_booking is 'To the ambassador of the part, or where there is none to the whole team.';

-- What a resident sees of a booking, and nothing else.

create function private.hours_of(booking public.bookings) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('from', coalesce(to_char(hours.from_time, 'HH24:MI'), private.hour_of(booking.starts_at)),
    'to', coalesce(to_char(hours.to_time, 'HH24:MI'), private.hour_of(booking.ends_at)),
    'hour', case when booking.status = 'scheduled' then private.hour_of(booking.starts_at) end)
  from (values (extract(isodow from booking.day))) as calendar (weekday)
  left join public.service_hours as hours on hours.team_id = booking.team_id and hours.half = booking.half
    and hours.weekday = calendar.weekday and booking.status = 'scheduled'
$$;

create function private.public_booking(booking public.bookings, code text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('code', code, 'status', booking.status, 'day', private.day_of(booking.starts_at), 'half', booking.half,
    'team_name', team.name, 'phone', coalesce(team.phone, private.office_phone(booking.ward_id)),
    'comes', case when booking.status in ('accepted', 'scheduled', 'done', 'not_home') then coalesce(comer.called, comer.full_name) end,
    'can_change', private.is_live(booking.status) and booking.starts_at > now()) || private.hours_of(booking)
  from public.teams as team left join public.profiles as comer on comer.id = booking.accepted_by
  where team.id = booking.team_id
$$;
comment on function private.public_booking is '{code, status, day, half, from, to, hour, team_name, comes, phone, can_change}';

create table private.wish_skills (
  wish text not null,
  code text not null,
  primary key (wish, code)
);
comment on table private.wish_skills is
  'What a resident asked for in plain words, as skills and door tasks of the framework; “I don''t know” is none.';
alter table private.wish_skills enable row level security;
insert into private.wish_skills (wish, code) values
  ('smartphone', 'K2'), ('smartphone', 'S1'), ('call_zalo', 'S3'), ('call_zalo', 'video_call'), ('vneid', 'vneid_level_2'),
  ('public_services', 'public_services'), ('payment', 'payment'), ('safety', 'S5'), ('safety', 'scam_awareness'),
  ('health', 'health_book'), ('photos', 'S3'), ('photos', 'S4'), ('ai', 'K3'), ('ai', 'ai_assistant');
