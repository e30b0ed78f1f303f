-- What a phone may know, page by page: pull_changes. Rows below a horizon, in the order they were committed.

create table private.tombstones (
  scope text not null,
  table_name text not null,
  id uuid not null,
  reason text,
  buried_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number(),
  primary key (scope, table_name, id)
);
comment on table private.tombstones is 'Rows that left a scope; kept 400 days, an older cursor starts at zero.';
comment on column private.tombstones.reason is 'Why, where the phone tells its person.';
create index tombstones_by_scope on private.tombstones (scope, changed_in, id);
alter table private.tombstones enable row level security;

create function private.bury(scope text, table_name text, id uuid, reason text default null) returns void
language sql security definer set search_path = '' as $$
  insert into private.tombstones (scope, table_name, id, reason) values (bury.scope, bury.table_name, bury.id, bury.reason)
  on conflict (scope, table_name, id)
  do update set changed_in = private.transaction_number(), buried_at = now(), reason = excluded.reason
$$;

create function private.unbury(scope text, table_name text, id uuid) returns void
language sql security definer set search_path = '' as $$
  delete from private.tombstones as grave
  where grave.scope = unbury.scope and grave.table_name = unbury.table_name and grave.id = unbury.id
$$;

create function private.bury_when_scope_changes() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  kind text := tg_argv[0];
  key text := coalesce(tg_argv[2], 'id');
  row_id uuid := coalesce(to_jsonb(old), to_jsonb(new)) ->> key;
  old_scope text := kind || ':' || (to_jsonb(old) ->> tg_argv[1]);
  new_scope text := case when tg_op = 'UPDATE' then kind || ':' || (to_jsonb(new) ->> tg_argv[1]) end;
begin
  if old_scope is distinct from new_scope then
    if old_scope is not null then perform private.bury(old_scope, tg_table_name, row_id); end if;
    if new_scope is not null then perform private.unbury(new_scope, tg_table_name, row_id); end if;
  end if;
  return null;
end $$;
comment on function private.bury_when_scope_changes is 'Arguments: kind of scope, the column that names its subject, and the key where it is not “id”.';

-- A place or a door has the same id when it comes back, so its grave is opened; facts are made once.
create trigger bury_when_scope_changes after insert or update of part_id or delete on public.households
  for each row execute function private.bury_when_scope_changes('part', 'part_id');
create trigger bury_when_scope_changes after insert or update of part_id or delete on public.household_aliases
  for each row execute function private.bury_when_scope_changes('part', 'part_id');
create trigger bury_when_scope_changes after update of part_id or delete on public.visits
  for each row execute function private.bury_when_scope_changes('part', 'part_id');
create trigger bury_when_scope_changes after update of part_id or delete on public.people
  for each row execute function private.bury_when_scope_changes('part', 'part_id');
create trigger bury_when_scope_changes after update of part_id or delete on public.check_ins
  for each row execute function private.bury_when_scope_changes('part', 'part_id');
create trigger bury_when_scope_changes after update of part_id or delete on public.consents
  for each row execute function private.bury_when_scope_changes('part', 'part_id');
create trigger bury_when_scope_changes after update of part_id or delete on public.confirmations
  for each row execute function private.bury_when_scope_changes('part', 'part_id');
create trigger bury_when_scope_changes after insert or update of ward_id or delete on public.streets
  for each row execute function private.bury_when_scope_changes('ward', 'ward_id');
create trigger bury_when_scope_changes after insert or update of ward_id or delete on public.parts
  for each row execute function private.bury_when_scope_changes('ward', 'ward_id');
create trigger bury_when_scope_changes after update of profile_id or delete on public.assignments
  for each row execute function private.bury_when_scope_changes('me', 'profile_id');
create trigger bury_when_scope_changes after update of profile_id or delete on public.memberships
  for each row execute function private.bury_when_scope_changes('me', 'profile_id');

create function private.bury_in_every_ward() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.bury('ward:' || ward.id::text, tg_table_name, old.id) from public.areas as ward where ward.level = 'ward';
  return null;
end $$;
create trigger bury_in_every_ward after delete on public.consent_texts for each row execute function private.bury_in_every_ward();
create trigger bury_in_every_ward after delete on public.frameworks for each row execute function private.bury_in_every_ward();
create trigger bury_in_every_ward after delete on public.skills for each row execute function private.bury_in_every_ward();

