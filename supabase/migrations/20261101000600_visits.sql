-- Facts: what volunteers did. Made on a phone, appended, never edited; a correction names the root of its chain.

create sequence private.receipts;
comment on sequence private.receipts is 'The number a ward gives back for each thing it received; the highest in a chain stands.';

create table public.visits (
  id uuid primary key,
  root_id uuid references public.visits (id),
  household_id uuid not null references public.households (id),
  part_id uuid not null references public.parts (id),
  neighbourhood_id uuid not null references public.areas (id),
  author_id uuid not null references public.profiles (id),
  booking_id uuid,
  outcome text not null
    check (outcome in ('helped', 'not_needed', 'no_one_home', 'come_back', 'declined', 'vacant', 'publicity')),
  is_void boolean not null default false,
  visited_at timestamptz not null,
  visited_on date not null generated always as (private.day_of(visited_at)) stored,
  minutes smallint check (minutes between 1 and 600),
  come_back_at timestamptz check (isfinite(come_back_at)),
  relative_follows_up boolean not null default false,
  receipt bigint not null unique,
  received_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number()
);
comment on column public.visits.root_id is 'Null for the first of its chain; a correction always names that first one.';
comment on column public.visits.booking_id is 'What the resident had booked, if anything; its foreign key is with the bookings.';
comment on column public.visits.come_back_at is 'The hour agreed at the door, for outcome come_back.';
comment on column public.visits.relative_follows_up is 'A relative will go on teaching at home; nothing about the relative is kept.';
create index visits_by_part on public.visits (part_id, changed_in, id);
create index visits_by_household on public.visits (household_id);
create index visits_by_root on public.visits (root_id) where root_id is not null;
create index visits_by_booking on public.visits (booking_id) where booking_id is not null;
create index visits_by_day on public.visits (neighbourhood_id, visited_on);
create trigger stamp_change before update on public.visits for each row execute function private.stamp_change();

create table public.consents (
  id uuid primary key,
  person_id uuid not null,
  household_id uuid not null references public.households (id),
  part_id uuid not null references public.parts (id),
  author_id uuid not null references public.profiles (id),
  text_id uuid not null references public.consent_texts (id),
  is_given boolean not null,
  how text not null check (how in ('spoken', 'written', 'by_relative')),
  decided_at timestamptz not null,
  receipt bigint not null unique,
  received_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number()
);
comment on column public.consents.person_id is 'No foreign key: consent comes first, only then may the person be named.';
create index consents_by_person on public.consents (person_id);
create index consents_by_part on public.consents (part_id, changed_in, id);
create index consents_by_household on public.consents (household_id);
create trigger stamp_change before update on public.consents for each row execute function private.stamp_change();

create table public.people (
  id uuid primary key,
  household_id uuid not null references public.households (id),
  part_id uuid not null references public.parts (id),
  neighbourhood_id uuid not null references public.areas (id),
  author_id uuid not null references public.profiles (id),
  full_name text check (char_length(full_name) between 1 and 80),
  called text check (char_length(called) <= 40),
  phone text check (phone ~ '^0[0-9]{9}$'),
  birth_year smallint check (birth_year between 1900 and 2100),
  audience_group text not null default 'resident' check (audience_group in ('resident', 'student', 'public_servant', 'worker')),
  priorities text[] not null default '{}'
    check (priorities <@ array['elderly', 'disabled', 'poor', 'ethnic_minority', 'remote', 'freelance']),
  merged_into uuid references public.people (id),
  erased_at timestamptz,
  receipt bigint not null,
  changed_in bigint not null default private.transaction_number(),
  check (erased_at is null or (full_name is null and called is null and phone is null and birth_year is null))
);
comment on column public.people.full_name is 'personal: helped person';
comment on column public.people.called is 'personal: helped person, “bà Tư”';
comment on column public.people.phone is 'personal: helped person';
comment on column public.people.birth_year is 'personal: helped person';
create index people_by_part on public.people (part_id, changed_in, id);
create index people_by_household on public.people (household_id);
create index people_by_neighbourhood on public.people (neighbourhood_id);
create index people_by_merger on public.people (merged_into) where merged_into is not null;
create trigger stamp_change before update on public.people for each row execute function private.stamp_change();

