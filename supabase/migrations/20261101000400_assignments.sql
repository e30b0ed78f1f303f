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

create function private.write_standing(author uuid, part uuid) returns text
language sql stable security definer set search_path = '' as $$
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
    when exists (select from held_by_me where coalesce(ended_at, now()) > now() - interval '30 days') then 'was_yours'
    when exists (select from reached where role = 'ambassador') then 'your_team'
    else 'not_yours'
  end
$$;
comment on function private.write_standing is 'yours: write; was_yours (within 30 days) or your_team: held for the lead; not_yours: refused.';

create function private.may_write(author uuid, part uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  standing text := private.write_standing(author, part);
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

create function public.assign_part(part_id uuid, profile_id uuid, due_on date default null, note text default null) returns uuid
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  made uuid;
begin
  if auth.uid() is null or not (assign_part.part_id = any (array(select private.parts_i_lead()))) then
    perform private.refuse('not_yours', '403');
  end if;
  if exists (select from public.parts where id = assign_part.part_id and retired_at is not null) then
    perform private.refuse('part_retired', '409');
  end if;
  if not exists (
    select from private.memberships_of(assign_part.profile_id) as membership
    join public.parts as part on part.id = assign_part.part_id
    join public.areas as area on area.id = part.neighbourhood_id
    where membership.role in ('ambassador', 'lead') and membership.area_id = any (area.path)
  ) then
    perform private.refuse('person_not_in_area', '409');
  end if;
  insert into public.assignments (part_id, profile_id, due_on, note, assigned_by)
  values (assign_part.part_id, assign_part.profile_id, assign_part.due_on, assign_part.note, auth.uid())
  on conflict (part_id, profile_id) where ended_at is null do update set due_on = excluded.due_on, note = excluded.note
  returning id into made;
  return made;
end $$;

create function public.unassign_part(assignment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.assignments set ended_at = now()
  where id = assignment_id and ended_at is null and part_id = any (array(select private.parts_i_lead()));
  if not found then perform private.refuse('not_yours', '403'); end if;
end $$;

create function private.return_assignments(person uuid) returns void
language sql security definer set search_path = '' as $$
  update public.assignments as assignment set ended_at = now()
  from public.parts as part join public.areas as area on area.id = part.neighbourhood_id
  where assignment.profile_id = person and assignment.ended_at is null and part.id = assignment.part_id
    and not exists (
      select from public.memberships as membership join public.teams as team on team.id = membership.team_id
      where membership.profile_id = person and membership.left_at is null and team.area_id = any (area.path)
    )
$$;
comment on function private.return_assignments is 'When someone leaves, parts no other team of theirs covers go back to the pool.';

revoke execute on function public.assign_part, public.unassign_part from public, anon, authenticated;
grant execute on function public.assign_part, public.unassign_part to authenticated;

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