-- A ward's phones hold what lies below it and what it lies in.
create function private.bury_area_where_it_left() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  former uuid[] := case when tg_op <> 'INSERT' then old.path else '{}' end;
  present uuid[] := case when tg_op <> 'DELETE' then new.path else '{}' end;
  moved uuid := coalesce(new.id, old.id);
begin
  perform private.bury('ward:' || left_ward.id::text, 'areas', moved)
  from public.areas as left_ward where left_ward.level = 'ward' and left_ward.id = any (former) and left_ward.id <> all (present);
  perform private.unbury('ward:' || ward.id::text, 'areas', moved)
  from public.areas as ward where ward.level = 'ward' and ward.id = any (present);
  if tg_op = 'UPDATE' and new.level = 'ward' then
    perform private.bury('ward:' || moved::text, 'areas', ancestor) from unnest(former) as ancestor where ancestor <> all (present);
    perform private.unbury('ward:' || moved::text, 'areas', ancestor) from unnest(present) as ancestor;
    -- What it lies in now has not changed itself, yet is new there.
    update public.areas set changed_in = private.transaction_number() where id = any (present) and id <> all (former);
  end if;
  if tg_op = 'UPDATE' then
    update public.areas as below set parent_id = moved
    where below.parent_id = moved and below.path is distinct from present || below.id;
  end if;
  return null;
end $$;
create trigger bury_area_where_it_left after insert or update of parent_id or delete on public.areas
  for each row execute function private.bury_area_where_it_left();

create function private.bury_team_that_was_left() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and old.left_at is null then perform private.bury('me:' || old.profile_id::text, 'teams', old.team_id); end if;
  if tg_op <> 'DELETE' and new.left_at is null then perform private.unbury('me:' || new.profile_id::text, 'teams', new.team_id); end if;
  return null;
end $$;
create trigger bury_team_that_was_left after insert or update of left_at, profile_id, team_id or delete on public.memberships
  for each row execute function private.bury_team_that_was_left();

