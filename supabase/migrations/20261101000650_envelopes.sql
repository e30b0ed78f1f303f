-- What a command may carry: the fields this ward knows, and moments told by a clock that may be wrong.

create function private.fields_of(command_name text) returns text[]
language sql immutable set search_path = '' as $$
  select case command_name
    when 'log_visit' then array['visit_id', 'household_id', 'outcome', 'visited_at', 'minutes', 'come_back_at', 'relative_follows_up',
      'booking_id']
    when 'correct_visit' then array['visit_id', 'root_id', 'is_void', 'outcome', 'visited_at', 'minutes', 'come_back_at',
      'relative_follows_up']
    when 'check_in' then array['check_in_id', 'visit_id', 'person_id', 'people_count', 'audience_group', 'priorities', 'skills',
      'helped_at']
    when 'correct_check_in' then array['check_in_id', 'root_id', 'is_void', 'people_count', 'audience_group', 'priorities', 'skills',
      'helped_at']
    when 'log_walk_up' then array['check_in_id', 'neighbourhood_id', 'people_count', 'audience_group', 'priorities', 'skills',
      'helped_at', 'booking_id']
    when 'correct_walk_up' then array['check_in_id', 'root_id', 'is_void', 'people_count', 'audience_group', 'priorities', 'skills',
      'helped_at']
    when 'check_in_to_class' then array['check_in_id', 'class_id', 'venue_id', 'enrolment_id', 'person_id', 'profile_id', 'called', 'phone',
      'consent_text_id', 'people_count', 'audience_group', 'priorities', 'skills', 'needs_visit', 'helped_at']
    when 'count_class_attendance' then array['check_in_id', 'class_id', 'venue_id', 'people_count', 'audience_group', 'priorities',
      'skills', 'helped_at']
    when 'correct_class_attendance' then array['check_in_id', 'root_id', 'is_void', 'people_count', 'audience_group', 'priorities',
      'skills', 'needs_visit', 'helped_at']
    when 'add_household' then array['household_id', 'street_id', 'number', 'building', 'floor', 'unit', 'lon', 'lat', 'needs',
      'priorities']
    when 'edit_household' then array['household_id', 'fields']
    when 'record_consent' then array['consent_id', 'person_id', 'household_id', 'text_id', 'how', 'decided_at']
    when 'withdraw_consent' then array['consent_id', 'person_id', 'text_id', 'how', 'decided_at']
    when 'add_person' then array['person_id', 'household_id', 'full_name', 'called', 'phone', 'birth_year', 'audience_group',
      'priorities']
    when 'edit_person' then array['person_id', 'fields']
    when 'record_confirmation' then array['confirmation_id', 'person_id', 'confirmed_at']
    when 'correct_confirmation' then array['confirmation_id', 'root_id', 'is_void', 'confirmed_at']
  end
$$;
comment on function private.fields_of is 'Null for a command this ward does not know.';

create function private.edits_of(command_name text) returns text[]
language sql immutable set search_path = '' as $$
  select case command_name
    when 'edit_household' then array['needs', 'priorities', 'lon', 'lat', 'do_not_visit', 'do_not_visit_until', 'go_in_pairs']
    when 'edit_person' then array['full_name', 'called', 'phone', 'birth_year', 'audience_group', 'priorities']
    else '{}'
  end
$$;

create function private.hold_unless_understood(command_name text, payload jsonb) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if private.fields_of(command_name) is null then perform private.refuse('unknown_command', '202'); end if;
  if jsonb_typeof(coalesce(payload -> 'fields', '{}')) <> 'object' then perform private.refuse('invalid'); end if;
  if payload - private.fields_of(command_name) <> '{}' or (payload -> 'fields') - private.edits_of(command_name) <> '{}' then
    perform private.refuse('unknown_field', '202');
  end if;
end $$;
comment on function private.hold_unless_understood is
  'A newer phone may say more than this ward understands: held until it does, never trimmed.';

create function private.instant_or_none(given text) returns timestamptz
language sql immutable set search_path = '' as $$
  select (timestamp '2000-01-01' + make_interval(years => found[1]::integer - 2000, months => found[2]::integer - 1,
    days => found[3]::integer - 1, hours => found[4]::integer, mins => found[5]::integer, secs => found[6]::float8)) at time zone 'UTC'
  from (select regexp_match(given, '^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2}(?:\.\d{1,6})?)Z$') as found) as read
  where found[1]::integer >= 1970
$$;
comment on function private.instant_or_none is 'As phones write it, and null for anything else: a broken clock is no reason to lose a command.';

create function private.clock_error(clock_at text) returns interval
language sql stable set search_path = '' as $$
  select case when abs(ahead) > 600 then make_interval(secs => ahead) else interval '0' end
  from (select extract(epoch from private.instant_or_none(clock_at) - now())::float8 as ahead) as compared
  where ahead is not null
$$;
comment on function private.clock_error is
  'How far a phone''s clock is ahead; under ten minutes is nothing, the way here takes time. Null when the phone does not tell.';

create function private.with_clock_right(payload jsonb, clock_error interval) returns jsonb
language sql stable set search_path = '' as $$
  select payload || coalesce(jsonb_object_agg(key, case when key = 'come_back_at' then moment else least(moment, now()) end), '{}')
  from (
    select key, private.instant_or_none(payload ->> key) - clock_error as moment
    from unnest(array['visited_at', 'helped_at', 'decided_at', 'confirmed_at', 'come_back_at']) as key
  ) as told
  where moment is not null and (clock_error <> interval '0' or moment > now())
$$;
comment on function private.with_clock_right is 'What happened lies in no future; only the hour agreed for coming back may.';

create function private.made_at_or_now(given text, clock_error interval) returns timestamptz
language sql stable set search_path = '' as $$
  select case when made_at between '2000-01-01' and now() then made_at else now() end
  from (select private.instant_or_none(given) - coalesce(clock_error, interval '0') as made_at) as told
$$;
comment on function private.made_at_or_now is 'made_at only orders a person''s own commands, so whatever cannot be read is now.';
