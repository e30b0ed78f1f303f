-- The team's side of a booking: who answers it, who comes, what it came to, and when its names are forgotten.

alter table public.visits add foreign key (booking_id) references public.bookings (id);
alter table public.check_ins add foreign key (booking_id) references public.bookings (id);

-- On whose phone a booking is. Who held it within 30 days may still have work there to send.

create table private.booking_holders (
  booking_id uuid not null references public.bookings (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  let_go_at timestamptz,
  changed_in bigint not null default private.transaction_number(),
  primary key (booking_id, profile_id)
);
comment on table private.booking_holders is 'Who accepted it, now or earlier; once let go the booking leaves their phone.';
create index booking_holders_by_profile on private.booking_holders (profile_id, booking_id) where let_go_at is null;
-- Few have names still, whatever was booked over the years.
create index bookings_remembered on public.bookings (neighbourhood_id) where forgotten_at is null;
create trigger stamp_change before update on private.booking_holders for each row execute function private.stamp_change();
alter table private.booking_holders enable row level security;

create function private.is_held(booking public.bookings) returns boolean
language sql stable set search_path = '' as $$
  select booking.accepted_by is not null and booking.forgotten_at is null
    and (private.is_live(booking.status) or (booking.status = 'not_home' and booking.day >= private.day_of(now()) - 2))
$$;
comment on function private.is_held is 'Is it on the phone of whoever accepted it? Nobody at home: for two days more, to try again.';

create function private.why_let_go(booking public.bookings, holder uuid) returns text
language sql stable set search_path = '' as $$
  select case
    when holder is not distinct from auth.uid() or booking.forgotten_at is not null then null
    when booking.status = 'cancelled' then 'cancelled'
    when booking.status in ('done', 'not_home') then 'done'
    when booking.status = 'offered' and booking.offered_to is not distinct from holder then 'moved'
    else 'given'
  end
$$;
comment on function private.why_let_go is 'What their phone tells them; null for what they did themselves.';

create function private.let_go(booking public.bookings, holder uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update private.booking_holders as held set let_go_at = now()
  where held.booking_id = booking.id and held.profile_id = holder and held.let_go_at is null;
  if not found then return; end if;
  perform private.bury('me:' || holder::text, 'bookings', booking.id, private.why_let_go(booking, holder));
  if booking.household_id is not null and not exists (
    select from private.booking_holders as held join public.bookings as other on other.id = held.booking_id
    where held.profile_id = holder and held.let_go_at is null and other.household_id = booking.household_id
  ) then
    perform private.bury('me:' || holder::text, 'households', booking.household_id);
  end if;
end $$;

create function private.put_on_phone(booking public.bookings) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.booking_holders as held (booking_id, profile_id) values (booking.id, booking.accepted_by)
  on conflict (booking_id, profile_id) do update set let_go_at = null where held.let_go_at is not null;
  perform private.unbury('me:' || booking.accepted_by::text, 'bookings', booking.id);
  if booking.household_id is not null then
    perform private.unbury('me:' || booking.accepted_by::text, 'households', booking.household_id);
  end if;
end $$;

create function private.follow_booking() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.let_go(new, held.profile_id) from private.booking_holders as held
  where held.booking_id = new.id and held.let_go_at is null
    and (held.profile_id is distinct from new.accepted_by or not private.is_held(new));
  if private.is_held(new) then perform private.put_on_phone(new); end if;
  return null;
end $$;
create trigger follow_booking after insert or update of accepted_by, status, day, household_id, forgotten_at on public.bookings
  for each row execute function private.follow_booking();

create function private.bury_booking() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.let_go(old, held.profile_id) from private.booking_holders as held
  where held.booking_id = old.id and held.let_go_at is null;
  return old;
end $$;
create trigger bury_booking before delete on public.bookings for each row execute function private.bury_booking();

create function private.bookings_follow_home() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.bookings set part_id = new.part_id, neighbourhood_id = new.neighbourhood_id, ward_id = new.ward_id
  where household_id = new.id;
  return null;
end $$;
create trigger bookings_follow_home after update of part_id, neighbourhood_id on public.households for each row
  when (old.part_id <> new.part_id or old.neighbourhood_id <> new.neighbourhood_id) execute function private.bookings_follow_home();

create function private.bookings_follow_parts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- The parts that take its place stand already; a booking with a door follows the door.
  update public.bookings as booking set part_id = private.part_booked(booking.street_id, booking.number)
  where booking.part_id = new.id and booking.household_id is null;
  return null;
end $$;
create trigger bookings_follow_parts after update of retired_at on public.parts for each row
  when (old.retired_at is null and new.retired_at is not null) execute function private.bookings_follow_parts();

-- Who may do what

create function private.leads_booking(booking public.bookings) returns boolean
language sql stable security definer set search_path = '' as $$
  select booking.neighbourhood_id = any (array(select private.my_neighbourhoods(array['lead', 'coordinator'])))
$$;

create function private.is_offered_to_me(booking public.bookings) returns boolean
language sql stable security definer set search_path = '' as $$
  select booking.status in ('offered', 'escalated') and case booking.offered_level
    when 'ambassador' then booking.offered_to = (select auth.uid())
    when 'team' then booking.team_id = any (private.teams_walked_for((select auth.uid())))
    else private.why_not_given((select auth.uid()), booking.neighbourhood_id) is null
  end
$$;
comment on function private.is_offered_to_me is 'First to who walks the part, then to the team, in the end to everybody who walks there.';

create function private.may_see_offer(booking public.bookings) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.why_not_given((select auth.uid()), booking.neighbourhood_id) is null or private.leads_booking(booking)
$$;

create function private.has_declined(booking uuid, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.booking_events as declined
    where declined.booking_id = booking and declined.actor = person and declined.event = 'declined' and not exists (
      select from public.booking_events as later
      where later.booking_id = booking and later.event = 'moved' and later.at > declined.at
    )
  )
$$;

-- The door: found or made as soon as somebody comes.

create function private.door_key(booking public.bookings) returns text
language sql immutable set search_path = '' as $$
  select substring(private.number_key(booking.number) from '^[0-9A-ZĐ][0-9A-ZĐ/.-]{0,19}$')
$$;

create function private.door_of(booking public.bookings) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  key text := private.door_key(booking);
  part public.parts;
  door uuid;
begin
  if booking.household_id is not null then return booking.household_id; end if;
  if booking.street_id is null or key is null then return null; end if;
  select * into part from public.parts where id = private.part_for(booking.street_id, key, '');
  if not found then return null; end if;
  insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key, lon, lat)
  values (private.household_id(booking.street_id, key, '', '', ''), booking.street_id, part.id, part.neighbourhood_id, part.ward_id,
    private.tidy(booking.number), key, booking.lon, booking.lat)
  on conflict do nothing;
  select standing.id into door from public.households as standing
  where standing.street_id = booking.street_id and standing.number_key = key and standing.retired_at is null
  order by (standing.building, standing.floor, standing.unit) <> ('', '', ''), standing.id limit 1;
  return door;
end $$;
comment on function private.door_of is 'Null where the address names no door: such a visit is logged as help on the way.';

create function private.open_booking(id uuid) returns public.bookings
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings;
begin
  perform private.keep_places();
  perform private.take_turns(jsonb_build_array(jsonb_build_object('name', 'answer_booking', 'payload',
    jsonb_build_object('booking_id', open_booking.id))));
  -- Not “for update”: visits and codes that refer to it need not wait.
  select * into booking from public.bookings as known where known.id = open_booking.id for no key update;
  return booking;
end $$;
comment on function private.open_booking is
  'Locks in the order a phone''s batch does: the places, the records, the row. What was decided before us is seen.';

create function private.give_booking(booking public.bookings, person uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  door uuid := private.door_of(booking);
begin
  update public.bookings as given set status = 'accepted', accepted_by = person, offered_to = null, escalates_at = null,
    household_id = door, part_id = coalesce((select part_id from public.households where id = door), given.part_id)
  where given.id = booking.id;
end $$;

create function private.offer_to_team(booking public.bookings, event text, detail text default null) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.bookings as offered set status = 'offered', offered_level = 'team', offered_to = null, accepted_by = null,
    escalates_at = private.escalates_at('team', offered.starts_at)
  where offered.id = booking.id;
  perform private.note_booking(booking.id, event, detail);
end $$;

create function private.accept_booking(booking public.bookings) returns text
language plpgsql security definer set search_path = '' as $$
begin
  if booking.status in ('accepted', 'scheduled') then
    return case when booking.accepted_by = auth.uid() then 'accepted' when private.may_see_offer(booking) then 'taken' else 'not_yours' end;
  end if;
  if not private.is_offered_to_me(booking) then
    return case when private.is_live(booking.status) or not private.may_see_offer(booking) then 'not_yours' else 'gone' end;
  end if;
  perform private.give_booking(booking, auth.uid());
  perform private.note_booking(booking.id, 'accepted');
  return 'accepted';
end $$;

create function private.decline_booking(booking public.bookings) returns text
language plpgsql security definer set search_path = '' as $$
begin
  if booking.status in ('accepted', 'scheduled') and booking.accepted_by = auth.uid()
    or booking.offered_level = 'ambassador' and private.is_offered_to_me(booking) then
    perform private.offer_to_team(booking, 'declined');
    return 'declined';
  end if;
  if private.is_offered_to_me(booking) then
    if not private.has_declined(booking.id, auth.uid()) then perform private.note_booking(booking.id, 'declined'); end if;
    return 'declined';
  end if;
  return case when not private.may_see_offer(booking) then 'not_yours'
    when booking.status in ('accepted', 'scheduled') then 'taken' when private.is_live(booking.status) then 'not_yours' else 'gone' end;
end $$;

create function public.answer_booking(booking_id uuid, answer text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings;
begin
  if (answer_booking.answer in ('accept', 'decline')) is not true then perform private.refuse('invalid'); end if;
  booking := private.open_booking(answer_booking.booking_id);
  if booking.id is null then return jsonb_build_object('outcome', 'not_yours'); end if;
  return jsonb_build_object('outcome',
    case answer_booking.answer when 'accept' then private.accept_booking(booking) else private.decline_booking(booking) end);
end $$;
comment on function public.answer_booking is
  'accept or decline, for whom it is offered to; declining one''s own accepted one offers it to the team. {outcome: accepted | declined |
   taken (somebody else comes) | gone (cancelled or over) | not_yours}.';

-- The lead decides

create function public.assign_booking(booking_id uuid, profile_id uuid default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings := private.open_booking(assign_booking.booking_id);
  refusal text;
begin
  if private.leads_booking(booking) is not true then return jsonb_build_object('outcome', 'not_yours'); end if;
  if not (private.is_live(booking.status) or booking.status = 'not_home') or booking.forgotten_at is not null then
    return jsonb_build_object('outcome', 'gone');
  end if;
  if assign_booking.profile_id is null then
    if booking.accepted_by is null then return jsonb_build_object('outcome', 'gone'); end if;
    perform private.offer_to_team(booking, 'offered', 'team');
    return jsonb_build_object('outcome', 'taken_back');
  end if;
  refusal := private.why_not_given(assign_booking.profile_id, booking.neighbourhood_id);
  if refusal is not null then return jsonb_build_object('outcome', refusal); end if;
  if booking.accepted_by is distinct from assign_booking.profile_id or not private.is_live(booking.status) then
    perform private.give_booking(booking, assign_booking.profile_id);
    perform private.note_booking(booking.id, 'assigned');
  end if;
  return jsonb_build_object('outcome', 'assigned');
end $$;
comment on function public.assign_booking is
  'For who leads the area; without a person the booking goes back to the team. {outcome: assigned | taken_back | gone | not_yours |
   person_left | person_not_in_area | person_paused}.';

create function private.half_of(moment timestamptz) returns text
language sql immutable set search_path = '' as $$
  select case when hour < 12 then 'morning' when hour < 18 then 'afternoon' else 'evening' end
  from (select extract(hour from moment at time zone 'Asia/Ho_Chi_Minh') as hour) as local
$$;

create function private.is_mine_or_led(booking public.bookings) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.leads_booking(booking) or (booking.accepted_by = (select auth.uid()) and (select private.is_member()))
$$;

create function public.schedule_booking(booking_id uuid, starts_at timestamptz) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings := private.open_booking(schedule_booking.booking_id);
begin
  if private.is_mine_or_led(booking) is not true then return jsonb_build_object('outcome', 'not_yours'); end if;
  if booking.status not in ('accepted', 'scheduled', 'not_home') or booking.accepted_by is null or booking.forgotten_at is not null then
    return jsonb_build_object('outcome', 'gone');
  end if;
  if (schedule_booking.starts_at > now()) is not true then return jsonb_build_object('outcome', 'in_the_past'); end if;
  if schedule_booking.starts_at > now() + interval '60 days' then return jsonb_build_object('outcome', 'too_far'); end if;
  update public.bookings as agreed set status = 'scheduled', starts_at = schedule_booking.starts_at,
    ends_at = schedule_booking.starts_at + interval '1 hour', day = private.day_of(schedule_booking.starts_at),
    half = private.half_of(schedule_booking.starts_at)
  where agreed.id = booking.id;
  perform private.note_booking(booking.id, 'scheduled', to_char(schedule_booking.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'));
  return jsonb_build_object('outcome', 'scheduled');
end $$;
comment on function public.schedule_booking is
  'The hour agreed on the phone, by whoever comes or leads the area: {outcome: scheduled | in_the_past | too_far | gone | not_yours}. Half-days
   fill by what residents book; what the team agrees beyond is its own affair.';

create function public.cancel_booking_for(booking_id uuid, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings;
begin
  if (cancel_booking_for.reason in ('not_reachable', 'ward_busy', 'twice')) is not true then perform private.refuse('invalid'); end if;
  booking := private.open_booking(cancel_booking_for.booking_id);
  if private.is_mine_or_led(booking) is not true then return jsonb_build_object('outcome', 'not_yours'); end if;
  if not (private.is_live(booking.status) or booking.status = 'not_home') then return jsonb_build_object('outcome', 'gone'); end if;
  update public.bookings as gone set status = 'cancelled', cancelled_by = 'team', cancel_reason = cancel_booking_for.reason,
    escalates_at = null, offered_to = null
  where gone.id = booking.id;
  perform private.note_booking(booking.id, 'cancelled', cancel_booking_for.reason);
  return jsonb_build_object('outcome', 'cancelled');
end $$;
comment on function public.cancel_booking_for is
  'In the resident''s place, by whoever comes or leads the area; reason: not_reachable | ward_busy | twice. {outcome: cancelled | gone |
   not_yours}.';

create function private.called(person uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(profile.called, profile.full_name) from public.profiles as profile where profile.id = person
$$;

create function public.booking_candidates(booking_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  booking public.bookings;
begin
  select * into booking from public.bookings as known where known.id = booking_candidates.booking_id;
  if private.leads_booking(booking) is not true then perform private.refuse('not_yours', '403'); end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('profile_id', listed.id, 'called', private.called(listed.id), 'phone', listed.phone,
      'why', listed.why, 'bookings_that_half', listed.that_half) order by listed.why, listed.that_half, private.called(listed.id), listed.id), '[]')
    from (
      select person.id, person.phone, case when exists (
        select from public.assignments as held
        where held.part_id = booking.part_id and held.profile_id = person.id and held.ended_at is null
      ) then 'part' else 'team' end as why, (
        select count(*) from public.bookings as other
        where other.accepted_by = person.id and other.day = booking.day and other.half = booking.half and other.id <> booking.id
          and private.is_live(other.status)
      ) as that_half
      from public.profiles as person
      where person.id in (
        select membership.profile_id from public.memberships as membership join public.teams as team on team.id = membership.team_id
        join public.areas as here on here.id = booking.neighbourhood_id
        where membership.left_at is null and team.area_id = any (here.path)
      ) and private.why_not_given(person.id, booking.neighbourhood_id) is null
      limit 200
    ) as listed
  );
end $$;
comment on function public.booking_candidates is
  'Who could come, for who leads the area: [{profile_id, called, why: part | team, bookings_that_half, phone}], who walks the part first.';

-- Lists

create function public.my_booking_offers() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', booking.id, 'day', booking.day, 'half', booking.half,
    'from', private.hour_of(booking.starts_at), 'to', private.hour_of(booking.ends_at), 'neighbourhood', place.name,
    'street_name', street.name, 'wishes', booking.wishes, 'level', booking.offered_level, 'escalates_at', booking.escalates_at)
    order by booking.offered_level, booking.starts_at, booking.id), '[]')
  from public.bookings as booking join public.areas as place on place.id = booking.neighbourhood_id
  left join public.streets as street on street.id = booking.street_id
  where booking.status in ('offered', 'escalated') and booking.forgotten_at is null and booking.ends_at > now()
    and private.is_offered_to_me(booking) and not private.has_declined(booking.id, auth.uid())
