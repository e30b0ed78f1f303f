-- The door for people without an account: they see what is taught near them, enrol, find and cancel it, and check themselves in.
-- Every function here returns its outcome: one that raised would forget the attempt it counted.

create table private.enrolment_codes (
  code text primary key,
  enrolment_id uuid not null references public.enrolments (id) on delete cascade,
  made_at timestamptz not null default now()
);
comment on table private.enrolment_codes is 'Six letters and digits, read aloud or scanned. Several may open one enrolment: asking twice gives another.';
create index enrolment_codes_by_enrolment on private.enrolment_codes (enrolment_id);
alter table private.enrolment_codes enable row level security;

create table private.enrolment_requests (
  request_id uuid primary key,
  enrolment_id uuid not null references public.enrolments (id) on delete cascade,
  code text not null
);
comment on table private.enrolment_requests is 'The same request sent again, because the answer was lost on the way, is answered the same.';
create index enrolment_requests_by_enrolment on private.enrolment_requests (enrolment_id);
alter table private.enrolment_requests enable row level security;

create table private.learned_slips (
  code text primary key,
  class_id uuid not null references public.classes (id),
  chain_id uuid not null unique references public.check_ins (id),
  made_at timestamptz not null default now()
);
comment on table private.learned_slips is 'Says that somebody came to a class on a day; who it was is not to be read from it.';
create index learned_slips_by_class on private.learned_slips (class_id);
alter table private.learned_slips enable row level security;

-- What anybody sees of a class

create function private.skills_named(codes text[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('code', skill.code, 'name', skill.name) order by skill.position), '[]')
  from public.skills as skill join public.frameworks as framework on framework.id = skill.framework_id and framework.is_current
  where skill.code = any (codes)
$$;

create function private.metres_to_venue(venue public.class_venues, lon double precision, lat double precision) returns integer
language sql immutable set search_path = '' as $$
  select case when abs(metres_to_venue.lon) <= 180 and abs(metres_to_venue.lat) <= 90 and venue.lon is not null
    then private.metres_between(metres_to_venue.lon, metres_to_venue.lat, venue.lon, venue.lat) end
$$;

create function private.metres_to_class(class uuid, lon double precision, lat double precision) returns integer
language sql stable security definer set search_path = '' as $$
  select min(private.metres_to_venue(venue, metres_to_class.lon, metres_to_class.lat))
  from public.class_venues as venue where venue.class_id = metres_to_class.class
$$;
comment on function private.metres_to_class is 'To the nearest of its places; null where nobody knows where that, or the one who asks, is.';

create function private.venues_shown(class uuid, lon double precision, lat double precision) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(shown) order by shown.metres, shown.position), '[]') from (
    select venue.id, venue.position, venue.name, venue.place_words, venue.lon, venue.lat, greatest(venue.capacity - venue.taken, 0) as free,
      venue.waiting, private.metres_to_venue(venue, venues_shown.lon, venues_shown.lat) as metres
    from public.class_venues as venue where venue.class_id = class
  ) as shown
$$;

create function private.can_enrol(class public.classes) returns boolean
language sql stable set search_path = '' as $$
  select class.cancelled_at is null and class.starts_at > now() and class.kind <> 'trainers'
$$;

create function private.class_shown(class public.classes, lon double precision default null, lat double precision default null) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('code', class.code, 'title', class.title, 'kind', class.kind, 'mode', class.mode, 'starts_at', class.starts_at,
    'ends_at', class.ends_at, 'language', class.language, 'audience', class.audience, 'skills', private.skills_named(class.skills),
    'team_name', team.name, 'phone', coalesce(team.phone, private.office_phone(class.ward_id)), 'is_cancelled', class.cancelled_at is not null,
    'cancel_reason', class.cancel_reason, 'was_moved', class.moved_at is not null, 'can_enrol', private.can_enrol(class),
    'online_link', null, 'venues', private.venues_shown(class.id, lon, lat),
    'ward', (select jsonb_build_object('id', ward.id, 'name', ward.name) from public.areas as ward where ward.id = class.ward_id))
  from public.teams as team where team.id = class.team_id