create function private.walk_up_owner(root uuid, author uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select coalesce((select first.author_id from public.check_ins as first where first.id = root), author)
$$;

create function private.bury_walk_up() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  reader text;
begin
  foreach reader in array array['me:' || old.author_id::text, 'me:' || private.walk_up_owner(old.root_id, old.author_id)::text] loop
    perform private.bury(reader, 'check_ins', old.id);
  end loop;
  return null;
end $$;
create trigger bury_walk_up after delete on public.check_ins for each row when (old.part_id is null and old.class_id is null) execute function private.bury_walk_up();
create index check_ins_walk_up_corrections on public.check_ins (changed_in, id)
  where part_id is null and class_id is null and root_id is not null;

-- Placement follows the home.
create function private.facts_follow_home() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.household_aliases set part_id = new.part_id where household_id = new.id;
  update public.household_history set part_id = new.part_id where household_id = new.id;
  update public.visits set part_id = new.part_id, neighbourhood_id = new.neighbourhood_id where household_id = new.id;
  update public.people set part_id = new.part_id, neighbourhood_id = new.neighbourhood_id where household_id = new.id;
  update public.people_history set part_id = new.part_id
  where person_id in (select id from public.people where household_id = new.id);
  -- What was learned in a class was learned there, wherever the home belongs.
  update public.check_ins set part_id = new.part_id,
    neighbourhood_id = case when class_id is null then new.neighbourhood_id else neighbourhood_id end
  where household_id = new.id;
  update public.consents set part_id = new.part_id where household_id = new.id;
  update public.confirmations set part_id = new.part_id, neighbourhood_id = new.neighbourhood_id where household_id = new.id;
  return null;
end $$;
create trigger facts_follow_home after update of part_id, neighbourhood_id on public.households for each row
  when (old.part_id <> new.part_id or old.neighbourhood_id <> new.neighbourhood_id) execute function private.facts_follow_home();

create table public.street_counts (
  street_id uuid primary key references public.streets (id) on delete cascade,
  ward_id uuid not null references public.areas (id),
  households integer not null default 0,
  attempted integer not null default 0,
  reached integer not null default 0,
  changed_in bigint not null default private.transaction_number()
);
comment on table public.street_counts is 'Homes per street, kept by private.recount: what members of a ward see of streets that are not theirs.';
create index street_counts_by_ward on public.street_counts (ward_id, changed_in, street_id);
create trigger stamp_change before update on public.street_counts for each row execute function private.stamp_change();
create trigger bury_when_scope_changes after insert or update of ward_id or delete on public.street_counts
  for each row execute function private.bury_when_scope_changes('ward', 'ward_id', 'street_id');
grant select on public.street_counts to authenticated;
alter table public.street_counts enable row level security;
create policy "those who work in a ward read the counts of its streets" on public.street_counts
  for select to authenticated using (ward_id = any (array(select private.wards_i_work_in())));

create type private.pull_cursor as (changed_in bigint, table_name text, id uuid);

-- In plpgsql, because a connection then plans these once and not for every scope of every pull, which took most of the time.

create function private.part_changes(part uuid, start private.pull_cursor, horizon bigint, most integer)
returns table (changed_in bigint, table_name text, id uuid, content jsonb)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select * from (
    (select r.changed_in, 'check_ins', r.id, to_jsonb(r) - 'changed_in' from public.check_ins as r
      where r.part_id = part and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'check_ins' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'confirmations', r.id, to_jsonb(r) - 'changed_in' from public.confirmations as r
      where r.part_id = part and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'confirmations' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'consents', r.id, to_jsonb(r) - 'changed_in' from public.consents as r
      where r.part_id = part and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'consents' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'household_aliases', r.id, to_jsonb(r) - 'changed_in' from public.household_aliases as r
      where r.part_id = part and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'household_aliases' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'households', r.id, to_jsonb(r) - 'changed_in' from public.households as r
      where r.part_id = part and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'households' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'people', r.id, to_jsonb(r) - 'changed_in' from public.people as r
      where r.part_id = part and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'people' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'tombstones', r.id, jsonb_build_object('table', r.table_name, 'id', r.id) from private.tombstones as r
      where r.scope = 'part:' || part::text and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'tombstones' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'visits', r.id, to_jsonb(r) - 'changed_in' from public.visits as r
      where r.part_id = part and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'visits' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
  ) as changed (changed_in, table_name, id, content)
  order by changed.changed_in, changed.table_name collate "C", changed.id limit most;
end $$;

create function private.ward_changes(ward uuid, start private.pull_cursor, horizon bigint, most integer)
returns table (changed_in bigint, table_name text, id uuid, content jsonb)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select * from (
    (select r.changed_in, 'areas', r.id, to_jsonb(r) - 'changed_in' from public.areas as r
      where (ward = any (r.path) or r.id = any ((select here.path from public.areas as here where here.id = ward)::uuid[]))
        and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'areas' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    -- The calendar: what is long past is nobody's business here.
    (select r.changed_in, 'class_venues', r.id, to_jsonb(r) - 'changed_in' from public.class_venues as r
      join public.classes as held on held.id = r.class_id and held.ends_at > now() - interval '60 days'
      where r.ward_id = ward and ward = any (array(select private.wards_i_work_in())) and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'class_venues' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'classes', r.id, to_jsonb(r) - 'changed_in' from public.classes as r
      where r.ward_id = ward and ward = any (array(select private.wards_i_work_in())) and r.ends_at > now() - interval '60 days'
        and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'classes' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'consent_texts', r.id, to_jsonb(r) - 'changed_in' from public.consent_texts as r
      where r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'consent_texts' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'frameworks', r.id, to_jsonb(r) - 'changed_in' from public.frameworks as r
      where r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'frameworks' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'parts', r.id, to_jsonb(r) - 'changed_in' from public.parts as r
      where r.ward_id = ward and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'parts' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'skills', r.id, to_jsonb(r) - 'changed_in' from public.skills as r
      where r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'skills' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'street_counts', r.street_id, to_jsonb(r) - 'changed_in' || jsonb_build_object('id', r.street_id)
      from public.street_counts as r
      where r.ward_id = ward and ward = any (array(select private.wards_i_work_in())) and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'street_counts' collate "C", r.street_id) > (start.changed_in, start.table_name, start.id)
      order by r.changed_in, r.street_id limit most)
    union all
    (select r.changed_in, 'streets', r.id, to_jsonb(r) - 'changed_in' from public.streets as r
      where r.ward_id = ward and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'streets' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'tombstones', r.id, jsonb_build_object('table', r.table_name, 'id', r.id) from private.tombstones as r
      where r.scope = 'ward:' || ward::text and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'tombstones' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
  ) as changed (changed_in, table_name, id, content)
  order by changed.changed_in, changed.table_name collate "C", changed.id limit most;
end $$;

create function private.my_changes(me uuid, start private.pull_cursor, horizon bigint, most integer)
returns table (changed_in bigint, table_name text, id uuid, content jsonb)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select * from (
    (select r.changed_in, 'assignments', r.id, to_jsonb(r) - 'changed_in' from public.assignments as r
      where r.profile_id = me and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'assignments' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    -- A booking is news when it changes and when one accepts it; its door comes along, in whose part it may lie.
    (select r.changed_in, 'bookings', r.id, r.content
      from (
        select greatest(booking.changed_in, held.changed_in) as changed_in, booking.id, to_jsonb(booking) - 'changed_in' as content
        from private.booking_holders as held join public.bookings as booking on booking.id = held.booking_id
        where held.profile_id = me and held.let_go_at is null
      ) as r
      where r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'bookings' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'households', r.id, r.content
      from (
        select max(greatest(door.changed_in, held.changed_in, booking.changed_in)) as changed_in, door.id, to_jsonb(door) - 'changed_in' as content
        from private.booking_holders as held join public.bookings as booking on booking.id = held.booking_id
        join public.households as door on door.id = booking.household_id
        where held.profile_id = me and held.let_go_at is null group by door.id
      ) as r
      where r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'households' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'check_ins', r.id, to_jsonb(r) - 'changed_in' from public.check_ins as r
      where r.author_id = me and r.part_id is null and r.class_id is null and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'check_ins' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    -- A lead may have corrected a walk-up of mine.
    (select r.changed_in, 'check_ins', r.id, to_jsonb(r) - 'changed_in' from public.check_ins as r
      join public.check_ins as root on root.id = r.root_id
      where r.part_id is null and r.class_id is null and r.root_id is not null and root.author_id = me and r.author_id <> me
        and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'check_ins' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'fates', r.id, jsonb_build_object('id', r.id, 'status', r.status, 'reason', r.reason, 'receipt', r.receipt)
      from public.command_log as r
      where r.author_id = me and r.was_held and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'fates' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'memberships', r.id, to_jsonb(r) - 'changed_in' from public.memberships as r
      where r.profile_id = me and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'memberships' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    -- An outing is news when it changes, and when one is asked or joins its team; what is long past is nobody's business here.
    (select r.changed_in, 'outings', r.id, r.content
      from (
        select greatest(outing.changed_in, mine.changed_in) as changed_in, outing.id, to_jsonb(outing) - 'changed_in' as content
        from public.outings as outing join (
          select concerned.id, max(concerned.changed_in) as changed_in from (
            select held.id, membership.changed_in from public.memberships as membership
            join public.outings as held on held.team_id = membership.team_id
            where membership.profile_id = me and membership.left_at is null and held.starts_at > now() - interval '60 days'
            union all
            select going.outing_id, going.changed_in from public.outing_people as going where going.profile_id = me
          ) as concerned group by concerned.id
        ) as mine on mine.id = outing.id
        where outing.starts_at > now() - interval '60 days'
      ) as r
      where r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'outings' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'outing_people', r.id, to_jsonb(r) - 'changed_in' from public.outing_people as r
      where r.profile_id = me and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'outing_people' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'cards', r.profile_id, to_jsonb(r) - 'changed_in' 
      || jsonb_build_object('id', r.profile_id, 'ward_phone', private.ward_phone_of(r.profile_id)) from public.cards as r
      where r.profile_id = me and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'cards' collate "C", r.profile_id) > (start.changed_in, start.table_name, start.id))
    union all
    (select r.changed_in, 'profiles', r.id, to_jsonb(r) - 'changed_in' from public.profiles as r
      where r.id = me and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'profiles' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    -- A team is news on the day it changes and on the day one joins it.
    (select r.changed_in, 'teams', r.id, r.content
      from (
        select greatest(team.changed_in, max(membership.changed_in)) as changed_in, team.id, to_jsonb(team) - 'changed_in' as content
        from public.teams as team join public.memberships as membership on membership.team_id = team.id
        where membership.profile_id = me and membership.left_at is null group by team.id
      ) as r
      where r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'teams' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'tombstones', r.id,
        jsonb_strip_nulls(jsonb_build_object('table', r.table_name, 'id', r.id, 'reason', r.reason)) from private.tombstones as r
      where r.scope = 'me:' || me::text and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'tombstones' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
  ) as changed (changed_in, table_name, id, content)
  order by changed.changed_in, changed.table_name collate "C", changed.id limit most;
end $$;

create function private.class_changes(class uuid, start private.pull_cursor, horizon bigint, most integer)
returns table (changed_in bigint, table_name text, id uuid, content jsonb)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select * from (
    (select r.changed_in, 'check_ins', r.id, to_jsonb(r) - 'changed_in' from public.check_ins as r
      where r.class_id = class and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'check_ins' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'class_helpers', r.id, to_jsonb(r) - 'changed_in' || jsonb_build_object('called',
        (select coalesce(person.called, person.full_name) from public.profiles as person where person.id = r.profile_id))
      from public.class_helpers as r
      where r.class_id = class and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'class_helpers' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'class_venues', r.id, to_jsonb(r) - 'changed_in' from public.class_venues as r
      where r.class_id = class and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'class_venues' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'classes', r.id, to_jsonb(r) - 'changed_in' from public.classes as r
      where r.id = class and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'classes' collate "C", r.id) > (start.changed_in, start.table_name, start.id))
    union all
    (select r.changed_in, 'enrolments', r.id, to_jsonb(r) - 'changed_in' from public.enrolments as r
      where r.class_id = class and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'enrolments' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
    union all
    (select r.changed_in, 'tombstones', r.id, jsonb_build_object('table', r.table_name, 'id', r.id) from private.tombstones as r
      where r.scope = 'class:' || class::text and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'tombstones' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
  ) as changed (changed_in, table_name, id, content)
  order by changed.changed_in, changed.table_name collate "C", changed.id limit most;
end $$;

create function private.my_scopes() returns setof text
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select 'me:' || auth.uid()::text
  union all select 'ward:' || ward::text from private.my_wards() as ward
  union all select 'part:' || part::text from private.my_assigned_parts() as part
  union all select 'class:' || class::text from private.my_classes() as class;
end $$;

create function private.scope_changes(scope text, start private.pull_cursor, horizon bigint, most integer)
returns table (changed_in bigint, table_name text, id uuid, content jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare
  subject uuid := substr(scope, strpos(scope, ':') + 1)::uuid;
begin
  case split_part(scope, ':', 1)
    when 'me' then return query select * from private.my_changes(subject, start, horizon, most);
    when 'ward' then return query select * from private.ward_changes(subject, start, horizon, most);
    when 'part' then return query select * from private.part_changes(subject, start, horizon, most);
    when 'class' then return query select * from private.class_changes(subject, start, horizon, most);
  end case;
end $$;

create function private.cursor_of(given jsonb) returns private.pull_cursor
language sql immutable set search_path = '' as $$
  select coalesce((given ->> 'changed_in')::bigint, 0), coalesce(given ->> 'table', ''),
    coalesce((given ->> 'id')::uuid, '00000000-0000-0000-0000-000000000000')
$$;

create function private.readable_since(scope text) returns bigint
language sql stable security definer set search_path = '' as $$
  select greatest(state.tombstones_since, (
    select max(membership.changed_in) + 1
    from public.memberships as membership join public.teams as team on team.id = membership.team_id
    join public.areas as ward on ward.id = case when scope like 'ward:%' then substr(scope, 6)::uuid end
    join public.areas as place on place.id = team.area_id
    where membership.profile_id = (select auth.uid()) and (ward.id = any (place.path) or place.id = any (ward.path))
  )) from private.server_state as state
$$;
comment on function private.readable_since is
  'A cursor from before this starts at zero: the tombstones it needs are gone, or the caller reads more or less of the ward than then.';

create function private.is_too_old(scope text, given jsonb, horizon bigint) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(
    greatest((given ->> 'changed_in')::bigint, (given ->> 'began')::bigint) < least(private.readable_since(scope), horizon), false)
$$;

create function private.scope_page(scope text, given jsonb, horizon bigint, most integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  with asked as (
    select is_too_old, case when not is_too_old then nullif(given, 'null') end as standing
    from private.is_too_old(scope, given, horizon) as is_too_old
  ), page as (
    select changes.* from asked, private.scope_changes(scope, private.cursor_of(asked.standing), horizon, most) as changes
  ), last_row as (
    select changed_in, table_name, id from page order by changed_in desc, table_name collate "C" desc, id desc limit 1
  ), counted as (
    select count(*) as total from page
  )
  select jsonb_strip_nulls(jsonb_build_object(
    'scope', scope,
    'count', counted.total,
    'done', counted.total < most,
    'from_zero', case when asked.is_too_old then true end,
    'cursor', case when counted.total < most
      then jsonb_build_object('changed_in', horizon, 'table', '', 'id', '00000000-0000-0000-0000-000000000000')
      else (select jsonb_build_object('changed_in', changed_in, 'table', table_name, 'id', id,
        'began', case when asked.standing is null then horizon else (asked.standing ->> 'began')::bigint end) from last_row) end))
    || jsonb_build_object('rows', coalesce((select jsonb_object_agg(table_name, listed) from (
      select table_name, jsonb_agg(content order by changed_in, id) as listed from page group by table_name) as grouped), '{}'))
  from counted, asked
$$;
comment on function private.scope_page is
  'A page of one scope. In the middle of a first load the cursor says at which horizon it began: old rows make it no old cursor.';

create function private.has_forgotten(me uuid, request jsonb) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(request ->> 'epoch', state.epoch::text) = state.epoch::text and (
    exists (
      select from jsonb_to_recordset(coalesce(request -> 'witnesses', '[]')) as witness (id uuid, receipt bigint)
      where not exists (
        select from public.command_log as log
        where log.author_id = me and log.id = witness.id and log.receipt = witness.receipt))
    or exists (
      select from jsonb_each(coalesce(request -> 'scopes', '{}')) as held
      where (held.value ->> 'changed_in')::bigint > pg_snapshot_xmax(pg_current_snapshot())::text::bigint))
  from private.server_state as state
$$;
comment on function private.has_forgotten is
  'Does the phone know a receipt or a transaction this server does not? Then it was put back to an older state and no new epoch begun.';

create function public.pull_changes(request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := auth.uid();
  current_epoch uuid := (select epoch from private.server_state);
  -- “least” leaves out a null, and keeps a phone from asking past what is committed.
  horizon bigint := least((request ->> 'horizon')::bigint, pg_snapshot_xmin(pg_current_snapshot())::text::bigint);
  budget integer := 2000;
  held_scopes jsonb := coalesce(request -> 'scopes', '{}');
  mine text[];
  wanted text[];
  opened uuid[];
  lost text[];
  pages jsonb := '[]';
  page jsonb;
  scope text;
  is_finished boolean := true;
  forgot boolean;
begin
  if me is null then perform private.refuse('signed_out', '401'); end if;
  if jsonb_typeof(held_scopes) <> 'object' or (select count(*) from jsonb_object_keys(held_scopes)) > 500 then
    perform private.refuse('too_many');
  end if;
  forgot := private.has_forgotten(me, request);
  if forgot or request ->> 'epoch' <> current_epoch::text then
    held_scopes := (select coalesce(jsonb_object_agg(key, null), '{}') from jsonb_object_keys(held_scopes) as key);
  end if;
  mine := array(select private.my_scopes());
  opened := array(select private.parts_i_lead());
  wanted := mine || array(
    select key from jsonb_object_keys(held_scopes) as key
    where key like 'part:%' and not (key = any (mine)) and substr(key, 6) = any (opened::text[]));
  lost := array(select key from jsonb_object_keys(held_scopes) as key where not (key = any (wanted)));
  foreach scope in array wanted loop
    if budget <= 0 then is_finished := false; exit; end if;
    page := private.scope_page(scope, held_scopes -> scope, horizon, budget);
    budget := budget - (page ->> 'count')::integer;
    is_finished := is_finished and (page ->> 'done')::boolean;
    pages := pages || page;
  end loop;
  return jsonb_build_object('epoch', current_epoch, 'horizon', horizon, 'server_time', now(), 'mine', to_jsonb(mine),
    'lost', to_jsonb(lost), 'pages', pages, 'is_finished', is_finished,
    'newest_receipt', (select max(receipt) from public.command_log where author_id = me))
    || case when forgot then '{"forgot": true}' else '{}' end::jsonb;
end $$;
comment on function public.pull_changes is
  'Asks {epoch?, app_schema, witnesses?: [{id, receipt}], horizon?, scopes: {scope: cursor | null}}; answers the scopes that
   are mine, those lost, and pages {scope, rows: {table: [row]}, cursor, done, from_zero?} of at most 2,000 rows in all. Call again
   with the same horizon until is_finished. With forgot, or another epoch, it answers as if every cursor were null.';
revoke execute on function public.pull_changes from public, anon, authenticated;
grant execute on function public.pull_changes to authenticated;
