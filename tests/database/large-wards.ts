import { createHash } from 'node:crypto'
import { signInAddress } from '../../supabase/embedded/demo-people.ts'

/** Of each ward laid: 100 streets of two sides, 20 homes on each, five visits to each home. */
export const largeWard = { parts: 200, homes: 2_000, visits: 10_000, pieces: 13, partsOfPiece: 15 }

/** The id a place or person of a large ward has, here as in the script. */
export const laidId = (kind: string, ward: number, number: number) =>
  createHash('md5')
    .update(`${kind} ${ward} ${number}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')

/** Every piece of 15 parts is walked by a pair: `twin` 0 and 1. */
export const ambassadorOf = (ward: number, piece: number, twin: 0 | 1) => ({
  id: laidId('ambassador', ward, piece * 2 + twin),
  signInName: `ward${ward}.walker${piece * 2 + twin}`,
})
export const coordinatorOf = (ward: number) => ({
  id: laidId('coordinator', ward, 0),
  signInName: `ward${ward}.coordinator`,
})

/**
 * Wards `from` to `to` with all that six months of work leave behind, in bulk: past every trigger and foreign key, so
 * nothing is dirty and nothing is checked. Facts lie in the order they came, not street by street. `analyze` after it.
 */
export const largeWardsSql = ({ from, to }: { from: number; to: number }) => `
  set session_replication_role = replica;
  create or replace function pg_temp.laid(kind text, ward integer, number integer) returns uuid language sql immutable as $$
    select md5(kind || ' ' || ward || ' ' || number)::uuid
  $$;
  ${placesSql(from, to)}
  ${workersSql(from, to)}
  ${factsSql(from, to)}
  ${bookingsSql(from, to)}
  ${classesSql(from, to)}
  ${countsSql(from, to)}
  set session_replication_role = origin;
`

const wards = (from: number, to: number) => `generate_series(${from}, ${to}) as ward`
/** Its two sides; piece 13 stays with nobody. */
const sides =
  'generate_series(1, 100) as street, generate_series(0, 1) as side, lateral (select (street * 2 + side - 2) / 15 as piece) as cut'
/** Odd numbers on side 1. */
const homes = `generate_series(1, 100) as street, generate_series(1, 20) as home,
  lateral (select street * 2 + home % 2 as part, (street * 2 + home % 2 - 2) / 15 as piece, street * 20 + home as door) as place`

const placesSql = (from: number, to: number) => `
  insert into public.areas (id, level, kind, name, path)
  values (pg_temp.laid('province', 0, 0), 'province', 'thành phố', 'Sông Lớn', array[pg_temp.laid('province', 0, 0)])
  on conflict do nothing;
  insert into public.areas (id, parent_id, level, kind, name, path)
  select pg_temp.laid('ward', ward, 0), pg_temp.laid('province', 0, 0), 'ward', 'phường', 'Phường ' || ward,
    array[pg_temp.laid('province', 0, 0), pg_temp.laid('ward', ward, 0)]
  from ${wards(from, to)};
  insert into public.areas (id, parent_id, level, kind, name, path)
  select pg_temp.laid('neighbourhood', ward, number), pg_temp.laid('ward', ward, 0), 'neighbourhood', 'khu vực', 'Khu vực ' || number,
    array[pg_temp.laid('province', 0, 0), pg_temp.laid('ward', ward, 0), pg_temp.laid('neighbourhood', ward, number)]
  from ${wards(from, to)}, generate_series(0, 3) as number;
  insert into public.streets (id, neighbourhood_id, ward_id, name, name_key, line)
  select pg_temp.laid('street', ward, street), pg_temp.laid('neighbourhood', ward, street % 4), pg_temp.laid('ward', ward, 0),
    'Đường số ' || street, 'so ' || street, jsonb_build_object('type', 'MultiLineString', 'coordinates', jsonb_build_array((
      select jsonb_agg(jsonb_build_array(105.7 + ward * 0.002 + bend * 0.0004, 10 + street * 0.0003)) from generate_series(0, 7) as bend)))
  from ${wards(from, to)}, generate_series(1, 100) as street;
  insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind)
  select pg_temp.laid('part', ward, street * 2 + side), pg_temp.laid('street', ward, street),
    pg_temp.laid('neighbourhood', ward, street % 4), pg_temp.laid('ward', ward, 0), case side when 1 then 'odd' else 'even' end
  from ${wards(from, to)}, ${sides};
  insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key, lon, lat, receipt, changed_in)
  select pg_temp.laid('home', ward, door), pg_temp.laid('street', ward, street), pg_temp.laid('part', ward, part),
    pg_temp.laid('neighbourhood', ward, street % 4), pg_temp.laid('ward', ward, 0), home::text, home::text,
    105.7 + ward * 0.002 + home * 0.0002, 10 + street * 0.0003, null, 3 + street
  from ${wards(from, to)}, ${homes};
  insert into private.tombstones (scope, table_name, id, changed_in)
  select 'part:' || pg_temp.laid('part', ward, street * 2 + side), 'households', pg_temp.laid('gone', ward, street * 10 + left_behind), 3 + street
  from ${wards(from, to)}, ${sides}, generate_series(1, 5) as left_behind;