create table public.people_history (
  id bigint generated always as identity primary key,
  person_id uuid not null references public.people (id),
  part_id uuid not null references public.parts (id),
  field text not null,
  earlier jsonb,
  later jsonb,
  author_id uuid not null,
  receipt bigint not null,
  received_at timestamptz not null default now()
);
comment on column public.people_history.earlier is 'personal: helped person; emptied on erasure';
comment on column public.people_history.later is 'personal: helped person; emptied on erasure';
create index people_history_by_person on public.people_history (person_id);
create index people_history_by_part on public.people_history (part_id);

create table public.check_ins (
  id uuid primary key,
  root_id uuid references public.check_ins (id),
  visit_id uuid references public.visits (id),
  household_id uuid references public.households (id),
  part_id uuid references public.parts (id),
  neighbourhood_id uuid not null references public.areas (id),
  author_id uuid not null references public.profiles (id),
  person_id uuid references public.people (id),
  booking_id uuid,
  class_id uuid,
  venue_id uuid,
  enrolment_id uuid,
  profile_id uuid references public.profiles (id),
  subject_id uuid generated always as (coalesce(person_id, enrolment_id, profile_id)) stored,
  is_training boolean not null default false,
  needs_visit boolean not null default false,
  is_self boolean not null default false,
  people_count smallint not null default 1,
  audience_group text not null default 'resident' check (audience_group in ('resident', 'student', 'public_servant', 'worker')),
  priorities text[] not null default '{}'
    check (priorities <@ array['elderly', 'disabled', 'poor', 'ethnic_minority', 'remote', 'freelance']),
  skills jsonb not null default '{}' check (jsonb_typeof(skills) = 'object'),
  is_void boolean not null default false,
  helped_at timestamptz not null,
  helped_on date not null generated always as (private.day_of(helped_at)) stored,
  receipt bigint not null unique,
  received_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number(),
  check (people_count between 1 and case when class_id is null then 50 else 500 end),
  check (person_id is null or people_count = 1 or class_id is not null),
  check (booking_id is null or (part_id is null and class_id is null)),
  check ((class_id is null) = (venue_id is null)),
  check (case when class_id is null
    then num_nonnulls(enrolment_id, profile_id) = 0 and not is_training and not needs_visit and not is_self
      and (num_nulls(visit_id, household_id, part_id) = 0 or (num_nulls(visit_id, household_id, part_id) = 3 and person_id is null))
    else visit_id is null and num_nulls(household_id, part_id, person_id) in (0, 3) end)
);
comment on table public.check_ins is
  'People helped: one by name, or some counted only; at a home, in a class, or in passing (a walk-up, counted only, no home).';
comment on column public.check_ins.class_id is 'Its foreign key and those of venue and enrolment are with the classes.';
comment on column public.check_ins.subject_id is
  'Who came to the class: whoever is met by two helpers there has two chains with one subject, and is one. Null: counted only.';
comment on column public.check_ins.profile_id is 'A volunteer who was trained.';
comment on column public.check_ins.is_training is 'Training of trainers is counted apart.';
comment on column public.check_ins.people_count is 'With a name: that person and who came along.';
comment on column public.check_ins.is_self is 'They checked themselves in with the code the host showed; the author is that host.';
comment on column public.check_ins.booking_id is 'Of a walk-up: the booking at an address that names no door.';
comment on column public.check_ins.skills is '{code of a skill or door task: shown | with_help | alone}.';
create index check_ins_by_part on public.check_ins (part_id, changed_in, id);
create index check_ins_by_visit on public.check_ins (visit_id);
create index check_ins_by_household on public.check_ins (household_id);
create index check_ins_by_person on public.check_ins (person_id) where person_id is not null;
create index check_ins_by_root on public.check_ins (root_id) where root_id is not null;
create index check_ins_walk_ups on public.check_ins (author_id, changed_in, id) where part_id is null and class_id is null;
create index check_ins_by_class on public.check_ins (class_id, changed_in, id) where class_id is not null;
create index check_ins_by_subject on public.check_ins (class_id, subject_id) where class_id is not null;
create index check_ins_by_enrolment on public.check_ins (enrolment_id) where enrolment_id is not null;
create index check_ins_by_profile on public.check_ins (profile_id) where profile_id is not null;
create index check_ins_by_booking on public.check_ins (booking_id) where booking_id is not null;
create index check_ins_by_day on public.check_ins (neighbourhood_id, helped_on);
create trigger stamp_change before update on public.check_ins for each row execute function private.stamp_change();