$$;
comment on function private.class_shown is
  '{code, title, kind, mode, starts_at, ends_at, language, audience, skills: [{code, name}], team_name, phone, is_cancelled,
   cancel_reason, was_moved, can_enrol, online_link: null, venues: [{id, position, name, place_words, lon, lat, free, waiting, metres}],
   ward: {id, name}}; who enrolled and who helps is nobody''s business here.';

create function public.nearby_classes(area text default null, lon double precision default null, lat double precision default null)
returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('classes', coalesce(jsonb_agg(
    private.class_shown(near.class, nearby_classes.lon, nearby_classes.lat) order by near.metres, (near.class).starts_at, (near.class).id), '[]'))
  from (
    -- All about a class is gathered for those alone that are shown.
    select class, private.metres_to_class(class.id, nearby_classes.lon, nearby_classes.lat) as metres
    from public.classes as class
    where class.ward_id in (select private.wards_asked_for(nearby_classes.area)) and class.kind <> 'trainers'
      -- None is longer than twelve hours.
      and class.cancelled_at is null and class.starts_at between now() - interval '12 hours' and now() + interval '30 days'
      and class.ends_at > now()
    order by metres, class.starts_at, class.id limit 100
  ) as near
$$;
comment on function public.nearby_classes is
  'For anybody; area: the id or code of a ward or a neighbourhood in it, or nothing for all wards. {classes: as public_class shows them},
   the nearest first, else the soonest; the next 30 days, at most 100.';

create function public.public_class(code text, lon double precision default null, lat double precision default null) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select jsonb_build_object('outcome', 'found', 'class', private.class_shown(class, public_class.lon, public_class.lat),
      'consent_text', (select jsonb_build_object('id', given.id, 'version', given.version, 'words', given.words)
        from public.consent_texts as given
        where given.code = 'class' and given.valid_from <= private.day_of(now()) order by given.version desc limit 1))
    from public.classes as class where class.code = private.bare_code(left(public_class.code, 40))
  ), '{"outcome": "unknown"}')
$$;
comment on function public.public_class is 'For anybody: {outcome: found, class, consent_text: {id, version, words}} | {outcome: unknown}.';

-- Enrolling

create type private.enrolment_request as (
  request_id uuid, class_id uuid, venue_id uuid, called text, phone text, people integer, consent_text_id uuid, language text
);

create function private.whole_number(given jsonb) returns integer
language sql immutable set search_path = '' as $$
  select case when given #>> '{}' ~ '^[0-9]{1,6}$' and jsonb_typeof(given) = 'number' then (given #>> '{}')::integer end
$$;

create function private.read_enrolment(request jsonb, class uuid) returns private.enrolment_request
language sql stable security definer set search_path = '' as $$
  select row(private.uuid_or_null(private.typed(request, 'request_id')), read_enrolment.class, coalesce(
      private.uuid_or_null(private.typed(request, 'venue_id')),
      -- Where there is but one place nobody needs to choose.
      (select (array_agg(venue.id))[1] from public.class_venues as venue where venue.class_id = read_enrolment.class having count(*) = 1)),
    private.typed(request, 'called'), private.phone_of(private.typed(request, 'phone')),
    case when request ? 'people' then private.whole_number(request -> 'people') else 1 end, private.uuid_or_null(private.typed(request, 'consent_text_id')),
    coalesce(private.typed(request, 'language'), 'vi'))::private.enrolment_request
$$;

