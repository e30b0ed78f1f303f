-- The team's side of a class: who is on its roster, what came of it, who is still to be placed at a home, and what is forgotten.

create function private.helps_or_leads(class uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select (class = any (array(select private.my_classes())) or class = any (array(select private.classes_i_lead()))) is true
$$;

create function public.enrol_for(class_id uuid, request jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  asked private.enrolment_request := private.read_enrolment(request, enrol_for.class_id);
  answer jsonb;
  enrolment public.enrolments;
begin
  if not private.helps_or_leads(enrol_for.class_id) then return jsonb_build_object('outcome', 'not_yours'); end if;
  perform private.take_turn('enrolment|' || asked.request_id::text);
  answer := private.enrolled_before(asked.request_id);
  if answer is not null then return answer; end if;
  answer := private.faults_of_enrolment(request, asked, false);
  if answer <> '{}' then return jsonb_build_object('outcome', 'invalid', 'fields', answer); end if;
  -- Enrolled by two at once at two places of the class they are one: enrol_in_class counts one phone after the other already.
  if asked.phone is not null then perform private.take_turn('enrol_phone|' || private.phone_source(asked.phone)); end if;
  perform private.take_venue(asked.venue_id);
  if not private.can_enrol(private.kept_class(enrol_for.class_id)) then return jsonb_build_object('outcome', 'too_late'); end if;
  enrolment := private.same_enrolment(asked);
  if enrolment.id is null then enrolment := private.enrol(asked, auth.uid()); end if;
  return private.enrolled(enrolment, private.give_enrolment_code(enrolment, asked.request_id));
end $$;
comment on function public.enrol_for is
  'A helper or lead enrols somebody who asked by word of mouth; a phone number is not needed. Takes and answers as enrol_in_class, and
   {outcome: not_yours}.';

create function public.cancel_enrolment_for(enrolment_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  enrolment public.enrolments;
begin
  select * into enrolment from public.enrolments as one where one.id = cancel_enrolment_for.enrolment_id;
  if enrolment.id is null or not private.helps_or_leads(enrolment.class_id) then return jsonb_build_object('outcome', 'not_yours'); end if;
  perform private.take_venue(enrolment.venue_id);
  select * into enrolment from public.enrolments as one where one.id = enrolment.id;
  if enrolment.status not in ('seat', 'waiting') then return jsonb_build_object('outcome', 'cancelled'); end if;
  if not exists (
    select from public.classes as class where class.id = enrolment.class_id and class.starts_at > now() and class.cancelled_at is null
  ) then
    return jsonb_build_object('outcome', 'too_late');
  end if;
  perform private.leave_class(enrolment);
  return jsonb_build_object('outcome', 'cancelled');
end $$;
comment on function public.cancel_enrolment_for is '{outcome: cancelled | too_late | not_yours}; who waits moves up.';

-- What came of it

create function private.came_to(class uuid) returns setof private.current_check_ins
language sql stable security definer set search_path = '' as $$
  select * from private.current_check_ins as came where came.class_id = class and not came.is_void
$$;

create function private.roster_of(class uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', one.id, 'venue_id', one.venue_id, 'status', one.status, 'people', one.people,
    'called', one.called, 'phone', one.phone, 'person_id', one.person_id, 'place_in_line', private.place_in_line(one),
    'promoted_at', one.promoted_at, 'created_at', one.created_at, 'has_come', came.chain_id is not null, 'check_in_id', came.chain_id,
    'needs_visit', private.asks_for_visit(one.class_id, came.subject_id)) order by one.venue_id, one.status = 'waiting', one.place), '[]')
  from public.enrolments as one
  left join lateral (
    -- Met before and after it was known who they are.
    select * from private.came_to(roster_of.class) as met where met.subject_id in (one.id, one.person_id) limit 1
  ) as came on true
  where one.class_id = roster_of.class and one.same_as is null
$$;

create function public.class_board(class_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if not private.helps_or_leads(class_board.class_id) then perform private.refuse('not_yours', '403'); end if;
  return (
    select jsonb_build_object('class', to_jsonb(class) - 'changed_in', 'team_name', team.name,
      'phone', coalesce(team.phone, private.office_phone(class.ward_id)), 'may_change', private.may_change_class(class),
      'may_forget', (class.id = any (array(select private.classes_i_lead()))) is true,
      'venues', (select coalesce(jsonb_agg(to_jsonb(venue) - 'changed_in' order by venue.position), '[]')
        from public.class_venues as venue where venue.class_id = class.id),
      'helpers', (select coalesce(jsonb_agg(jsonb_build_object('profile_id', person.id, 'called', coalesce(person.called, person.full_name),
          'phone', person.phone, 'role', helper.role, 'venue_id', helper.venue_id) order by helper.role desc, person.id), '[]')
        from public.class_helpers as helper join public.profiles as person on person.id = helper.profile_id
        where helper.class_id = class.id and helper.removed_at is null),
      'enrolments', private.roster_of(class.id))
    from public.classes as class join public.teams as team on team.id = class.team_id where class.id = class_board.class_id
  );
end $$;
comment on function public.class_board is
  'For helpers while it is open and for who leads there: {class, team_name, phone, may_change, may_forget, venues,
   helpers: [{profile_id, called, phone, role, venue_id}], enrolments: [{id, venue_id, status, people, called, phone, person_id, place_in_line, promoted_at, created_at,
   has_come, check_in_id, needs_visit}]}.';

create function private.groups_of(class uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('audience_group', listed.audience_group, 'is_elderly', listed.is_elderly,
    'people', listed.people) order by listed.people desc, listed.audience_group), '[]')
  from (
    select came.audience_group, 'elderly' = any (came.priorities) as is_elderly, sum(came.people_count) as people
    from private.came_to(groups_of.class) as came group by 1, 2
  ) as listed
