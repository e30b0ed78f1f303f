-- Coverage at three levels, recounted from the facts wherever a fact touched it.

create table private.coverage_dirty (
  id bigint generated always as identity primary key,
  neighbourhood_id uuid not null,
  day date not null,
  person_id uuid
);
comment on table private.coverage_dirty is 'Appended by facts, never updated: counters kept by upsert deadlocked.';
comment on column private.coverage_dirty.person_id is 'Of whom a fact there told before it was found to be somebody else''s.';
create index coverage_dirty_by_cell on private.coverage_dirty (neighbourhood_id, day);
alter table private.coverage_dirty enable row level security;

create table private.coverage_cells (
  neighbourhood_id uuid not null references public.areas (id),
  day date not null,
  visits integer not null,
  helps integer not null,
  minutes integer not null,
  outcomes jsonb not null,
  primary key (neighbourhood_id, day)
);
comment on table private.coverage_cells is 'Additive measures only: what happened there that day.';
alter table private.coverage_cells enable row level security;

create table private.household_months (
  household_id uuid not null references public.households (id),
  month date not null,
  neighbourhood_id uuid not null,
  is_reached boolean not null,
  primary key (household_id, month)
);
comment on table private.household_months is 'One row per home and month with an attempt: distinct homes of a period are counted from these.';
create index household_months_by_neighbourhood on private.household_months (neighbourhood_id, month);
alter table private.household_months enable row level security;

create table private.household_days (
  household_id uuid primary key references public.households (id),
  neighbourhood_id uuid not null,
  street_id uuid not null,
  attempted_on date not null,
  reached_on date
);
comment on table private.household_days is 'The first day a home was attempted, and reached.';
create index household_days_by_neighbourhood on private.household_days (neighbourhood_id);
create index household_days_by_street on private.household_days (street_id);
alter table private.household_days enable row level security;

create table private.person_days (
  person_id uuid not null references public.people (id),
  state text not null check (state in ('reached', 'taught', 'alone', 'confirmed')),
  neighbourhood_id uuid not null,
  first_on date not null,
  primary key (person_id, state)
);
comment on table private.person_days is 'The first day a person was in each state; where their home is.';
create index person_days_by_neighbourhood on private.person_days (neighbourhood_id, state);
alter table private.person_days enable row level security;

create table private.coverage_totals (
  neighbourhood_id uuid primary key references public.areas (id),
  households integer not null,
  attempted integer not null,
  reached integer not null,
  helps integer not null,
  people_reached integer not null,
  taught integer not null,
  alone integer not null,
  confirmed integer not null,
  counted_at timestamptz not null default now()
);
comment on table private.coverage_totals is 'All time, per neighbourhood; rolled up by joining areas on path.';
alter table private.coverage_totals enable row level security;

create function private.mark_visit() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.coverage_dirty (neighbourhood_id, day)
  select distinct chain.neighbourhood_id, chain.visited_on from public.visits as chain
  where chain.id = coalesce(new.root_id, new.id) or chain.root_id = coalesce(new.root_id, new.id);
  if tg_op = 'UPDATE' and old.neighbourhood_id <> new.neighbourhood_id then
    insert into private.coverage_dirty (neighbourhood_id, day) values (old.neighbourhood_id, old.visited_on);
  end if;
  return null;
end $$;
create trigger mark_visit after insert or update of neighbourhood_id on public.visits for each row execute function private.mark_visit();

create function private.mark_check_in() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.coverage_dirty (neighbourhood_id, day)
  select distinct chain.neighbourhood_id, chain.helped_on from public.check_ins as chain
  where chain.id = coalesce(new.root_id, new.id) or chain.root_id = coalesce(new.root_id, new.id)
    -- Met twice in one class: which of the two counts may change.
    or (chain.class_id = new.class_id and chain.subject_id = new.subject_id);
  if tg_op = 'UPDATE' and old.neighbourhood_id <> new.neighbourhood_id then
    insert into private.coverage_dirty (neighbourhood_id, day) values (old.neighbourhood_id, old.helped_on);
  end if;
  if tg_op = 'UPDATE' and old.subject_id is distinct from new.subject_id then
    -- Whom they were taken for is counted anew, and so is whom this meeting hid.
    insert into private.coverage_dirty (neighbourhood_id, day, person_id)
    select new.neighbourhood_id, new.helped_on, old.person_id
    union select hidden.neighbourhood_id, hidden.helped_on, null from public.check_ins as hidden
    where hidden.class_id = new.class_id and hidden.subject_id = old.subject_id;
  end if;
  return null;
