-- Who works here: profiles, teams, the role a membership gives, and invitations.

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  sign_in_name text not null unique check (sign_in_name ~ '^[a-z0-9.]{3,40}$'),
  full_name text check (char_length(full_name) <= 80),
  called text check (char_length(called) <= 40),
  phone text check (phone ~ '^0[0-9]{9}$'),
  affiliation text check (char_length(affiliation) <= 80),
  languages text[] not null default '{vi}',
  skills_taught text[] not null default '{}',
  skills_trained text[] not null default '{}',
  changed_in bigint not null default private.transaction_number()
);
comment on column public.profiles.sign_in_name is 'personal: what the volunteer types to sign in, maybe a phone number';
comment on column public.profiles.full_name is 'personal: volunteer';
comment on column public.profiles.called is 'personal: how people address the volunteer, “cô Hạnh”';
comment on column public.profiles.phone is 'personal: volunteer';
comment on column public.profiles.skills_taught is 'Codes of skills they say they teach.';
comment on column public.profiles.skills_trained is 'Codes of skills from trainings of trainers: kept by learn_to_teach.';
create trigger stamp_change before update on public.profiles for each row execute function private.stamp_change();

create table public.teams (
  id uuid primary key default gen_random_uuid(),
  area_id uuid not null references public.areas (id),
  kind text not null check (kind in ('community', 'communicators', 'squad', 'workplace', 'office', 'steering')),
  name text not null check (char_length(name) between 1 and 120),
  phone text check (phone ~ '^[0-9+ .]{8,15}$'),
  starts_on date,
  ends_on date,
  changed_in bigint not null default private.transaction_number()
);
comment on column public.teams.phone is 'The office line residents may call; not a person''s.';
create index teams_by_area on public.teams (area_id);
create trigger stamp_change before update on public.teams for each row execute function private.stamp_change();

create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references public.teams (id),
  profile_id uuid not null references public.profiles (id),
  role text not null check (role in ('ambassador', 'lead', 'coordinator', 'viewer', 'admin')),
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  paused_at timestamptz,
  changed_in bigint not null default private.transaction_number()
);
comment on column public.memberships.paused_at is 'Resting: keeps all they hold and gets nothing new.';
create unique index one_live_membership_per_team on public.memberships (team_id, profile_id) where left_at is null;
create index memberships_by_profile on public.memberships (profile_id);
create trigger stamp_change before update on public.memberships for each row execute function private.stamp_change();

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references public.teams (id),
  role text not null check (role in ('ambassador', 'lead', 'coordinator', 'viewer', 'admin')),
  invited_name text check (char_length(invited_name) <= 80),
  code_hash text not null unique,
  uses_left smallint not null default 1 check (uses_left between 0 and 50),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_by uuid not null references public.profiles (id),
  created_at timestamptz not null default now()
);
comment on column public.invitations.invited_name is 'personal: volunteer invited';
comment on column public.invitations.code_hash is 'SHA-256 of the code; the code itself is shown once and not kept.';
create index invitations_by_team on public.invitations (team_id);

create table private.attempts (
  profile_id uuid not null,
  act text not null,
  tried_at timestamptz not null default now()
);
comment on table private.attempts is 'Failed tries at guessable codes, counted because the functions return their outcome instead of raising.';
create index attempts_by_profile on private.attempts (profile_id, act, tried_at);
alter table private.attempts enable row level security;

-- The helpers that hold the scope: each runs once per query.

create function private.memberships_of(person uuid)
returns table (team_id uuid, area_id uuid, role text)
language sql stable security definer set search_path = '' as $$
  select membership.team_id, team.area_id, membership.role
  from public.memberships as membership join public.teams as team on team.id = membership.team_id
  where membership.profile_id = person and membership.left_at is null
    and (team.ends_on is null or team.ends_on >= private.day_of(now()))
$$;

create function private.my_memberships()
returns table (team_id uuid, area_id uuid, role text)
language sql stable security definer set search_path = '' as $$
  select * from private.memberships_of((select auth.uid()))
$$;

create function private.is_member() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.my_memberships())
$$;

