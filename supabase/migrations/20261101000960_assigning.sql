-- What a lead sees before giving parts to people: how much there is to walk in each, who has it, and who could.

create index visits_by_author on public.visits (author_id, visited_on);

create function private.last_active_on(person uuid) returns date
language sql stable security definer set search_path = '' as $$
  select max(visited_on) from public.visits where author_id = person
$$;

create function private.homes_of_parts(parts uuid[])
returns table (part_id uuid, household_id uuid, is_reached boolean, last_visited_on date, is_due boolean)
language sql stable security definer set search_path = '' as $$
  select door.part_id, door.id, coalesce(knocked.is_reached, false), knocked.last_visited_on, coalesce(knocked.is_due, false)
  from public.households as door left join lateral (
    select bool_or(visit.outcome in ('helped', 'not_needed')) as is_reached, max(visit.visited_on) as last_visited_on,
      (array_agg(visit.outcome = 'come_back' and private.day_of(visit.come_back_at) <= private.day_of(now())
        order by visit.visited_at desc, visit.receipt desc))[1] as is_due
    from private.current_visits as visit where visit.household_id = door.id and not visit.is_void
  ) as knocked on true
  where door.part_id = any (parts) and door.retired_at is null
$$;
comment on function private.homes_of_parts is 'Standing doors: reached as in the coverage, due when the last visit agreed an hour that has come.';

create function private.holders_of(part uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('profile_id', held.profile_id, 'called', coalesce(person.called, person.full_name),
    'due_on', held.due_on, 'note', held.note, 'assigned_at', held.assigned_at,
    'last_active_on', private.last_active_on(held.profile_id)) order by held.assigned_at, held.profile_id), '[]')
  from public.assignments as held join public.profiles as person on person.id = held.profile_id
  where held.part_id = part and held.ended_at is null
$$;

create function private.doors_of(part uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_array(coalesce(private.leading_number(door.number_key), 0), door.lon, door.lat)
    order by private.leading_number(door.number_key), door.number_key, door.unit), '[]')
  from public.households as door where door.part_id = part and door.retired_at is null
$$;

create function private.parts_below(area uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array(
    select part.id from public.parts as part join public.areas as place on place.id = part.neighbourhood_id
    where area = any (place.path) and part.retired_at is null
  )
$$;

create function private.described_parts(area uuid, with_doors boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  with counted as (
    select part_id, count(*)::integer as homes, count(last_visited_on)::integer as attempted,
      max(last_visited_on) as last_visited_on, (count(*) filter (where is_due))::integer as due
    from private.homes_of_parts(private.parts_below(area)) group by part_id
  )
  select coalesce(jsonb_agg(jsonb_build_object('part_id', part.id, 'street_id', part.street_id,
    'neighbourhood_id', part.neighbourhood_id, 'kind', part.kind, 'side', part.side, 'label', part.label,
    'from_number', part.from_number, 'to_number', part.to_number, 'homes', coalesce(counted.homes, 0),
    'attempted', coalesce(counted.attempted, 0), 'last_visited_on', counted.last_visited_on, 'due', coalesce(counted.due, 0),
    'holders', private.holders_of(part.id))
    || case when with_doors then jsonb_build_object('doors', private.doors_of(part.id)) else '{}' end), '[]')
  from public.parts as part left join counted on counted.part_id = part.id
  where part.id = any (private.parts_below(area))
$$;

create function private.load_of(person uuid, out parts integer, out homes_left integer)
language sql stable security definer set search_path = '' as $$
  select (select count(*)::integer from public.assignments where profile_id = person and ended_at is null),
    (select count(*)::integer from private.homes_of_parts(array(
      select part_id from public.assignments where profile_id = person and ended_at is null
    )) where not is_reached)
$$;
comment on function private.load_of is 'The parts someone holds, and the homes in them where nobody was met yet.';

create function private.walkers_of(area uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  with walkers as (
    select membership.profile_id, array_agg(distinct team.id) as teams, max(membership.role) as role,
      bool_and(membership.paused_at is not null) as is_paused
    from public.memberships as membership join public.teams as team on team.id = membership.team_id
    join public.areas as place on place.id = team.area_id join public.areas as here on here.id = area
    where membership.left_at is null and membership.role in ('ambassador', 'lead')
      and (team.ends_on is null or team.ends_on >= private.day_of(now()))
      and (place.id = any (here.path) or here.id = any (place.path))
    group by membership.profile_id
  )
  select coalesce(jsonb_agg(jsonb_build_object('profile_id', walkers.profile_id, 'called', coalesce(person.called, person.full_name),
    'teams', walkers.teams, 'role', walkers.role, 'is_paused', walkers.is_paused, 'parts', load.parts, 'homes_left', load.homes_left)), '[]')
  from walkers join public.profiles as person on person.id = walkers.profile_id, private.load_of(walkers.profile_id) as load
$$;

create function public.parts_to_assign(area_id uuid, with_doors boolean default false) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.reaches(area_id, array['lead', 'coordinator']) then perform private.refuse('not_yours', '403'); end if;
  return jsonb_build_object('parts', private.described_parts(area_id, coalesce(with_doors, false)), 'people', private.walkers_of(area_id));
end $$;
comment on function public.parts_to_assign is
  'For who leads the area: {parts: [{part_id, street_id, neighbourhood_id, kind, side, label, from_number, to_number, homes,
   attempted, last_visited_on, due, holders, doors?: [[number or 0, lon, lat]]}], people: [{profile_id, called, teams, role, parts,
   homes_left, is_paused}]}.';
revoke execute on function public.parts_to_assign from public, anon, authenticated;
grant execute on function public.parts_to_assign to authenticated;