end $$;
create trigger mark_check_in after insert or update of neighbourhood_id, person_id on public.check_ins
  for each row execute function private.mark_check_in();

create function private.mark_confirmation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.coverage_dirty (neighbourhood_id, day) values (new.neighbourhood_id, new.confirmed_on);
  if tg_op = 'UPDATE' and old.neighbourhood_id <> new.neighbourhood_id then
    insert into private.coverage_dirty (neighbourhood_id, day) values (old.neighbourhood_id, old.confirmed_on);
  end if;
  return null;
end $$;
create trigger mark_confirmation after insert or update of neighbourhood_id on public.confirmations
  for each row execute function private.mark_confirmation();

create function private.mark_household() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.coverage_dirty (neighbourhood_id, day) values (new.neighbourhood_id, private.day_of(now()));
  if tg_op = 'UPDATE' and old.neighbourhood_id <> new.neighbourhood_id then
    insert into private.coverage_dirty (neighbourhood_id, day) values (old.neighbourhood_id, private.day_of(now()));
  end if;
  if tg_op = 'UPDATE' then
    -- One day it was visited on is enough to have the home itself counted again.
    insert into private.coverage_dirty (neighbourhood_id, day)
    select neighbourhood_id, min(visited_on) from public.visits where household_id = new.id group by neighbourhood_id;
  end if;
  return null;
end $$;
create trigger mark_household after insert or update of neighbourhood_id, street_id, retired_at on public.households
  for each row execute function private.mark_household();

create function private.recount_household(household uuid) returns void
language sql security definer set search_path = '' as $$
  delete from private.household_months where household_id = household;
  delete from private.household_days where household_id = household;
  insert into private.household_months (household_id, month, neighbourhood_id, is_reached)
  select visit.household_id, date_trunc('month', visit.visited_on)::date, door.neighbourhood_id,
    bool_or(visit.outcome in ('helped', 'not_needed'))
  from private.current_visits as visit join public.households as door on door.id = visit.household_id
  where visit.household_id = household and not visit.is_void group by 1, 2, 3;
  insert into private.household_days (household_id, neighbourhood_id, street_id, attempted_on, reached_on)
  select visit.household_id, door.neighbourhood_id, door.street_id, min(visit.visited_on),
    min(visit.visited_on) filter (where visit.outcome in ('helped', 'not_needed'))
  from private.current_visits as visit join public.households as door on door.id = visit.household_id
  where visit.household_id = household and not visit.is_void and door.retired_at is null group by 1, 2, 3;
$$;

create function private.skill_ranks(person uuid, until date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(code, rank), '{}') from (
    select coalesce(skill.trains, skill.code) as code, max(private.level_rank(shown.value)) as rank
    -- Also what the second of two helpers of one class wrote: the best of both is no more than one person can.
    from private.standing_check_ins as check_in
    cross join jsonb_each_text(check_in.skills) as shown
    join public.skills as skill on skill.code = shown.key
    join public.frameworks as framework on framework.id = skill.framework_id and framework.is_current
    where check_in.person_id = person and not check_in.is_void and not check_in.is_training and check_in.helped_on <= until
    group by 1
  ) as best
$$;