$$;
comment on function public.my_booking_offers is
  'Whom I could help, without names: [{id, day, half, from, to, neighbourhood, street_name, wishes, level: ambassador | team | ward,
   escalates_at}].';

create function private.told_events(booking uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('at', told.at, 'event', told.event, 'called', private.called(told.actor),
    'detail', told.detail) order by told.at, told.id), '[]')
  from public.booking_events as told where told.booking_id = booking
$$;

create function private.inbox_line(booking public.bookings) returns jsonb
language sql stable security definer set search_path = '' as $$
  select to_jsonb(booking) - array['changed_in', 'consent_text_id', 'visit_root_id'] || jsonb_build_object(
    'street_name', (select name from public.streets where id = booking.street_id),
    'neighbourhood_name', (select name from public.areas where id = booking.neighbourhood_id),
    'team_name', (select name from public.teams where id = booking.team_id),
    'from', private.hour_of(booking.starts_at), 'to', private.hour_of(booking.ends_at),
    'offered_to_called', private.called(booking.offered_to), 'accepted_called', private.called(booking.accepted_by),
    'accepted_phone', (select phone from public.profiles where id = booking.accepted_by),
    'age_minutes', floor(extract(epoch from now() - booking.created_at) / 60)::integer,
    'minutes_left', floor(extract(epoch from booking.escalates_at - now()) / 60)::integer,
    'code', (select code from private.booking_codes where booking_id = booking.id order by made_at, code limit 1),
    'events', private.told_events(booking.id))