`

const walkers = `(select 'ambassador' as role, walker from generate_series(0, ${largeWard.pieces * 2 - 1}) as walker
  union all select 'coordinator', 0) as post`
const nameOfWorker = `'ward' || ward || case role when 'ambassador' then '.walker' || walker else '.coordinator' end`

const workersSql = (from: number, to: number) => `
  insert into public.teams (id, area_id, kind, name)
  select pg_temp.laid('team', ward, 0), pg_temp.laid('ward', ward, 0), 'squad', 'Đội phường ' || ward from ${wards(from, to)};
  insert into auth.users (id, email, encrypted_password, email_confirmed_at)
  select pg_temp.laid(role, ward, walker), ${nameOfWorker} || '${signInAddress('')}',
    (select extensions.crypt('tung-nha-demo', extensions.gen_salt('bf', 4))), now()
  from ${wards(from, to)}, ${walkers};
  insert into auth.identities (id, provider, provider_id, user_id, identity_data)
  select gen_random_uuid(), 'email', id::text, id, jsonb_build_object('sub', id::text, 'email', email)
  from auth.users join (select pg_temp.laid(role, ward, walker) as id from ${wards(from, to)}, ${walkers}) as laid using (id);
  insert into public.profiles (id, sign_in_name, full_name, called)
  select pg_temp.laid(role, ward, walker), ${nameOfWorker}, 'Người ' || walker, 'Người ' || walker from ${wards(from, to)}, ${walkers};
  insert into public.memberships (team_id, profile_id, role)
  select pg_temp.laid('team', ward, 0), pg_temp.laid(role, ward, walker), role from ${wards(from, to)}, ${walkers};
  insert into public.assignments (part_id, profile_id)
  select pg_temp.laid('part', ward, street * 2 + side), pg_temp.laid('ambassador', ward, piece * 2 + twin)
  from ${wards(from, to)}, ${sides}, generate_series(0, 1) as twin where piece < ${largeWard.pieces};
