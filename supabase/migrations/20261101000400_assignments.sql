-- Who walks which part. At most two people at a time; what ends is kept, because it decides about late work.

create table public.assignments (
  id uuid primary key default gen_random_uuid(),
  part_id uuid not null references public.parts (id),
  profile_id uuid not null references public.profiles (id),
  due_on date,
  note text check (note in ('go_in_pairs', 'afternoon', 'evening', 'weekend', 'elderly_first')),
  assigned_by uuid references public.profiles (id),
  assigned_at timestamptz not null default now(),
  ended_at timestamptz,
  changed_in bigint not null default private.transaction_number()
);
create unique index one_live_assignment_per_person on public.assignments (part_id, profile_id) where ended_at is null;
create index assignments_by_profile on public.assignments (profile_id, changed_in, id);
create index assignments_by_part on public.assignments (part_id);
create trigger stamp_change before update on public.assignments for each row execute function private.stamp_change();

create function private.my_assigned_parts() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select assignment.part_id from public.assignments as assignment
  where assignment.profile_id = (select auth.uid()) and assignment.ended_at is null and (select private.is_member())
$$;

create function private.parts_i_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select part.id from public.parts as part
  where part.neighbourhood_id = any (array(select private.my_neighbourhoods(array['lead', 'coordinator'])))
$$;

create function private.has_lead(neighbourhood uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.memberships as membership join public.teams as team on team.id = membership.team_id
    join public.areas as area on area.id = neighbourhood
    where membership.role = 'lead' and membership.left_at is null and team.area_id = any (area.path)
      and (team.ends_on is null or team.ends_on >= private.day_of(now()))
  )
$$;

create function private.tray_parts() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select part.id from public.parts as part
  where part.neighbourhood_id = any (array(select private.my_neighbourhoods(array['lead'])))
    or part.neighbourhood_id = any (array(
      select neighbourhood from private.my_neighbourhoods(array['coordinator']) as neighbourhood where not private.has_lead(neighbourhood)
    ))
$$;
comment on function private.tray_parts is
  'Where what is held comes to the caller at once: as the lead, or as the coordinator where nobody leads. A coordinator gets the rest
   after seven days.';

create function private.my_parts() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select private.my_assigned_parts() union select private.parts_i_lead()
$$;
comment on function private.my_parts is 'The parts in the caller''s care: assigned to them, or in an area they lead.';
grant execute on function private.my_assigned_parts, private.parts_i_lead, private.tray_parts, private.my_parts to authenticated;

create function private.write_standing(author uuid, part uuid, home uuid default null) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    with reached as (
      select membership.role from private.memberships_of(author) as membership
      join public.parts as here on here.id = part
      join public.areas as area on area.id = here.neighbourhood_id
      where membership.area_id = any (area.path)
    ), held_by_me as (
      select ended_at from public.assignments where part_id = part and profile_id = author
    )
    select case
      when exists (select from reached where role in ('lead', 'coordinator')) then 'yours'
      when exists (select from held_by_me where ended_at is null)
        and exists (select from private.memberships_of(author)) then 'yours'
      when private.booking_standing(author, home) = 'yours' then 'yours'
      when exists (select from held_by_me where coalesce(ended_at, now()) > now() - interval '30 days')
        or private.booking_standing(author, home) = 'was_yours' then 'was_yours'
      when exists (select from reached where role = 'ambassador') then 'your_team'
      else 'not_yours'
    end
  );
end $$;
comment on function private.write_standing is 'yours: write; was_yours (within 30 days) or your_team: held for the lead; not_yours: refused. A home may be
   one''s own by a booking, wherever it lies.';

create function private.may_write(author uuid, part uuid, home uuid default null) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  standing text := private.write_standing(author, part, home);
begin
  if standing = 'yours' or private.is_being_accepted(part, standing) then return; end if;
  if standing = 'not_yours' then perform private.refuse('not_yours', '403'); end if;
  perform private.refuse(standing, '202');
end $$;
comment on function private.may_write is 'Returns when the author may write there, else ends the command as refused (PT403) or held (PT202).';

create function private.is_being_accepted(part uuid, standing text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(current_setting('tung_nha.accepting', true), '') <> ''
    and part = any (array(select private.parts_i_lead()))
    -- Who was of the team when it was held may have left since.
    and (standing <> 'not_yours' or part::text = current_setting('tung_nha.accepting', true))
$$;
comment on function private.is_being_accepted is
  'A lead is accepting what was held (the setting names the part it was held for) and leads this part; nobody lends more than that.';

-- Two places per part: a taken place is decided by the database.
create function private.keep_two_per_part() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('part:' || new.part_id::text, 0));
  -- The trigger also runs when “on conflict” will only change the date of someone who holds the part already.
  if (
    select count(*) from public.assignments
    where part_id = new.part_id and ended_at is null and profile_id <> new.profile_id
  ) >= 2 then
    perform private.refuse('part_is_full', '409');
  end if;
  return new;