$$;

create function public.booking_inbox(area_id uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  mine uuid[] := array(
    select place.id from public.areas as place join private.my_neighbourhoods(array['lead', 'coordinator']) as led on led = place.id
    where booking_inbox.area_id is null or booking_inbox.area_id = any (place.path)
  );
  lines jsonb;
  counts jsonb;
begin
  if mine = '{}' then perform private.refuse('not_yours', '403'); end if;
  select jsonb_build_object('open', count(*) filter (where private.is_live(booking.status)),
    'done', count(*) filter (where booking.status = 'done'), 'cancelled', count(*) filter (where booking.status = 'cancelled')) into counts
  from public.bookings as booking where booking.neighbourhood_id = any (mine) and booking.forgotten_at is null
    and (private.is_live(booking.status) or booking.ends_at > now() - interval '30 days');
  select coalesce(jsonb_agg(private.inbox_line(listed.booking) order by listed.place), '[]') into lines from (
    select booking, row_number() over (order by not private.is_live(booking.status), booking.status <> 'escalated',
      booking.accepted_by is not null, booking.escalates_at, booking.starts_at, booking.id) as place
    from public.bookings as booking
    where booking.neighbourhood_id = any (mine) and booking.forgotten_at is null
      and (private.is_live(booking.status) or booking.ends_at > now() - interval '30 days')
    order by place limit 500
  ) as listed;
  return jsonb_build_object('now', now(), 'bookings', lines, 'counts', counts);
end $$;
comment on function public.booking_inbox is
  'For who leads there: {now, bookings, counts: {open, done, cancelled}}, at most 500, what nobody answered first, then by their clock; what
   is over stays for 30 days. Each with {street_name, team_name, offered_to_called, accepted_called, age_minutes, minutes_left, code, events:
   [{at, event, called, detail}]}.';

-- The clock

create function private.escalate_bookings(moment timestamptz default now()) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings;
  raised integer := 0;
begin
  for booking in
    -- Who is answering at this moment has the row; after them it is asked for again, and by then it is not due.
    select * from public.bookings as due where due.status = 'offered' and due.escalates_at <= moment
    order by due.escalates_at for no key update skip locked
  loop
    raised := raised + 1;
    if booking.offered_level = 'ambassador' then
      update public.bookings as given set offered_level = 'team', offered_to = null,
        escalates_at = private.escalates_at('team', given.starts_at, moment)
      where given.id = booking.id;
      perform private.note_booking(booking.id, 'escalated', 'team', null);
    else
      update public.bookings as given set status = 'escalated', offered_level = 'ward', offered_to = null, escalates_at = null
      where given.id = booking.id;
      perform private.note_booking(booking.id, 'escalated', 'ward', null);
    end if;
  end loop;
  return raised;
end $$;
comment on function private.escalate_bookings is
  'For the operator, each minute; on hosted Supabase: select cron.schedule(''escalate bookings'', ''* * * * *'', ''select
   private.escalate_bookings()''). Whoever did not answer in time is not waited for; how many went on.';