create function private.faults_of_enrolment(request jsonb, asked private.enrolment_request, is_phone_needed boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(field, reason), '{}') from (
    values ('request_id', case when asked.request_id is null then 'unknown' end),
      ('code', case when asked.class_id is null then 'unknown' end),
      ('venue_id', case when asked.venue_id is null then 'empty' when not exists (
        select from public.class_venues as venue where venue.id = asked.venue_id and venue.class_id = asked.class_id
      ) then 'unknown' end),
      ('called', case when asked.called is null then 'empty' else private.fault_of_name(asked.called) end),
      ('phone', case when private.typed(request, 'phone') is null then case when is_phone_needed then 'empty' end
        when asked.phone is null then 'not_a_phone' end),
      ('people', case when (asked.people between 1 and 10) is not true then 'too_many' when asked.people > (
        select venue.capacity from public.class_venues as venue where venue.id = asked.venue_id
      ) then 'too_many' end),
      ('consent_text_id', case when not exists (
        select from public.consent_texts as given where given.id = asked.consent_text_id and given.code = 'class'
      ) then 'no_consent' end),
      ('language', case when asked.language not in ('vi', 'en') then 'unknown' end)
  ) as listed (field, reason) where reason is not null
$$;

create function private.enrolled_too_often(phone text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  source text := private.caller_source();
begin
  if private.refused_by_limit('enrol', source, 20, 900) then return true; end if;
  insert into private.public_attempts (act, source) values ('enrol', source);
  if phone is null then return false; end if;
  if private.refused_by_limit('enrol_phone', private.phone_source(phone), 8, 900) then return true; end if;
  insert into private.public_attempts (act, source) values ('enrol_phone', private.phone_source(phone));
  return false;
end $$;
comment on function private.enrolled_too_often is
  'Counts this request, whatever will be answered: an hour allows 20 from one source, 8 with one phone, 900 in all.';

create function private.same_enrolment(asked private.enrolment_request) returns public.enrolments
language sql stable security definer set search_path = '' as $$
  -- Several of a family may have one phone.
  select one from public.enrolments as one
  where one.class_id = asked.class_id and one.phone = asked.phone and one.status in ('seat', 'waiting')
    and private.folded(one.called) = private.folded(asked.called)
  order by one.place limit 1
$$;

create function private.has_enrolled_enough(phone text) returns boolean
language sql stable security definer set search_path = '' as $$
  -- By class: no index holds a phone number. None is longer than twelve hours.
  select count(*) >= 10 from public.classes as class join public.enrolments as one on one.class_id = class.id
  where class.starts_at > now() - interval '12 hours' and class.ends_at > now()
    and one.phone = has_enrolled_enough.phone and one.status in ('seat', 'waiting')
$$;

create function private.enrol(asked private.enrolment_request, author uuid) returns public.enrolments
language plpgsql security definer set search_path = '' as $$
declare
  venue public.class_venues;
  enrolment public.enrolments;
begin
  select * into venue from public.class_venues as place where place.id = asked.venue_id;
  insert into public.enrolments (class_id, venue_id, status, people, called, phone, person_id, consent_text_id, language, author_id)
  values (asked.class_id, venue.id,
    -- Who comes after somebody who waits does not overtake them.
    case when venue.waiting = 0 and venue.taken + asked.people <= venue.capacity then 'seat' else 'waiting' end,
    asked.people, asked.called, asked.phone, private.person_behind(asked.phone, asked.called, venue.ward_id), asked.consent_text_id,
    asked.language, author)
  returning * into enrolment;
  return enrolment;
end $$;
comment on function private.enrol is 'The caller has taken the venue.';

create function private.kept_class(class uuid) returns public.classes
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept public.classes;
begin
  select * into kept from public.classes where id = kept_class.class for share;
  return kept;
end $$;
comment on function private.kept_class is 'Until the end of the transaction it is neither moved nor cancelled. The caller has taken the venue: always in this order.';

create function private.place_in_line(enrolment public.enrolments) returns integer
language sql stable security definer set search_path = '' as $$
  select case when enrolment.status = 'waiting' then (
    select count(*)::integer from public.enrolments as before
    where before.venue_id = enrolment.venue_id and before.status = 'waiting' and before.place <= enrolment.place
  ) end
$$;

create function private.chain_of_enrolment(enrolment public.enrolments) returns uuid
language sql stable security definer set search_path = '' as $$
  select came.chain_id from private.current_check_ins as came
  where came.class_id = enrolment.class_id and not came.is_void
    and came.subject_id in (enrolment.id, enrolment.person_id)
  limit 1
$$;
comment on function private.chain_of_enrolment is 'That they came, if they did.';

create function private.enrolment_shown(enrolment public.enrolments, code text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', enrolment.id, 'code', enrolment_shown.code, 'status', enrolment.status, 'people', enrolment.people,
    'place_in_line', private.place_in_line(enrolment), 'venue_id', enrolment.venue_id,
    'class', private.class_shown(class) || jsonb_build_object('online_link', case when enrolment.status = 'seat' then class.online_link end),
    'attended', private.chain_of_enrolment(enrolment) is not null,
    'learned_code', (select slip.code from private.learned_slips as slip where slip.chain_id = private.chain_of_enrolment(enrolment)),
    'can_cancel', enrolment.status in ('seat', 'waiting') and class.cancelled_at is null and class.starts_at > now())
  from public.classes as class where class.id = enrolment.class_id
$$;
comment on function private.enrolment_shown is
  '{id, code, status: seat | waiting | cancelled, people, place_in_line, venue_id, class, attended, learned_code, can_cancel}; no name, no
   phone number. The id stands in the QR of the slip: helpers find it on their roster without a signal, and it opens nothing.';

create function private.give_enrolment_code(enrolment public.enrolments, request uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  given text;
begin
  loop
    insert into private.enrolment_codes (code, enrolment_id) values (private.new_code(6), enrolment.id)
    on conflict (code) do nothing returning code into given;
    exit when found;
  end loop;
  insert into private.enrolment_requests (request_id, enrolment_id, code) values (request, enrolment.id, given);
  return given;
end $$;

create function private.enrolled(enrolment public.enrolments, code text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('outcome', case enrolment.status when 'waiting' then 'waiting' else 'enrolled' end, 'code', code,
    'enrolment', private.enrolment_shown(enrolment, code) || '{"attended": false, "learned_code": null}')
$$;

create function private.enrolled_before(request uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.enrolled(enrolment, earlier.code)
  from private.enrolment_requests as earlier join public.enrolments as enrolment on enrolment.id = earlier.enrolment_id
  where earlier.request_id = request
$$;

create function public.enrol_in_class(request jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  class public.classes;
  asked private.enrolment_request;
  answer jsonb;
  enrolment public.enrolments;
begin
  select * into class from public.classes as known where known.code = private.bare_code(left(private.typed(request, 'code'), 40));
  asked := private.read_enrolment(request, class.id);
  perform private.take_turn('enrolment|' || asked.request_id::text);
  answer := private.enrolled_before(asked.request_id);
  if answer is not null then return answer; end if;
  if private.enrolled_too_often(asked.phone) then return jsonb_build_object('outcome', 'too_many_attempts'); end if;
  answer := private.faults_of_enrolment(request, asked, true);
  if answer <> '{}' then return jsonb_build_object('outcome', 'invalid', 'fields', answer); end if;
  perform private.take_venue(asked.venue_id);
  class := private.kept_class(class.id);
  if not private.can_enrol(class) then return jsonb_build_object('outcome', 'too_late', 'class', private.class_shown(class)); end if;
  enrolment := private.same_enrolment(asked);
  if enrolment.id is null then
    if private.has_enrolled_enough(asked.phone) then return jsonb_build_object('outcome', 'too_many_enrolments'); end if;
    enrolment := private.enrol(asked, null);
  end if;
  return private.enrolled(enrolment, private.give_enrolment_code(enrolment, asked.request_id));
end $$;
comment on function public.enrol_in_class is
  'For anybody; takes {request_id, code, venue_id? where there is but one, called, phone, people, consent_text_id, language}: {outcome:
   enrolled | waiting, code, enrolment} | {outcome: invalid, fields: {field: empty | unknown | too_many | too_long | odd_characters |
   not_a_phone | no_consent}} | {outcome: too_late, class} | {outcome: too_many_enrolments | too_many_attempts}. The same name, phone and
   class asked twice is one enrolment.';

-- Finding and cancelling, by the code and the last four digits of the phone

create function private.enrolment_behind(code text, phone_last4 text) returns public.enrolments
language sql stable security definer set search_path = '' as $$
  select enrolment from private.enrolment_codes as given join public.enrolments as enrolment on enrolment.id = given.enrolment_id
  where given.code = private.bare_code(left(enrolment_behind.code, 40))
    and regexp_replace(left(phone_last4, 40), '[^0-9]', '', 'g') = right(enrolment.phone, 4)
$$;

create function private.why_enrolment_not_opened(code text, phone_last4 text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  source text := private.caller_source();
  tried text := private.digest_of(private.bare_code(left(code, 40)));
begin
  if private.refused_by_limit('enrolment_code', source, 30, 600) or private.refused_by_limit('enrolment_code_tried', tried, 10, 600) then
    return 'too_many_attempts';
  end if;
  if (private.enrolment_behind(code, phone_last4)).id is not null then return null; end if;
  insert into private.public_attempts (act, source) values ('enrolment_code', source), ('enrolment_code_tried', tried);
  return 'unknown';
end $$;
comment on function private.why_enrolment_not_opened is
  'Null when the two open one. A failure is counted: an hour allows 30 from one source, 10 at one code, 600 in all.';

create function private.slip_of(chain uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  given text;
begin
  select code into given from private.learned_slips where chain_id = chain;
  while given is null loop
    insert into private.learned_slips (code, class_id, chain_id)
    select private.new_code(8), came.class_id, chain from public.check_ins as came where came.id = chain
    on conflict do nothing;
    select code into given from private.learned_slips where chain_id = chain;
  end loop;
  return given;
end $$;
comment on function private.slip_of is 'The code of the slip “đã học” of one who came; made when first asked for.';

create function public.find_enrolment(code text, phone_last4 text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  refusal text := private.why_enrolment_not_opened(code, phone_last4);
  enrolment public.enrolments;
begin
  if refusal is not null then return jsonb_build_object('outcome', refusal); end if;
  enrolment := private.enrolment_behind(code, phone_last4);
  if private.chain_of_enrolment(enrolment) is not null then perform private.slip_of(private.chain_of_enrolment(enrolment)); end if;
  return jsonb_build_object('outcome', 'found', 'enrolment', private.enrolment_shown(enrolment, private.bare_code(code)));
end $$;
comment on function public.find_enrolment is
  'For anybody with a code and the last four digits: {outcome: found, enrolment} | {outcome: unknown | too_many_attempts}. A wrong code and
   a wrong phone answer alike.';

create function private.leave_class(enrolment public.enrolments) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.enrolments as gone set status = 'cancelled', cancelled_at = now() where gone.id = enrolment.id;
  perform private.settle_seats(enrolment.venue_id);
end $$;
comment on function private.leave_class is 'The seat goes to who has waited longest. The caller has taken the venue.';

create function public.cancel_enrolment(code text, phone_last4 text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  refusal text := private.why_enrolment_not_opened(code, phone_last4);
  enrolment public.enrolments;
  class public.classes;
begin
  if refusal is not null then return jsonb_build_object('outcome', refusal); end if;
  perform private.take_venue((private.enrolment_behind(code, phone_last4)).venue_id);
  enrolment := private.enrolment_behind(code, phone_last4);
  select * into class from public.classes where id = enrolment.class_id;
  if enrolment.status in ('seat', 'waiting') then
    if class.starts_at <= now() or class.cancelled_at is not null then
      return jsonb_build_object('outcome', 'too_late', 'enrolment', private.enrolment_shown(enrolment, private.bare_code(code)));
    end if;
    perform private.leave_class(enrolment);
    enrolment := private.enrolment_behind(code, phone_last4);
  end if;
  return jsonb_build_object('outcome', 'cancelled', 'enrolment', private.enrolment_shown(enrolment, private.bare_code(code)));
end $$;
comment on function public.cancel_enrolment is
  'For anybody with the code: {outcome: cancelled | too_late, enrolment} | {outcome: unknown | too_many_attempts}. Who waits moves up.';

-- At the door, with one's own phone

create function private.venue_showing(class public.classes, door_code text) returns public.class_venues
language sql stable security definer set search_path = '' as $$
  select venue from public.class_venues as venue
  join private.class_secrets as known on known.class_id = venue.class_id
  where venue.class_id = class.id and private.bare_code(left(door_code, 40)) in (
    private.door_code(known.secret, venue.id, private.door_window(now())),
    private.door_code(known.secret, venue.id, private.door_window(now()) - 1)
  )
  limit 1
$$;
comment on function private.venue_showing is 'Where this code is shown now, or was in the three minutes before.';

create function private.host_of(class uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select helper.profile_id from public.class_helpers as helper where helper.class_id = class and helper.removed_at is null
  order by helper.role = 'host' desc, helper.id limit 1
$$;

create function private.shown_to_all(class public.classes) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_object_agg(skill, 'shown'), '{}') from unnest(class.skills) as skill
$$;
comment on function private.shown_to_all is 'What whoever comes learns until a helper says otherwise; twin of shownToAll at the door.';

create function public.check_in_myself(class_code text, door_code text, enrolment_code text, phone_last4 text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  refusal text := private.why_enrolment_not_opened(enrolment_code, phone_last4);
  source text := private.caller_source();
  enrolment public.enrolments;
  class public.classes;
  venue public.class_venues;
  person public.people;
begin
  if refusal is not null then return jsonb_build_object('outcome', refusal); end if;
  if private.refused_by_limit('door_code', source, 30, 600) then return jsonb_build_object('outcome', 'too_many_attempts'); end if;
  enrolment := private.enrolment_behind(enrolment_code, phone_last4);
  select * into class from public.classes as known where known.code = private.bare_code(left(class_code, 40));
  if class.id is distinct from enrolment.class_id then return jsonb_build_object('outcome', 'other_class'); end if;
  venue := private.venue_showing(class, door_code);
  if venue.id is null then
    insert into private.public_attempts (act, source) values ('door_code', source);
    return jsonb_build_object('outcome', 'expired');
  end if;
  enrolment := private.take_enrolment(enrolment.id);
  if private.chain_of_enrolment(enrolment) is not null then return jsonb_build_object('outcome', 'already'); end if;
  person := private.person_named(enrolment.person_id);
  insert into public.check_ins (id, class_id, venue_id, neighbourhood_id, enrolment_id, person_id, household_id, part_id, author_id,
    people_count, audience_group, skills, is_self, helped_at, receipt)
  values (gen_random_uuid(), class.id, venue.id, venue.neighbourhood_id, enrolment.id, person.id, person.household_id, person.part_id,
    private.host_of(class.id), enrolment.people, coalesce(person.audience_group, class.audience), private.shown_to_all(class), true, now(),
    nextval('private.receipts'));
  return jsonb_build_object('outcome', 'here');
end $$;
comment on function public.check_in_myself is
  'For who enrolled, with the code shown at the door: {outcome: here | already | expired | other_class | unknown | too_many_attempts}.';

create function public.verify_learned(code text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  source text := private.caller_source();
  answer jsonb;
begin
  if private.refused_by_limit('verify_learned', source, 30, 600) then return jsonb_build_object('outcome', 'too_many_attempts'); end if;
  select jsonb_build_object('outcome', 'valid', 'title', class.title, 'day', came.helped_on, 'ward_name', ward.name,
    'skills', private.skills_named(class.skills)) into answer
  from private.learned_slips as slip join public.classes as class on class.id = slip.class_id
  join public.areas as ward on ward.id = class.ward_id
  join public.check_ins as met on met.id = slip.chain_id
  -- Of two meetings of one person the other may have been taken back.
  join private.current_check_ins as came on came.class_id = met.class_id and not came.is_void
    and (came.subject_id = met.subject_id or came.chain_id = met.id)
  where slip.code = private.bare_code(left(verify_learned.code, 40));
  if answer is not null then return answer; end if;
  insert into private.public_attempts (act, source) values ('verify_learned', source);
  return '{"outcome": "unknown"}';
end $$;
comment on function public.verify_learned is
  'For anybody: {outcome: valid, title, day, ward_name, skills} – the class and the day, not who – | {outcome: unknown | too_many_attempts}.';

-- A calendar to subscribe to: RFC 5545

create function private.calendar_text(words text) returns text
language sql immutable set search_path = '' as $$
  select replace(replace(replace(replace(coalesce(words, ''), '\', '\\'), ';', '\;'), ',', '\,'), chr(10), '\n')
$$;

create function private.calendar_line(line text) returns text
language sql immutable set search_path = '' as $$
  -- A line has at most 75 octets, its break left out and the space that continues it counted (RFC 5545, 3.1); a sign takes up to four.
  select string_agg(case when at > 0 then ' ' else '' end || substr(line, at * 18 + 1, 18), E'\r\n' order by at) || E'\r\n'
  from generate_series(0, greatest(0, (char_length(line) - 1) / 18)) as at
$$;

create function private.calendar_moment(moment timestamptz) returns text
language sql immutable set search_path = '' as $$
  select to_char(moment at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')
$$;

create function private.calendar_event(class public.classes) returns text
language sql stable security definer set search_path = '' as $$
  select string_agg(private.calendar_line(line), '' order by at) from unnest(array[
    'BEGIN:VEVENT', 'UID:class-' || class.id, 'DTSTAMP:' || private.calendar_moment(coalesce(class.moved_at, class.cancelled_at, now())),
    'SEQUENCE:' || class.changes, 'DTSTART:' || private.calendar_moment(class.starts_at), 'DTEND:' || private.calendar_moment(class.ends_at),
    'SUMMARY:' || private.calendar_text(class.title), 'LOCATION:' || private.calendar_text((
      select string_agg(concat_ws(', ', venue.name, venue.place_words), ' · ' order by venue.position)
      from public.class_venues as venue where venue.class_id = class.id)),
    case when class.cancelled_at is null then 'STATUS:CONFIRMED' else 'STATUS:CANCELLED' end, 'END:VEVENT'
  ]) with ordinality as lines (line, at)
$$;

create function public.class_calendar(of text) returns text
language sql stable security definer set search_path = '' as $$
  select private.calendar_line('BEGIN:VCALENDAR') || private.calendar_line('VERSION:2.0')
    || private.calendar_line('PRODID:-//Tung Nha//Lop hoc//VI') || private.calendar_line('X-WR-CALNAME:' || private.calendar_text(named.name))
    || coalesce((
      select string_agg(private.calendar_event(listed.class), '' order by (listed.class).starts_at, (listed.class).id) from (
        select known from public.classes as known
        where known.kind <> 'trainers' and known.starts_at between now() - interval '30 days' and now() + interval '180 days'
          and (known.team_id = named.team_id or exists (
            select from public.class_venues as venue join public.areas as place on place.id = venue.neighbourhood_id
            where venue.class_id = known.id and named.area_id = any (place.path)
          ))
        order by known.starts_at limit 200
      ) as listed (class)
    ), '') || private.calendar_line('END:VCALENDAR')
  from (
    select team.name, team.id as team_id, null::uuid as area_id from public.teams as team where team.id = private.uuid_or_null(class_calendar.of)
    union all
    select area.name, null, area.id from public.areas as area
    where area.level in ('ward', 'neighbourhood') and (area.id = private.uuid_or_null(class_calendar.of) or area.code = class_calendar.of)
  ) as named
  limit 1
$$;
comment on function public.class_calendar is
  'For anybody: the classes of a team, or at places in a ward or neighbourhood, as an iCalendar document (RFC 5545); null where the id or
   code is unknown. Thirty days back and 180 ahead, at most 200.';

revoke execute on function public.nearby_classes, public.public_class, public.enrol_in_class, public.find_enrolment,
  public.cancel_enrolment, public.check_in_myself, public.verify_learned, public.class_calendar from public, anon, authenticated;
grant execute on function public.nearby_classes, public.public_class, public.enrol_in_class, public.find_enrolment,
  public.cancel_enrolment, public.check_in_myself, public.verify_learned, public.class_calendar to anon, authenticated;
