-- What a phone may know, page by page: pull_changes. Rows below a horizon, in the order they were committed.

create table private.tombstones (
  scope text not null,
  table_name text not null,
  id uuid not null,
  buried_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number(),
  primary key (scope, table_name, id)
);
comment on table private.tombstones is 'Rows that left a scope; kept 400 days, an older cursor starts at zero.';
create index tombstones_by_scope on private.tombstones (scope, changed_in, id);
alter table private.tombstones enable row level security;

create function private.bury_when_scope_changes() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  kind text := tg_argv[0];
  old_scope text := kind || ':' || (to_jsonb(old) ->> tg_argv[1]);
  new_scope text := case when tg_op = 'UPDATE' then kind || ':' || (to_jsonb(new) ->> tg_argv[1]) end;
begin
  if old_scope is distinct from new_scope then
    insert into private.tombstones (scope, table_name, id) values (old_scope, tg_table_name, old.id)
    on conflict (scope, table_name, id) do update set changed_in = private.transaction_number(), buried_at = now();
    delete from private.tombstones where scope = new_scope and table_name = tg_table_name and id = old.id;
  end if;
  return null;
end $$;

create trigger bury_when_scope_changes after update of part_id or delete on public.households
  for each row execute function private.bury_when_scope_changes('part', 'part_id');
create trigger bury_when_scope_changes after update of part_id or delete on public.household_aliases
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
create trigger bury_when_scope_changes after update of ward_id or delete on public.streets
  for each row execute function private.bury_when_scope_changes('ward', 'ward_id');
create trigger bury_when_scope_changes after update of ward_id or delete on public.parts
  for each row execute function private.bury_when_scope_changes('ward', 'ward_id');
create trigger bury_when_scope_changes after update of profile_id or delete on public.assignments
  for each row execute function private.bury_when_scope_changes('me', 'profile_id');

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
  update public.check_ins set part_id = new.part_id, neighbourhood_id = new.neighbourhood_id where household_id = new.id;
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
grant select on public.street_counts to authenticated;
alter table public.street_counts enable row level security;
create policy "those who work in a ward read the counts of its streets" on public.street_counts
  for select to authenticated using (ward_id = any (array(select private.wards_i_work_in())));

create type private.pull_cursor as (changed_in bigint, table_name text, id uuid);

create function private.part_changes(part uuid, start private.pull_cursor, horizon bigint, most integer)
returns table (changed_in bigint, table_name text, id uuid, content jsonb)
language sql stable security definer set search_path = '' as $$
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
  order by changed.changed_in, changed.table_name collate "C", changed.id limit most
$$;

create function private.ward_changes(ward uuid, start private.pull_cursor, horizon bigint, most integer)
returns table (changed_in bigint, table_name text, id uuid, content jsonb)
language sql stable security definer set search_path = '' as $$
  select * from (
    (select r.changed_in, 'areas', r.id, to_jsonb(r) - 'changed_in' from public.areas as r
      where (ward = any (r.path) or r.id = any (select unnest(path) from public.areas where areas.id = ward))
        and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'areas' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
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
  order by changed.changed_in, changed.table_name collate "C", changed.id limit most
$$;

create function private.my_changes(me uuid, start private.pull_cursor, horizon bigint, most integer)
returns table (changed_in bigint, table_name text, id uuid, content jsonb)
language sql stable security definer set search_path = '' as $$
  select * from (
    (select r.changed_in, 'assignments', r.id, to_jsonb(r) - 'changed_in' from public.assignments as r
      where r.profile_id = me and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'assignments' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
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
    (select r.changed_in, 'tombstones', r.id, jsonb_build_object('table', r.table_name, 'id', r.id) from private.tombstones as r
      where r.scope = 'me:' || me::text and r.changed_in >= start.changed_in and r.changed_in < horizon
        and (r.changed_in, 'tombstones' collate "C", r.id) > (start.changed_in, start.table_name, start.id) order by r.changed_in, r.id limit most)
  ) as changed (changed_in, table_name, id, content)
  order by changed.changed_in, changed.table_name collate "C", changed.id limit most
$$;

create function private.my_scopes() returns setof text
language sql stable security definer set search_path = '' as $$
  select 'me:' || auth.uid()::text
  union all select 'ward:' || ward::text from private.my_wards() as ward
  union all select 'part:' || part::text from private.my_assigned_parts() as part
$$;

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
  end case;
end $$;

create function private.cursor_of(given jsonb) returns private.pull_cursor
language sql immutable set search_path = '' as $$
  select coalesce((given ->> 'changed_in')::bigint, 0), coalesce(given ->> 'table', ''),
    coalesce((given ->> 'id')::uuid, '00000000-0000-0000-0000-000000000000')
$$;

create function private.scope_page(scope text, given jsonb, horizon bigint, most integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  with page as (
    select * from private.scope_changes(scope, private.cursor_of(given), horizon, most)
  ), last_row as (
    select changed_in, table_name, id from page order by changed_in desc, table_name collate "C" desc, id desc limit 1
  ), counted as (
    select count(*) as total from page
  )
  select jsonb_build_object(
    'scope', scope,
    'count', counted.total,
    'done', counted.total < most,
    'rows', coalesce((select jsonb_object_agg(table_name, listed) from (
      select table_name, jsonb_agg(content order by changed_in, id) as listed from page group by table_name) as grouped), '{}'),
    'cursor', case when counted.total < most
      then jsonb_build_object('changed_in', horizon, 'table', '', 'id', '00000000-0000-0000-0000-000000000000')
      else (select jsonb_build_object('changed_in', changed_in, 'table', table_name, 'id', id) from last_row) end)
  from counted
$$;

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
begin
  if me is null then perform private.refuse('signed_out', '401'); end if;
  if jsonb_typeof(held_scopes) <> 'object' or (select count(*) from jsonb_object_keys(held_scopes)) > 500 then
    perform private.refuse('too_many');
  end if;
  if request ->> 'epoch' is not null and request ->> 'epoch' <> current_epoch::text then
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
    'newest_receipt', (select max(receipt) from public.command_log where author_id = me));
end $$;
comment on function public.pull_changes is
  'Asks {epoch?, app_schema, newest_receipt?, horizon?, scopes: {scope: cursor | null}}; answers the scopes that are mine, those
   lost, and pages {scope, rows: {table: [row]}, cursor, done} of at most 2,000 rows in all. Call again with the same horizon
   until is_finished.';
revoke execute on function public.pull_changes from public, anon, authenticated;
grant execute on function public.pull_changes to authenticated;
