-- The one door for what phones did: apply_commands. One SQL function per command, of the same name as on the phone.

create table public.command_log (
  author_id uuid not null references public.profiles (id),
  id uuid not null,
  name text not null,
  payload_hash text not null,
  status text not null check (status in ('applied', 'held', 'returned')),
  reason text,
  was_held boolean not null default false,
  payload jsonb,
  needs uuid[] not null default '{}',
  part_id uuid references public.parts (id),
  class_id uuid,
  receipt bigint not null unique,
  made_at timestamptz not null,
  received_at timestamptz not null default now(),
  device_id text,
  app_schema integer not null,
  changed_in bigint not null default private.transaction_number(),
  primary key (author_id, id)
);
comment on column public.command_log.payload is 'personal: helped person; kept only while held';
comment on column public.command_log.reason is 'Why it is held or was sent back: was_yours, your_team, class_of_team, waiting_for, unknown_command, unknown_field; or the word of a refusal.';
create index command_log_by_author on public.command_log (author_id, changed_in, id) where was_held;
create index command_log_by_receipt on public.command_log (author_id, receipt);
create index command_log_held_by_person on public.command_log ((payload ->> 'person_id')) where status = 'held';
create index command_log_held_by_part on public.command_log (part_id) where status = 'held';
create index command_log_held_by_class on public.command_log (class_id) where status = 'held' and class_id is not null;
create index command_log_held_by_author on public.command_log (author_id) where status = 'held';
create trigger stamp_change before update on public.command_log for each row execute function private.stamp_change();

grant select on public.command_log to authenticated;
alter table public.command_log enable row level security;
create policy "authors read the fate of their commands, leads those held in their area" on public.command_log
  for select to authenticated
  using (
    author_id = (select auth.uid())
    or (status = 'held' and (
      part_id = any (array(select private.tray_parts()))
      or (received_at < now() - interval '7 days' and part_id = any (array(select private.parts_i_lead())))
    ))
  );
comment on column public.command_log.class_id is 'Where held work of a class belongs, as part_id tells of a home.';

create type private.command as (
  id uuid, name text, payload jsonb, needs uuid[], made_at timestamptz, author uuid, receipt bigint
);

create function private.household_named(id uuid) returns public.households
language sql stable security definer set search_path = '' as $$
  select door.* from public.households as door
  where door.id = coalesce((select alias.household_id from public.household_aliases as alias where alias.id = household_named.id), household_named.id)
$$;

create function private.open_household(author uuid, id uuid) returns public.households
language plpgsql stable security definer set search_path = '' as $$
declare
  door public.households := private.household_named(id);
begin
  if door.id is null then perform private.refuse('unknown_household', '404'); end if;
  perform private.may_write(author, door.part_id, door.id);
  return door;
end $$;

create function private.moment_of(given text) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  moment timestamptz := given::timestamptz;
begin
  if moment is null then perform private.refuse('moment_missing'); end if;
  if moment > now() + interval '1 day' then perform private.refuse('in_the_future'); end if;
  if moment < '2025-01-01' then perform private.refuse('too_long_ago'); end if;
  return moment;
end $$;

