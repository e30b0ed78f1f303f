-- The door for people without an account: they find their place, ask for help, and find, move or cancel what they booked.
-- Every function here returns its outcome: one that raised would forget the attempt it counted.

create function private.folded(words text) returns text
language sql immutable set search_path = '' as $$
  select lower(translate(regexp_replace(normalize(words, nfd), '[\u0300-\u036F]', '', 'g'), 'đĐ', 'dd'))
$$;
comment on function private.folded is 'Without diacritics, in small letters: how people type when in a hurry.';

create function private.uuid_or_null(typed text) returns uuid
language sql immutable set search_path = '' as $$
  select case when typed ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then typed::uuid end
$$;

-- Places

create function private.wards_served() returns setof public.areas
language sql stable security definer set search_path = '' as $$
  select ward.* from public.areas as ward
  where ward.level = 'ward' and (ward.valid_until is null or ward.valid_until >= private.day_of(now())) and exists (
    select from public.teams as team join public.areas as area on area.id = team.area_id
    where ward.id = any (area.path) and (team.ends_on is null or team.ends_on >= private.day_of(now()))
  )
$$;

create function private.places_served() returns setof public.areas
language sql stable security definer set search_path = '' as $$
  select * from private.wards_served()
  union all
  select place.* from public.areas as place
  where place.level = 'neighbourhood' and (place.valid_until is null or place.valid_until >= private.day_of(now()))
    and place.parent_id in (select ward.id from private.wards_served() as ward)
$$;

create function private.place_shown(place public.areas) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('id', place.id, 'name', place.name, 'kind', place.kind, 'former_names', place.former_names)
$$;

create function private.neighbourhoods_shown(ward uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(private.place_shown(place) order by char_length(place.name), place.name), '[]')
  from private.places_served() as place where place.parent_id = ward and place.level = 'neighbourhood'
$$;

create function private.booking_consent() returns public.consent_texts
language sql stable security definer set search_path = '' as $$
  select given from public.consent_texts as given
  where given.code = 'booking' and given.valid_from <= private.day_of(now()) order by given.version desc limit 1
$$;

create function public.help_start(area text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked public.areas;
  ward public.areas;
  consent public.consent_texts := private.booking_consent();
begin
  select * into asked from private.places_served() as place
  where place.id = private.uuid_or_null(btrim(help_start.area)) or place.code = btrim(help_start.area);
  select * into ward from private.wards_served() as served
  where served.id = any (asked.path) or (asked.id is null and (select count(*) from private.wards_served()) = 1);
  return jsonb_build_object(
    'ward', case when ward.id is not null then private.place_shown(ward) || jsonb_build_object('phone', private.office_phone(ward.id)) end,
    'neighbourhood_id', case when asked.level = 'neighbourhood' then asked.id end,
    'neighbourhoods', private.neighbourhoods_shown(ward.id),
    'wards', case when ward.id is null then (
      select coalesce(jsonb_agg(private.place_shown(served) order by served.name), '[]') from private.wards_served() as served
    ) else '[]' end,
    'consent_text', jsonb_build_object('id', consent.id, 'version', consent.version, 'body', consent.words));
end $$;
comment on function public.help_start is
  'For anybody; area: the id or code of a ward or neighbourhood, from a poster. {ward: {id, name, kind, former_names, phone} | null,
   neighbourhood_id, neighbourhoods, wards: to choose from where the ward is open, consent_text: {id, version, body}}.';

create function private.search_words(words text) returns text
language sql immutable set search_path = '' as $$
  select btrim(regexp_replace(private.folded(words), '[^a-z0-9]+', ' ', 'g'))
$$;

create table private.place_names (
  area_id uuid primary key references public.areas (id) on delete cascade,
  name text not null,
  words text not null
);
comment on table private.place_names is
  'How a place is searched for, folded beforehand: whoever types looks through all of them at every letter.';
comment on column private.place_names.words is
  'All that people may call it, each word after a space: also “kv 3” and “kv3” for a khu vực, former names, and what it lies in.';
alter table private.place_names enable row level security;

create function private.names_of(place public.areas) returns text
language sql stable security definer set search_path = '' as $$
  select concat_ws(' ', '', name, kind, initials, initials || btrim(replace(name, kind, '')),
    private.search_words(array_to_string(place.former_names, ' ')), (
      select string_agg(private.search_words(concat_ws(' ', above.kind, above.name, array_to_string(above.former_names, ' '))), ' ')
      from public.areas as above where above.id = any (place.path) and above.id <> place.id
    ))
  from (
    select private.search_words(place.kind) as kind, private.search_words(place.name) as name,
      regexp_replace(private.search_words(place.kind), '(\w)\w* ?', '\1', 'g') as initials
  ) as named
