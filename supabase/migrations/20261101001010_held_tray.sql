-- The tray: what is held for a lead, who decides on it, and what follows.

create function private.hanging_on(author uuid, command_id uuid) returns setof public.command_log
language sql stable security definer set search_path = '' as $$
  with recursive hanging as (
    select log.id from public.command_log as log
    where log.author_id = author and log.status = 'held' and command_id = any (log.needs)
    union
    select log.id from hanging
    join public.command_log as log on log.author_id = author and log.status = 'held' and hanging.id = any (log.needs)
  )
  select log.* from public.command_log as log join hanging on log.author_id = author and log.id = hanging.id where log.id <> command_id
$$;
comment on function private.hanging_on is 'What of the same author waits for this command, however far on.';

create function private.held_with(author uuid, command_id uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  with recursive needed as (
    select log.id, log.needs from public.command_log as log where log.author_id = author and log.id = command_id
    union
    select log.id, log.needs from needed
    join public.command_log as log on log.author_id = author and log.status = 'held' and log.id = any (needed.needs)
  ), closure as (
    select id from needed union select id from private.hanging_on(author, command_id)
  )
  select array(
    select log.id from closure join public.command_log as log on log.author_id = author and log.id = closure.id
    order by log.made_at, log.receipt limit 500
  )
$$;
comment on function private.held_with is 'The command, what it needs that is held, and what waits for it, in made order.';

create function private.is_in_my_tray(log public.command_log) returns boolean
language sql stable security definer set search_path = '' as $$
  select (log.part_id = any (array(select private.tray_parts())) or log.class_id = any (array(select private.tray_classes()))) is true
    or (log.received_at < now() - interval '7 days' and (log.part_id = any (array(select private.parts_i_lead()))
      or log.class_id = any (array(select private.classes_i_lead()))))
$$;

create function private.household_of(payload jsonb) returns public.households
language sql stable security definer set search_path = '' as $$
  select private.household_named(coalesce(
    private.uuid_at(payload, 'household_id'),
    (select household_id from public.visits
      where id = coalesce(private.uuid_at(payload, 'root_id'), private.uuid_at(payload, 'visit_id'))),
    (select household_id from public.check_ins where id = private.uuid_at(payload, 'root_id')),
    (select household_id from public.confirmations where id = private.uuid_at(payload, 'root_id')),
    (select household_id from public.people where id = private.uuid_at(payload, 'person_id'))
  ))
$$;

create function private.person_called(payload jsonb) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(given ->> 'called', given ->> 'full_name', person.called, person.full_name)
  from (select payload || case when jsonb_typeof(payload -> 'fields') = 'object' then payload -> 'fields' else '{}' end as given) as told
  left join public.people as person on person.id = private.uuid_at(payload, 'person_id')
$$;

create function private.tray_line(log public.command_log) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'author_id', log.author_id,
    'author_name', (select coalesce(called, full_name) from public.profiles where id = log.author_id),
    'id', log.id, 'name', log.name, 'reason', log.reason, 'receipt', log.receipt,
    'made_at', log.made_at, 'received_at', log.received_at, 'part_id', log.part_id,
    'street_name', (select name from public.streets where id = coalesce(door.street_id, private.uuid_at(log.payload, 'street_id'))),
    'number', coalesce(door.number, log.payload ->> 'number'),
    'household_id', coalesce(door.id, private.uuid_at(log.payload, 'household_id')),
    'outcome', log.payload ->> 'outcome',
    'class_title', (select title from public.classes where id = log.class_id),
    'person_called', private.person_called(log.payload),
    'hanging', (
      select coalesce(jsonb_agg(jsonb_build_object('id', hanging.id, 'name', hanging.name, 'outcome', hanging.payload ->> 'outcome',
        'made_at', hanging.made_at) order by hanging.made_at, hanging.receipt), '[]')
      from private.hanging_on(log.author_id, log.id) as hanging),
    'is_passed_on', log.received_at < now() - interval '7 days')
  from (select 1) as once left join private.household_of(log.payload) as door on door.id is not null
$$;

create function private.is_left_alone(log public.command_log) returns boolean
language sql stable security definer set search_path = '' as $$
  select log.reason = 'waiting_for' and log.received_at < now() - interval '7 days' and exists (
    select from unnest(log.needs) as needed
    where not exists (select from public.command_log as earlier where earlier.author_id = log.author_id and earlier.id = needed)
  )
$$;
comment on function private.is_left_alone is
  'It waits for what the ward refused and its author gave up: for a week they may still mend it, then the lead sees it.';

create function public.held_tray(after bigint default 0, most integer default 100) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(private.tray_line(log) order by log.receipt), '[]') from (
    select held.* from public.command_log as held
    where held.status = 'held' and (held.reason <> 'waiting_for' or private.is_left_alone(held)) and held.receipt > after
      and (
        held.part_id = any (array(select private.tray_parts())) or held.class_id = any (array(select private.tray_classes()))
        or (held.received_at < now() - interval '7 days' and (held.part_id = any (array(select private.parts_i_lead()))
          or held.class_id = any (array(select private.classes_i_lead()))))
      )
    order by held.receipt limit least(greatest(most, 1), 200)
  ) as log
$$;
comment on function public.held_tray is
  'What waits for the caller''s decision, oldest receipt first; pass the last receipt as after. Leads have all of their area, a
   coordinator what is older than seven days or lies where nobody leads.';

create function private.open_held(author uuid, command_id uuid) returns public.command_log
language plpgsql security definer set search_path = '' as $$
declare
  log public.command_log;