create function private.return_bookings() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings;
  returned integer := 0;
begin
  for booking in
    -- Spelled out, so that the index of open ones is used.
    select * from public.bookings as open
    where open.status in ('offered', 'escalated', 'accepted', 'scheduled') and coalesce(open.accepted_by, open.offered_to) is not null
      and private.why_not_given(coalesce(open.accepted_by, open.offered_to), open.neighbourhood_id) in ('person_left', 'person_not_in_area')
    -- Who writes about it at this moment is not waited for: tomorrow is early enough.
    for no key update skip locked
  loop
    perform private.offer_to_team(booking, 'offered', 'team');
    returned := returned + 1;
  end loop;
  return returned;
end $$;
comment on function private.return_bookings is
  'For the operator, daily, and when somebody leaves; on hosted Supabase: select cron.schedule(''return bookings'', ''10 17 * * *'', ''select
   private.return_bookings()''). What people had promised who are gone is offered to the team; how many.';

create function private.return_bookings_of_who_left() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from public.bookings as open
    where open.status in ('offered', 'escalated', 'accepted', 'scheduled') and new.profile_id in (open.accepted_by, open.offered_to)
  ) then
    perform private.return_bookings();
  end if;
  -- Where nobody was home they will not try again.
  perform private.let_go(booking, new.profile_id)
  from private.booking_holders as held join public.bookings as booking on booking.id = held.booking_id
  where held.profile_id = new.profile_id and held.let_go_at is null
    and private.why_not_given(new.profile_id, booking.neighbourhood_id) in ('person_left', 'person_not_in_area');
  return null;
