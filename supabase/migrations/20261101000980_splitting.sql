-- A part is split: its doors, and whoever held it, pass to the parts that take its place.

create function private.keep_places() returns void
language sql volatile security definer set search_path = '' as $$
  select pg_advisory_xact_lock_shared(hashtextextended('places', 0))
$$;
comment on function private.keep_places is
  'Who writes facts holds this: no split may put a door elsewhere between reading its part and writing that into a fact.';

create function private.move_places() returns void
language sql volatile security definer set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('places', 0))
$$;

create type private.slice as (place integer, kind text, side text, from_number integer, to_number integer, label text);

create function private.slices_of(part public.parts, into_parts jsonb) returns setof private.slice
language sql immutable set search_path = '' as $$
  select (place - 1)::integer, slice ->> 'kind',
    case when slice ->> 'kind' = 'range' then coalesce(slice ->> 'side',
      case when part.kind in ('odd', 'even') then part.kind else part.side end) end,
    (slice ->> 'from_number')::integer, (slice ->> 'to_number')::integer, nullif(private.tidy(slice ->> 'label'), '')
  from jsonb_array_elements(into_parts) with ordinality as listed (slice, place)
$$;
comment on function private.slices_of is 'As asked for, numbered from 0; a range of one side of the street stays on that side.';

create function private.side_of(slice private.slice) returns text
language sql immutable set search_path = '' as $$
  select case when slice.kind in ('odd', 'even') then slice.kind else slice.side end
$$;

create function private.lies_within(slice private.slice, part public.parts) returns boolean
language sql immutable set search_path = '' as $$
  select case
    when part.kind = 'stairwell' then false
    when slice.kind = 'stairwell' then slice.label is not null
    when slice.kind = 'range' and (slice.from_number <= slice.to_number) is not true then false
    when part.kind = 'whole' then slice.kind in ('odd', 'even', 'range')
    when part.kind in ('odd', 'even') then slice.kind = 'range' and slice.side = part.kind
    when slice.kind = 'range' then slice.from_number >= part.from_number and slice.to_number <= part.to_number
      and (part.side is null or slice.side is not distinct from part.side)
    else false
  end
$$;

create function private.overlap(one private.slice, other private.slice) returns boolean
language sql immutable set search_path = '' as $$
  select case
    when one.kind = 'stairwell' or other.kind = 'stairwell' then one.kind = other.kind and one.label = other.label
    else coalesce(private.side_of(one) = private.side_of(other), true)
      and coalesce(one.from_number <= other.to_number and other.from_number <= one.to_number, true)
  end
$$;

create function private.slice_holds(slice private.slice, door public.households) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(case slice.kind
    when 'stairwell' then door.building <> '' and slice.label = door.building
    else (private.side_of(slice) is null or number % 2 = (private.side_of(slice) = 'odd')::integer)
      and (slice.kind <> 'range' or number between slice.from_number and slice.to_number)
  end, false)
  from (select coalesce(private.leading_number(door.number_key), 0) as number) as read
$$;

create function private.why_not_split(part_id uuid, into_parts jsonb) returns text
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  part public.parts;
  slices private.slice[];
begin
  select * into part from public.parts where id = why_not_split.part_id;
  if (part.neighbourhood_id = any (array(select private.my_neighbourhoods(array['lead', 'coordinator'])))) is not true then
    return 'not_yours';
  end if;
  if part.retired_at is not null then return 'part_retired'; end if;
  if jsonb_typeof(into_parts) is distinct from 'array' then return 'not_splittable'; end if;
  if jsonb_array_length(into_parts) not between 2 and 40 then return 'not_splittable'; end if;
  slices := array(select slice from private.slices_of(part, into_parts) as slice);
  if exists (select from unnest(slices) as slice where private.lies_within(slice, part) is not true) then return 'not_splittable'; end if;
  if exists (
    select from unnest(slices) as one, unnest(slices) as other where one.place < other.place and private.overlap(one, other)
  ) then return 'overlap'; end if;
  if exists (
    select from public.households as door
    where door.part_id = part.id and door.retired_at is null
      and not exists (select from unnest(slices) as slice where private.slice_holds(slice, door))
  ) then return 'uncovered'; end if;
  return null;
exception when data_exception then
  return 'not_splittable';
end $$;

create function private.pass_on_assignments(part uuid, successors uuid[]) returns void
language sql security definer set search_path = '' as $$
  insert into public.assignments (part_id, profile_id, due_on, note, assigned_by, assigned_at, ended_at)
  select successor, held.profile_id, held.due_on, held.note, held.assigned_by, held.assigned_at, held.ended_at
  from public.assignments as held, unnest(successors) as successor
  where held.part_id = part and coalesce(held.ended_at, now()) > now() - interval '30 days';
  update public.assignments set ended_at = now() where part_id = part and ended_at is null;
$$;
comment on function private.pass_on_assignments is
  'Also those ended within 30 days: late work of theirs is held for the lead as before.';

create function private.split(part public.parts, into_parts jsonb) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  slice private.slice;
  successors uuid[] := '{}';
  made uuid;