end $$;
create trigger keep_two_per_part before insert on public.assignments for each row
  when (new.ended_at is null) execute function private.keep_two_per_part();

create type private.giving as (part_id uuid, people uuid[], due_on date, note text, place bigint);

create function private.givings_of(wanted jsonb) returns setof private.giving
language sql immutable set search_path = '' as $$
  select (entry ->> 'part_id')::uuid,
    array(select distinct person::uuid from jsonb_array_elements_text(entry -> 'people') as person order by 1),
    (entry ->> 'due_on')::date, entry ->> 'note', place
  from jsonb_array_elements(wanted) with ordinality as listed (entry, place)
$$;
comment on function private.givings_of is 'Rows of [{part_id, people, due_on?, note?}]: from now on exactly these people hold that part.';

create function private.refuse_unreadable(wanted jsonb) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(wanted) is distinct from 'array' then perform private.refuse('invalid'); end if;
  if jsonb_array_length(wanted) > 500 then perform private.refuse('too_many'); end if;
  if exists (select from jsonb_array_elements(wanted) as entry where jsonb_typeof(entry -> 'people') is distinct from 'array')
    or exists (
      select from private.givings_of(wanted) group by part_id
      having part_id is null or count(*) > 1
        or not coalesce(max(note), 'evening') in ('go_in_pairs', 'afternoon', 'evening', 'weekend', 'elderly_first')
    ) then
    perform private.refuse('invalid');
  end if;
exception when data_exception then
  perform private.refuse('invalid');
end $$;

