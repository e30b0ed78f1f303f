-- Outings (buổi ra quân): several people walk some parts together, at an hour and from a place they agree on.

create table public.outings (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references public.teams (id),
  area_id uuid not null references public.areas (id),
  series_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  meeting_words text not null check (char_length(meeting_words) between 1 and 80),
  meeting_lon double precision check (meeting_lon between -180 and 180),
  meeting_lat double precision check (meeting_lat between -90 and 90),
  part_ids uuid[] not null default '{}' check (cardinality(part_ids) <= 500),
  open_places integer not null default 0 check (open_places between 0 and 200),
  note text check (note in ('go_in_pairs', 'afternoon', 'evening', 'weekend', 'elderly_first')),
  yes integer not null default 0,
  asked integer not null default 0,
  cancelled_at timestamptz,
  cancel_reason text check (cancel_reason in ('rain', 'few_people', 'ward_busy', 'other_day')),
  created_by uuid not null references public.profiles (id),
  changed_in bigint not null default private.transaction_number(),
  check (ends_at > starts_at),
  check ((cancelled_at is null) = (cancel_reason is null))
);
comment on column public.outings.series_id is 'The same for all that repeat weekly; null for a single one.';
comment on column public.outings.meeting_words is 'A place, as people call it: “cổng đình Bến Sen”.';
comment on column public.outings.open_places is 'So many of the team may join without being asked.';
comment on column public.outings.yes is 'Kept by count_answers: how many come.';
comment on column public.outings.asked is 'Kept by count_answers: how many were asked or joined, whatever they answered.';
create index outings_by_team on public.outings (team_id, starts_at);
create index outings_by_area on public.outings (area_id);
create index outings_by_series on public.outings (series_id) where series_id is not null;
create index outings_by_hour on public.outings (starts_at);
create trigger stamp_change before update on public.outings for each row execute function private.stamp_change();

create table public.outing_people (
  id uuid primary key default gen_random_uuid(),
  outing_id uuid not null references public.outings (id),
  profile_id uuid not null references public.profiles (id),
  answer text not null default 'asked' check (answer in ('asked', 'yes', 'no')),
  answered_at timestamptz,
  took_open_place boolean not null default false,
  changed_in bigint not null default private.transaction_number(),
  unique (outing_id, profile_id)
);
create index outing_people_by_profile on public.outing_people (profile_id, changed_in, id);
create trigger stamp_change before update on public.outing_people for each row execute function private.stamp_change();

create function private.count_answers() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.outings as outing set yes = counted.yes, asked = counted.asked
  from (
    select (count(*) filter (where answer = 'yes'))::integer as yes, count(*)::integer as asked
    from public.outing_people where outing_id = coalesce(new.outing_id, old.outing_id)
  ) as counted
  where outing.id = coalesce(new.outing_id, old.outing_id) and (outing.yes, outing.asked) <> (counted.yes, counted.asked);
  return null;
end $$;
create trigger count_answers after insert or update of answer or delete on public.outing_people
  for each row execute function private.count_answers();

-- Who holds an outing on the phone: the members of its team and the people asked.
create trigger bury_when_scope_changes after update of profile_id or delete on public.outing_people
  for each row execute function private.bury_when_scope_changes('me', 'profile_id');

create function private.bury_outing_no_longer_mine() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    perform private.unbury('me:' || new.profile_id::text, 'outings', new.outing_id);
  elsif not exists (
    select from public.outings as outing
    join public.memberships as membership on membership.team_id = outing.team_id
    where outing.id = old.outing_id and membership.profile_id = old.profile_id and membership.left_at is null
  ) then
    perform private.bury('me:' || old.profile_id::text, 'outings', old.outing_id);
  end if;
  return null;
end $$;
create trigger bury_outing_no_longer_mine after insert or delete on public.outing_people
  for each row execute function private.bury_outing_no_longer_mine();

create function private.leave_outings(person uuid, team uuid) returns void
language sql security definer set search_path = '' as $$
  delete from public.outing_people as going using public.outings as outing
  where going.profile_id = person and outing.id = going.outing_id and outing.team_id = team and outing.starts_at > now();
  select private.bury('me:' || person::text, 'outings', outing.id)
  from public.outings as outing where outing.team_id = team and not exists (
    select from public.outing_people where outing_id = outing.id and profile_id = person
  );
