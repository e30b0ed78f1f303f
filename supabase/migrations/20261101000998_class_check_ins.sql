-- Who came: checked in at the door by several helpers who have no signal, or by themselves with the code on the host's phone.

alter table public.check_ins
  add foreign key (class_id) references public.classes (id),
  add foreign key (venue_id) references public.class_venues (id),
  add foreign key (enrolment_id) references public.enrolments (id);
create index check_ins_by_venue on public.check_ins (venue_id) where venue_id is not null;

create policy "helpers of a class read who came while it is open, who leads there as long as it stands" on public.check_ins
  for select to authenticated
  using (
    class_id is not null
    and (class_id = any (array(select private.my_classes())) or class_id = any (array(select private.classes_i_lead())))
  );

create trigger bury_when_scope_changes after delete on public.enrolments
  for each row execute function private.bury_when_scope_changes('class', 'class_id');
create trigger bury_class_check_in after delete on public.check_ins
  for each row when (old.class_id is not null) execute function private.bury_when_scope_changes('class', 'class_id');
create trigger bury_when_scope_changes after update of class_id or delete on public.class_venues
  for each row execute function private.bury_when_scope_changes('class', 'class_id');

-- Commands

create function private.class_standing(author uuid, class uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    -- Who has left altogether writes nothing new.
    when not private.works_near(author, held.area_id) then 'not_yours'
    when exists (
      select from public.class_helpers as helper where helper.class_id = held.id and helper.profile_id = author
        -- Taken off the list while without a signal: whom they let in did come.
        and coalesce(helper.removed_at, now()) > now() - interval '30 days'
    ) or private.leads_in(author, held.area_id) or exists (
      select from public.class_venues as venue where venue.class_id = held.id and private.leads_in(author, venue.neighbourhood_id)
    ) then 'yours'
    when exists (
      select from private.memberships_of(author) as standing where standing.team_id = held.team_id and standing.role = 'ambassador'
    ) then 'class_of_team'
    else 'not_yours'
  end
  from public.classes as held where held.id = class_standing.class
$$;
comment on function private.class_standing is
  'yours: helps there, did so within 30 days, or leads. class_of_team: held by their team, without them. Null: no such class.';

create function private.tray_classes() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select class.id from public.classes as class
  where class.area_id = any (array(
    select place.id from public.areas as place join private.my_memberships() as mine on mine.area_id = any (place.path)
    where mine.role = 'lead' or (mine.role = 'coordinator' and not private.has_lead(place.id))
  ))
$$;
comment on function private.tray_classes is 'Twin of tray_parts: classes of whose held work the caller decides at once.';

create function private.may_write_class(author uuid, class uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  standing text := private.class_standing(author, class);
begin
  if standing is null then perform private.refuse('unknown_class', '404'); end if;
  if standing = 'yours' or private.is_class_being_accepted(class, standing) then return; end if;
  perform private.refuse(standing, case standing when 'not_yours' then '403' else '202' end);
end $$;
comment on function private.may_write_class is 'Twin of may_write: returns, or ends the command as refused (PT403) or held (PT202).';

create function private.is_class_being_accepted(class uuid, standing text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(current_setting('tung_nha.accepting', true), '') <> '' and class = any (array(select private.classes_i_lead()))
    and (standing <> 'not_yours' or class::text = current_setting('tung_nha.accepting', true))
$$;
comment on function private.is_class_being_accepted is 'Twin of is_being_accepted.';

create function private.venue_of_class(class uuid, venue uuid) returns public.class_venues
language plpgsql stable security definer set search_path = '' as $$
declare
  place public.class_venues;
begin
  select * into place from public.class_venues as known where known.id = venue and known.class_id = class;
  if not found then perform private.refuse('unknown_venue', '404'); end if;
  return place;
end $$;

create function private.enrol_at_door(command private.command, venue public.class_venues) returns void
language plpgsql security definer set search_path = '' as $$
declare
  came jsonb := command.payload;
  called text := private.typed(came, 'called');
begin
  if called is null then return; end if;
  if private.fault_of_name(called) is not null then perform private.refuse('name_unreadable'); end if;
  if came ->> 'phone' is not null and private.phone_of(came ->> 'phone') is null then perform private.refuse('not_a_phone'); end if;
  if not exists (
    select from public.consent_texts as given where given.id = (came ->> 'consent_text_id')::uuid and given.code = 'class'
  ) then
    perform private.refuse('no_consent');
  end if;
  if exists (select from private.erasures where person_id = (came ->> 'enrolment_id')::uuid) then perform private.refuse('erased', '410'); end if;
  insert into public.enrolments (id, class_id, venue_id, status, people, called, phone, person_id, consent_text_id, author_id, same_as)
  values ((came ->> 'enrolment_id')::uuid, venue.class_id, venue.id, 'door', least(coalesce((came ->> 'people_count')::smallint, 1), 10),
    called, private.phone_of(came ->> 'phone'), private.person_behind(private.phone_of(came ->> 'phone'), called, venue.ward_id),
    (came ->> 'consent_text_id')::uuid, command.author,
    private.standing_under(venue.class_id, private.phone_of(came ->> 'phone'), called));
end $$;
comment on function private.enrol_at_door is 'A name given at the door, with consent, is written beside the roster; without one nothing is.';

create function private.standing_under(class uuid, phone text, called text) returns uuid
language sql stable security definer set search_path = '' as $$
  select one.id from public.enrolments as one
  where one.class_id = standing_under.class and one.phone = standing_under.phone and one.same_as is null
    and private.folded(one.called) = private.folded(standing_under.called)
  order by one.status in ('door', 'cancelled'), one.place limit 1
$$;
comment on function private.standing_under is 'Who is on the list of the class already under this phone and name; several of a family may have one phone.';

create function private.folded_last_word(name text) returns text
language sql immutable set search_path = '' as $$
  select private.folded((regexp_match(btrim(name), '[^ ]+$'))[1])
$$;

create function private.person_behind(phone text, called text, ward uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  -- Two that fit are none: nobody is mistaken for a namesake.
  select (array_agg(person.id))[1]
  from public.people as person
  where person.phone = '0' || substr(person_behind.phone, 4)
    -- By neighbourhood: no index holds a phone number.
    and person.neighbourhood_id = any (array(select place.id from public.areas as place where person_behind.ward = any (place.path)))
    and person.merged_into is null and person.erased_at is null
    and private.folded_last_word(person_behind.called)
      in (private.folded_last_word(person.full_name), private.folded_last_word(person.called))
  having count(*) = 1
$$;
comment on function private.person_behind is
  'Who of the ward has this phone (+84…) and is called so, if exactly one: whoever was helped at home is the same person in class.';

create function private.ask_for_visit(person public.people, author uuid, receipt bigint) returns void
language plpgsql security definer set search_path = '' as $$
declare
  door public.households := private.household_named(person.household_id);
begin
  if door.id is null or 'home_visit' = any (door.needs) then return; end if;
  update public.households set needs = private.words_of(to_jsonb(needs || array['home_visit'])) where id = door.id;
  insert into public.household_history (household_id, part_id, field, earlier, later, author_id, receipt)
  values (door.id, door.part_id, 'needs', to_jsonb(door.needs), to_jsonb(private.words_of(to_jsonb(door.needs || array['home_visit']))),
    author, receipt);
end $$;
comment on function private.ask_for_visit is 'Somebody in class needs help at home: their home is due a visit.';

create function private.asks_for_visit(class uuid, subject uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(bool_or(met.needs_visit), false) from private.standing_check_ins as met
  where met.class_id = asks_for_visit.class and met.subject_id = asks_for_visit.subject and not met.is_void
$$;
comment on function private.asks_for_visit is 'Whether any of the helpers who met them wrote so.';

create function private.take_enrolment(enrolment uuid) returns public.enrolments
language plpgsql volatile security definer set search_path = '' as $$
declare
  taken public.enrolments;
begin
  perform private.take_turn('record:' || enrolment::text);
  -- Read only now: somebody may have said who it is.
  select * into taken from public.enrolments where id = take_enrolment.enrolment;
  return taken;
end $$;
comment on function private.take_enrolment is 'Until the end of the transaction no command and nobody else writes of who enrolled; twin of take_turns.';

create function private.place_class_check_ins(enrolment uuid, person public.people) returns void
language sql security definer set search_path = '' as $$
  update public.enrolments set person_id = person.id where id = place_class_check_ins.enrolment and person_id is distinct from person.id;
  update public.check_ins as placed
  set person_id = person.id, household_id = person.household_id, part_id = person.part_id
  where placed.enrolment_id = place_class_check_ins.enrolment and placed.person_id is distinct from person.id;
$$;
comment on function private.place_class_check_ins is 'Now it is known who enrolled: what they learned stands in the record of their home.';

create function private.enrolment_meant(given uuid, class uuid) returns public.enrolments
language sql stable security definer set search_path = '' as $$
  select meant from public.enrolments as told join public.enrolments as meant on meant.id = coalesce(told.same_as, told.id)
  where told.id = enrolment_meant.given and told.class_id = enrolment_meant.class
$$;

create function private.refuse_untrainable(profile uuid, class uuid, is_training boolean) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not is_training then perform private.refuse('not_a_training'); end if;
  if not private.works_near(profile, (select area_id from public.classes where id = class)) then
    perform private.refuse('unknown_person', '404');
  end if;
end $$;

create function private.who_came(author uuid, named uuid, enrolment public.enrolments) returns public.people
language plpgsql stable security definer set search_path = '' as $$
declare
  person public.people := private.person_named(named);
begin
  -- Whose home is not in the author's care they cannot say who it is; that somebody came stands all the same.
  if person.id is null or person.erased_at is not null
    or private.write_standing(author, person.part_id, person.household_id) <> 'yours' then
    -- Known before: met once more they are the same, also without a name any more.
    person := private.person_named(enrolment.person_id);
  end if;
  return person;
end $$;

create function private.check_in_to_class(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  came jsonb := command.payload;
  venue public.class_venues;
  enrolment public.enrolments;
  person public.people;
  is_training boolean;
begin
  perform private.may_write_class(command.author, (came ->> 'class_id')::uuid);
  venue := private.venue_of_class((came ->> 'class_id')::uuid, (came ->> 'venue_id')::uuid);
  is_training := (select kind = 'trainers' from public.classes where id = venue.class_id);
  perform private.refuse_unknown_skills(came -> 'skills');
  perform private.enrol_at_door(command, venue);
  if came ->> 'enrolment_id' is not null then
    enrolment := private.enrolment_meant((came ->> 'enrolment_id')::uuid, venue.class_id);
    if enrolment.id is null then perform private.refuse('unknown_enrolment', '404'); end if;
  end if;
  if came ->> 'profile_id' is not null then perform private.refuse_untrainable((came ->> 'profile_id')::uuid, venue.class_id, is_training); end if;
  if came ->> 'person_id' is not null and (private.person_named((came ->> 'person_id')::uuid)).id is null then
    perform private.refuse('unknown_person', '404');
  end if;
  if not is_training then person := private.who_came(command.author, (came ->> 'person_id')::uuid, enrolment); end if;
  insert into public.check_ins (id, class_id, venue_id, neighbourhood_id, enrolment_id, person_id, household_id, part_id, profile_id,
    author_id, people_count, audience_group, priorities, skills, is_training, needs_visit, helped_at, receipt)
  values ((came ->> 'check_in_id')::uuid, venue.class_id, venue.id, venue.neighbourhood_id, enrolment.id, person.id, person.household_id,
    person.part_id, (came ->> 'profile_id')::uuid, command.author, coalesce((came ->> 'people_count')::smallint, enrolment.people, 1),
    coalesce(came ->> 'audience_group', person.audience_group, (select audience from public.classes where id = venue.class_id)),
    private.words_of(came -> 'priorities'), coalesce(came -> 'skills', '{}'), is_training,
    coalesce((came ->> 'needs_visit')::boolean, false), private.moment_of(came ->> 'helped_at'), command.receipt);
  if enrolment.id is not null and person.id is not null then perform private.place_class_check_ins(enrolment.id, person); end if;
  -- Asked now, or by who met them before it was known where they live; a visit made meanwhile is not asked for again.
  if person.id is not null and ((came ->> 'needs_visit')::boolean is true
    or (enrolment.person_id is distinct from person.id and private.asks_for_visit(venue.class_id, person.id))) then
    perform private.ask_for_visit(person, command.author, command.receipt);
  end if;
end $$;
comment on function private.check_in_to_class is
  'One by name, one of the volunteers being trained, or some counted only. Met twice by two helpers, one is still one: see
   current_check_ins.';

create function private.count_class_attendance(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  counted jsonb := command.payload;
  venue public.class_venues;
begin
  perform private.may_write_class(command.author, (counted ->> 'class_id')::uuid);
  venue := private.venue_of_class((counted ->> 'class_id')::uuid, (counted ->> 'venue_id')::uuid);
  perform private.refuse_unknown_skills(counted -> 'skills');
  insert into public.check_ins (id, class_id, venue_id, neighbourhood_id, author_id, people_count, audience_group, priorities, skills,
    is_training, helped_at, receipt)
  values ((counted ->> 'check_in_id')::uuid, venue.class_id, venue.id, venue.neighbourhood_id, command.author,
    (counted ->> 'people_count')::smallint, coalesce(counted ->> 'audience_group', 'resident'), private.words_of(counted -> 'priorities'),
    coalesce(counted -> 'skills', '{}'), (select kind = 'trainers' from public.classes where id = venue.class_id),
    private.moment_of(counted ->> 'helped_at'), command.receipt);
end $$;
comment on function private.count_class_attendance is
  'So many of a group came, without names. Each helper counts whom they let in; what all counted is added.';

create function private.correct_class_attendance(command private.command) returns void
language plpgsql security definer set search_path = '' as $$
declare
  correction jsonb := command.payload;
  root public.check_ins;
begin
  select * into root from public.check_ins where id = (correction ->> 'root_id')::uuid and root_id is null and class_id is not null;
  if not found then perform private.refuse('unknown_check_in', '404'); end if;
  if command.author <> root.author_id then perform private.may_write_class(command.author, root.class_id); end if;
  if not exists (select from private.memberships_of(command.author)) then perform private.refuse('not_yours', '403'); end if;
  -- Nobody left of a count is no count.
  if correction ->> 'people_count' = '0' then
    command.payload := correction - 'people_count' || '{"is_void": true}';
  elsif correction ? 'people_count' and not correction ? 'is_void' then
    command.payload := correction || '{"is_void": false}';
  end if;
  perform private.append_check_in(command, root);
  if (correction ->> 'needs_visit')::boolean and root.person_id is not null then
    perform private.ask_for_visit(private.person_named(root.person_id), command.author, command.receipt);
  end if;
end $$;
comment on function private.correct_class_attendance is 'By its author, whoever else helps in the class, and who leads there.';

-- Training of trainers

create function private.skills_trained(profile uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct skill order by skill), '{}')
  from private.standing_check_ins as came, jsonb_object_keys(came.skills) as skill
  where came.profile_id = profile and came.is_training and not came.is_void
$$;
comment on function private.skills_trained is 'What somebody was shown in trainings of trainers; whoever missed one thing was not shown it.';

create function private.learn_to_teach() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  trained text[] := private.skills_trained(new.profile_id);
begin
  update public.profiles set skills_trained = trained where id = new.profile_id and skills_trained <> trained;
  return null;
end $$;
comment on function private.learn_to_teach is 'Beside what they said themselves that they teach, which stays as it is.';
create trigger learn_to_teach after insert on public.check_ins
  for each row when (new.profile_id is not null) execute function private.learn_to_teach();

-- Checking in by oneself: a code that changes every three minutes, on the host's phone

create table private.class_secrets (
  class_id uuid primary key references public.classes (id) on delete cascade,
  secret bytea not null default extensions.gen_random_bytes(32)
);
comment on table private.class_secrets is 'From which the codes shown at the door are made; it never leaves the database.';
alter table private.class_secrets enable row level security;

create function private.door_code(secret bytea, venue uuid, window_number bigint) returns text
language sql immutable set search_path = '' as $$
  select string_agg(substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + get_byte(digest, place) % 31, 1), '' order by place)
  from (select extensions.hmac(convert_to(venue::text || '|' || window_number, 'UTF8'), secret, 'sha256') as digest) as made,
    generate_series(0, 5) as place
$$;

create function private.door_window(moment timestamptz) returns bigint
language sql immutable set search_path = '' as $$
  select floor(extract(epoch from moment) / 180)::bigint
$$;
comment on function private.door_window is 'Windows of three minutes since 1970.';

create function public.self_check_in_code(venue_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  venue public.class_venues;
  class public.classes;
  known bytea;
begin
  select * into venue from public.class_venues as place where place.id = self_check_in_code.venue_id;
  select * into class from public.classes where id = venue.class_id;
  if (class.id = any (array(select private.my_classes())) or class.id = any (array(select private.classes_i_lead()))) is not true then
    return jsonb_build_object('outcome', 'not_yours');
  end if;
  if class.cancelled_at is not null or now() not between class.starts_at - interval '1 hour' and class.ends_at + interval '1 hour' then
    return jsonb_build_object('outcome', 'not_now');
  end if;
  insert into private.class_secrets (class_id) values (class.id) on conflict do nothing;
  select secret into known from private.class_secrets where class_id = class.id;
  return jsonb_build_object('outcome', 'code', 'class_code', class.code, 'code', private.door_code(known, venue.id, private.door_window(now())),
    'valid_until', to_timestamp((private.door_window(now()) + 1) * 180),
    'seconds_left', ceil((private.door_window(now()) + 1) * 180 - extract(epoch from now()))::integer);
end $$;
comment on function public.self_check_in_code is
  'For a helper of the class, from an hour before to an hour after: {outcome: code, class_code, code, valid_until, seconds_left} |
   {outcome: not_yours | not_now}. It is taken for three minutes after it was shown last; seconds_left is for phones with a wrong clock.';
revoke execute on function public.self_check_in_code from public, anon, authenticated;
grant execute on function public.self_check_in_code to authenticated;
