-- A person who moves to another home takes along what is theirs; what happened stays where it happened.

create function private.people_as(person uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array(select id from public.people where id = person or merged_into = person order by id)
$$;

create function public.move_person(person_id uuid, household_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  person public.people := private.person_named(move_person.person_id);
  door public.households := private.household_named(move_person.household_id);
  everyone uuid[] := private.people_as(person.id);
begin
  if person.id is null then perform private.refuse('unknown_person', '404'); end if;
  if door.id is null or door.retired_at is not null then perform private.refuse('unknown_household', '404'); end if;
  perform private.keep_places();
  perform private.take_turns((
    select jsonb_agg(jsonb_build_object('name', 'edit_person', 'payload', jsonb_build_object('person_id', one)))
    from unnest(everyone) as one
  ));
  select * into person from public.people where id = person.id;
  if (person.part_id = any (array(select private.my_parts())) and door.part_id = any (array(select private.my_parts()))) is not true then
    perform private.refuse('not_yours', '403');
  end if;
  if person.erased_at is not null then perform private.refuse('erased', '410'); end if;
  if person.household_id = door.id then return jsonb_build_object('outcome', 'already_there'); end if;
  perform private.take_along(everyone, door);
  insert into public.people_history (person_id, part_id, field, earlier, later, author_id, receipt)
  values (person.id, door.part_id, 'household_id', to_jsonb(person.household_id), to_jsonb(door.id), auth.uid(),
    nextval('private.receipts'));
  return jsonb_build_object('outcome', 'moved');
end $$;
comment on function public.move_person is
  'Online, because two phones could move one person two ways: {outcome: moved | already_there}. Both homes must be in the caller''s care.';

create function private.take_along(everyone uuid[], door public.households) returns void
language sql security definer set search_path = '' as $$
  update public.people set household_id = door.id, part_id = door.part_id, neighbourhood_id = door.neighbourhood_id
  where id = any (everyone);
  update public.people_history set part_id = door.part_id where person_id = any (everyone);
  update public.consents set household_id = door.id, part_id = door.part_id where person_id = any (everyone);
  update public.confirmations set household_id = door.id, part_id = door.part_id, neighbourhood_id = door.neighbourhood_id
  where person_id = any (everyone);
  -- One day with a fact of theirs is enough to have the person counted again, where they lived and where they live.
  insert into private.coverage_dirty (neighbourhood_id, day)
  select distinct on (person_id) neighbourhood_id, helped_on from public.check_ins where person_id = any (everyone)
  order by person_id, receipt;
$$;

revoke execute on function public.move_person from public, anon, authenticated;
grant execute on function public.move_person to authenticated;
