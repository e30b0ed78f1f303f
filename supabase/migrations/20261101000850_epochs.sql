-- What outlives the rows: sealing keys, erasures, and a new epoch after a restore.

create function public.sealing_key() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  if auth.uid() is null then perform private.refuse('signed_out', '401'); end if;
  return (
    select encode(extensions.hmac(convert_to(auth.uid()::text, 'UTF8'), state.sealing_secret, 'sha256'), 'base64')
    from private.server_state as state
  );
end $$;
comment on function public.sealing_key is
  'The key to the personal fields on the caller''s phones, 32 bytes in base64: the same for the same person, on each phone and for ever.';
revoke execute on function public.sealing_key from public, anon, authenticated;
grant execute on function public.sealing_key to authenticated;

create table private.erasures (
  person_id uuid primary key,
  erased_at timestamptz not null default now()
);
comment on table private.erasures is 'Ids of people, bookings and enrolments whose names are erased for good; also of those a restored copy has not heard of yet.';
alter table private.erasures enable row level security;

create function private.remember_erasure() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.erasures (person_id, erased_at) values (new.id, new.erased_at) on conflict (person_id) do nothing;
  return null;
end $$;
create trigger remember_erasure after insert or update of erased_at on public.people for each row
  when (new.erased_at is not null) execute function private.remember_erasure();

create function private.stay_erased() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  erased timestamptz := (select erasure.erased_at from private.erasures as erasure where erasure.person_id = new.id);
begin
  if erased is not null then
    new.erased_at := erased;
    new.full_name := null;
    new.called := null;
    new.phone := null;
    new.birth_year := null;
  end if;
  return new;
end $$;
comment on function private.stay_erased is
  'After a restore a phone may offer again how someone was named who was erased since: they come back without a name, so that what
   they learned still counts.';
create trigger stay_erased before insert on public.people for each row execute function private.stay_erased();

create function private.erase_again(people uuid[]) returns integer
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.erasures (person_id) select unnest(people) on conflict (person_id) do nothing;
  perform private.forget(booking.id) from public.bookings as booking where booking.id = any (people) and booking.forgotten_at is null;
  perform private.forget_enrolment(one.id) from public.enrolments as one where one.id = any (erase_again.people) and one.forgotten_at is null;
  perform private.erase_person(person.id) from public.people as person where person.id = any (people) and person.erased_at is null;
  return cardinality(people);
end $$;
comment on function private.erase_again is 'For the operator, after a restore: the copy may be older than the wish to be erased.';

create function private.prune_tombstones() returns integer
language sql security definer set search_path = '' as $$
  with pruned as (
    delete from private.tombstones where buried_at < now() - interval '400 days' returning changed_in
  ), marked as (
    update private.server_state set tombstones_since = greatest(tombstones_since, (select max(changed_in) + 1 from pruned))
    where exists (select from pruned)
  )
  select count(*)::integer from pruned
$$;
comment on function private.prune_tombstones is 'For the operator, daily: forgets what left a scope more than 400 days ago.';

create function private.begin_epoch() returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  here bigint := private.transaction_number();
  begun uuid;
begin
  -- Of the triggers only stamp_change hears of changed_in: nothing is counted, buried or moved by this.
  update public.areas set changed_in = here;
  update public.booking_events set changed_in = here;
  update private.booking_holders set changed_in = here;
  update public.bookings set changed_in = here;
  update public.cards set changed_in = here;
  update public.class_helpers set changed_in = here;
  update public.class_venues set changed_in = here;
  update public.classes set changed_in = here;
  update public.enrolments set changed_in = here;
  update public.help_points set changed_in = here;
  update public.outing_people set changed_in = here;
  update public.outings set changed_in = here;
  update public.assignments set changed_in = here;
  update public.check_ins set changed_in = here;
  update public.command_log set changed_in = here;
  update public.confirmations set changed_in = here;
  update public.consent_texts set changed_in = here;
  update public.consents set changed_in = here;
  update public.frameworks set changed_in = here;
  update public.household_aliases set changed_in = here;
  update public.households set changed_in = here;
  update public.memberships set changed_in = here;
  update public.parts set changed_in = here;
  update public.people set changed_in = here;
  update public.profiles set changed_in = here;
  update public.service_breaks set changed_in = here;
  update public.service_hours set changed_in = here;
  update public.skills set changed_in = here;
  update public.street_counts set changed_in = here;
  update public.streets set changed_in = here;
  update public.teams set changed_in = here;
  update public.visits set changed_in = here;
  delete from private.tombstones;
  perform setval('private.receipts', greatest((select last_value from private.receipts), (
    select max(receipt) from (
      select max(receipt) as receipt from public.check_ins
      union all select max(receipt) from public.command_log
      union all select max(receipt) from public.confirmations
      union all select max(receipt) from public.consents
      union all select max(receipt) from public.household_history
      union all select max(receipt) from public.households
      union all select max(receipt) from public.people
      union all select max(receipt) from public.people_history
      union all select max(receipt) from public.visits
    ) as given
  )));
  update private.server_state set epoch = gen_random_uuid(), tombstones_since = here returning epoch into begun;
  return begun;
end $$;
comment on function private.begin_epoch is
  'For the operator, after a restore: transactions and receipts of the former server mean nothing any more, so every phone starts at
   zero and offers again what it sent lately.';