$$;

create function private.fold_place_names() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- What lies in it is found by its name too.
  insert into private.place_names (area_id, name, words)
  select place.id, private.search_words(place.kind || ' ' || place.name), private.names_of(place)
  from public.areas as place where place.path @> array[new.id]
  on conflict (area_id) do update set name = excluded.name, words = excluded.words;
  return null;
end $$;
create trigger fold_place_names after insert or update of name, kind, former_names, parent_id on public.areas
  for each row execute function private.fold_place_names();

insert into private.place_names (area_id, name, words)
select place.id, private.search_words(place.kind || ' ' || place.name), private.names_of(place) from public.areas as place;

create function private.places_called(typed text) returns table (area_id uuid, place_in_list bigint)
language sql stable security definer set search_path = '' as $$
  select place.id, row_number() over (order by strpos(known.name, typed) = 0, char_length(place.name), place.name, place.id)
  from private.places_served() as place join private.place_names as known on known.area_id = place.id
  where typed <> '' and not exists (
    select from unnest(string_to_array(typed, ' ')) as word where strpos(known.words, ' ' || word) = 0
  )
  order by 2 limit 20
$$;

create function public.find_places(words text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('places', coalesce(jsonb_agg(jsonb_build_object('id', place.id, 'level', place.level, 'name', place.name,
    'kind', place.kind, 'within', above.name, 'former_name', (
      select former from unnest(place.former_names) as former
      where strpos(private.search_words(former), typed) > 0 and strpos(private.search_words(place.name), typed) = 0 limit 1
    )) order by found.place_in_list), '[]'))
  from private.search_words(left(find_places.words, 80)) as typed
  cross join private.places_called(typed) as found
  join public.areas as place on place.id = found.area_id
  left join public.areas as above on above.id = place.parent_id
$$;
comment on function public.find_places is
  'For anybody: {places: [{id, level, name, kind, former_name, within}]}, at most 20; without diacritics, any case, old names too.';

create function public.help_streets(neighbourhood_id text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('boundary', max(place.boundary::text)::jsonb, 'streets', coalesce(jsonb_agg(jsonb_build_object(
      'id', street.id, 'name', street.name, 'line', street.line -> 'coordinates') order by street.name) filter (where street.id is not null), '[]'))
  from private.places_served() as place
  left join public.streets as street on street.neighbourhood_id = place.id and street.retired_at is null
  where place.id = private.uuid_or_null(help_streets.neighbourhood_id) and place.level = 'neighbourhood'
$$;
comment on function public.help_streets is 'For anybody: {streets: [{id, name, line: coordinates of a MultiLineString}], boundary}.';

create function public.help_half_days(neighbourhood_id text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('team', (select jsonb_build_object('name', team.name) from private.team_serving(asked.id) as team),
    'days', private.half_days_shown(asked.id))
  from (select private.uuid_or_null(help_half_days.neighbourhood_id) as id) as asked
$$;
comment on function public.help_half_days is 'For anybody: {team: {name} | null, days: [{day, halves: [{half, from, to, is_free}]}]}.';

-- What was typed

create function private.typed(request jsonb, field text) returns text
language sql immutable set search_path = '' as $$
  -- Every blank and line break by its number: what “\s” means depends on the server's locale.
  select case when jsonb_typeof(request -> field) = 'string' then nullif(btrim(regexp_replace(normalize(left(request ->> field, 1000), nfc),
    '[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+', ' ', 'g')), '') end
$$;
comment on function private.typed is 'One line without needless spaces, kept as it was typed otherwise; null when nothing was.';

create function private.phone_of(typed text) returns text
language sql immutable set search_path = '' as $$
  select '+84' || substring(regexp_replace(left(typed, 40), '[ .()-]', '', 'g')
    from '^(?:(?:\+|00)?840?|0)([35789][0-9]{8}|2[0-9]{9})$')
$$;
comment on function private.phone_of is 'A mobile phone or a landline, written 0…, 84… or +84…; null when it cannot be one.';

create function private.fault_of_line(typed text, most integer) returns text
language sql immutable set search_path = '' as $$
  select case
    when char_length(typed) > most then 'too_long'
    -- Control characters, and those that turn the direction of what stands around them.
    when typed ~ '[\u0001-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF\U000E0000-\U000E0FFF]'
      then 'odd_characters'
  end
$$;

create function private.fault_of_name(typed text) returns text
language sql immutable set search_path = '' as $$
  select coalesce(private.fault_of_line(typed, 60), case
    when typed !~ '[A-Za-z\u00C0-\u1FFF\u2C00-\uD7FF\uF900-\uFDFF\U00010000-\U0003FFFF]'
      or typed ~ '[\u0021-\u0026\u0028-\u002C\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u00D7\u00F7]'
      -- Signs and pictures: all but the curly apostrophe, the hyphens and what joins letters in some scripts.
      or typed ~ '[\u2012-\u2018\u201A-\u2BFF\u2E00-\u2E7F\u3001-\u3004\u3008-\u3020\uD800-\uF8FF\uFE00-\uFE6F\uFF01-\uFF20\U0001F000-\U0001FFFF\U00040000-\U0010FFFF]'
      then 'odd_characters'
  end)
$$;
comment on function private.fault_of_name is
  'Letters and digits of any script, spaces, apostrophe, dot and hyphen, with at least one letter: “cô 3 Hạnh”.';

create function private.number_or_null(request jsonb, field text, most integer) returns double precision
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(request -> field) = 'number' and abs((request ->> field)::numeric) <= most
    then round((request ->> field)::numeric, 7)::double precision end
$$;

create type private.help_request as (
  request_id uuid, neighbourhood_id uuid, street_id uuid, number text, place_words text, lon double precision, lat double precision,
  wishes text[], day text, half text, called text, phone text, caller_called text, caller_phone text, consent_text_id uuid, language text
);

create function private.wishes_of(request jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(request -> 'wishes') = 'array' then
    array(select distinct wish from jsonb_array_elements_text(request -> 'wishes') as wish order by wish limit 20)
  else '{}' end
$$;

create function private.read_request(request jsonb) returns private.help_request
language sql stable set search_path = '' as $$
  select row(private.uuid_or_null(private.typed(request, 'request_id')), private.uuid_or_null(private.typed(request, 'neighbourhood_id')),
    private.uuid_or_null(private.typed(request, 'street_id')), private.typed(request, 'number'), private.typed(request, 'place_words'),
    private.number_or_null(request, 'lon', 180), private.number_or_null(request, 'lat', 90), private.wishes_of(request),
    private.typed(request, 'day'), private.typed(request, 'half'), private.typed(request, 'called'),
    -- Who has no phone is reached through whoever calls for them.
    private.phone_of(coalesce(private.typed(request, 'phone'), private.typed(request, 'caller_phone'))),
    private.typed(request, 'caller_called'), private.phone_of(private.typed(request, 'caller_phone')),
    private.uuid_or_null(private.typed(request, 'consent_text_id')), coalesce(private.typed(request, 'language'), 'vi'))::private.help_request
$$;

create function private.fault_of_place(request jsonb, asked private.help_request) returns table (field text, reason text)
language sql stable security definer set search_path = '' as $$
  values ('neighbourhood_id', case
      when private.typed(request, 'neighbourhood_id') is null then 'empty'
      when not exists (select from private.places_served() where id = asked.neighbourhood_id and level = 'neighbourhood') then 'unknown'
      when not exists (select from private.team_serving(asked.neighbourhood_id)) then 'not_served'
    end),
    ('street_id', case when private.typed(request, 'street_id') is not null and not exists (
      select from public.streets as street
      where street.id = asked.street_id and street.neighbourhood_id = asked.neighbourhood_id and street.retired_at is null
    ) then 'unknown' end),
    ('number', private.fault_of_line(asked.number, 20)),
    ('place_words', coalesce(private.fault_of_line(asked.place_words, 120),
      case when private.typed(request, 'street_id') is null and num_nonnulls(asked.place_words, asked.lon) = 0 then 'empty' end)),
    ('lon', case when num_nulls(asked.lon, asked.lat) = 1 then 'unknown' end)
$$;

create function private.fault_of_people(request jsonb, asked private.help_request) returns table (field text, reason text)
language sql stable security definer set search_path = '' as $$
  values ('called', case when asked.called is null then 'empty' else private.fault_of_name(asked.called) end),
    ('phone', case when num_nonnulls(private.typed(request, 'phone'), private.typed(request, 'caller_phone')) = 0 then 'empty'
      when private.typed(request, 'phone') is not null and asked.phone is null then 'not_a_phone' end),
    ('caller_called', case when asked.caller_called is not null then private.fault_of_name(asked.caller_called)
      when private.typed(request, 'caller_phone') is not null then 'empty' end),
    ('caller_phone', case when private.typed(request, 'caller_phone') is not null then
        case when asked.caller_phone is null then 'not_a_phone' end
      when asked.caller_called is not null then 'empty' end),
    ('consent_text_id', case when not exists (
      select from public.consent_texts as given where given.id = asked.consent_text_id and given.code = 'booking'
    ) then 'no_consent' end)
$$;

create function private.faults_of_request(request jsonb, asked private.help_request) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(field, reason), '{}') from (
    select * from private.fault_of_place(request, asked)
    union all select * from private.fault_of_people(request, asked)
    union all values ('request_id', case when asked.request_id is null then 'unknown' end),
      ('wishes', case when asked.wishes = '{}' then 'empty' when cardinality(asked.wishes) > 6 then 'too_long'
        when not asked.wishes <@ private.known_wishes() then 'unknown' end),
      ('day', case when asked.day is null then 'empty' when asked.day !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then 'unknown' end),
      ('half', case when asked.half is null then 'empty' when asked.half not in ('morning', 'afternoon', 'evening') then 'unknown' end),
      ('language', case when asked.language not in ('vi', 'en') then 'unknown' end)
  ) as listed (field, reason) where reason is not null
$$;

-- Limits

create function private.refused_by_limit(act text, source text, most integer, most_of_all integer) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  -- One after the other, so that many at once are counted too.
  if source <> '' then perform private.take_turn(act || '|' || source); end if;
  return private.tried_too_often(act, source, most, most_of_all);
end $$;

create function private.phone_source(phone text) returns text
language sql stable security definer set search_path = '' as $$
  select encode(extensions.hmac(convert_to(phone, 'UTF8'), state.sealing_secret, 'sha256'), 'hex') from private.server_state as state
$$;
comment on function private.phone_source is 'There are few enough phone numbers to try them all against a plain digest.';

create function private.asked_too_often(phone text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  source text := private.caller_source();
begin
  if private.refused_by_limit('request_help', source, 12, 600) then return true; end if;
  insert into private.public_attempts (act, source) values ('request_help', source);
  if phone is null then return false; end if;
  if private.refused_by_limit('request_help_phone', private.phone_source(phone), 5, 600) then return true; end if;
  insert into private.public_attempts (act, source) values ('request_help_phone', private.phone_source(phone));
  return false;
end $$;
comment on function private.asked_too_often is
  'Counts this request, whatever will be answered: an hour allows 12 from one source, 5 with one phone, 600 in all.';

-- Booking

create function private.same_booking(asked private.help_request) returns public.bookings
language sql stable security definer set search_path = '' as $$
  select booking from public.bookings as booking
  where booking.phone = asked.phone and booking.neighbourhood_id = asked.neighbourhood_id and booking.day::text = asked.day
    and booking.half = asked.half and booking.street_id is not distinct from asked.street_id
    and private.number_key(booking.number) is not distinct from private.number_key(asked.number)
    and lower(booking.place_words) is not distinct from lower(asked.place_words)
    and booking.status in ('offered', 'escalated', 'accepted', 'scheduled') and booking.starts_at > now()
    and booking.day >= private.day_of(now())
  order by booking.created_at limit 1
$$;

create function private.has_enough(phone text) returns boolean
language sql stable security definer set search_path = '' as $$
  select count(*) >= 3 from public.bookings as open
  where open.phone = has_enough.phone and open.ends_at > now()
    -- Spelled out, so that the index of the open ones is taken.
    and open.status in ('offered', 'escalated', 'accepted', 'scheduled')
$$;

create function private.book(asked private.help_request) returns public.bookings
language plpgsql security definer set search_path = '' as $$
declare
  half_day private.half_day;
  part uuid := private.part_booked(asked.street_id, asked.number);
  made uuid;
begin
  select * into half_day from private.free_half_day(asked.neighbourhood_id, asked.day, asked.half);
  if not found then return null; end if;
  insert into public.bookings (ward_id, neighbourhood_id, team_id, street_id, part_id, number, place_words, lon, lat, wishes, day, half,
    starts_at, ends_at, called, phone, caller_called, caller_phone, consent_text_id, language, offered_level)
  values (private.ward_of(asked.neighbourhood_id), asked.neighbourhood_id, half_day.team_id, asked.street_id, part, asked.number,
    asked.place_words, asked.lon, asked.lat, asked.wishes, half_day.day, half_day.half, half_day.starts_at, half_day.ends_at,
    asked.called, asked.phone, asked.caller_called, asked.caller_phone, asked.consent_text_id, asked.language, 'team')
  returning id into made;
  perform private.note_booking(made, 'booked', null, null);
  return private.offer_booking(made, private.walker_of(part));
end $$;

create function private.booked(booking public.bookings, code text) returns jsonb
language sql stable security definer set search_path = '' as $$
  -- Who asks the same again learns no more than who asks first.
  select jsonb_build_object('outcome', 'booked', 'code', code, 'booking', private.public_booking(booking, code)
    || jsonb_build_object('status', 'offered', 'day', booking.day, 'hour', null, 'comes', null, 'can_change', true))
$$;

create function private.give_code(booking public.bookings, request uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  given text;
begin
  loop
    insert into private.booking_codes (code, booking_id) values (private.new_code(6), booking.id)
    on conflict (code) do nothing returning code into given;
    exit when found;
  end loop;
  insert into private.booking_requests (request_id, booking_id, code) values (request, booking.id, given);
  return private.booked(booking, given);
end $$;

create function private.answered_before(request uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.booked(booking, earlier.code)
  from private.booking_requests as earlier join public.bookings as booking on booking.id = earlier.booking_id
  where earlier.request_id = request
$$;

create function public.request_help(request jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  asked private.help_request := private.read_request(request);
  answer jsonb;
  booking public.bookings;
begin
  perform private.take_turn('request|' || asked.request_id::text);
  answer := private.answered_before(asked.request_id);
  if answer is not null then return answer; end if;
  if private.asked_too_often(asked.phone) then return jsonb_build_object('outcome', 'too_many_attempts'); end if;
  answer := private.faults_of_request(request, asked);
  if answer <> '{}' then return jsonb_build_object('outcome', 'invalid', 'fields', answer); end if;
  booking := private.same_booking(asked);
  if booking.id is null then
    if private.has_enough(asked.phone) then return jsonb_build_object('outcome', 'too_many_bookings'); end if;
    booking := private.book(asked);
  end if;
  if booking.id is null then
    return jsonb_build_object('outcome', 'full', 'days', private.half_days_shown(asked.neighbourhood_id));
  end if;
  return private.give_code(booking, asked.request_id);
end $$;
comment on function public.request_help is
  'For anybody: {outcome: booked, code, booking} | {outcome: full, days} | {outcome: invalid, fields: {field: empty | too_long |
   not_a_phone | odd_characters | unknown | no_consent | not_served}} | {outcome: too_many_bookings | too_many_attempts}. The same asked
   twice is one booking.';

-- Finding, moving and cancelling, by the code and the last four digits of a phone.

create function private.booking_behind(code text, phone_last4 text) returns public.bookings
language sql stable security definer set search_path = '' as $$
  select booking from private.booking_codes as given join public.bookings as booking on booking.id = given.booking_id
  where given.code = private.bare_code(left(booking_behind.code, 40))
    and regexp_replace(left(phone_last4, 40), '[^0-9]', '', 'g') in (right(booking.phone, 4), right(booking.caller_phone, 4))
$$;

create function private.why_not_opened(code text, phone_last4 text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  source text := private.caller_source();
  tried text := private.digest_of(private.bare_code(left(code, 40)));
begin
  if private.refused_by_limit('booking_code', source, 30, 600) or private.refused_by_limit('booking_code_tried', tried, 10, 600) then
    return 'too_many_attempts';
  end if;
  if (private.booking_behind(code, phone_last4)).id is not null then return null; end if;
  insert into private.public_attempts (act, source) values ('booking_code', source), ('booking_code_tried', tried);
  return 'unknown';
end $$;
comment on function private.why_not_opened is
  'Null when the two open a booking. A failure is counted: an hour allows 30 from one source, 10 at one code, 600 in all.';

create function private.changeable(code text, phone_last4 text) returns public.bookings
language sql volatile security definer set search_path = '' as $$
  -- Not “for update”: a code given to the same booking at this moment refers to it.
  select booking from public.bookings as booking where booking.id = (private.booking_behind(code, phone_last4)).id for no key update
$$;

create function private.shown(outcome text, booking uuid, code text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('outcome', outcome, 'booking', private.public_booking(known, private.bare_code(code)))
  from public.bookings as known where known.id = booking
$$;

create function public.find_booking(code text, phone_last4 text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  refusal text := private.why_not_opened(code, phone_last4);
  booking public.bookings;
begin
  if refusal is not null then return jsonb_build_object('outcome', refusal); end if;
  booking := private.booking_behind(code, phone_last4);
  return private.shown('found', booking.id, code) || jsonb_build_object('days', case
    when private.is_live(booking.status) and booking.starts_at > now() then private.half_days_shown(booking.neighbourhood_id) else '[]' end);
end $$;
comment on function public.find_booking is
  'For anybody with a code and the last four digits: {outcome: found, booking, days: to move it to} | {outcome: unknown |
   too_many_attempts}. A wrong code and a wrong phone answer alike.';

create function private.move(booking public.bookings, half_day private.half_day) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.bookings as moved set team_id = half_day.team_id, day = half_day.day, half = half_day.half, starts_at = half_day.starts_at,
    ends_at = half_day.ends_at
  where moved.id = booking.id;
  perform private.note_booking(booking.id, 'moved', booking.day::text || ' ' || booking.half, null);
  -- Who had agreed to come is asked first whether the new day suits.
  perform private.offer_booking(booking.id, coalesce(booking.accepted_by, private.walker_of(booking.part_id)));
end $$;

create function public.move_booking(code text, phone_last4 text, day text, half text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  refusal text := private.why_not_opened(code, phone_last4);
  booking public.bookings;
  half_day private.half_day;
begin
  if refusal is not null then return jsonb_build_object('outcome', refusal); end if;
  booking := private.changeable(code, phone_last4);
  if not private.is_live(booking.status) or booking.starts_at <= now() then return private.shown('too_late', booking.id, code); end if;
  if (booking.day::text, booking.half) = (move_booking.day, move_booking.half) then return private.shown('moved', booking.id, code); end if;
  if private.refused_by_limit('move_booking', booking.id::text, 10, 600) then return jsonb_build_object('outcome', 'too_many_attempts'); end if;
  insert into private.public_attempts (act, source) values ('move_booking', booking.id::text);
  select * into half_day from private.free_half_day(booking.neighbourhood_id, move_booking.day, move_booking.half);
  if not found then return jsonb_build_object('outcome', 'full', 'days', private.half_days_shown(booking.neighbourhood_id)); end if;
  perform private.move(booking, half_day);
  return private.shown('moved', booking.id, code);
end $$;
comment on function public.move_booking is
  'For anybody with the code: {outcome: moved | too_late, booking} | {outcome: full, days} | {outcome: unknown | too_many_attempts}. A
   moved booking is offered anew.';

create function public.cancel_booking(code text, phone_last4 text, reason text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  refusal text := private.why_not_opened(code, phone_last4);
  booking public.bookings;
begin
  if refusal is not null then return jsonb_build_object('outcome', refusal); end if;
  booking := private.changeable(code, phone_last4);
  -- Said twice, because the answer was lost on the way.
  if booking.cancelled_by = 'resident' then return private.shown('cancelled', booking.id, code); end if;
  if not private.is_live(booking.status) or booking.starts_at <= now() then return private.shown('too_late', booking.id, code); end if;
  update public.bookings as gone set status = 'cancelled', cancelled_by = 'resident', escalates_at = null,
    cancel_reason = case when cancel_booking.reason in ('no_need', 'other_time', 'mistake') then cancel_booking.reason end
  where gone.id = booking.id;
  perform private.note_booking(booking.id, 'cancelled', case when reason in ('no_need', 'other_time', 'mistake') then reason end, null);
  return private.shown('cancelled', booking.id, code);
end $$;
comment on function public.cancel_booking is
  'For anybody with the code; reason: no_need | other_time | mistake. {outcome: cancelled | too_late, booking} | {outcome: unknown |
   too_many_attempts}.';

revoke execute on function public.help_start, public.find_places, public.help_streets, public.help_half_days, public.request_help,
  public.find_booking, public.move_booking, public.cancel_booking from public, anon, authenticated;
grant execute on function public.help_start, public.find_places, public.help_streets, public.help_half_days, public.request_help,
  public.find_booking, public.move_booking, public.cancel_booking to anon, authenticated;
