-- What a lead does for the people of a team, and the card by which a resident knows who stands at the door.

create table private.public_attempts (
  act text not null,
  source text not null,
  tried_at timestamptz not null default now()
);
comment on table private.public_attempts is
  'Tries of people without an account: the failed ones at guessable codes, and every request for help; kept for a day.';
comment on column private.public_attempts.source is
  'SHA-256 of the network address, or of the name or code tried, or a keyed one of a phone; empty where no header is trusted.';
create index public_attempts_by_act on private.public_attempts (act, tried_at);
create index public_attempts_by_source on private.public_attempts (act, source, tried_at);
alter table private.public_attempts enable row level security;

create function private.digest_of(words text) returns text
language sql immutable set search_path = '' as $$
  select encode(extensions.digest(words, 'sha256'), 'hex')
$$;

create function private.caller_source() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select private.digest_of(left(nullif(current_setting('request.headers', true), '')::jsonb ->> lower(state.trusted_address_header), 100))
    from private.server_state as state
  ), '')
$$;
comment on function private.caller_source is 'From the one header this deployment declares trusted: any other may be made up.';

create function private.tried_too_often(act text, source text, most integer, most_of_all integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select (select count(*) from private.public_attempts as tried where tried.act = tried_too_often.act
      and tried.source = tried_too_often.source and tried.source <> '' and tried.tried_at > now() - interval '1 hour') >= most
    or (select count(*) from private.public_attempts as tried where tried.act = tried_too_often.act
      and tried.tried_at > now() - interval '1 hour') >= most_of_all
$$;

create function private.forget_attempts() returns integer
language sql security definer set search_path = '' as $$
  with forgotten as (
    delete from private.public_attempts where tried_at < now() - interval '1 day' returning act
  ), also as (
    delete from private.attempts where tried_at < now() - interval '1 day' returning act
  )
  select (select count(*) from forgotten)::integer + (select count(*) from also)::integer
$$;
comment on function private.forget_attempts is 'For the operator, daily.';

-- A new password by a code the lead reads out.

create table private.reset_codes (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  code_hash text not null,
  created_by uuid not null references public.profiles (id),
  expires_at timestamptz not null
);
comment on table private.reset_codes is 'One per person: a new one takes the place of the old, a used one is gone.';
alter table private.reset_codes enable row level security;

create function private.role_rank(role text) returns integer
language sql immutable set search_path = '' as $$
  select coalesce(array_position(array['viewer', 'ambassador', 'lead', 'coordinator', 'admin'], role), 0)
$$;

create function private.rank_over(helper uuid, team uuid) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce(max(private.role_rank(mine.role)), 0)
  from private.memberships_of(helper) as mine join public.teams as led on led.id = team join public.areas as area on area.id = led.area_id
  where (mine.team_id = led.id and mine.role = 'lead') or (mine.role in ('coordinator', 'admin') and mine.area_id = any (area.path))
$$;
comment on function private.rank_over is 'As what this person leads the team: 3 lead, 4 coordinator, 5 admin; 0 for not at all.';

create function private.may_reset(helper uuid, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select helper <> person
    and coalesce(bool_or(over.rank >= private.role_rank(theirs.role) and over.rank > 0), false)
    -- Their account opens all they have, so it must be no more than what the helper has.
    and bool_and(case when over.rank > 0 then over.rank >= private.role_rank(theirs.role)
      else theirs.role in ('ambassador', 'viewer') end)
  from private.memberships_of(person) as theirs, lateral (select private.rank_over(helper, theirs.team_id) as rank) as over
$$;

create function public.create_reset_code(profile_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  code text := private.new_code(10);
  until timestamptz := now() + interval '24 hours';
begin
  if private.may_reset(auth.uid(), create_reset_code.profile_id) is not true then return jsonb_build_object('outcome', 'not_yours'); end if;
  insert into private.reset_codes (profile_id, code_hash, created_by, expires_at)
  values (create_reset_code.profile_id, private.digest_of(code), auth.uid(), until)
  on conflict (profile_id) do update set code_hash = excluded.code_hash, created_by = excluded.created_by, expires_at = excluded.expires_at;
  return jsonb_build_object('outcome', 'made', 'code', code, 'expires_at', until);
end $$;
comment on function public.create_reset_code is '{outcome: made, code, expires_at} for 24 hours and one use, or {outcome: not_yours}.';

create function public.reset_password(sign_in_name text, code text, new_password text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  named text := lower(btrim(coalesce(reset_password.sign_in_name, '')));
  source text := private.digest_of(named);
  found_code private.reset_codes;
begin
  if (char_length(new_password) >= 8 and octet_length(new_password) <= 72) is not true then
    return jsonb_build_object('outcome', 'weak_password');
  end if;
  if private.tried_too_often('reset_password', source, 10, 300) then return jsonb_build_object('outcome', 'too_many_attempts'); end if;
  delete from private.reset_codes as given using public.profiles as person
  where person.id = given.profile_id and person.sign_in_name = named and given.expires_at > now()
    and given.code_hash = private.digest_of(private.bare_code(reset_password.code))
    and private.may_reset(given.created_by, given.profile_id)
  returning given.* into found_code;
  if not found then
    insert into private.public_attempts (act, source) values ('reset_password', source);
    return jsonb_build_object('outcome', 'unknown_code');
  end if;
  update auth.users set encrypted_password = extensions.crypt(new_password, extensions.gen_salt('bf', 10)), updated_at = now()
  where id = found_code.profile_id;
  delete from auth.refresh_tokens where user_id::text = found_code.profile_id::text;
  delete from auth.sessions where user_id = found_code.profile_id;
  return jsonb_build_object('outcome', 'done');
end $$;
comment on function public.reset_password is
  'For anybody with a code of their lead''s: {outcome: done | unknown_code | weak_password | too_many_attempts}. An unknown name and a
   wrong code answer alike; who gave the code must still lead them.';

-- The card

create table public.cards (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  code text not null unique default private.new_code(10),
  issued_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number()
);
comment on table public.cards is 'By its code a resident checks who stands at the door. Only its owner reads it.';
create trigger stamp_change before update on public.cards for each row execute function private.stamp_change();
grant select on public.cards to authenticated;
alter table public.cards enable row level security;
create policy "people read their own card" on public.cards for select to authenticated using (profile_id = (select auth.uid()));

create function private.issue_card() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.cards (profile_id) values (new.profile_id) on conflict (profile_id) do nothing;
  return null;
end $$;
create trigger issue_card after insert on public.memberships for each row execute function private.issue_card();

create function public.renew_card() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  renewed text;
begin
  update public.cards set code = private.new_code(10), issued_at = now() where profile_id = auth.uid() returning code into renewed;
  if not found then perform private.refuse('no_membership', '403'); end if;
  return jsonb_build_object('code', renewed);
end $$;
comment on function public.renew_card is 'A card that was lost is worth nothing from now on: {code}.';

create function private.office_phone(area uuid) returns text
language sql stable security definer set search_path = '' as $$
  select office.phone from public.teams as office
  where office.area_id = private.ward_of(area) and office.kind = 'office' and office.phone is not null
    and (office.ends_on is null or office.ends_on >= private.day_of(now()))
  order by office.id limit 1
$$;

create function private.teams_walked_for(person uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select array(
    select membership.team_id from private.memberships_of(person) as standing
    join public.memberships as membership on membership.team_id = standing.team_id and membership.profile_id = person
    where membership.left_at is null and membership.paused_at is null and membership.role in ('ambassador', 'lead')
    order by membership.joined_at, membership.id
  )
$$;
comment on function private.teams_walked_for is 'For which someone may stand at a door today: as ambassador or lead, not resting, the team not over.';

create function private.ward_phone_of(person uuid) returns text
language sql stable security definer set search_path = '' as $$
  select private.office_phone(team.area_id) from public.teams as team where team.id = (private.teams_walked_for(person))[1]
$$;

create function public.verify_ambassador(card_code text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  source text := private.caller_source();
  person public.profiles;
  walking uuid[];
begin
  if private.tried_too_often('verify_ambassador', source, 30, 600) then return jsonb_build_object('outcome', 'too_many_attempts'); end if;
  select profile.* into person from public.cards as card join public.profiles as profile on profile.id = card.profile_id
  where card.code = private.bare_code(card_code);
  walking := private.teams_walked_for(person.id);
  if walking = '{}' then
    insert into private.public_attempts (act, source) values ('verify_ambassador', source);
    return jsonb_build_object('outcome', 'unknown');
  end if;
  return jsonb_build_object('outcome', 'valid', 'called', person.called, 'full_name', person.full_name,
    'teams', (select jsonb_agg(jsonb_build_object('name', team.name, 'phone', team.phone) order by array_position(walking, team.id))
      from public.teams as team where team.id = any (walking)),
    'ward_phone', private.ward_phone_of(person.id));
end $$;
comment on function public.verify_ambassador is
  'For anybody: {outcome: valid, called, full_name, teams: [{name, phone}], ward_phone} | {outcome: unknown} | {outcome:
   too_many_attempts}. Who has left or rests is unknown.';

-- The team at a glance. No ranking.

create function private.teaches(person public.profiles) returns text[]
language sql immutable set search_path = '' as $$
  select private.words_of(to_jsonb(person.skills_taught || person.skills_trained))
$$;
comment on function private.teaches is 'Skills they say they teach, and those of trainings they came to.';

create function private.people_of_team(team uuid, leads boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('membership_id', membership.id, 'profile_id', person.id, 'called', person.called,
    'full_name', person.full_name, 'role', membership.role, 'is_paused', membership.paused_at is not null,
    'joined_at', membership.joined_at, 'parts', load.parts, 'homes_left', load.homes_left,
    'last_active_on', private.last_active_on(person.id), 'teaches', private.teaches(person))
    || case when leads then jsonb_build_object('phone', person.phone) else '{}' end order by membership.joined_at, person.id), '[]')
  from public.memberships as membership join public.profiles as person on person.id = membership.profile_id,
    private.load_of(person.id) as load
  where membership.team_id = team and membership.left_at is null
$$;

create function public.team_overview(team_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  leads boolean := team_overview.team_id = any (array(select private.teams_i_lead()));
  team public.teams;
  homes integer;
  homes_left integer;
begin
  if not leads and not team_overview.team_id = any (array(select private.my_teams())) then perform private.refuse('not_yours', '403'); end if;
  select * into team from public.teams where id = team_overview.team_id;
  if not found then perform private.refuse('not_yours', '403'); end if;
  select count(*), count(*) filter (where not is_reached) into homes, homes_left
  from private.homes_of_parts(private.parts_below(team.area_id));
  return jsonb_build_object('team', jsonb_build_object('id', team.id, 'name', team.name, 'kind', team.kind, 'phone', team.phone,
      'area_name', (select name from public.areas where id = team.area_id), 'starts_on', team.starts_on, 'ends_on', team.ends_on),
    'people', private.people_of_team(team.id, leads), 'homes', homes, 'homes_left', homes_left,
    'may_give', (select coalesce(jsonb_agg(role), '[]') from unnest(array['ambassador', 'lead', 'coordinator', 'viewer', 'admin']) as role
      where private.may_give(team.id, role)),
    'invitations', case when leads then (
      select coalesce(jsonb_agg(jsonb_build_object('id', given.id, 'role', given.role, 'invited_name', given.invited_name,
        'uses_left', given.uses_left, 'expires_at', given.expires_at, 'is_revoked', given.revoked_at is not null)
        order by given.created_at desc), '[]')
      from public.invitations as given where given.team_id = team.id and given.expires_at > now() - interval '30 days'
    ) else '[]' end);
end $$;
comment on function public.team_overview is
  '{team, people, invitations, homes, homes_left, may_give: the roles the caller may give here}: homes of the team''s area, and those where nobody was met yet. Others of the team
   than its leads see no phone number and no invitation.';

create function public.my_led_teams() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', team.id, 'name', team.name, 'kind', team.kind, 'area_id', team.area_id,
    'area_name', area.name, 'people', (select count(*) from public.memberships where team_id = team.id and left_at is null))
    order by cardinality(area.path) desc, area.name, team.name), '[]')
  from public.teams as team join public.areas as area on area.id = team.area_id where team.id = any (array(select private.teams_i_lead()))
$$;
comment on function public.my_led_teams is '[{id, name, kind, area_id, area_name, people}], the nearest first.';

revoke execute on function public.create_reset_code, public.reset_password, public.renew_card, public.verify_ambassador,
  public.team_overview, public.my_led_teams from public, anon, authenticated;
grant execute on function public.create_reset_code, public.renew_card, public.team_overview, public.my_led_teams to authenticated;
grant execute on function public.reset_password, public.verify_ambassador to anon, authenticated;