end $$;
create trigger return_bookings_of_who_left after update of left_at on public.memberships for each row
  when (old.left_at is null and new.left_at is not null) execute function private.return_bookings_of_who_left();

-- Visits and walk-ups complete a booking

create function private.held_lately(author uuid, booking public.bookings) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.booking_holders as held
    where held.booking_id = booking.id and held.profile_id = author and coalesce(held.let_go_at, now()) > now() - interval '30 days'
  )
$$;

create function private.booking_worked_on(author uuid, booking uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select known.id from public.bookings as known
  where known.id = booking and (private.held_lately(author, known) or private.leads_in(author, known.neighbourhood_id))
$$;
comment on function private.booking_worked_on is
  'Null for a booking that never was this author''s: what they did counts all the same, and the booking is none of its business.';

create function private.work_on(booking uuid) returns table (root_id uuid, author_id uuid, outcome text, worked_on date)
language sql stable security definer set search_path = '' as $$
  select visit.chain_id, root.author_id, visit.outcome, visit.visited_on
  from private.current_visits as visit join public.visits as root on root.id = visit.chain_id
  where root.booking_id = booking and not visit.is_void
  union all
  select help.chain_id, root.author_id, 'helped', help.helped_on
  from private.current_check_ins as help join public.check_ins as root on root.id = help.chain_id
  where root.booking_id = booking and root.part_id is null and not help.is_void
$$;

create function private.reopen_booking(booking public.bookings) returns void
language plpgsql security definer set search_path = '' as $$
declare
  last_event text := (
    select told.event from public.booking_events as told
    where told.booking_id = booking.id and told.event in ('accepted', 'assigned', 'scheduled') order by told.at desc limit 1
  );
begin
  update public.bookings as open set status = case last_event when 'scheduled' then 'scheduled' else 'accepted' end, visit_root_id = null
  where open.id = booking.id;
  perform private.note_booking(booking.id, 'reopened');
end $$;

create function private.settle_booking(booking_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings;
  work record;
  settled text;
begin
  select * into booking from public.bookings as known where known.id = settle_booking.booking_id for no key update;
  if not found or booking.status = 'cancelled' then return; end if;
  select * into work from private.work_on(booking.id) as done
  -- Moved or given back meanwhile: only if it was the very day does nobody need to go any more.
  where booking.status not in ('offered', 'escalated') or done.worked_on = booking.day
  order by done.outcome in ('no_one_home', 'vacant'), done.worked_on desc, done.root_id limit 1;
  settled := case when work.root_id is null then null when work.outcome in ('no_one_home', 'vacant') then 'not_home' else 'done' end;
  if settled is null then
    if booking.status in ('done', 'not_home') and booking.accepted_by is not null then perform private.reopen_booking(booking); end if;
    return;
  end if;
  if (booking.status, booking.visit_root_id) is not distinct from (settled, work.root_id) then return; end if;
  update public.bookings as over set status = settled, visit_root_id = work.root_id, escalates_at = null, offered_to = null,
    accepted_by = coalesce(over.accepted_by, work.author_id)
  where over.id = booking.id;
  if booking.status <> settled then perform private.note_booking(booking.id, settled); end if;
end $$;
comment on function private.settle_booking is
  'Done once somebody was met, not_home while nobody was, open again when that was taken back. A cancelled booking stays cancelled, and
   the visit counts all the same.';

create function private.settle_what_was_booked() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.booking_id is not null then perform private.settle_booking(new.booking_id); end if;
  return null;
end $$;
create trigger settle_what_was_booked after insert on public.visits for each row execute function private.settle_what_was_booked();
create trigger settle_what_was_booked after insert on public.check_ins for each row execute function private.settle_what_was_booked();

create function private.booking_standing(author uuid, home uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case when bool_or(booking.accepted_by = author and (private.is_live(booking.status) or booking.ends_at > now() - interval '30 days'))
    then 'yours' when count(*) > 0 then 'was_yours' end
  from public.bookings as booking
  where booking.household_id = home and private.held_lately(author, booking) and exists (select from private.memberships_of(author))
$$;
comment on function private.booking_standing is
  'What a booking lets its author write at that home: yours while they were the one to come, was_yours once it was given to another.';

-- Names and numbers are kept for 30 days after the appointment

create function private.forget(booking uuid) returns void
language sql security definer set search_path = '' as $$
  update public.bookings set called = null, phone = null, caller_called = null, caller_phone = null, place_words = null,
    forgotten_at = now()
  where id = booking and forgotten_at is null
$$;
comment on function private.forget is 'Blanks the personal columns; that somebody was helped there and then stays.';

create function private.forget_bookings() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  due uuid[] := array(
    select booking.id from public.bookings as booking
    where booking.forgotten_at is null and least(booking.ends_at, (
      select max(ended.at) from public.booking_events as ended where ended.booking_id = booking.id
        and ended.event = 'cancelled' and booking.status = 'cancelled'
    )) < now() - interval '30 days'
  );
begin
  perform private.forget(booking) from unnest(due) as booking;
  -- Their codes open nothing any more.
  delete from private.booking_codes as given where given.booking_id = any (due);
  delete from private.booking_requests as asked where asked.booking_id = any (due);
  perform private.let_go(booking, booking.accepted_by) from public.bookings as booking
  where booking.accepted_by is not null and booking.status = 'not_home' and not private.is_held(booking)
    and booking.day >= private.day_of(now()) - 40;
  return cardinality(due);
end $$;
comment on function private.forget_bookings is
  'For the operator, daily; on hosted Supabase: select cron.schedule(''forget bookings'', ''20 17 * * *'', ''select
   private.forget_bookings()''). Erases who booked 30 days after the appointment or after it was cancelled, whatever came of it, and
   takes from the phones where nobody was at home; how many were erased.';

create function public.forget_booking(booking_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  booking public.bookings := private.open_booking(forget_booking.booking_id);
begin
  if private.leads_booking(booking) is not true then return jsonb_build_object('outcome', 'not_yours'); end if;
  if private.is_live(booking.status) then return jsonb_build_object('outcome', 'still_open'); end if;
  insert into private.erasures (person_id) values (booking.id) on conflict (person_id) do nothing;
  perform private.forget(booking.id);
  return jsonb_build_object('outcome', 'forgotten');
end $$;
comment on function public.forget_booking is
  'Who booked asks to be erased at once; an open booking is cancelled first. {outcome: forgotten | still_open | not_yours}.';

create function private.forget_bookings_of(people uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  visits uuid[] := array(
    select coalesce(visit.root_id, visit.id) from public.check_ins as help join public.visits as visit on visit.id = help.visit_id
    where help.person_id = any (people)
  );
  phones text[] := array(select '+84' || substr(person.phone, 2) from public.people as person where person.id = any (people) and person.phone <> '');
  theirs uuid[] := array(
    select booking.id from public.bookings as booking
    where booking.forgotten_at is null and not private.is_live(booking.status)
      and (booking.visit_root_id = any (visits) or booking.phone = any (phones) or booking.caller_phone = any (phones))
  );
begin
  insert into private.erasures (person_id) select unnest(theirs) on conflict (person_id) do nothing;
  perform private.forget(booking) from unnest(theirs) as booking;
end $$;
comment on function private.forget_bookings_of is 'Who is erased as a person is erased as who booked, by the visit or by the phone number.';

-- When a team serves

create function private.why_no_hours(hours jsonb) returns text
language plpgsql stable set search_path = '' as $$
begin
  if jsonb_typeof(hours) is distinct from 'array' or jsonb_array_length(hours) > 21 then return 'invalid'; end if;
  if exists (
    select from jsonb_to_recordset(hours) as given (weekday integer, half text, from_time time, to_time time, places integer)
    where (weekday between 1 and 7 and half in ('morning', 'afternoon', 'evening') and to_time > from_time and places between 1 and 50)
      is not true
  ) or exists (
    select from jsonb_to_recordset(hours) as given (weekday integer, half text) group by weekday, half having count(*) > 1
  ) then
    return 'invalid';
  end if;
  return null;
exception when data_exception then
  return 'invalid';
end $$;

create function public.save_service_hours(team_id uuid, hours jsonb, breaks date[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  team public.teams;
begin
  select * into team from public.teams where id = save_service_hours.team_id;
  if private.reaches(team.area_id, array['lead', 'coordinator']) is not true then return jsonb_build_object('outcome', 'not_yours'); end if;
  if private.why_no_hours(hours) is not null or cardinality(breaks) > 366 then return jsonb_build_object('outcome', 'invalid'); end if;
  perform private.take_turn('hours|' || team.id::text);
  delete from public.service_hours as known where known.team_id = team.id and not exists (
    select from jsonb_to_recordset(hours) as given (weekday integer, half text)
    where given.weekday = known.weekday and given.half = known.half
  );
  insert into public.service_hours (team_id, weekday, half, from_time, to_time, places)
  select team.id, given.* from jsonb_to_recordset(hours)
    as given (weekday integer, half text, from_time time, to_time time, places integer)
  on conflict (team_id, weekday, half)
  do update set from_time = excluded.from_time, to_time = excluded.to_time, places = excluded.places;
  delete from public.service_breaks as known
  where known.team_id = team.id and known.day >= private.day_of(now()) and known.day <> all (coalesce(breaks, '{}'));
  insert into public.service_breaks (team_id, day) select distinct team.id, off from unnest(breaks) as off
  where off >= private.day_of(now())
  on conflict do nothing;
  return jsonb_build_object('outcome', 'saved');
end $$;
comment on function public.save_service_hours is
  'All half-days of a week [{weekday, half, from_time, to_time, places}] and all days off from today, for who leads the area: {outcome:
   saved | invalid | not_yours}. What was booked already stays.';

revoke execute on function public.answer_booking, public.assign_booking, public.schedule_booking, public.cancel_booking_for,
  public.booking_candidates, public.my_booking_offers, public.booking_inbox, public.forget_booking, public.save_service_hours
  from public, anon, authenticated;
grant execute on function public.answer_booking, public.assign_booking, public.schedule_booking, public.cancel_booking_for,
  public.booking_candidates, public.my_booking_offers, public.booking_inbox, public.forget_booking, public.save_service_hours
  to authenticated;