begin
  select * into log from public.command_log where author_id = author and id = command_id;
  if private.is_in_my_tray(log) is not true then perform private.refuse('not_yours', '403'); end if;
  perform private.keep_places();
  perform pg_advisory_xact_lock(hashtextextended('author:' || author::text, 0));
  select * into log from public.command_log where author_id = author and id = command_id;
  return log;
end $$;
comment on function private.open_held is
  'Takes the lock the author''s own phone takes first, so that deciding and sending never run into each other.';

create function private.held_as_commands(author uuid, ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('name', log.name, 'payload', log.payload)), '[]')
  from public.command_log as log where log.author_id = author and log.id = any (ids) and log.status = 'held'
$$;

create function private.return_hanging(author uuid, command_id uuid) returns integer
language sql security definer set search_path = '' as $$
  with returned as (
    update public.command_log as log set status = 'returned', reason = 'returned_with', payload = null
    from private.hanging_on(author, command_id) as hanging
    where log.author_id = author and log.id = hanging.id and log.status = 'held'
    returning log.id
  )
  select count(*)::integer from returned
$$;

create function public.accept_held(author_id uuid, command_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  log public.command_log := private.open_held(accept_held.author_id, accept_held.command_id);
  closure uuid[] := private.held_with(accept_held.author_id, accept_held.command_id);
  member uuid;
  applied integer := 0;
  returned integer := 0;
  is_moving boolean := true;
begin
  if log.status <> 'held' then return jsonb_build_object('outcome', 'gone', 'applied', 0, 'returned', 0); end if;
  perform private.take_turns((
    select jsonb_agg(jsonb_build_object('name', held.name, 'payload', held.payload)) from public.command_log as held
    where held.author_id = accept_held.author_id and held.id = any (closure)));
  perform private.take_turns(private.held_as_commands(accept_held.author_id, closure));
  -- Made order is nearly always the order of needs; a clock that jumped may take another round.
  while is_moving loop
    is_moving := false;
    foreach member in array closure loop
      select * into log from public.command_log
      where author_id = accept_held.author_id and id = member and status = 'held' and private.are_applied(author_id, needs);
      continue when not found;
      perform set_config('tung_nha.accepting', coalesce((coalesce(log.part_id, log.class_id))::text, 'nowhere'), true);
      log := private.run_held(log);
      continue when log.status = 'held';
      is_moving := true;
      applied := applied + (log.status = 'applied')::integer;
      if log.status = 'returned' then returned := returned + 1 + private.return_hanging(accept_held.author_id, member); end if;
    end loop;
  end loop;
  perform set_config('tung_nha.accepting', '', true);
  select * into log from public.command_log where author_id = accept_held.author_id and id = accept_held.command_id;
  if log.status = 'held' and private.is_left_alone(log) then
    update public.command_log set status = 'returned', payload = null where author_id = log.author_id and id = log.id;
    returned := returned + 1 + private.return_hanging(log.author_id, log.id);
  end if;
  return jsonb_build_object('outcome', 'accepted', 'applied', applied, 'returned', returned);
end $$;
comment on function public.accept_held is
  'Applies a held command, with what it needs and what waits for it, as its author and under its receipts: {outcome: accepted | gone,
   applied, returned}. What cannot be applied goes back to the author with its reason.';

create function public.send_back_held(author_id uuid, command_id uuid, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  log public.command_log := private.open_held(send_back_held.author_id, send_back_held.command_id);
begin
  if send_back_held.reason in ('wrong_home', 'already_written', 'not_agreed', 'ask_lead') is not true then
    perform private.refuse('invalid');
  end if;
  if log.status <> 'held' then return jsonb_build_object('outcome', 'gone', 'returned', 0); end if;
  update public.command_log set status = 'returned', reason = send_back_held.reason, payload = null
  where author_id = log.author_id and id = log.id;
  return jsonb_build_object('outcome', 'sent_back', 'returned', 1 + private.return_hanging(log.author_id, log.id));
end $$;
comment on function public.send_back_held is
  'Gives a held command back to its author, saying why: wrong_home, already_written, not_agreed, ask_lead. What hangs on it goes too.';

create function private.reconsider_held() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  -- Waiting for a phone that is sending right now could end in a circle; its turn is next time.
  authors uuid[] := array(
    select author_id from (
      select distinct author_id from public.command_log
      where status = 'held' and reason in ('unknown_command', 'unknown_field', 'waiting_for')
    ) as waiting
    where pg_try_advisory_xact_lock(hashtextextended('author:' || author_id::text, 0))
  );
  author uuid;
  log public.command_log;
  decided integer := 0;
begin
  perform private.keep_places();
  perform private.take_turns((
    select coalesce(jsonb_agg(jsonb_build_object('name', held.name, 'payload', held.payload)), '[]')
    from public.command_log as held where held.author_id = any (authors) and held.status = 'held'
  ));
  foreach author in array authors loop
    for log in
      select * from public.command_log
      where author_id = author and status = 'held' and reason in ('unknown_command', 'unknown_field') order by made_at, receipt
    loop
      decided := decided + ((private.run_held(log)).reason is distinct from log.reason)::integer;
    end loop;
    decided := decided + private.run_waiting(author);
  end loop;
  return decided;
end $$;
comment on function private.reconsider_held is
  'For the operator, after an update: runs again what a newer phone had sent and this ward understands now. Returns how many moved on.';

revoke execute on function public.held_tray, public.accept_held, public.send_back_held from public, anon, authenticated;
grant execute on function public.held_tray, public.accept_held, public.send_back_held to authenticated;