`

/** One of the pair, by turns; the last piece was walked by the last pair. */
const author = `pg_temp.laid('ambassador', ward, least(piece, ${largeWard.pieces - 1}) * 2 + turn % 2)`
const changedIn = '3 + turn * 50 + street % 50'

const factsSql = (from: number, to: number) => `
  insert into public.visits (id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, receipt, changed_in)
  select pg_temp.laid('visit', ward, door * 10 + turn), pg_temp.laid('home', ward, door), pg_temp.laid('part', ward, part),
    pg_temp.laid('neighbourhood', ward, street % 4), ${author}, case when turn % 2 = 1 then 'helped' else 'no_one_home' end,
    now() - (180 - turn * 30 + street % 30) * interval '1 day', nextval('private.receipts'), ${changedIn}
  from generate_series(1, 5) as turn, ${wards(from, to)}, ${homes};
  insert into public.people (id, household_id, part_id, neighbourhood_id, author_id, full_name, receipt, changed_in)
  select pg_temp.laid('person', ward, door), pg_temp.laid('home', ward, door), pg_temp.laid('part', ward, part),
    pg_temp.laid('neighbourhood', ward, street % 4), ${author}, 'Bà ' || door, nextval('private.receipts'), ${changedIn}
  from (select 1) as once (turn), ${wards(from, to)}, ${homes} where home % 4 = 0;
  insert into public.consents (id, person_id, household_id, part_id, author_id, text_id, is_given, how, decided_at, receipt, changed_in)
  select gen_random_uuid(), pg_temp.laid('person', ward, door), pg_temp.laid('home', ward, door), pg_temp.laid('part', ward, part), ${author},
    (select id from public.consent_texts limit 1), true, 'spoken', now(), nextval('private.receipts'), ${changedIn}
  from (select 1) as once (turn), ${wards(from, to)}, ${homes} where home % 4 = 0;
  insert into public.confirmations (id, person_id, household_id, part_id, neighbourhood_id, author_id, confirmed_on, receipt, changed_in)
  select gen_random_uuid(), pg_temp.laid('person', ward, door), pg_temp.laid('home', ward, door), pg_temp.laid('part', ward, part),
    pg_temp.laid('neighbourhood', ward, street % 4), ${author}, private.day_of(now()), nextval('private.receipts'), ${changedIn}
  from (select 1) as once (turn), ${wards(from, to)}, ${homes} where home % 4 = 0;
  insert into public.check_ins (id, visit_id, household_id, part_id, neighbourhood_id, author_id, person_id, skills, helped_at, receipt, changed_in)
  select gen_random_uuid(), pg_temp.laid('visit', ward, door * 10 + turn), pg_temp.laid('home', ward, door), pg_temp.laid('part', ward, part),
    pg_temp.laid('neighbourhood', ward, street % 4), ${author}, case when home % 4 = 0 then pg_temp.laid('person', ward, door) end,
    '{"K1": "shown", "S1": "alone"}', now() - (180 - turn * 30 + street % 30) * interval '1 day', nextval('private.receipts'), ${changedIn}
  from generate_series(1, 5, 2) as turn, ${wards(from, to)}, ${homes};
  insert into public.household_aliases (id, household_id, part_id, changed_in)
  select pg_temp.laid('alias', ward, door), pg_temp.laid('home', ward, door), pg_temp.laid('part', ward, part), 3 + street
  from ${wards(from, to)}, ${homes} where home % 4 = 1;
  insert into public.household_history (household_id, part_id, field, earlier, later, author_id, receipt)
  select pg_temp.laid('home', ward, door), pg_temp.laid('part', ward, part), 'lon', '105', '105.1', ${author}, nextval('private.receipts')
  from (select 1) as once (turn), ${wards(from, to)}, ${homes} where home % 4 = 1;
  insert into public.people_history (person_id, part_id, field, earlier, later, author_id, receipt)
  select pg_temp.laid('person', ward, door), pg_temp.laid('part', ward, part), 'birth_year', '1950', '1951', ${author},
    nextval('private.receipts')
  from (select 1) as once (turn), ${wards(from, to)}, ${homes} where home % 4 = 0;
  insert into public.command_log (author_id, id, name, payload_hash, status, receipt, made_at, app_schema, changed_in)
  select ${author}, pg_temp.laid('command', ward, door * 10 + turn), 'log_visit', md5(door::text), 'applied', nextval('private.receipts'),
    now(), 1, ${changedIn}
  from generate_series(1, 5) as turn, ${wards(from, to)}, ${homes};
`

/** At every other home one done and forgotten long ago, and five that are still to be answered. */
const bookingsSql = (from: number, to: number) => `
  insert into public.bookings (id, ward_id, neighbourhood_id, team_id, street_id, part_id, household_id, number, wishes, day, half,
    starts_at, ends_at, called, phone, consent_text_id, status, offered_level, offered_to, accepted_by, escalates_at, forgotten_at, changed_in)
  select pg_temp.laid('booking', ward, door), pg_temp.laid('ward', ward, 0), pg_temp.laid('neighbourhood', ward, street % 4),
    pg_temp.laid('team', ward, 0), pg_temp.laid('street', ward, street), pg_temp.laid('part', ward, part), pg_temp.laid('home', ward, door),
    home::text, '{vneid}', private.day_of(hour), 'morning', hour, hour + interval '3 hours',
    case when is_open then 'bà ' || home end, case when is_open then '+84912' || (100000 + door) end,
    (select id from public.consent_texts where code = 'booking'), case when is_open then 'offered' else 'done' end, 'ambassador',
    case when is_open then pg_temp.laid('ambassador', ward, piece * 2) end, case when not is_open then ${author} end, case when is_open then now() + interval '3 hours' end,
    case when not is_open then now() end, ${changedIn}
  from (select 1) as once (turn), ${wards(from, to)}, ${homes}, lateral (select street <= 5 and home = 2 as is_open) as state,
    lateral (select now() + case when is_open then interval '2 days' else - (60 + street) * interval '1 day' end as hour) as ahead
  where home % 2 = 0;
  insert into private.booking_codes (code, booking_id)
  select left(md5(id::text), 12), id from public.bookings;
  insert into private.booking_holders (booking_id, profile_id, let_go_at)
  select id, accepted_by, ends_at from public.bookings where accepted_by is not null;
  insert into public.booking_events (booking_id, event, at)
  select id, event, starts_at from public.bookings, unnest(array['booked', 'offered', 'accepted', 'done']) as event;