$$;
comment on function private.leave_outings is 'Who leaves comes no more; the outings they went on stay theirs to see.';

create function private.follow_team_with_outings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and old.left_at is null then perform private.leave_outings(old.profile_id, old.team_id); end if;
  if tg_op <> 'DELETE' and new.left_at is null then
    perform private.unbury('me:' || new.profile_id::text, 'outings', outing.id)
    from public.outings as outing where outing.team_id = new.team_id;
  end if;
  return null;
end $$;
create trigger follow_team_with_outings after insert or update of left_at or delete on public.memberships
  for each row execute function private.follow_team_with_outings();

create function private.my_outings() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select outing_id from public.outing_people where profile_id = (select auth.uid()) and (select private.is_member())
$$;

create function private.areas_i_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct area.id from public.areas as area
  join private.my_memberships() as mine on mine.area_id = any (area.path) and mine.role in ('lead', 'coordinator')
$$;

create function private.outings_i_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select outing.id from public.outings as outing where outing.area_id = any (array(select private.areas_i_lead()))
$$;
grant execute on function private.my_outings, private.areas_i_lead, private.outings_i_lead to authenticated;

grant select on public.outings, public.outing_people to authenticated;
alter table public.outings enable row level security;
create policy "people read the outings of their teams, those they are asked to, and those in an area they lead" on public.outings
  for select to authenticated
  using (
    team_id = any (array(select private.my_teams())) or id = any (array(select private.my_outings()))
    or area_id = any (array(select private.areas_i_lead()))
  );
alter table public.outing_people enable row level security;
create policy "people read their own answer, leads of the area everybody's" on public.outing_people
  for select to authenticated
  using (profile_id = (select auth.uid()) or outing_id = any (array(select private.outings_i_lead())));

-- Writing: online, because people and hours clash.

create function private.refused(reason text, profile uuid default null) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object('outcome', 'refused', 'reason', reason, 'profile_id', profile))
$$;

create function private.is_near(person uuid, area uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.memberships_of(person) as membership
    join public.areas as place on place.id = membership.area_id join public.areas as here on here.id = area
    where membership.role in ('ambassador', 'lead', 'coordinator') and (place.id = any (here.path) or here.id = any (place.path))
  )
$$;

create function private.people_i_may_ask(people uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select person from unnest(people) as person
  where exists (
    select from private.my_memberships() as mine where mine.role in ('lead', 'coordinator') and private.is_near(person, mine.area_id)
  )
$$;

create function private.clashes_with(people uuid[], starts timestamptz, ends timestamptz, leaving_out uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('profile_id', going.profile_id, 'called', coalesce(person.called, person.full_name),
    'outing_id', outing.id, 'starts_at', outing.starts_at, 'ends_at', outing.ends_at) order by outing.starts_at, going.profile_id), '[]')
  from public.outing_people as going join public.outings as outing on outing.id = going.outing_id
  join public.profiles as person on person.id = going.profile_id
  where going.profile_id = any (people) and going.answer <> 'no' and outing.cancelled_at is null
    and outing.starts_at < ends and outing.ends_at > starts and outing.id <> all (leaving_out)
$$;