create function private.reaches(area uuid, roles text[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.my_memberships() as mine join public.areas as target on target.id = area
    where mine.role = any (roles) and mine.area_id = any (target.path)
  )
$$;
comment on function private.reaches is 'Does a membership of the caller, in one of these roles, cover this area or one above it?';

create function private.my_neighbourhoods(roles text[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct area.id from public.areas as area
  join private.my_memberships() as mine on mine.area_id = any (area.path)
  where area.level = 'neighbourhood' and mine.role = any (roles)
$$;

create function private.my_wards() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct ward.id from private.my_memberships() as mine
  join public.areas as mine_area on mine_area.id = mine.area_id
  join public.areas as ward on ward.level = 'ward' and (ward.id = any (mine_area.path) or mine.area_id = any (ward.path))
$$;

create function private.wards_i_work_in() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct ward.id from private.my_memberships() as mine
  join public.areas as mine_area on mine_area.id = mine.area_id
  join public.areas as ward on ward.level = 'ward' and (ward.id = any (mine_area.path) or mine.area_id = any (ward.path))
  where mine.role in ('ambassador', 'lead', 'coordinator')
$$;
comment on function private.wards_i_work_in is 'Without viewers and admins: they see no count of a street from one to four homes.';

create function private.my_teams() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select team_id from private.my_memberships()
$$;

create function private.teams_i_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct team.id from public.teams as team join public.areas as area on area.id = team.area_id
  join private.my_memberships() as mine
    on (mine.team_id = team.id and mine.role = 'lead')
    or (mine.role in ('coordinator', 'admin') and mine.area_id = any (area.path))
$$;

create function private.my_teammates() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct membership.profile_id from public.memberships as membership
  where membership.left_at is null
    and (membership.team_id in (select private.my_teams()) or membership.team_id in (select private.teams_i_lead()))
$$;

grant execute on function private.is_member, private.reaches, private.my_neighbourhoods, private.my_wards, private.wards_i_work_in, private.my_teams,
  private.teams_i_lead, private.my_teammates to authenticated;

grant select on public.areas, public.figures, public.profiles, public.teams, public.memberships to authenticated;
grant select (id, team_id, role, invited_name, uses_left, expires_at, revoked_at, created_by, created_at)
  on public.invitations to authenticated;

alter table public.areas enable row level security;
create policy "members of any team read the places" on public.areas
  for select to authenticated using ((select private.is_member()));

alter table public.figures enable row level security;
create policy "members of any team read the denominators" on public.figures
  for select to authenticated using ((select private.is_member()));

alter table public.profiles enable row level security;
create policy "people read themselves and those of the teams they are in or lead" on public.profiles
  for select to authenticated
  using (id = (select auth.uid()) or id = any (array(select private.my_teammates())));

alter table public.teams enable row level security;
create policy "people read the teams they are in or lead" on public.teams
  for select to authenticated
  using (id = any (array(select private.my_teams())) or id = any (array(select private.teams_i_lead())));

alter table public.memberships enable row level security;
create policy "people read their own memberships and those of the teams they are in or lead" on public.memberships
  for select to authenticated
  using (
    profile_id = (select auth.uid()) or team_id = any (array(select private.my_teams()))
    or team_id = any (array(select private.teams_i_lead()))
  );

alter table public.invitations enable row level security;
create policy "those who lead a team read its invitations" on public.invitations
  for select to authenticated using (team_id = any (array(select private.teams_i_lead())));

-- Writing: online functions, because these can clash.

create function private.could_give(giver uuid, team uuid, role_given text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.memberships_of(giver) as theirs, public.teams as given join public.areas as area on area.id = given.area_id
    where given.id = team and (
      (theirs.team_id = team and theirs.role = 'lead' and role_given in ('ambassador', 'lead'))
      or (theirs.area_id = any (area.path) and (
        theirs.role = 'admin' or (theirs.role = 'coordinator' and role_given in ('ambassador', 'lead', 'viewer'))
      ))
    )
  )
$$;

create function private.may_give(team uuid, role_given text) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.could_give((select auth.uid()), team, role_given)
$$;
comment on function private.may_give is 'Leads invite ambassadors and leads; coordinators also viewers; admins everybody.';

create function private.new_code(letters integer) returns text
language sql volatile set search_path = '' as $$
  select string_agg(substr('23456789abcdefghjkmnpqrstuvwxyz', get_byte(random_bytes, place) % 31 + 1, 1), '' order by place)
  from (select extensions.gen_random_bytes(letters) as random_bytes) as drawn, generate_series(0, letters - 1) as place
$$;
comment on function private.new_code is 'Letters and digits without look-alikes, about five bits each.';

create function private.bare_code(typed text) returns text
language sql immutable
return lower(regexp_replace(coalesce(typed, ''), '[\s-]', '', 'g'));

create function public.create_invitation(team_id uuid, role text, invited_name text default null, uses integer default 1, days integer default 14)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  code text := private.new_code(10);
  made public.invitations;
begin
  if private.may_give(create_invitation.team_id, create_invitation.role) is not true then perform private.refuse('not_yours', '403'); end if;
  if (uses between 1 and 50 and days between 1 and 60 and char_length(coalesce(invited_name, '')) <= 80) is not true then
    perform private.refuse('invalid');
  end if;
  insert into public.invitations (team_id, role, invited_name, code_hash, uses_left, expires_at, created_by)
  values (create_invitation.team_id, create_invitation.role, create_invitation.invited_name,
    encode(extensions.digest(code, 'sha256'), 'hex'), uses, now() + make_interval(days => days), auth.uid())
  returning * into made;
  return jsonb_build_object('code', code, 'invitation_id', made.id, 'expires_at', made.expires_at);
end $$;
comment on function public.create_invitation is
  '{code, invitation_id, expires_at}; the code is told this once: ten letters without look-alikes, about 49 bits.';

create function public.revoke_invitation(invitation_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.invitations set revoked_at = now()
  where id = invitation_id and revoked_at is null and team_id = any (array(select private.teams_i_lead()));
  if not found then perform private.refuse('not_yours', '403'); end if;
end $$;

create function private.sign_in_name_of(account uuid) returns text
language sql stable security definer set search_path = '' as $$
  select lower(split_part(email, '@', 1)) from auth.users where id = account
$$;

create function public.accept_invitation(code text, full_name text, called text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := auth.uid();
  invitation public.invitations;
begin
  if me is null then perform private.refuse('signed_out', '401'); end if;
  if (select count(*) from private.attempts where profile_id = me and act = 'accept_invitation' and tried_at > now() - interval '1 hour') >= 10 then
    return jsonb_build_object('outcome', 'too_many_attempts');
  end if;
  if char_length(btrim(coalesce(full_name, ''))) not between 1 and 80 or char_length(called) > 40 then
    return jsonb_build_object('outcome', 'name_missing');
  end if;
  select * into invitation from public.invitations
  where code_hash = encode(extensions.digest(private.bare_code(accept_invitation.code), 'sha256'), 'hex')
    and uses_left > 0 and revoked_at is null and expires_at > now()
    -- Nobody comes back by a code they made before they lost the right to.
    and private.could_give(created_by, team_id, role)
  for update;
  if not found then
    insert into private.attempts (profile_id, act) values (me, 'accept_invitation');
    return jsonb_build_object('outcome', 'unknown_code');
  end if;
  insert into public.profiles as mine (id, sign_in_name, full_name, called)
  values (me, private.sign_in_name_of(me), btrim(accept_invitation.full_name), accept_invitation.called)
  on conflict (id) do update set full_name = excluded.full_name, called = coalesce(excluded.called, mine.called);
  insert into public.memberships (team_id, profile_id, role) values (invitation.team_id, me, invitation.role)
  on conflict (team_id, profile_id) where left_at is null do nothing;
  if found then update public.invitations set uses_left = uses_left - 1 where id = invitation.id; end if;
  return jsonb_build_object('outcome', 'accepted', 'team_id', invitation.team_id, 'role', (
    select role from public.memberships where team_id = invitation.team_id and profile_id = me and left_at is null));
end $$;

create function private.is_last_lead(membership public.memberships) returns boolean
language sql stable security definer set search_path = '' as $$
  select membership.role = 'lead' and membership.paused_at is null and not exists (
    select from public.memberships as other
    where other.team_id = membership.team_id and other.id <> membership.id and other.role = 'lead' and other.left_at is null
      and other.paused_at is null
  ) and not exists (
    select from private.my_memberships() as mine
    join public.teams as team on team.id = membership.team_id join public.areas as area on area.id = team.area_id
    where mine.role in ('coordinator', 'admin') and mine.area_id = any (area.path)
  )
$$;
comment on function private.is_last_lead is 'Would the team be left without anybody who leads it? Those above it may decide so.';

create function private.role_rises(earlier text, later text) returns boolean
language sql immutable set search_path = '' as $$
  select array_position(array['viewer', 'ambassador', 'lead', 'coordinator', 'admin'], later)
    > array_position(array['viewer', 'ambassador', 'lead', 'coordinator', 'admin'], earlier)
$$;

create function public.change_membership(membership_id uuid, role text default null, is_paused boolean default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  known public.memberships;
  wanted text;
  is_mine boolean;
begin
  select * into known from public.memberships as here where here.id = membership_id and here.left_at is null;
  if not found then return jsonb_build_object('outcome', 'not_yours'); end if;
  -- Two leads who step down at once are decided one after the other.
  perform pg_advisory_xact_lock(hashtextextended('team:' || known.team_id::text, 0));
  select * into known from public.memberships as here where here.id = membership_id and here.left_at is null for update;
  if not found then return jsonb_build_object('outcome', 'not_yours'); end if;
  wanted := coalesce(change_membership.role, known.role);
  is_mine := known.profile_id = auth.uid();
  if wanted not in ('ambassador', 'lead', 'coordinator', 'viewer', 'admin') then perform private.refuse('invalid'); end if;
  -- Anybody may rest; to go on, or in another role, is for who leads them.
  if not (private.may_give(known.team_id, known.role) and private.may_give(known.team_id, wanted))
    and not (is_mine and wanted = known.role and is_paused is true) then
    return jsonb_build_object('outcome', 'not_yours');
  end if;
  if is_mine and private.role_rises(known.role, wanted) then return jsonb_build_object('outcome', 'not_yours'); end if;
  if (wanted <> 'lead' or is_paused is true) and private.is_last_lead(known) then return jsonb_build_object('outcome', 'last_lead'); end if;
  update public.memberships as here set role = wanted,
    paused_at = case when is_paused then coalesce(here.paused_at, now()) when is_paused is null then here.paused_at end
  where here.id = known.id;
  return jsonb_build_object('outcome', 'changed');
end $$;
comment on function public.change_membership is
  'Another role, or a rest: {outcome: changed | last_lead | not_yours}. It takes who may give the old role and the new one, and
   nobody raises themselves.';

create function public.end_membership(membership_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  known public.memberships;
begin
  select * into known from public.memberships where id = membership_id and left_at is null;
  if not found then return jsonb_build_object('outcome', 'not_yours', 'returned', 0); end if;
  perform pg_advisory_xact_lock(hashtextextended('team:' || known.team_id::text, 0));
  select * into known from public.memberships where id = membership_id and left_at is null for update;
  if not found or (known.profile_id = auth.uid() or private.may_give(known.team_id, known.role)) is not true then
    return jsonb_build_object('outcome', 'not_yours', 'returned', 0);
  end if;
  if private.is_last_lead(known) then return jsonb_build_object('outcome', 'last_lead', 'returned', 0); end if;
  update public.memberships set left_at = now() where id = known.id;
  return jsonb_build_object('outcome', 'ended', 'returned', private.return_assignments(known.profile_id));
end $$;
comment on function public.end_membership is
  'Leaves a team or has someone leave it: {outcome: ended | last_lead | not_yours, returned: parts that went back to the pool}.';

revoke execute on function public.create_invitation, public.revoke_invitation, public.accept_invitation, public.change_membership,
  public.end_membership from public, anon, authenticated;
grant execute on function public.create_invitation, public.revoke_invitation, public.accept_invitation, public.change_membership,
  public.end_membership to authenticated;