`

/** Class 0 is tomorrow's, with seats left; 60 were held before, their names forgotten long ago. Each had 40 people. */
const lessons = `generate_series(0, 60) as lesson, lateral (
    select case lesson when 0 then now() + interval '1 day' else now() - lesson * interval '10 days' end as starts_at, lesson > 3 as is_old
  ) as held`
const eachCame = 'generate_series(1, 40) as came'

const classesSql = (from: number, to: number) => `
  insert into public.classes (id, ward_id, team_id, area_id, code, kind, mode, title, starts_at, ends_at, skills, created_by, changed_in)
  select pg_temp.laid('class', ward, lesson), pg_temp.laid('ward', ward, 0), pg_temp.laid('team', ward, 0), pg_temp.laid('ward', ward, 0),
    left(md5('class' || ward || ' ' || lesson), 12), 'residents', 'in_person', 'Lớp ' || lesson, starts_at, starts_at + interval '2 hours',
    '{S1,S5}', pg_temp.laid('coordinator', ward, 0), 3 + lesson
  from ${wards(from, to)}, ${lessons};
  insert into public.class_venues (id, class_id, ward_id, neighbourhood_id, position, name, lon, lat, capacity, taken, changed_in)
  select pg_temp.laid('venue', ward, lesson), pg_temp.laid('class', ward, lesson), pg_temp.laid('ward', ward, 0),
    pg_temp.laid('neighbourhood', ward, lesson % 4), 0, 'Nhà văn hóa', 105.7, 10, 60, 40, 3 + lesson
  from ${wards(from, to)}, ${lessons};
  insert into public.class_helpers (class_id, profile_id, role, changed_in)
  select pg_temp.laid('class', ward, lesson), pg_temp.laid('ambassador', ward, 0), 'host', 3 + lesson from ${wards(from, to)}, ${lessons};
  insert into public.enrolments (id, class_id, venue_id, status, place, called, phone, consent_text_id, forgotten_at, changed_in)
  select pg_temp.laid('enrolment', ward, lesson * 100 + came), pg_temp.laid('class', ward, lesson), pg_temp.laid('venue', ward, lesson),
    'seat', nextval('private.places_in_line'), case when not is_old then 'bà ' || came end,
    case when not is_old then '+84913' || (100000 + lesson * 100 + came) end,
    (select id from public.consent_texts where code = 'class'), case when is_old then starts_at + interval '30 days' end, 3 + lesson
  from ${wards(from, to)}, ${lessons}, ${eachCame};
  insert into private.enrolment_codes (code, enrolment_id)
  select left(md5(id::text), 12), id from public.enrolments where forgotten_at is null;
  insert into public.check_ins (id, class_id, venue_id, neighbourhood_id, enrolment_id, author_id, skills, helped_at, receipt, changed_in)
  select gen_random_uuid(), pg_temp.laid('class', ward, lesson), pg_temp.laid('venue', ward, lesson),
    pg_temp.laid('neighbourhood', ward, lesson % 4), pg_temp.laid('enrolment', ward, lesson * 100 + came),
    pg_temp.laid('ambassador', ward, 0), '{"S1": "shown"}', starts_at, nextval('private.receipts'), 3 + lesson
  from ${wards(from, to)}, ${lessons}, ${eachCame} where lesson > 0;
  -- Of the one that was held third last nobody has asked for a slip yet.
  insert into private.learned_slips (code, class_id, chain_id)
  select left(md5(id::text), 12), class_id, id from public.check_ins where class_id <> pg_temp.laid('class', 1, 3);
`

const countsSql = (from: number, to: number) => `
  insert into private.household_days (household_id, neighbourhood_id, street_id, attempted_on, reached_on)
  select pg_temp.laid('home', ward, door), pg_temp.laid('neighbourhood', ward, street % 4), pg_temp.laid('street', ward, street),
    private.day_of(now()) - 150, case when home <> 7 then private.day_of(now()) - 150 end
  from ${wards(from, to)}, ${homes};
  insert into private.household_months (household_id, month, neighbourhood_id, is_reached)
  select pg_temp.laid('home', ward, door), date_trunc('month', now() - interval '150 days')::date,
    pg_temp.laid('neighbourhood', ward, street % 4), true
  from ${wards(from, to)}, ${homes};
  insert into private.person_days (person_id, state, neighbourhood_id, first_on)
  select pg_temp.laid('person', ward, door), 'reached', pg_temp.laid('neighbourhood', ward, street % 4), private.day_of(now()) - 150
  from ${wards(from, to)}, ${homes} where home % 4 = 0;
  insert into public.street_counts (street_id, ward_id, households, attempted, reached)
  select pg_temp.laid('street', ward, street), pg_temp.laid('ward', ward, 0), 20, 20, 19
  from ${wards(from, to)}, generate_series(1, 100) as street;
`