$$;

create function private.skills_shown_in(class uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(listed.code, listed.people), '{}') from (
    select taught.code, sum(came.people_count) as people
    from private.came_to(skills_shown_in.class) as came, jsonb_object_keys(came.skills) as taught (code) group by 1
  ) as listed
$$;

create function public.class_result(class_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if not private.helps_or_leads(class_result.class_id) then perform private.refuse('not_yours', '403'); end if;
  return (
    select jsonb_build_object('attended', (select coalesce(sum(people_count), 0) from private.came_to(class.id)),
      'named', (select coalesce(sum(people_count), 0) from private.came_to(class.id) where subject_id is not null),
      'by_venue', (select coalesce(jsonb_object_agg(listed.venue_id, listed.people), '{}') from (
        select came.venue_id, sum(came.people_count) as people from private.came_to(class.id) as came group by 1) as listed),
      'by_group', private.groups_of(class.id), 'skills', private.skills_shown_in(class.id),
      'minutes', round(extract(epoch from class.ends_at - class.starts_at) / 60),
      'no_shows', (select coalesce(sum(one.people), 0) from public.enrolments as one
        where one.class_id = class.id and one.status = 'seat' and private.chain_of_enrolment(one) is null),
      'follow_ups', (select count(*) from private.came_to(class.id) where private.asks_for_visit(class.id, subject_id)),
      'trained', (select coalesce(jsonb_agg(coalesce(person.called, person.full_name) order by person.id), '[]')
        from private.came_to(class.id) as came join public.profiles as person on person.id = came.profile_id where came.is_training),
      'unplaced', (select coalesce(jsonb_agg(jsonb_build_object('enrolment_id', one.id, 'called', one.called, 'phone', one.phone,
          'needs_visit', asking.needs_visit) order by asking.needs_visit desc, one.place), '[]')
        from private.came_to(class.id) as came join public.enrolments as one on one.id = came.enrolment_id,
          private.asks_for_visit(class.id, came.subject_id) as asking (needs_visit)
        where came.person_id is null and not came.is_training and one.forgotten_at is null))
    from public.classes as class where class.id = class_result.class_id
  );
end $$;
comment on function public.class_result is
  'What came of a class: {attended, named, by_venue, by_group: [{audience_group, is_elderly, people}], skills: {code: people}, minutes,
   no_shows, follow_ups, trained: [called], unplaced: [{enrolment_id, called, phone, needs_visit}]}; somebody met by two helpers is one.';

create function public.place_enrolment(enrolment_id uuid, person_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  enrolment public.enrolments;
  person public.people := private.person_named(place_enrolment.person_id);
begin
  select * into enrolment from public.enrolments as one where one.id = place_enrolment.enrolment_id;
  if enrolment.id is null or not private.helps_or_leads(enrolment.class_id) or person.id is null
    or (person.part_id = any (array(select private.my_parts()))) is not true then
    return jsonb_build_object('outcome', 'not_yours');
  end if;
  if person.erased_at is not null then return jsonb_build_object('outcome', 'erased'); end if;
  perform private.take_enrolment(enrolment.id);
  perform private.place_class_check_ins(enrolment.id, person);
  if private.asks_for_visit(enrolment.class_id, person.id) then
    perform private.ask_for_visit(person, auth.uid(), nextval('private.receipts'));
  end if;
  return jsonb_build_object('outcome', 'placed');
end $$;
comment on function public.place_enrolment is
  'Who came is this person of a home in the caller''s care: {outcome: placed | not_yours | erased}. What they learned stands in their
   record, and they count once.';

create function public.learned_slips(class_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if not private.helps_or_leads(learned_slips.class_id) then perform private.refuse('not_yours', '403'); end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('called', one.called, 'code', private.slip_of(came.chain_id)) order by one.place), '[]')
    from private.came_to(learned_slips.class_id) as came join public.enrolments as one on one.id = came.enrolment_id
  );