begin
  for slice in select * from private.slices_of(part, into_parts) as listed order by listed.place loop
    insert into public.parts (street_id, neighbourhood_id, ward_id, kind, side, from_number, to_number, label)
    values (part.street_id, part.neighbourhood_id, part.ward_id, slice.kind, slice.side,
      case when slice.kind = 'range' then slice.from_number end, case when slice.kind = 'range' then slice.to_number end, slice.label)
    returning id into made;
    successors := successors || made;
  end loop;
  update public.parts set retired_at = now(), successor_ids = successors where id = part.id;
  update public.households as door set part_id = private.part_for(door.street_id, door.number_key, door.building)
  where door.part_id = part.id;
  perform private.pass_on_assignments(part.id, successors);
  update public.outings as outing set part_ids = array_remove(outing.part_ids, part.id) || successors
  where part.id = any (outing.part_ids) and cardinality(outing.part_ids) + cardinality(successors) <= 501;
  return successors;
end $$;

create function private.described(parts uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_agg(jsonb_build_object('part_id', part.id, 'kind', part.kind, 'side', part.side, 'from_number', part.from_number,
    'to_number', part.to_number, 'label', part.label) order by array_position(parts, part.id))
  from public.parts as part where part.id = any (parts)
$$;

create function public.split_part(part_id uuid, into_parts jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  reason text;
  part public.parts;
  successors uuid[];
begin
  perform private.move_places();
  reason := private.why_not_split(split_part.part_id, into_parts);
  if reason is not null then
    return jsonb_build_object('outcome', 'refused', 'reason', reason, 'part_id', split_part.part_id);
  end if;
  perform pg_advisory_xact_lock(hashtextextended('part:' || split_part.part_id::text, 0));
  select * into part from public.parts where id = split_part.part_id;
  successors := private.split(part, into_parts);
  return jsonb_build_object('outcome', 'split', 'parts', private.described(successors));
end $$;
comment on function public.split_part is
  'Into 2 to 40 of {kind: odd | even | range | stairwell, side?, from_number?, to_number?, label?} that share no door and leave none
   out: {outcome: split, parts} or {outcome: refused, reason: not_yours | part_retired | not_splittable | overlap | uncovered}.';

create function private.units_of(pieces jsonb)
returns table (part_id uuid, into_parts jsonb, take integer, giving jsonb)
language sql immutable set search_path = '' as $$
  select (unit ->> 'part_id')::uuid, nullif(unit -> 'into', 'null'), (unit ->> 'take')::integer,
    jsonb_build_object('part_id', unit -> 'part_id', 'people', piece -> 'people', 'due_on', piece -> 'due_on', 'note', piece -> 'note')
  from jsonb_array_elements(pieces) as piece, jsonb_array_elements(piece -> 'units') as unit
$$;

create function private.refuse_unreadable_cut(pieces jsonb) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if (jsonb_typeof(pieces) = 'array') is not true then perform private.refuse('invalid'); end if;
  if (select count(*) from private.units_of(pieces)) > 500 then perform private.refuse('too_many'); end if;
  -- A part stands in one piece, or is cut the same way in each and every slice taken once.
  if exists (
    select from private.units_of(pieces) as unit group by unit.part_id
    having count(*) <> count(distinct coalesce(unit.take, -1)) or count(distinct coalesce(unit.into_parts, '[]')) <> 1
      or bool_or((unit.take is null) <> (unit.into_parts is null)) or bool_or(unit.take not between 0 and 39)
      or bool_or(unit.take >= jsonb_array_length(coalesce(unit.into_parts, '[]')))
  ) then
    perform private.refuse('invalid');
  end if;
exception when data_exception then
  perform private.refuse('invalid');
end $$;

create function private.why_not_cut(pieces jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(
    private.why_not_all_given((select coalesce(jsonb_agg(giving), '[]') from private.units_of(pieces))),
    (select jsonb_build_object('outcome', 'refused', 'reason', reason, 'part_id', part_id)
      from (select distinct part_id, into_parts from private.units_of(pieces) where into_parts is not null) as split,
        private.why_not_split(part_id, into_parts) as reason
      where reason is not null limit 1)
  )
$$;

create function public.accept_cut(pieces jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  refusal jsonb;
  wanted jsonb;
  cut record;
  part public.parts;
  successors jsonb := '{}';
begin
  perform private.refuse_unreadable_cut(pieces);
  perform private.move_places();
  perform pg_advisory_xact_lock(turn) from (
    select distinct hashtextextended('part:' || part_id::text, 0) as turn from private.units_of(pieces) order by turn
  ) as sorted;
  refusal := private.why_not_cut(pieces);
  if refusal is not null then return refusal; end if;
  for cut in select distinct part_id, into_parts from private.units_of(pieces) where into_parts is not null order by part_id loop
    select * into part from public.parts where id = cut.part_id;
    successors := successors || jsonb_build_object(cut.part_id, to_jsonb(private.split(part, cut.into_parts)));
  end loop;
  select coalesce(jsonb_agg(giving || case when take is null then '{}'
    else jsonb_build_object('part_id', successors -> part_id::text -> take) end), '[]') into wanted from private.units_of(pieces);
  return public.assign_parts(wanted);
end $$;
comment on function public.accept_cut is
  'Pieces [{people, due_on?, note?, units: [{part_id, into?, take?}]}]: splits first, then gives each piece to its people, all or
   nothing. Answers as assign_parts; what stood before speaks of the parts as split now.';

revoke execute on function public.split_part, public.accept_cut from public, anon, authenticated;
grant execute on function public.split_part, public.accept_cut to authenticated;