create function private.words_of(list jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select coalesce(array_agg(distinct word order by word), '{}') from jsonb_array_elements_text(coalesce(list, '[]')) as word
$$;

create function private.leads_in(author uuid, neighbourhood uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.memberships_of(author) as membership
    join public.areas as area on area.id = neighbourhood
    where membership.role in ('lead', 'coordinator') and membership.area_id = any (area.path)
  )
$$;

create function private.is_correctable(author uuid, first_author uuid, part uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if author = first_author then
    -- Who has left corrects like anyone late: held for the lead, or refused.
    if not exists (select from private.memberships_of(author)) then perform private.may_write(author, part); end if;
  elsif not private.leads_in(author, (select neighbourhood_id from public.parts where id = part)) then
    perform private.refuse('only_author_or_lead', '403');
  end if;
end $$;

create function private.log_visit(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  visit jsonb := command.payload;
  door public.households := private.open_household(command.author, (visit ->> 'household_id')::uuid);
begin
  insert into public.visits (id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, minutes, come_back_at,
    relative_follows_up, booking_id, receipt)
  values ((visit ->> 'visit_id')::uuid, door.id, door.part_id, door.neighbourhood_id, command.author, visit ->> 'outcome',
    private.moment_of(visit ->> 'visited_at'), (visit ->> 'minutes')::smallint,
    case when visit ->> 'outcome' = 'come_back' then (visit ->> 'come_back_at')::timestamptz end,
    coalesce((visit ->> 'relative_follows_up')::boolean, false),
    private.booking_worked_on(command.author, (visit ->> 'booking_id')::uuid), command.receipt);
end $$;

create function private.correct_visit(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  correction jsonb := command.payload;
  root public.visits;
  standing public.visits;
  door public.households;
begin
  select * into root from public.visits where id = (correction ->> 'root_id')::uuid and root_id is null;
  if not found then perform private.refuse('unknown_visit', '404'); end if;
  door := private.household_named(root.household_id);
  perform private.is_correctable(command.author, root.author_id, door.part_id);
  select * into standing from public.visits where id = root.id or root_id = root.id order by receipt desc limit 1;
  insert into public.visits (id, root_id, household_id, part_id, neighbourhood_id, author_id, outcome, is_void, visited_at, minutes,
    come_back_at, relative_follows_up, booking_id, receipt)
  values ((correction ->> 'visit_id')::uuid, root.id, door.id, door.part_id, door.neighbourhood_id, command.author,
    coalesce(correction ->> 'outcome', standing.outcome), coalesce((correction ->> 'is_void')::boolean, standing.is_void),
    coalesce(private.moment_or_none(correction ->> 'visited_at'), standing.visited_at),
    coalesce((correction ->> 'minutes')::smallint, standing.minutes),
    case when coalesce(correction ->> 'outcome', standing.outcome) = 'come_back'
      then coalesce((correction ->> 'come_back_at')::timestamptz, standing.come_back_at) end,
    coalesce((correction ->> 'relative_follows_up')::boolean, standing.relative_follows_up), root.booking_id, command.receipt);
end $$;
comment on function private.correct_visit is 'What the payload leaves out stays as it stood. The author may correct long after handing the part over.';

create function private.moment_or_none(given text) returns timestamptz
language sql stable set search_path = '' as $$
  select case when given is not null then private.moment_of(given) end
$$;

create function private.refuse_unknown_skills(skills jsonb) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if exists (
    select from jsonb_each_text(coalesce(skills, '{}')) as given
    where private.level_rank(given.value) = 0 or given.key <> all (array(select code from public.skills))
  ) then
    perform private.refuse('unknown_skill');
  end if;
end $$;

create function private.person_named(person uuid) returns public.people
language sql stable security definer set search_path = '' as $$
  select standing.* from public.people as asked
  join public.people as standing on standing.id = coalesce(asked.merged_into, asked.id)
  where asked.id = person
$$;

create function private.check_in(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  helped jsonb := command.payload;
  visit public.visits;
  door public.households;
  person public.people;
begin
  select * into visit from public.visits where id = (helped ->> 'visit_id')::uuid;
  if not found then perform private.refuse('unknown_visit', '404'); end if;
  door := private.open_household(command.author, visit.household_id);
  perform private.refuse_unknown_skills(helped -> 'skills');
  if helped ->> 'person_id' is not null then
    person := private.person_named((helped ->> 'person_id')::uuid);
    if person.id is null or person.household_id <> door.id then perform private.refuse('unknown_person', '404'); end if;
  end if;
  insert into public.check_ins (id, visit_id, household_id, part_id, neighbourhood_id, author_id, person_id, people_count,
    audience_group, priorities, skills, helped_at, receipt)
  values ((helped ->> 'check_in_id')::uuid, coalesce(visit.root_id, visit.id), door.id, door.part_id, door.neighbourhood_id, command.author,
    case when person.erased_at is null then person.id end, coalesce((helped ->> 'people_count')::smallint, 1),
    coalesce(helped ->> 'audience_group', person.audience_group, 'resident'), private.words_of(helped -> 'priorities'),
    coalesce(helped -> 'skills', '{}'), private.moment_of(helped ->> 'helped_at'), command.receipt);
end $$;

create function private.append_check_in(command private.command, root public.check_ins) returns void
language plpgsql security definer set search_path = '' as $$
declare
  correction jsonb := command.payload;
  standing public.check_ins;
begin
  perform private.refuse_unknown_skills(correction -> 'skills');
  select * into standing from public.check_ins where id = root.id or root_id = root.id order by receipt desc limit 1;
  insert into public.check_ins (id, root_id, visit_id, household_id, part_id, neighbourhood_id, author_id, person_id, people_count,
    audience_group, priorities, skills, is_void, booking_id, class_id, venue_id, enrolment_id, profile_id, is_training, needs_visit,
    is_self, helped_at, receipt)
  values ((correction ->> 'check_in_id')::uuid, root.id, root.visit_id, root.household_id, root.part_id, root.neighbourhood_id,
    command.author, standing.person_id, coalesce((correction ->> 'people_count')::smallint, standing.people_count),
    coalesce(correction ->> 'audience_group', standing.audience_group),
    case when correction ? 'priorities' then private.words_of(correction -> 'priorities') else standing.priorities end,
    coalesce(correction -> 'skills', standing.skills), coalesce((correction ->> 'is_void')::boolean, standing.is_void), root.booking_id,
    root.class_id, root.venue_id, root.enrolment_id, root.profile_id, root.is_training,
    coalesce((correction ->> 'needs_visit')::boolean, standing.needs_visit), root.is_self,
    coalesce(private.moment_or_none(correction ->> 'helped_at'), standing.helped_at), command.receipt);
end $$;
comment on function private.append_check_in is 'Corrects a check-in, in a class too, or a walk-up; what the payload leaves out stays as it stood.';

create function private.correct_check_in(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  root public.check_ins;
begin
  select * into root from public.check_ins where id = (command.payload ->> 'root_id')::uuid and root_id is null and part_id is not null
    and class_id is null;
  if not found then perform private.refuse('unknown_check_in', '404'); end if;
  perform private.is_correctable(command.author, root.author_id, root.part_id);
  perform private.append_check_in(command, root);
end $$;

create function private.may_help_in(author uuid, neighbourhood uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (
    select from private.memberships_of(author) as membership
    join public.areas as area on area.id = neighbourhood and area.level = 'neighbourhood'
    where membership.role in ('ambassador', 'lead', 'coordinator') and membership.area_id = any (area.path)
  ) then
    perform private.refuse('not_yours', '403');
  end if;
end $$;
comment on function private.may_help_in is 'Returns when a membership of the author reaches the neighbourhood: a walk-up has no part to be in charge of.';

create function private.log_walk_up(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  helped jsonb := command.payload;
  neighbourhood uuid := (helped ->> 'neighbourhood_id')::uuid;
begin
  perform private.may_help_in(command.author, neighbourhood);
  perform private.refuse_unknown_skills(helped -> 'skills');
  insert into public.check_ins (id, neighbourhood_id, author_id, people_count, audience_group, priorities, skills, booking_id, helped_at,
    receipt)
  values ((helped ->> 'check_in_id')::uuid, neighbourhood, command.author, coalesce((helped ->> 'people_count')::smallint, 1),
    coalesce(helped ->> 'audience_group', 'resident'), private.words_of(helped -> 'priorities'), coalesce(helped -> 'skills', '{}'),
    private.booking_worked_on(command.author, (helped ->> 'booking_id')::uuid), private.moment_of(helped ->> 'helped_at'), command.receipt);
end $$;
comment on function private.log_walk_up is 'People helped where one met them, at no home and by no name.';

create function private.correct_walk_up(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  root public.check_ins;
begin
  select * into root from public.check_ins where id = (command.payload ->> 'root_id')::uuid and root_id is null and part_id is null
    and class_id is null;
  if not found then perform private.refuse('unknown_walk_up', '404'); end if;
  if not private.leads_in(command.author, root.neighbourhood_id) then
    if command.author <> root.author_id then perform private.refuse('only_author_or_lead', '403'); end if;
    if not exists (select from private.memberships_of(command.author)) then perform private.refuse('not_yours', '403'); end if;
  end if;
  perform private.append_check_in(command, root);
end $$;

create function private.add_household(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
<<given>>
declare
  door jsonb := command.payload;
  given_id uuid := (door ->> 'household_id')::uuid;
  street public.streets;
  key text := private.number_key(door ->> 'number');
  building text := private.tidy(door ->> 'building');
  floor text := private.tidy(door ->> 'floor');
  unit text := private.tidy(door ->> 'unit');
  part public.parts;
  standing uuid;
begin
  select * into street from public.streets where id = (door ->> 'street_id')::uuid and retired_at is null;
  if not found then perform private.refuse('unknown_street', '404'); end if;
  if key is null or key !~ '^[0-9A-ZĐ][0-9A-ZĐ/.-]{0,19}$' then perform private.refuse('number_unreadable'); end if;
  select * into part from public.parts where id = private.part_for(street.id, key, building);
  if not found then perform private.refuse('unknown_part', '404'); end if;
  perform private.may_write(command.author, part.id);
  if given_id is distinct from private.household_id(street.id, key, building, floor, unit) then perform private.refuse('wrong_id'); end if;
  insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key, building, floor, unit, lon, lat,
    needs, priorities, receipt)
  values (given_id, street.id, part.id, part.neighbourhood_id, part.ward_id, private.tidy(door ->> 'number'), key, building, floor, unit,
    (door ->> 'lon')::float8, (door ->> 'lat')::float8, private.words_of(door -> 'needs'), private.words_of(door -> 'priorities'),
    command.receipt)
  on conflict do nothing;
  if found then return; end if;
  select id into standing from public.households
  where street_id = street.id and number_key = key and households.building = given.building
    and households.floor = given.floor and households.unit = given.unit and retired_at is null;
  if standing is null then perform private.refuse('id_taken', '409'); end if;
  if standing <> given_id then
    insert into public.household_aliases (id, household_id, part_id) values (given_id, standing, part.id) on conflict do nothing;
  end if;
end $$;
comment on function private.add_household is 'Meeting a door that already stands is applied as that door, whoever made it.';

create function private.edit_household(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  fields jsonb := command.payload -> 'fields';
  door public.households := private.open_household(command.author, (command.payload ->> 'household_id')::uuid);
  later public.households;
begin
  update public.households set
    needs = case when fields ? 'needs' then private.words_of(fields -> 'needs') else needs end,
    priorities = case when fields ? 'priorities' then private.words_of(fields -> 'priorities') else priorities end,
    lon = case when fields ? 'lon' then (fields ->> 'lon')::float8 else lon end,
    lat = case when fields ? 'lat' then (fields ->> 'lat')::float8 else lat end,
    do_not_visit = case when fields ? 'do_not_visit' then fields ->> 'do_not_visit' else do_not_visit end,
    do_not_visit_until = case
      when fields ? 'do_not_visit' and fields ->> 'do_not_visit' is null then null
      when fields ? 'do_not_visit_until' then (fields ->> 'do_not_visit_until')::date
      else do_not_visit_until end,
    go_in_pairs = case when fields ? 'go_in_pairs' then (fields ->> 'go_in_pairs')::boolean else go_in_pairs end
  where id = door.id returning * into later;
  insert into public.household_history (household_id, part_id, field, earlier, later, author_id, receipt)
  select door.id, door.part_id, field, to_jsonb(door) -> field, to_jsonb(later) -> field, command.author, command.receipt
  from jsonb_object_keys(to_jsonb(door) - 'changed_in') as field
  where to_jsonb(door) -> field is distinct from to_jsonb(later) -> field;
end $$;
comment on function private.edit_household is 'Different fields both stand; of one field the later received wins and the earlier is kept in its history.';

create function private.record_consent(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  consent jsonb := command.payload;
  door public.households := private.open_household(command.author, (consent ->> 'household_id')::uuid);
begin
  insert into public.consents (id, person_id, household_id, part_id, author_id, text_id, is_given, how, decided_at, receipt)
  values ((consent ->> 'consent_id')::uuid, (consent ->> 'person_id')::uuid, door.id, door.part_id, command.author,
    (consent ->> 'text_id')::uuid, true, consent ->> 'how', private.moment_of(consent ->> 'decided_at'), command.receipt);
end $$;

create function private.erase_person(person uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  personal constant text[] := array['full_name', 'called', 'phone', 'birth_year'];
  everyone uuid[] := array(select id from public.people where id = person or merged_into = person);
begin
  -- First: what they booked and where they enrolled is found by the phone number too.
  perform private.forget_bookings_of(everyone);
  perform private.forget_enrolments_of(everyone);
  update public.people set full_name = null, called = null, phone = null, birth_year = null, erased_at = now()
  where id = any (everyone) and erased_at is null;
  update public.people_history set earlier = null, later = null where person_id = any (everyone);
  update public.command_log set payload = payload - personal
    || case when payload ? 'fields' then jsonb_build_object('fields', (payload -> 'fields') - personal) else '{}' end
  where status = 'held' and payload ->> 'person_id' = any (everyone::text[])
    and jsonb_typeof(coalesce(payload -> 'fields', '{}')) = 'object';
  -- Where a name may stand in what this ward does not understand nobody knows.
  update public.command_log set payload = null, status = 'returned', reason = 'erased'
  where status = 'held' and reason in ('unknown_command', 'unknown_field')
    and exists (select from unnest(everyone) as erased where strpos(payload::text, erased::text) > 0);
end $$;
comment on function private.erase_person is 'Blanks the personal columns; the id and the coded facts stay, so counts stand.';

create function private.withdraw_consent(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  withdrawal jsonb := command.payload;
  person public.people := private.person_named((withdrawal ->> 'person_id')::uuid);
  door public.households;
begin
  if person.id is null then perform private.refuse('unknown_person', '404'); end if;
  door := private.open_household(command.author, person.household_id);
  insert into public.consents (id, person_id, household_id, part_id, author_id, text_id, is_given, how, decided_at, receipt)
  values ((withdrawal ->> 'consent_id')::uuid, person.id, door.id, door.part_id, command.author, (withdrawal ->> 'text_id')::uuid, false,
    withdrawal ->> 'how', private.moment_of(withdrawal ->> 'decided_at'), command.receipt);
  perform private.erase_person(person.id);
end $$;

create function private.add_person(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  person jsonb := command.payload;
  door public.households := private.open_household(command.author, (person ->> 'household_id')::uuid);
  consented boolean;
begin
  select is_given into consented from public.consents
  where person_id = (person ->> 'person_id')::uuid and household_id = door.id order by receipt desc limit 1;
  if consented is distinct from true then perform private.refuse('consent_missing'); end if;
  insert into public.people (id, household_id, part_id, neighbourhood_id, author_id, full_name, called, phone, birth_year, audience_group,
    priorities, receipt)
  values ((person ->> 'person_id')::uuid, door.id, door.part_id, door.neighbourhood_id, command.author,
    private.tidy(person ->> 'full_name'), nullif(private.tidy(person ->> 'called'), ''), person ->> 'phone',
    (person ->> 'birth_year')::smallint, coalesce(person ->> 'audience_group', 'resident'), private.words_of(person -> 'priorities'),
    command.receipt);
end $$;
comment on function private.add_person is 'Nobody is named before they agreed: the consent command comes first and is needed.';

create function private.edit_person(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  fields jsonb := command.payload -> 'fields';
  person public.people := private.person_named((command.payload ->> 'person_id')::uuid);
  later public.people;
begin
  if person.id is null then perform private.refuse('unknown_person', '404'); end if;
  perform private.may_write(command.author, person.part_id, person.household_id);
  if person.erased_at is not null and fields ?| array['full_name', 'called', 'phone', 'birth_year'] then
    perform private.refuse('erased', '410');
  end if;
  update public.people set
    full_name = case when fields ? 'full_name' then private.tidy(fields ->> 'full_name') else full_name end,
    called = case when fields ? 'called' then nullif(private.tidy(fields ->> 'called'), '') else called end,
    phone = case when fields ? 'phone' then fields ->> 'phone' else phone end,
    birth_year = case when fields ? 'birth_year' then (fields ->> 'birth_year')::smallint else birth_year end,
    audience_group = case when fields ? 'audience_group' then fields ->> 'audience_group' else audience_group end,
    priorities = case when fields ? 'priorities' then private.words_of(fields -> 'priorities') else priorities end
  where id = person.id returning * into later;
  insert into public.people_history (person_id, part_id, field, earlier, later, author_id, receipt)
  select person.id, person.part_id, field, to_jsonb(person) -> field, to_jsonb(later) -> field, command.author, command.receipt
  from jsonb_object_keys(fields) as field where to_jsonb(person) -> field is distinct from to_jsonb(later) -> field;
end $$;

create function private.record_confirmation(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  person public.people := private.person_named((command.payload ->> 'person_id')::uuid);
begin
  if person.id is null then perform private.refuse('unknown_person', '404'); end if;
  perform private.may_write(command.author, person.part_id, person.household_id);
  insert into public.confirmations (id, person_id, household_id, part_id, neighbourhood_id, author_id, confirmed_on, receipt)
  values ((command.payload ->> 'confirmation_id')::uuid, person.id, person.household_id, person.part_id, person.neighbourhood_id,
    command.author, private.day_of(private.moment_of(command.payload ->> 'confirmed_at')), command.receipt);
end $$;

create function private.correct_confirmation(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  root public.confirmations;
  standing public.confirmations;
begin
  select * into root from public.confirmations where id = (command.payload ->> 'root_id')::uuid and root_id is null;
  if not found then perform private.refuse('unknown_confirmation', '404'); end if;
  perform private.is_correctable(command.author, root.author_id, root.part_id);
  select * into standing from public.confirmations where id = root.id or root_id = root.id order by receipt desc limit 1;
  insert into public.confirmations (id, root_id, person_id, household_id, part_id, neighbourhood_id, author_id, is_void, confirmed_on, receipt)
  values ((command.payload ->> 'confirmation_id')::uuid, root.id, root.person_id, root.household_id, root.part_id, root.neighbourhood_id,
    command.author, coalesce((command.payload ->> 'is_void')::boolean, standing.is_void),
    coalesce(private.day_of(private.moment_or_none(command.payload ->> 'confirmed_at')), standing.confirmed_on), command.receipt);
end $$;

create function private.run_command(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.hold_unless_understood(command.name, command.payload);
  case command.name
    when 'log_visit' then perform private.log_visit(command);
    when 'correct_visit' then perform private.correct_visit(command);
    when 'check_in' then perform private.check_in(command);
    when 'correct_check_in' then perform private.correct_check_in(command);
    when 'log_walk_up' then perform private.log_walk_up(command);
    when 'correct_walk_up' then perform private.correct_walk_up(command);
    when 'check_in_to_class' then perform private.check_in_to_class(command);
    when 'count_class_attendance' then perform private.count_class_attendance(command);
    when 'correct_class_attendance' then perform private.correct_class_attendance(command);
    when 'add_household' then perform private.add_household(command);
    when 'edit_household' then perform private.edit_household(command);
    when 'record_consent' then perform private.record_consent(command);
    when 'withdraw_consent' then perform private.withdraw_consent(command);
    when 'add_person' then perform private.add_person(command);
    when 'edit_person' then perform private.edit_person(command);
    when 'record_confirmation' then perform private.record_confirmation(command);
    when 'correct_confirmation' then perform private.correct_confirmation(command);
  end case;
end $$;

create function private.is_uuid(given text) returns boolean
language sql immutable
return coalesce(given ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', false);

create function private.uuid_at(payload jsonb, key text) returns uuid
language sql immutable
return case when private.is_uuid(payload ->> key) then (payload ->> key)::uuid end;

create function private.class_of_command(payload jsonb) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select id from public.classes where id = private.uuid_at(payload, 'class_id')),
    (select class_id from public.check_ins where id = private.uuid_at(payload, 'root_id'))
  );
end $$;

create function private.part_of_command(command private.command, scope text) returns uuid
language sql stable security definer set search_path = '' as $$
  select case when private.class_of_command(command.payload) is null then coalesce(
    (private.household_named(private.uuid_at(command.payload, 'household_id'))).part_id,
    (select part_id from public.visits where id = coalesce(private.uuid_at(command.payload, 'root_id'), private.uuid_at(command.payload, 'visit_id'))),
    (select part_id from public.check_ins where id = private.uuid_at(command.payload, 'root_id')),
    (select part_id from public.confirmations where id = private.uuid_at(command.payload, 'root_id')),
    (select part_id from public.people where id = private.uuid_at(command.payload, 'person_id')),
    private.part_for(private.uuid_at(command.payload, 'street_id'), private.number_key(command.payload ->> 'number'),
      private.tidy(command.payload ->> 'building')),
    (select id from public.parts where id = case when scope like 'part:%' and private.is_uuid(substr(scope, 6))
      then substr(scope, 6)::uuid end)
  ) end
$$;
comment on function private.part_of_command is 'Where a held command belongs; the phone''s scope is only a hint, used last.';

create function private.answer(log public.command_log, word text) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', log.id, 'answer', word, 'receipt', log.receipt, 'transaction', log.changed_in, 'reason', log.reason)
$$;

create function private.are_applied(author uuid, needs uuid[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (
    select from unnest(needs) as needed
    left join public.command_log as earlier on earlier.author_id = author and earlier.id = needed
    where earlier.status is distinct from 'applied'
  )
$$;

create type private.verdict as (word text, reason text);

create function private.try_command(command private.command) returns private.verdict
language plpgsql security definer set search_path = '' as $$
declare
  refusal text;
begin
  if not private.are_applied(command.author, command.needs) then return ('held', 'waiting_for')::private.verdict; end if;
  perform private.run_command(command);
  return ('applied', null)::private.verdict;
exception
  when sqlstate 'PT202' then
    get stacked diagnostics refusal = message_text;
    return ('held', refusal)::private.verdict;
  when sqlstate 'PT400' or sqlstate 'PT403' or sqlstate 'PT404' or sqlstate 'PT409' or sqlstate 'PT410' then
    get stacked diagnostics refusal = message_text;
    return ('refused', refusal)::private.verdict;
  when unique_violation then return ('refused', 'id_taken')::private.verdict;
  when data_exception or integrity_constraint_violation then return ('refused', 'invalid')::private.verdict;
end $$;
comment on function private.try_command is
  'One command, one subtransaction, one verdict: applied, held or refused. Errors not named here (deadlocks, full disks) end the
   batch and the phone retries.';

create function private.answer_command(author uuid, given jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  hash text := encode(extensions.digest(concat_ws('|', given ->> 'name', given -> 'payload'), 'sha256'), 'hex');
  clock_error interval := private.clock_error(given ->> 'clock_at');
  log public.command_log;
  command private.command;
  verdict private.verdict;
begin
  if not private.is_uuid(given ->> 'id') or jsonb_typeof(given -> 'payload') is distinct from 'object'
    or jsonb_typeof(given -> 'needs') is distinct from 'array' or given ->> 'name' is null
    or exists (select from jsonb_array_elements_text(given -> 'needs') as needed where not private.is_uuid(needed))
    or coalesce(given ->> 'app_schema', '') !~ '^[0-9]{1,6}$' or char_length(given::text) > 20000 then
    return jsonb_build_object('id', given ->> 'id', 'answer', 'refused', 'reason', 'invalid');
  end if;
  insert into public.command_log (author_id, id, name, payload_hash, status, needs, receipt, made_at, device_id, app_schema)
  values (author, (given ->> 'id')::uuid, left(given ->> 'name', 60), hash, 'applied', private.uuids_of(given -> 'needs'),
    nextval('private.receipts'), private.made_at_or_now(given ->> 'made_at', clock_error), left(given ->> 'device_id', 60),
    (given ->> 'app_schema')::integer)
  on conflict do nothing returning * into log;
  if not found then return private.answer_again(author, given, hash); end if;
  command := (log.id, log.name, private.with_clock_right(given -> 'payload', clock_error), log.needs, log.made_at, author, log.receipt);
  verdict := private.try_command(command);
  if verdict.word = 'applied' then return private.answer(log, 'applied'); end if;
  if verdict.word = 'held' then return private.hold(log, command, verdict.reason, given ->> 'scope'); end if;
  delete from public.command_log where author_id = author and id = log.id;
  return jsonb_build_object('id', log.id, 'answer', 'refused', 'reason', verdict.reason);
end $$;

create function private.uuids_of(list jsonb) returns uuid[]
language sql immutable set search_path = '' as $$
  select array(select listed::uuid from jsonb_array_elements_text(list) as listed)
$$;

create function private.answer_again(author uuid, given jsonb, hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  log public.command_log;
begin
  select * into log from public.command_log where author_id = author and id = (given ->> 'id')::uuid;
  if log.payload_hash <> hash then
    return jsonb_build_object('id', log.id, 'answer', 'refused', 'reason', 'id_reused');
  end if;
  if log.status = 'held' and log.reason = 'waiting_for' then
    log.needs := private.uuids_of(given -> 'needs');
    update public.command_log set needs = log.needs where author_id = author and id = log.id and needs <> log.needs;
    log := private.run_held(log);
  end if;
  return private.answer(log, 'duplicate') || jsonb_build_object('status', log.status);
end $$;
comment on function private.answer_again is
  'The same receipt as the first time. What waits may have come with other needs, because the person edited what it waited for.';

create function private.run_held(log public.command_log) returns public.command_log
language plpgsql security definer set search_path = '' as $$
declare
  command private.command := (log.id, log.name, log.payload, log.needs, log.made_at, log.author_id, log.receipt);
  verdict private.verdict := private.try_command(command);
  place uuid := coalesce(private.part_of_command(command, ''), log.part_id);
  lesson uuid := coalesce(private.class_of_command(command.payload), log.class_id);
begin
  if verdict.word = 'held' and (place is distinct from log.part_id or lesson is distinct from log.class_id)
    and private.is_nobodys(command, place, lesson) then
    verdict := ('refused', 'not_yours');
  end if;
  if (verdict.word, verdict.reason, place, lesson) is not distinct from (log.status, log.reason, log.part_id, log.class_id) then
    return log;
  end if;
  update public.command_log set
    status = case verdict.word when 'refused' then 'returned' else verdict.word end,
    reason = verdict.reason,
    payload = case when verdict.word = 'held' then payload end,
    part_id = place,
    class_id = lesson
  where author_id = log.author_id and id = log.id returning * into log;
  return log;
end $$;
comment on function private.run_held is 'Tries again, under the original receipt; the caller holds the lock on the author.';

create function private.run_waiting(author uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  log public.command_log;
  ran integer := 0;
begin
  loop
    select * into log from public.command_log
    where author_id = author and status = 'held' and reason = 'waiting_for' and private.are_applied(author, needs)
    order by made_at, receipt limit 1;
    exit when not found;
    perform private.run_held(log);
    ran := ran + 1;
  end loop;
  return ran;
end $$;
comment on function private.run_waiting is 'What waited for something that has come meanwhile is done without being sent again.';

create function private.is_nobodys(command private.command, part uuid, lesson uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return (case
    when lesson is not null then private.class_standing(command.author, lesson) = 'not_yours'
    when part is not null then private.write_standing(command.author, part, (private.household_of(command.payload)).id) = 'not_yours'
  end) is true;
end $$;
comment on function private.is_nobodys is 'Whether no lead would find it: the author has nothing to do with where it belongs.';

create function private.hold(log public.command_log, command private.command, why text, scope text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  place uuid := private.part_of_command(command, scope);
  lesson uuid := private.class_of_command(command.payload);
  held public.command_log;
  refusal text := case
    when private.is_nobodys(command, place, lesson) then 'not_yours'
    when (select count(*) from public.command_log where author_id = log.author_id and status = 'held') >= 2000 then 'tray_is_full'
  end;
begin
  if refusal is not null then
    delete from public.command_log where author_id = log.author_id and id = log.id;
    return jsonb_build_object('id', log.id, 'answer', 'refused', 'reason', refusal);
  end if;
  update public.command_log set status = 'held', was_held = true, reason = why, payload = command.payload, part_id = place,
    class_id = lesson
  where author_id = log.author_id and id = log.id returning * into held;
  return private.answer(held, 'held');
end $$;

create function private.booking_of(payload jsonb) returns uuid
language sql stable security definer set search_path = '' as $$
  select coalesce(private.uuid_at(payload, 'booking_id'),
    (select booking_id from public.visits where id = private.uuid_at(payload, 'root_id')),
    (select booking_id from public.check_ins where id = private.uuid_at(payload, 'root_id')))
$$;

create function private.records_met_in_class(payload jsonb) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  root public.check_ins;
  enrolment uuid;
  person uuid;
begin
  select * into root from public.check_ins where id = private.uuid_at(payload, 'root_id');
  enrolment := coalesce(private.uuid_at(payload, 'enrolment_id'), root.enrolment_id);
  person := coalesce(private.uuid_at(payload, 'person_id'), root.person_id,
    (select one.person_id from public.enrolments as one where one.id = enrolment));
  return query values (enrolment), ((private.person_named(person)).household_id),
    -- The same name and phone, given to two helpers at the door.
    (private.uuid_v5(private.uuid_at(payload, 'class_id'), private.phone_of(payload ->> 'phone'))),
    (coalesce(private.uuid_at(payload, 'profile_id'), root.profile_id));
end $$;
comment on function private.records_met_in_class is
  'Who it is may be known to one helper alone: what two write of one enrolment is written one after the other. Their home may be due a
   visit, a volunteer may have learned to teach.';

create function private.records_locked_by(name text, payload jsonb) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select coalesce(alias.household_id, named.id) from (
    select private.uuid_at(payload, case when name in ('add_household', 'edit_household') then 'household_id' else 'person_id' end) as id
    where name in ('add_household', 'edit_household', 'edit_person', 'withdraw_consent')
  ) as named left join public.household_aliases as alias on alias.id = named.id
  union all
  select private.booking_of(payload) where name in ('log_visit', 'correct_visit', 'log_walk_up', 'correct_walk_up', 'answer_booking')
  union all
  select met from private.records_met_in_class(payload) as met where name in ('check_in_to_class', 'correct_class_attendance')
$$;

create function private.take_turns(commands jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(sorted.turn) from (
    select distinct hashtextextended('record:' || record::text, 0) as turn
    from jsonb_array_elements(commands) as given, private.records_locked_by(given ->> 'name', given -> 'payload') as record
    where record is not null
    order by turn
  ) as sorted;
end $$;
comment on function private.take_turns is
  'Two phones that write the same homes, people or bookings in opposite order would deadlock: before the first of its commands a batch
   waits, in one order for all, for every record it will lock. Facts are only added and wait for nobody.';

create function private.waiting_of(author uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('name', log.name, 'payload', log.payload)), '[]')
  from public.command_log as log where log.author_id = author and log.status = 'held' and log.reason = 'waiting_for'
$$;

create function public.apply_commands(commands jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  author uuid := auth.uid();
  answers jsonb := '[]';
  given jsonb;
begin
  if author is null then perform private.refuse('signed_out', '401'); end if;
  if not exists (select from public.profiles where id = author) then perform private.refuse('no_membership', '403'); end if;
  if jsonb_typeof(commands) is distinct from 'array' or jsonb_array_length(commands) > 50 then
    perform private.refuse('too_many', '400');
  end if;
  perform private.keep_places();
  perform pg_advisory_xact_lock(hashtextextended('author:' || author::text, 0));
  perform private.take_turns(commands || private.waiting_of(author));
  for given in select value from jsonb_array_elements(commands) loop
    answers := answers || private.answer_command(author, given);
  end loop;
  perform private.run_waiting(author);
  return answers;
end $$;
comment on function public.apply_commands is
  'Up to 50 commands {id, name, payload, scope, needs, made_at, device_id, app_schema, clock_at?}, in order; an array of
   {id, answer: applied|duplicate|held|refused, receipt?, transaction?, reason?}.';
revoke execute on function public.apply_commands from public, anon, authenticated;
grant execute on function public.apply_commands to authenticated;