create function private.recount_person(person uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  rules jsonb := (select framework.rules from public.frameworks as framework where is_current);
  home uuid := (select neighbourhood_id from public.people where id = person and merged_into is null);
  helped record;
  ranks jsonb;
begin
  delete from private.person_days where person_id = person;
  if home is null then return; end if;
  for helped in
    select distinct helped_on from private.current_check_ins
    where person_id = person and not is_void and not is_training order by helped_on
  loop
    ranks := private.skill_ranks(person, helped.helped_on);
    insert into private.person_days (person_id, state, neighbourhood_id, first_on)
    select person, state, home, helped.helped_on
    from unnest(array['reached', 'taught', 'alone']) as state
    where state = 'reached' or private.meets_rule(rules -> state, ranks)
    on conflict do nothing;
  end loop;
  insert into private.person_days (person_id, state, neighbourhood_id, first_on)
  select person, 'confirmed', home, min(confirmed_on) from private.current_confirmations
  where person_id = person and not is_void having count(*) > 0;
end $$;

create function private.people_of_cell(neighbourhood uuid, cell_day date) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array(
    select person_id from public.check_ins where neighbourhood_id = neighbourhood and helped_on = cell_day and person_id is not null
    union select person_id from public.confirmations where neighbourhood_id = neighbourhood and confirmed_on = cell_day
  )
$$;

create function private.homes_of(people uuid[]) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array(select distinct neighbourhood_id from private.person_days where person_id = any (people))
$$;

create function private.recount_cell(neighbourhood uuid, cell_day date, gone uuid[] default '{}') returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  helped uuid[] := private.people_of_cell(neighbourhood, cell_day) || gone;
  counted_before uuid[] := private.homes_of(helped);
begin
  delete from private.coverage_cells where neighbourhood_id = neighbourhood and day = cell_day;
  with visit as (
    select outcome, minutes from private.current_visits
    where visited_on = cell_day and neighbourhood_id = neighbourhood and not is_void
  ), help as (
    select people_count from private.current_check_ins
    where helped_on = cell_day and neighbourhood_id = neighbourhood and not is_void and not is_training
  ), counted as (
    select outcome, count(*) as visits, coalesce(sum(minutes), 0) as minutes from visit group by outcome
  )
  insert into private.coverage_cells (neighbourhood_id, day, visits, helps, minutes, outcomes)
  select neighbourhood, cell_day, coalesce(sum(visits), 0), (select coalesce(sum(people_count), 0) from help),
    coalesce(sum(minutes), 0), coalesce(jsonb_object_agg(outcome, visits) filter (where outcome is not null), '{}')
  from counted;
  perform private.recount_household(household_id) from (
    select household_id from public.visits where neighbourhood_id = neighbourhood and visited_on = cell_day
    union select household_id from public.check_ins
    where neighbourhood_id = neighbourhood and helped_on = cell_day and household_id is not null
  ) as touched;
  perform private.recount_person(person) from unnest(helped) as person;
  return counted_before || private.homes_of(helped) || neighbourhood;
end $$;
comment on function private.recount_cell is
  'Returns the neighbourhoods whose totals changed: people count where their home is, and they may have moved since they were helped.
   gone: people of whom a fact there told before.';

create function private.retotal(neighbourhood uuid) returns void
language sql security definer set search_path = '' as $$
  delete from private.coverage_totals where neighbourhood_id = neighbourhood;
  insert into private.coverage_totals
    (neighbourhood_id, households, attempted, reached, helps, people_reached, taught, alone, confirmed)
  select neighbourhood,
    (select count(*) from public.households where neighbourhood_id = neighbourhood and retired_at is null),
    (select count(*) from private.household_days where neighbourhood_id = neighbourhood),
    (select count(reached_on) from private.household_days where neighbourhood_id = neighbourhood),
    (select coalesce(sum(helps), 0) from private.coverage_cells where neighbourhood_id = neighbourhood),
    count(*) filter (where state = 'reached'), count(*) filter (where state = 'taught'),
    count(*) filter (where state = 'alone'), count(*) filter (where state = 'confirmed')
  from private.person_days where neighbourhood_id = neighbourhood;
  insert into public.street_counts as standing (street_id, ward_id, households, attempted, reached)
  select street.id, street.ward_id, count(door.id), count(days.household_id), count(days.reached_on)
  from public.streets as street
  left join public.households as door on door.street_id = street.id and door.retired_at is null
  left join private.household_days as days on days.household_id = door.id
  where street.neighbourhood_id = neighbourhood group by street.id
  on conflict (street_id) do update
    set ward_id = excluded.ward_id, households = excluded.households, attempted = excluded.attempted, reached = excluded.reached
    where (standing.ward_id, standing.households, standing.attempted, standing.reached)
      is distinct from (excluded.ward_id, excluded.households, excluded.attempted, excluded.reached);
$$;

create function private.recount(area uuid, most integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  cell record;
  gone uuid[];
  touched uuid[] := '{}';
  neighbourhood uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('recount', 0));
  for cell in
    select dirty.neighbourhood_id, dirty.day, max(dirty.id) as newest from private.coverage_dirty as dirty
    join public.areas as place on place.id = dirty.neighbourhood_id
    where area = any (place.path) group by 1, 2 order by 3 limit most
  loop
    with taken as (
      delete from private.coverage_dirty
      where neighbourhood_id = cell.neighbourhood_id and day = cell.day and id <= cell.newest returning person_id
    )
    select coalesce(array_agg(distinct person_id) filter (where person_id is not null), '{}') into gone from taken;
    touched := touched || private.recount_cell(cell.neighbourhood_id, cell.day, gone);
  end loop;
  for neighbourhood in select distinct unnest(touched) loop
    perform private.retotal(neighbourhood);
  end loop;
  return (
    select count(*) from (
      select distinct dirty.neighbourhood_id, dirty.day from private.coverage_dirty as dirty
      join public.areas as place on place.id = dirty.neighbourhood_id where area = any (place.path)
    ) as left_over
  );
end $$;
comment on function private.recount is 'Recounts at most so many dirty cells of an area and returns how many are still outstanding.';

create function private.at_least_five(measure integer, is_plain boolean) returns integer
language sql immutable
return case when is_plain or measure = 0 or measure >= 5 then measure end;

create function private.coverage_rows(area uuid)
returns table (area_id uuid, name text, households integer, attempted integer, reached integer, helps integer,
  people_reached integer, taught integer, alone integer, confirmed integer, streets integer, streets_attempted integer)
language sql stable security definer set search_path = '' as $$
  select child.id, child.name, coalesce(sum(totals.households), 0)::integer, coalesce(sum(totals.attempted), 0)::integer,
    coalesce(sum(totals.reached), 0)::integer, coalesce(sum(totals.helps), 0)::integer,
    coalesce(sum(totals.people_reached), 0)::integer, coalesce(sum(totals.taught), 0)::integer,
    coalesce(sum(totals.alone), 0)::integer, coalesce(sum(totals.confirmed), 0)::integer,
    (select count(*)::integer from public.streets as street join public.areas as place on place.id = street.neighbourhood_id
      where child.id = any (place.path) and street.retired_at is null),
    (select count(*)::integer from public.street_counts as counts join public.streets as street on street.id = counts.street_id
      join public.areas as place on place.id = street.neighbourhood_id
      where child.id = any (place.path) and street.retired_at is null and counts.attempted > 0)
  from public.areas as child
  left join public.areas as place on child.id = any (place.path) and place.level = 'neighbourhood'
  left join private.coverage_totals as totals on totals.neighbourhood_id = place.id
  where child.parent_id = area and child.valid_until is null
  group by child.id
$$;

create function private.newest_figures(area uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(measure, jsonb_build_object('value', value, 'source', source, 'counted_on', counted_on)), '{}')
  from (
    select distinct on (measure) measure, value, source, counted_on from public.figures
    where area_id = area and audience_group is null order by measure, counted_on desc
  ) as newest
$$;

create function public.coverage_of(area_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  outstanding integer;
  is_plain boolean := private.reaches(area_id, array['lead', 'coordinator']);
begin
  if auth.uid() is null or not private.reaches(area_id, array['lead', 'coordinator', 'viewer', 'admin']) then
    perform private.refuse('not_yours', '403');
  end if;
  outstanding := private.recount(area_id, 200);
  return (
    select jsonb_build_object(
      'area', (select jsonb_build_object('id', area.id, 'name', area.name, 'level', area.level, 'figures', private.newest_figures(area.id))
        from public.areas as area where area.id = coverage_of.area_id),
      'outstanding', outstanding,
      'counted_at', now(),
      'rows', coalesce(jsonb_agg(jsonb_build_object(
        'area_id', counted.area_id, 'name', counted.name, 'households', counted.households,
        'attempted', counted.attempted, 'reached', counted.reached,
        'streets', counted.streets, 'streets_attempted', counted.streets_attempted,
        'helps', private.at_least_five(counted.helps, is_plain),
        'people_reached', private.at_least_five(counted.people_reached, is_plain),
        'taught', private.at_least_five(counted.taught, is_plain),
        'alone', private.at_least_five(counted.alone, is_plain),
        'confirmed', private.at_least_five(counted.confirmed, is_plain),
        'figures', private.newest_figures(counted.area_id))), '[]'))
    from private.coverage_rows(coverage_of.area_id) as counted
  );
end $$;
comment on function public.coverage_of is
  'Counts per child area, all time. For viewers and admins a count of people from one to four is null; there are no sums in the
   answer, and the screen adds only what it was shown.';

create function public.street_coverage(neighbourhood_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  is_plain boolean := private.reaches(neighbourhood_id, array['lead', 'coordinator']);
begin
  if auth.uid() is null or not private.reaches(neighbourhood_id, array['lead', 'coordinator', 'viewer', 'admin']) then
    perform private.refuse('not_yours', '403');
  end if;
  perform private.recount(neighbourhood_id, 200);
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'street_id', street.id, 'name', street.name, 'households', counts.households,
      'attempted', private.at_least_five(counts.attempted, is_plain), 'reached', private.at_least_five(counts.reached, is_plain),
      'elderly', case when is_plain then (select count(*) from public.households as door
        where door.street_id = street.id and door.retired_at is null and 'elderly' = any (door.priorities)
          and not exists (select from private.household_days as days where days.household_id = door.id)) end,
      'assigned', case when is_plain then (select coalesce(jsonb_agg(distinct coalesce(person.called, person.full_name)), '[]')
        from public.parts as part join public.assignments as assignment on assignment.part_id = part.id and assignment.ended_at is null
        join public.profiles as person on person.id = assignment.profile_id where part.street_id = street.id) end
    )), '[]')
    from public.streets as street join public.street_counts as counts on counts.street_id = street.id
    where street.neighbourhood_id = street_coverage.neighbourhood_id and street.retired_at is null
  );