end $$;
comment on function public.learned_slips is 'For the slips “đã học” of who came by name: [{called, code}]; the code tells class and day, not who.';

-- Forgetting

create function private.forget_enrolment(enrolment uuid) returns void
language sql security definer set search_path = '' as $$
  update public.enrolments set called = null, phone = null, forgotten_at = now()
  where (id = enrolment or same_as = enrolment) and forgotten_at is null
$$;
comment on function private.forget_enrolment is 'Blanks the personal columns, also where the name was given once more; that somebody came stays.';

create function private.forget_enrolments() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  due uuid[] := array(
    select one.id from public.enrolments as one join public.classes as class on class.id = one.class_id
    where one.forgotten_at is null and coalesce(one.cancelled_at, class.cancelled_at, class.ends_at) < now() - interval '30 days'
  );
begin
  perform private.forget_enrolment(enrolment) from unnest(due) as enrolment;
  -- Of what this ward does not understand nobody knows where the name stands.
  update public.command_log set payload = null, status = 'returned', reason = 'erased'
  where status = 'held' and name = 'check_in_to_class' and payload ? 'called' and received_at < now() - interval '30 days';
  -- Their codes open nothing any more.
  delete from private.enrolment_codes as given where given.enrolment_id = any (due);
  delete from private.enrolment_requests as asked where asked.enrolment_id = any (due);
  return cardinality(due);
end $$;
comment on function private.forget_enrolments is
  'For the operator, daily; on hosted Supabase: select cron.schedule(''forget enrolments'', ''25 17 * * *'', ''select
   private.forget_enrolments()''). Erases who enrolled 30 days after the class; how many were erased.';

create function public.forget_enrolment(enrolment_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  enrolment public.enrolments;
begin
  select * into enrolment from public.enrolments as one where one.id = forget_enrolment.enrolment_id;
  if (enrolment.class_id = any (array(select private.classes_i_lead()))) is not true then
    return jsonb_build_object('outcome', 'not_yours');
  end if;
  if enrolment.status in ('seat', 'waiting') then
    perform private.take_venue(enrolment.venue_id);
    if exists (select from public.classes as class where class.id = enrolment.class_id and class.starts_at > now()) then
      perform private.leave_class(enrolment);
    end if;
  end if;
  insert into private.erasures (person_id)
  select one.id from public.enrolments as one where enrolment.id in (one.id, one.same_as)
  on conflict (person_id) do nothing;
  perform private.forget_enrolment(enrolment.id);
  return jsonb_build_object('outcome', 'forgotten');
end $$;
comment on function public.forget_enrolment is
  'Who enrolled asks to be erased at once; a seat they still hold is freed. {outcome: forgotten | not_yours}.';

create function private.forget_enrolments_of(people uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  phones text[] := array(select '+84' || substr(person.phone, 2) from public.people as person where person.id = any (forget_enrolments_of.people) and person.phone <> '');
  theirs uuid[] := array(
    -- By what is not yet forgotten: no index holds a phone number.
    select one.id from public.enrolments as one
    where one.forgotten_at is null and (one.person_id = any (forget_enrolments_of.people) or one.phone = any (phones))
      and not (one.status in ('seat', 'waiting') and exists (
        select from public.classes as class where class.id = one.class_id and class.ends_at > now() and class.cancelled_at is null
      ))
  );
begin
  insert into private.erasures (person_id) select unnest(theirs) on conflict (person_id) do nothing;
  perform private.forget_enrolment(enrolment) from unnest(theirs) as enrolment;
end $$;
comment on function private.forget_enrolments_of is 'Who is erased as a person is erased as who enrolled; a seat in a class to come stays booked.';

revoke execute on function public.enrol_for, public.cancel_enrolment_for, public.class_board, public.class_result, public.place_enrolment,
  public.learned_slips, public.forget_enrolment from public, anon, authenticated;
grant execute on function public.enrol_for, public.cancel_enrolment_for, public.class_board, public.class_result, public.place_enrolment,
  public.learned_slips, public.forget_enrolment to authenticated;