create function public.clashes_of(people uuid[], starts_at timestamptz, ends_at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if cardinality(people) > 200 then perform private.refuse('too_many'); end if;
  return private.clashes_with(array(select private.people_i_may_ask(people)), starts_at, ends_at, '{}');
end $$;
comment on function public.clashes_of is
  'Other outings of these people at those hours, for who leads them: [{profile_id, called, outing_id, starts_at, ends_at}].';

create function private.why_no_outing(starts timestamptz, ends timestamptz) returns text
language sql stable set search_path = '' as $$
  select case
    when (ends > starts) is not true then 'too_long'
    when ends - starts > interval '12 hours' then 'too_long'
    when starts < now() - interval '15 minutes' then 'in_the_past'
  end
$$;

create function private.why_not_scheduled(outing jsonb, people uuid[], parts uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  area uuid := (outing ->> 'area_id')::uuid;
  stranger uuid;
begin
  if private.reaches(area, array['lead', 'coordinator']) is not true
    or ((outing ->> 'team_id')::uuid = any (array(select private.teams_i_lead()))) is not true
    or not parts <@ private.parts_below(area) then
    return private.refused('not_yours');
  end if;
  if private.why_no_outing((outing ->> 'starts_at')::timestamptz, (outing ->> 'ends_at')::timestamptz) is not null then
    return private.refused(private.why_no_outing((outing ->> 'starts_at')::timestamptz, (outing ->> 'ends_at')::timestamptz));
  end if;
  if (outing ->> 'repeat_weekly_until')::date > private.day_of((outing ->> 'starts_at')::timestamptz) + 7 * 26 then
    return private.refused('too_long');
  end if;
  select person into stranger from unnest(people) as person where not private.is_near(person, area) limit 1;
  if found then return private.refused('person_not_in_area', stranger); end if;
  return null;
end $$;

create function private.hold_outings(outing jsonb, people uuid[], parts uuid[]) returns setof public.outings
language plpgsql security definer set search_path = '' as $$
declare
  first_at timestamptz := (outing ->> 'starts_at')::timestamptz;
  span interval := (outing ->> 'ends_at')::timestamptz - first_at;
  last_day date := coalesce((outing ->> 'repeat_weekly_until')::date, private.day_of(first_at));
  series uuid := case when last_day >= private.day_of(first_at) + 7 then gen_random_uuid() end;
begin
  return query
  with made as (
    insert into public.outings (team_id, area_id, series_id, starts_at, ends_at, meeting_words, meeting_lon, meeting_lat, part_ids,
      open_places, note, created_by)
    select (outing ->> 'team_id')::uuid, (outing ->> 'area_id')::uuid, series, first_at + make_interval(days => 7 * week),
      first_at + make_interval(days => 7 * week) + span, private.tidy(outing ->> 'meeting_words'),
      (outing ->> 'meeting_lon')::float8, (outing ->> 'meeting_lat')::float8, parts,
      coalesce((outing ->> 'open_places')::integer, 0), outing ->> 'note', auth.uid()
    from generate_series(0, greatest(0, (last_day - private.day_of(first_at)) / 7)) as week
    returning *
  )
  select * from made;
end $$;

create function public.schedule_outing(outing jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  people uuid[] := array(select distinct person::uuid from jsonb_array_elements_text(coalesce(outing -> 'people', '[]')) as person order by 1);
  parts uuid[] := private.uuids_of(coalesce(outing -> 'part_ids', '[]'));
  refusal jsonb;
  ids uuid[];
  clashes jsonb;
begin
  if cardinality(people) > 200 or cardinality(parts) > 500 then perform private.refuse('too_many'); end if;
  refusal := private.why_not_scheduled(outing, people, parts);
  if refusal is not null then return refusal; end if;
  ids := array(select id from private.hold_outings(outing, people, parts) order by starts_at);
  insert into public.outing_people (outing_id, profile_id) select id, person from unnest(ids) as id, unnest(people) as person;
  select coalesce(jsonb_agg(clash), '[]') into clashes
  from public.outings as held, jsonb_array_elements(private.clashes_with(people, held.starts_at, held.ends_at, ids)) as clash
  where held.id = any (ids);
  return jsonb_build_object('outcome', 'scheduled', 'ids', ids, 'clashes', clashes);
exception
  when data_exception or integrity_constraint_violation then perform private.refuse('invalid');
end $$;
comment on function public.schedule_outing is
  'Takes {team_id, area_id, starts_at, ends_at, meeting_words, meeting_lon?, meeting_lat?, part_ids, people, open_places,
   repeat_weekly_until?, note?}; answers {outcome: scheduled, ids, clashes} – a clash is a warning – or {outcome: refused, reason:
   not_yours | in_the_past | too_long | person_not_in_area, profile_id?}.';

create function private.outing_to_change(id uuid) returns public.outings
language plpgsql security definer set search_path = '' as $$
declare
  outing public.outings;
begin
  select * into outing from public.outings as known
  where known.id = outing_to_change.id and known.area_id = any (array(select private.areas_i_lead())) for update;
  return outing;
end $$;

create function private.with_rest_of_series(outing public.outings, whole_series boolean) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array(
    select held.id from public.outings as held
    where held.id = outing.id
      or (whole_series and held.series_id = outing.series_id and held.starts_at >= outing.starts_at and held.cancelled_at is null)
    order by held.starts_at
  )
$$;
comment on function private.with_rest_of_series is 'This one and, if so wished, those of its series that come after it.';

create function private.why_not_changed(outing public.outings) returns text
language sql stable set search_path = '' as $$
  select case
    when outing.id is null then 'not_yours'
    when outing.cancelled_at is not null then 'cancelled'
    when outing.ends_at < now() then 'in_the_past'
  end
$$;

create function public.move_outing(outing_id uuid, starts_at timestamptz, ends_at timestamptz, whole_series boolean default false)
returns jsonb language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  outing public.outings := private.outing_to_change(move_outing.outing_id);
  reason text := coalesce(private.why_not_changed(outing), private.why_no_outing(move_outing.starts_at, move_outing.ends_at));
  ids uuid[] := private.with_rest_of_series(outing, whole_series);
  clashes jsonb;
begin
  if reason is not null then return private.refused(reason); end if;
  update public.outings as moved set starts_at = moved.starts_at + (move_outing.starts_at - outing.starts_at),
    ends_at = moved.starts_at + (move_outing.ends_at - outing.starts_at)
  where moved.id = any (ids);
  -- Who said yes to another hour is asked again.
  update public.outing_people as going set answer = 'asked', answered_at = null
  where going.outing_id = any (ids) and going.answer <> 'asked' and move_outing.starts_at <> outing.starts_at;
  select coalesce(jsonb_agg(clash), '[]') into clashes
  from public.outings as held, jsonb_array_elements(private.clashes_with(
    array(select going.profile_id from public.outing_people as going where going.outing_id = held.id), held.starts_at, held.ends_at, ids
  )) as clash where held.id = any (ids);
  return jsonb_build_object('outcome', 'moved', 'ids', ids, 'clashes', clashes);
end $$;
comment on function public.move_outing is
  'Moves it, or it and what comes after it in its series, by the same hours; everybody is asked again. {outcome: moved, ids, clashes}
   or {outcome: refused, reason: not_yours | cancelled | in_the_past | too_long}.';

create function public.cancel_outing(outing_id uuid, reason text, whole_series boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  outing public.outings := private.outing_to_change(cancel_outing.outing_id);
  refusal text := private.why_not_changed(outing);
  ids uuid[] := private.with_rest_of_series(outing, whole_series);
begin
  if (cancel_outing.reason in ('rain', 'few_people', 'ward_busy', 'other_day')) is not true then perform private.refuse('invalid'); end if;
  if refusal is not null then return private.refused(refusal); end if;
  update public.outings set cancelled_at = now(), cancel_reason = cancel_outing.reason where id = any (ids);
  return jsonb_build_object('outcome', 'cancelled', 'ids', ids);
end $$;
comment on function public.cancel_outing is
  '{outcome: cancelled, ids} or {outcome: refused, reason: not_yours | cancelled | in_the_past}; reasons: rain, few_people, ward_busy,
   other_day.';

create function public.answer_outing(outing_id uuid, answer text) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  me uuid := auth.uid();
  outing public.outings;
  mine public.outing_people;
begin
  if (answer_outing.answer in ('yes', 'no')) is not true then perform private.refuse('invalid'); end if;
  select * into outing from public.outings where id = answer_outing.outing_id
    and (team_id = any (array(select private.my_teams())) or id = any (array(select private.my_outings()))) for update;
  if not found then return private.refused('not_yours'); end if;
  if outing.cancelled_at is not null or outing.ends_at < now() then return jsonb_build_object('outcome', 'gone'); end if;
  select * into mine from public.outing_people where outing_id = outing.id and profile_id = me;
  if answer_outing.answer = 'yes' and coalesce(mine.took_open_place, true) and mine.answer is distinct from 'yes' and outing.open_places <= (
    select count(*) from public.outing_people where outing_id = outing.id and took_open_place and answer = 'yes'
  ) then
    return jsonb_build_object('outcome', 'full');
  end if;
  insert into public.outing_people as going (outing_id, profile_id, answer, answered_at, took_open_place)
  values (outing.id, me, answer_outing.answer, now(), true)
  on conflict (outing_id, profile_id) do update set answer = excluded.answer, answered_at = excluded.answered_at;
  return jsonb_build_object('outcome', 'answered', 'answer', answer_outing.answer);
end $$;
comment on function public.answer_outing is
  'Yes or no; who was not asked takes an open place. {outcome: answered, answer} | full | gone (cancelled or over) | refused (not_yours).';

create function private.parts_of_outing(outing public.outings) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select case when outing.part_ids = '{}' then array(
    select part.id from public.parts as part join public.areas as place on place.id = part.neighbourhood_id
    where outing.area_id = any (place.path)
  ) else outing.part_ids end
$$;

create function private.result_of(outing public.outings) returns jsonb
language sql stable security definer set search_path = '' as $$
  with walked as (
    select visit.household_id, door.street_id, visit.outcome, visit.minutes
    from private.current_visits as visit join public.visits as root on root.id = visit.chain_id
    join public.households as door on door.id = visit.household_id
    where visit.part_id = any (private.parts_of_outing(outing)) and not visit.is_void
      and visit.visited_at between outing.starts_at - interval '30 minutes' and outing.ends_at + interval '30 minutes'
      and root.author_id = any (array(select profile_id from public.outing_people where outing_id = outing.id and answer = 'yes'))
  ), helped as (
    select help.people_count
    from private.current_check_ins as help join public.check_ins as root on root.id = help.chain_id
    where help.part_id = any (private.parts_of_outing(outing)) and not help.is_void
      and help.helped_at between outing.starts_at - interval '30 minutes' and outing.ends_at + interval '30 minutes'
      and root.author_id = any (array(select profile_id from public.outing_people where outing_id = outing.id and answer = 'yes'))
  )
  select jsonb_build_object('streets', count(distinct street_id), 'homes_attempted', count(distinct household_id),
    'homes_reached', count(distinct household_id) filter (where outcome in ('helped', 'not_needed')),
    'people_helped', (select coalesce(sum(people_count), 0) from helped), 'minutes', coalesce(sum(minutes), 0))
  from walked
$$;
comment on function private.result_of is 'Counted from the visits of those who came, in its parts, from half an hour before to half an hour after.';

create function public.outing_of(outing_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  outing public.outings;
  leads boolean;
begin
  select * into outing from public.outings as known where known.id = outing_of.outing_id and (
    known.team_id = any (array(select private.my_teams())) or known.id = any (array(select private.my_outings()))
    or known.area_id = any (array(select private.areas_i_lead())));
  if not found then perform private.refuse('not_yours', '403'); end if;
  leads := outing.area_id = any (array(select private.areas_i_lead()));
  return jsonb_build_object('people', (
    select coalesce(jsonb_agg(jsonb_build_object('profile_id', person.id, 'called', coalesce(person.called, person.full_name),
      'answer', going.answer) || case when leads then jsonb_build_object('phone', person.phone) else '{}' end
      order by going.answered_at, person.id), '[]')
    from public.outing_people as going join public.profiles as person on person.id = going.profile_id where going.outing_id = outing.id
  ), 'result', private.result_of(outing));
end $$;
comment on function public.outing_of is
  'Who comes – phone numbers for who leads the area alone – and what it achieved: {people: [{profile_id, called, answer, phone?}],
   result: {streets, homes_attempted, homes_reached, people_helped, minutes}}.';

revoke execute on function public.clashes_of, public.schedule_outing, public.move_outing, public.cancel_outing, public.answer_outing,
  public.outing_of from public, anon, authenticated;
grant execute on function public.clashes_of, public.schedule_outing, public.move_outing, public.cancel_outing, public.answer_outing,
  public.outing_of to authenticated;