end $$;
comment on function public.street_coverage is 'Streets of a neighbourhood. Viewers and admins see no measure from one to four homes, no names.';

create function public.homes_never_reached(area_id uuid, after text default '', most integer default 200) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if auth.uid() is null or not private.reaches(area_id, array['lead', 'coordinator']) then
    perform private.refuse('not_yours', '403');
  end if;
  return (
    select coalesce(jsonb_agg(to_jsonb(listed) order by listed.page_key), '[]') from (
      select street.name_key || '|' || door.id::text as page_key, door.id as household_id, door.part_id, street.id as street_id,
        street.name as street_name, door.number, door.building, door.floor, door.unit, door.needs, door.priorities,
        days.attempted_on is not null as is_attempted, place.name as neighbourhood_name
      from public.households as door join public.streets as street on street.id = door.street_id
      join public.areas as place on place.id = door.neighbourhood_id
      left join private.household_days as days on days.household_id = door.id
      where homes_never_reached.area_id = any (place.path) and door.retired_at is null and days.reached_on is null
        and street.name_key || '|' || door.id::text > after
      order by page_key limit least(greatest(most, 1), 500)
    ) as listed
  );
end $$;
comment on function public.homes_never_reached is 'Doors nobody was met at, page by page: pass the last page_key as after. No people in it.';

revoke execute on function public.coverage_of, public.street_coverage, public.homes_never_reached from public, anon, authenticated;
grant execute on function public.coverage_of, public.street_coverage, public.homes_never_reached to authenticated;