create function private.why_not_given(person uuid, neighbourhood uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when not exists (select from private.memberships_of(person)) then 'person_left'
    when count(*) = 0 then 'person_not_in_area'
    when bool_and(here.paused_at is not null) then 'person_paused'
  end
  from private.memberships_of(person) as membership
  join public.memberships as here on here.team_id = membership.team_id and here.profile_id = person and here.left_at is null
  join public.areas as area on area.id = neighbourhood
  where membership.role in ('ambassador', 'lead') and membership.area_id = any (area.path)
$$;
comment on function private.why_not_given is 'Why this person cannot be given a part there; null when they can.';

create function private.why_not_all_given(wanted jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  with given as (
    select giving.*, part.neighbourhood_id, part.retired_at
    from private.givings_of(wanted) as giving left join public.parts as part on part.id = giving.part_id
  ), newcomers as (
    select distinct on (person, neighbourhood_id) person, neighbourhood_id, part_id, place
    from given, unnest(people) as person
    where neighbourhood_id is not null and not exists (
      select from public.assignments as held
      where held.part_id = given.part_id and held.profile_id = person and held.ended_at is null
    )
    order by person, neighbourhood_id, place
  ), refusals as (
    select 1 as gravity, place, 'not_yours' as reason, part_id, null::uuid as profile_id from given
    where (neighbourhood_id = any (array(select private.my_neighbourhoods(array['lead', 'coordinator'])))) is not true
    union all select 2, place, 'part_retired', part_id, null from given where retired_at is not null
    union all select 3, place, 'too_many_people', part_id, null from given where cardinality(people) > 2
    union all select 4, place, private.why_not_given(person, neighbourhood_id), part_id, person from newcomers
  )
  select jsonb_strip_nulls(jsonb_build_object('outcome', 'refused', 'reason', reason, 'part_id', part_id, 'profile_id', profile_id))
  from refusals where reason is not null order by gravity, place limit 1
$$;
comment on function private.why_not_all_given is 'The first reason why the caller cannot give these parts to these people; null when all can be.';

create function private.given_now(parts uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('part_id', part.id, 'people', held.people, 'due_on', held.due_on, 'note', held.note)
    order by place), '[]')
  from unnest(parts) with ordinality as part (id, place), lateral (
    select coalesce(jsonb_agg(profile_id order by assigned_at, profile_id), '[]') as people, min(due_on) as due_on, min(note) as note
    from public.assignments where part_id = part.id and ended_at is null
  ) as held
$$;

create function private.give(wanted jsonb) returns integer
language sql security definer set search_path = '' as $$
  with ended as (
    update public.assignments as held set ended_at = now() from private.givings_of(wanted) as giving
    where held.part_id = giving.part_id and held.ended_at is null and held.profile_id <> all (giving.people)
    returning held.id
  ), kept as (
    update public.assignments as held set due_on = giving.due_on, note = giving.note from private.givings_of(wanted) as giving
    where held.part_id = giving.part_id and held.ended_at is null and held.profile_id = any (giving.people)
      and (held.due_on, held.note) is distinct from (giving.due_on, giving.note)
    returning held.id
  )
  select (select count(*) from ended)::integer + (select count(*) from kept)::integer
$$;

create function private.give_to_newcomers(wanted jsonb) returns integer
language sql security definer set search_path = '' as $$
  with begun as (
    insert into public.assignments (part_id, profile_id, due_on, note, assigned_by)
    select giving.part_id, person, giving.due_on, giving.note, auth.uid()
    from private.givings_of(wanted) as giving, unnest(giving.people) as person
    on conflict (part_id, profile_id) where ended_at is null do nothing
    returning id
  )
  select count(*)::integer from begun
$$;

create function public.assign_parts(wanted jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  parts uuid[];
  refusal jsonb;
  before jsonb;
  changed integer;
begin
  perform private.refuse_unreadable(wanted);
  parts := array(select part_id from private.givings_of(wanted) order by place);
  perform pg_advisory_xact_lock(turn) from (
    select hashtextextended('part:' || part::text, 0) as turn from unnest(parts) as part order by turn
  ) as sorted;
  refusal := private.why_not_all_given(wanted);
  if refusal is not null then return refusal; end if;
  before := private.given_now(parts);
  changed := private.give(wanted);
  changed := changed + private.give_to_newcomers(wanted);
  return jsonb_build_object('outcome', 'assigned', 'before', before, 'changed', changed);
end $$;
comment on function public.assign_parts is
  'Up to 500 [{part_id, people: at most two, due_on?, note?}]: from now on exactly these hold each part, all or nothing. Answers
   {outcome: assigned, before, changed} – before is what undoes it – or {outcome: refused, reason, part_id, profile_id?}.';

create function private.return_assignments(person uuid) returns integer
language sql security definer set search_path = '' as $$
  with returned as (
    update public.assignments as assignment set ended_at = now()
    from public.parts as part join public.areas as area on area.id = part.neighbourhood_id
    where assignment.profile_id = person and assignment.ended_at is null and part.id = assignment.part_id
      and not exists (select from private.memberships_of(person) as standing where standing.area_id = any (area.path))
    returning assignment.id
  )
  select count(*)::integer from returned
$$;
comment on function private.return_assignments is
  'When someone leaves, or a team ends, parts no other team of theirs covers go back to the pool; how many.';

create function private.end_squads() returns integer
language sql security definer set search_path = '' as $$
  select coalesce(sum(private.return_assignments(ended.profile_id)), 0)::integer
  from (
    select distinct membership.profile_id from public.memberships as membership
    join public.teams as team on team.id = membership.team_id
    where team.ends_on < private.day_of(now()) and membership.left_at is null
      and exists (select from public.assignments where profile_id = membership.profile_id and ended_at is null)
  ) as ended
$$;
comment on function private.end_squads is
  'For the operator, daily; on hosted Supabase: select cron.schedule(''end squads'', ''5 17 * * *'', ''select private.end_squads()'').
   What people of a team that is over still hold goes back to the pool; how many parts.';

revoke execute on function public.assign_parts from public, anon, authenticated;
grant execute on function public.assign_parts to authenticated;

grant select on public.assignments, public.streets, public.parts, public.households, public.household_aliases, public.household_history
  to authenticated;

alter table public.assignments enable row level security;
create policy "people read their own assignments and those of parts in their care" on public.assignments
  for select to authenticated
  using (profile_id = (select auth.uid()) or part_id = any (array(select private.my_parts())));

alter table public.streets enable row level security;
create policy "members read the streets of their ward" on public.streets
  for select to authenticated using (ward_id = any (array(select private.my_wards())));

alter table public.parts enable row level security;
create policy "members read the parts of their ward" on public.parts
  for select to authenticated using (ward_id = any (array(select private.my_wards())));

alter table public.households enable row level security;
create policy "people read the doors of parts in their care" on public.households
  for select to authenticated using (part_id = any (array(select private.my_parts())));

alter table public.household_aliases enable row level security;
create policy "people read the aliases of doors in their care" on public.household_aliases
  for select to authenticated using (part_id = any (array(select private.my_parts())));

alter table public.household_history enable row level security;
create policy "people read the history of doors in their care" on public.household_history
  for select to authenticated using (part_id = any (array(select private.my_parts())));