create table public.confirmations (
  id uuid primary key,
  root_id uuid references public.confirmations (id),
  person_id uuid not null references public.people (id),
  household_id uuid not null references public.households (id),
  part_id uuid not null references public.parts (id),
  neighbourhood_id uuid not null references public.areas (id),
  author_id uuid not null references public.profiles (id),
  is_void boolean not null default false,
  confirmed_on date not null,
  receipt bigint not null unique,
  received_at timestamptz not null default now(),
  changed_in bigint not null default private.transaction_number()
);
comment on table public.confirmations is 'The person''s skills stand confirmed on VNeID; the volunteer saw it, no number is kept.';
create index confirmations_by_part on public.confirmations (part_id, changed_in, id);
create index confirmations_by_person on public.confirmations (person_id);
create index confirmations_by_household on public.confirmations (household_id);
create index confirmations_by_day on public.confirmations (neighbourhood_id, confirmed_on);
create index confirmations_by_root on public.confirmations (root_id) where root_id is not null;
create trigger stamp_change before update on public.confirmations for each row execute function private.stamp_change();

grant select on public.visits, public.people, public.people_history, public.check_ins, public.consents, public.confirmations to authenticated;

alter table public.visits enable row level security;
create policy "people read visits of the parts in their care" on public.visits
  for select to authenticated using (part_id = any (array(select private.my_parts())));
alter table public.people enable row level security;
create policy "people read those helped in the parts in their care" on public.people
  for select to authenticated using (part_id = any (array(select private.my_parts())));
alter table public.people_history enable row level security;
create policy "those who lead an area read what earlier stood about a person" on public.people_history
  for select to authenticated using (part_id = any (array(select private.parts_i_lead())));
alter table public.check_ins enable row level security;
create policy "people read check-ins of the parts in their care" on public.check_ins
  for select to authenticated using (part_id = any (array(select private.my_parts())));
create policy "people read their own walk-ups, leads those of their area" on public.check_ins
  for select to authenticated
  using (
    part_id is null and class_id is null
    and (author_id = (select auth.uid()) or neighbourhood_id = any (array(select private.my_neighbourhoods(array['lead', 'coordinator']))))
  );
alter table public.consents enable row level security;
create policy "people read consents of the parts in their care" on public.consents
  for select to authenticated using (part_id = any (array(select private.my_parts())));
alter table public.confirmations enable row level security;
create policy "people read confirmations of the parts in their care" on public.confirmations
  for select to authenticated using (part_id = any (array(select private.my_parts())));

-- The current one of each chain. Not “distinct on”: through that no condition on a home or a person reaches the table.

create index visits_by_chain on public.visits ((coalesce(root_id, id)), receipt);
create view private.current_visits as
  select coalesce(root_id, id) as chain_id, visits.* from public.visits
  where not exists (
    select from public.visits as later
    where coalesce(later.root_id, later.id) = coalesce(visits.root_id, visits.id) and later.receipt > visits.receipt
  );

create index check_ins_by_chain on public.check_ins ((coalesce(root_id, id)), receipt);
create view private.standing_check_ins as
  select coalesce(root_id, id) as chain_id, check_ins.* from public.check_ins
  where not exists (
    select from public.check_ins as later
    where coalesce(later.root_id, later.id) = coalesce(check_ins.root_id, check_ins.id) and later.receipt > check_ins.receipt
  );
comment on view private.standing_check_ins is 'What stands of each chain, also of somebody met twice in one class.';

create view private.current_check_ins as
  select standing.* from private.standing_check_ins as standing
  where standing.subject_id is null or standing.class_id is null or standing.is_void or not exists (
    select from private.standing_check_ins as twin
    where twin.class_id = standing.class_id and twin.subject_id = standing.subject_id and not twin.is_void
      and twin.chain_id < standing.chain_id
  );
comment on view private.current_check_ins is
  'What counts: of somebody whom two helpers of one class met, the chain with the lowest id. Twin of src/domain/class-attendance.ts.';

create index confirmations_by_chain on public.confirmations ((coalesce(root_id, id)), receipt);
create view private.current_confirmations as
  select coalesce(root_id, id) as chain_id, confirmations.* from public.confirmations
  where not exists (
    select from public.confirmations as later
    where coalesce(later.root_id, later.id) = coalesce(confirmations.root_id, confirmations.id) and later.receipt > confirmations.receipt
  );
