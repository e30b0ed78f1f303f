import { dayAhead, requestOf } from './asked-help.ts'
import { classConsent, classGiven, venue } from './held-classes.ts'
import { places, teams } from './people.ts'

/** One answer per person, in the order of `cast`. */
export type Expected = (string | number | null)[]
const denied = '42501'
const nobody = (verdict = denied): Expected => Array.from({ length: 9 }, () => verdict)

/** Rows a `select` shows, or the SQLSTATE it ends with. Writing is 42501 for every one of them. */
// oxfmt-ignore
export const readable: Record<string, Expected> = {
  //                              anon    on  off lead coord viewer admin other stranger
  'public.areas':               [denied,  6,  6,  6,   6,    6,     6,    6,    0],
  'public.assignments':         [denied,  1,  0,  1,   1,    0,     0,    0,    0],
  'public.booking_events':      [denied,  0,  0,  2,   2,    0,     0,    0,    0],
  'public.bookings':            [denied,  0,  0,  1,   1,    0,     0,    0,    0],
  'public.cards':               [denied,  1,  1,  1,   1,    1,     1,    1,    0],
  'public.check_ins':           [denied,  2,  1,  3,   3,    0,     0,    0,    0],
  'public.class_helpers':       [denied,  0,  2,  2,   2,    0,     0,    0,    0],
  'public.class_venues':        [denied,  1,  1,  1,   1,    0,     0,    0,    0],
  'public.classes':             [denied,  1,  1,  1,   1,    0,     0,    0,    0],
  'public.command_log':         [denied,  8,  1,  3,   1,    0,     0,    1,    0],
  'public.confirmations':       [denied,  1,  0,  1,   1,    0,     0,    0,    0],
  'public.consent_texts':       [denied,  3,  3,  3,   3,    3,     3,    3,    0],
  'public.consents':            [denied,  1,  0,  1,   1,    0,     0,    0,    0],
  'public.enrolments':          [denied,  0,  1,  1,   1,    0,     0,    0,    0],
  'public.figures':             [denied,  1,  1,  1,   1,    1,     1,    1,    0],
  'public.frameworks':          [denied,  1,  1,  1,   1,    1,     1,    1,    0],
  'public.help_points':         [denied,  1,  1,  1,   1,    1,     1,    0,    0],
  'public.household_aliases':   [denied,  1,  0,  1,   1,    0,     0,    0,    0],
  'public.household_history':   [denied,  1,  0,  1,   1,    0,     0,    0,    0],
  'public.households':          [denied,  3,  0,  5,   6,    0,     0,    1,    0],
  'public.invitations':         [denied,  0,  0,  1,   1,    0,     1,    0,    0],
  'public.memberships':         [denied,  3,  3,  3,   5,    1,     7,    1,    0],
  'public.outing_people':       [denied,  0,  1,  1,   1,    0,     0,    0,    0],
  'public.outings':             [denied,  1,  1,  1,   1,    0,     0,    0,    0],
  'public.parts':               [denied,  3,  3,  3,   3,    3,     4,    1,    0],
  'public.people':              [denied,  1,  0,  1,   1,    0,     0,    0,    0],
  'public.people_history':      [denied,  0,  0,  1,   1,    0,     0,    0,    0],
  'public.profiles':            [denied,  3,  3,  3,   5,    1,     7,    1,    0],
  'public.service_breaks':      [denied,  1,  1,  1,   1,    0,     1,    0,    0],
  'public.service_hours':       [denied, 14, 14, 14,  14,    0,    14,    0,    0],
  'public.skills':              [denied, 17, 17, 17,  17,   17,    17,   17,    0],
  'public.street_counts':       [denied,  2,  2,  2,   2,    0,     0,    1,    0],
  'public.streets':             [denied,  2,  2,  2,   2,    2,     3,    1,    0],
  'public.teams':               [denied,  1,  1,  1,   3,    1,     5,    1,    0],
  'public.visits':              [denied,  1,  0,  2,   3,    0,     0,    1,    0],
  'private.attempts':              nobody(),
  'private.booking_codes':         nobody(),
  'private.booking_holders':       nobody(),
  'private.booking_requests':      nobody(),
  'private.class_requests':        nobody(),
  'private.class_secrets':         nobody(),
  'private.coverage_cells':        nobody(),
  'private.coverage_dirty':        nobody(),
  'private.coverage_totals':       nobody(),
  'private.current_check_ins':     nobody(),
  'private.current_confirmations': nobody(),
  'private.current_visits':        nobody(),
  'private.enrolment_codes':       nobody(),
  'private.enrolment_requests':    nobody(),
  'private.erasures':              nobody(),
  'private.household_days':        nobody(),
  'private.household_months':      nobody(),
  'private.learned_slips':         nobody(),
  'private.person_days':           nobody(),
  'private.place_names':           nobody(),
  'private.public_attempts':       nobody(),
  'private.reset_codes':           nobody(),
  'private.server_state':          nobody(),
  'private.standing_check_ins':    nobody(),
  'private.tombstones':            nobody(),
  'private.wish_skills':           nobody(),
}

const no = 'PT403'
const ny = 'not_yours'
const everybody = (answer: string): Expected => Array.from({ length: 9 }, () => answer)
const oddInTwo =
  '[{"kind": "range", "from_number": 1, "to_number": 3}, {"kind": "range", "from_number": 5, "to_number": 99}]'
/** What it came to, or why not. */
const refusalOr = (call: string) =>
  `select coalesce(given ->> 'reason', given ->> 'outcome') as answer from ${call} as given`
/** As a value, no colon in it before a word: those are the matrix's own names. */
const inSql = (given: object) => {
  const text = JSON.stringify(
    given,
    (_key, value: unknown) => (typeof value === 'string' ? value.replaceAll(':', '\u0001') : value),
    1,
  )
  return `'${text.replaceAll(String.raw`\u0001`, String.raw`\u003a`)}'::jsonb`
}
const rowsOf = (call: string) => `select count(*)::integer as answer from ${call}`
const doneBy = (call: string) => `select 'done' as answer from ${call}`

/** What a call answers, or the SQLSTATE it raises. Whatever is not listed may be called by nobody. */
// oxfmt-ignore
export const callable: Record<string, { call: string; answers: Expected }> = {
  //                anon    on      off     lead    coord   viewer  admin   other   stranger
  'public.apply_commands(commands jsonb)': {
    call: `select jsonb_array_length(public.apply_commands('[]')) as answer`,
    answers: [denied, 0,      0,      0,      0,      0,      0,      0,      no],
  },
  'public.pull_changes(request jsonb)': {
    call: `select jsonb_array_length(public.pull_changes('{"scopes": {}}') -> 'mine') as answer`,
    answers: [denied, 3,      3,      3,      2,      2,      3,      2,      1],
  },
  'public.sealing_key()': {
    call: 'select char_length(public.sealing_key()) as answer',
    answers: [denied, 44,     44,     44,     44,     44,     44,     44,     44],
  },
  'public.coverage_of(area_id uuid)': {
    call: `select jsonb_array_length(public.coverage_of('${places.ward}') -> 'rows') as answer`,
    answers: [denied, no,     no,     no,     2,      2,      2,      no,     no],
  },
  'public.street_coverage(neighbourhood_id uuid)': {
    call: `select jsonb_array_length(public.street_coverage('${places.here}')) as answer`,
    answers: [denied, no,     no,     1,      1,      1,      1,      no,     no],
  },
  'public.homes_never_reached(area_id uuid, after text, most integer)': {
    call: `select jsonb_array_length(public.homes_never_reached('${places.here}')) as answer`,
    answers: [denied, no,     no,     3,      3,      no,     no,     no,     no],
  },
  'public.assign_parts(wanted jsonb)': {
    call: refusalOr(`public.assign_parts('[{"part_id": "${places.even}", "people": []}]')`),
    answers: [denied, ny,     ny,     'assigned', 'assigned', ny, ny,     ny,     ny],
  },
  'public.parts_to_assign(area_id uuid, with_doors boolean)': {
    call: `select jsonb_array_length(public.parts_to_assign('${places.here}') -> 'parts') as answer`,
    answers: [denied, no,     no,     2,      2,      no,     no,     no,     no],
  },
  'public.split_part(part_id uuid, into_parts jsonb)': {
    call: refusalOr(`public.split_part('${places.odd}', '${oddInTwo}')`),
    answers: [denied, ny,     ny,     'split', 'split', ny,   ny,     ny,     ny],
  },
  'public.accept_cut(pieces jsonb)': {
    call: refusalOr(`public.accept_cut('[{"people": [], "units": [{"part_id": "${places.odd}", "into": ${oddInTwo}, "take": 0}]}]')`),
    answers: [denied, ny,     ny,     'assigned', 'assigned', ny, ny,     ny,     ny],
  },
  'public.schedule_outing(outing jsonb)': {
    call: refusalOr(`public.schedule_outing(jsonb_build_object('team_id', '${teams.community}', 'area_id', '${places.here}', 'people', '[]'::jsonb,
      'part_ids', '[]'::jsonb, 'starts_at', now() + interval '1 day', 'ends_at', now() + interval '26 hours', 'meeting_words', 'Cổng đình'))`),
    answers: [denied, ny,     ny,     'scheduled', 'scheduled', ny, ny,   ny,     ny],
  },
  'public.move_outing(outing_id uuid, starts_at timestamp with time zone, ends_at timestamp with time zone, whole_series boolean)': {
    call: refusalOr(`public.move_outing(:outing, now() + interval '1 day', now() + interval '26 hours')`),
    answers: [denied, ny,     ny,     'moved', 'moved', ny,   ny,     ny,     ny],
  },
  'public.cancel_outing(outing_id uuid, reason text, whole_series boolean)': {
    call: refusalOr(`public.cancel_outing(:outing, 'rain')`),
    answers: [denied, ny,     ny,     'cancelled', 'cancelled', ny, ny,   ny,     ny],
  },
  'public.answer_outing(outing_id uuid, answer text)': {
    call: refusalOr(`public.answer_outing(:outing, 'yes')`),
    answers: [denied, 'full', 'answered', 'full', ny, ny,     ny,     ny,     ny],
  },
  'public.outing_of(outing_id uuid)': {
    call: `select (public.outing_of(:outing) #> '{people,0}' ? 'phone')::text as answer`,
    answers: [denied, 'false', 'false', 'true', 'true', no,   no,     no,     no],
  },
  'public.clashes_of(people uuid[], starts_at timestamp with time zone, ends_at timestamp with time zone)': {
    call: `select jsonb_array_length(public.clashes_of(array[:ambassadorOff]::uuid[], '2000-01-01', '2100-01-01')) as answer`,
    answers: [denied, 0,      0,      1,      1,      0,      0,      0,      0],
  },
  'public.change_membership(membership_id uuid, role text, is_paused boolean)': {
    call: refusalOr(`public.change_membership(:membership, 'lead')`),
    answers: [denied, ny,     ny,     'changed', 'changed', ny, 'changed', ny,    ny],
  },
  'public.create_reset_code(profile_id uuid)': {
    call: refusalOr(`public.create_reset_code(:ambassadorOff)`),
    answers: [denied, ny,     ny,     'made', 'made', ny,     'made', ny,     ny],
  },
  'public.reset_password(sign_in_name text, code text, new_password text)': {
    call: refusalOr(`public.reset_password('lead', 'abcde23456', 'a long password')`),
    answers: everybody('unknown_code'),
  },
  'public.renew_card()': {
    call: `select char_length(public.renew_card() ->> 'code') as answer`,
    answers: [denied, 10,     10,     10,     10,     10,     10,     10,     no],
  },
  'public.verify_ambassador(card_code text)': {
    call: refusalOr(`public.verify_ambassador(:card)`),
    answers: everybody('valid'),
  },
  // The door of people without an account: an account changes nothing there.
  'public.help_start(area text)': {
    call: `select public.help_start('${places.here}') #>> '{ward,name}' as answer`,
    answers: everybody('An Bình'),
  },
  'public.find_places(words text)': {
    call: `select public.find_places('an binh') #>> '{places,0,name}' as answer`,
    answers: everybody('An Bình'),
  },
  'public.help_streets(neighbourhood_id text)': {
    call: `select public.help_streets('${places.here}') #>> '{streets,0,name}' as answer`,
    answers: everybody('Đường Hoa Sen'),
  },
  'public.help_half_days(neighbourhood_id text)': {
    call: `select public.help_half_days('${places.here}') #>> '{team,name}' as answer`,
    answers: everybody('Tổ Khu vực 1'),
  },
  'public.request_help(request jsonb)': {
    call: refusalOr(`public.request_help('${JSON.stringify(requestOf({ phone: '0912 345 679' }))}')`),
    answers: everybody('booked'),
  },
  'public.find_booking(code text, phone_last4 text)': {
    call: refusalOr(`public.find_booking(:bookingCode, '5678')`),
    answers: everybody('found'),
  },
  'public.move_booking(code text, phone_last4 text, day text, half text)': {
    call: refusalOr(`public.move_booking(:bookingCode, '5678', '${dayAhead(4)}', 'morning')`),
    answers: everybody('moved'),
  },
  'public.cancel_booking(code text, phone_last4 text, reason text)': {
    call: refusalOr(`public.cancel_booking(:bookingCode, '5678', 'no_need')`),
    answers: everybody('cancelled'),
  },
  'public.help_points_near(area text, lon double precision, lat double precision)': {
    call: `select public.help_points_near() #>> '{points,0,name}' as answer`,
    answers: everybody('Nhà văn hóa'),
  },
  'public.nearby_classes(area text, lon double precision, lat double precision)': {
    call: `select public.nearby_classes('${places.here}') #>> '{classes,0,title}' as answer`,
    answers: everybody('Gọi video cho con cháu'),
  },
  'public.public_class(code text, lon double precision, lat double precision)': {
    call: refusalOr(`public.public_class(:classCode)`),
    answers: everybody('found'),
  },
  'public.enrol_in_class(request jsonb)': {
    call: refusalOr(`public.enrol_in_class(jsonb_build_object('request_id', gen_random_uuid(), 'code', :classCode, 'called', 'ông Năm',
      'phone', '0987 654 321', 'consent_text_id', '${classConsent}'))`),
    answers: everybody('enrolled'),
  },
  'public.find_enrolment(code text, phone_last4 text)': {
    call: refusalOr(`public.find_enrolment(:enrolmentCode, '5678')`),
    answers: everybody('found'),
  },
  'public.cancel_enrolment(code text, phone_last4 text)': {
    call: refusalOr(`public.cancel_enrolment(:enrolmentCode, '5678')`),
    answers: everybody('cancelled'),
  },
  'public.check_in_myself(class_code text, door_code text, enrolment_code text, phone_last4 text)': {
    call: refusalOr(`public.check_in_myself(:classCode, '222222', :enrolmentCode, '5678')`),
    answers: everybody('expired'),
  },
  'public.verify_learned(code text)': {
    call: refusalOr(`public.verify_learned(:slip)`),
    answers: everybody('valid'),
  },
  'public.class_calendar(of text)': {
    call: `select left(public.class_calendar('${places.here}'), 15) as answer`,
    answers: everybody('BEGIN:VCALENDAR'),
  },
  'public.schedule_class(class jsonb)': {
    call: refusalOr(`public.schedule_class(${inSql(classGiven())})`),
    answers: [denied, 'scheduled', 'scheduled', 'scheduled', 'scheduled', ny, ny, ny, ny],
  },
  'public.clashes_of_class(class jsonb)': {
    call: `select jsonb_array_length(public.clashes_of_class(jsonb_build_object('team_id', '${teams.community}', 'starts_at', now(),
      'ends_at', now() + interval '3 hours', 'helpers', jsonb_build_array(jsonb_build_object('profile_id', :ambassadorOff)), 'venues', '[]'::jsonb))) as answer`,
    answers: [denied, 1,      1,      1,      1,      0,      0,      0,      0],
  },
  'public.move_class(class_id uuid, starts_at timestamp with time zone, ends_at timestamp with time zone, whole_series boolean)': {
    call: refusalOr(`public.move_class(:classId, now() + interval '1 day', now() + interval '26 hours')`),
    answers: [denied, ny,     ny,     'moved', 'moved', ny,   ny,     ny,     ny],
  },
  'public.cancel_class(class_id uuid, reason text, whole_series boolean)': {
    call: refusalOr(`public.cancel_class(:classId, 'rain')`),
    answers: [denied, ny,     ny,     'cancelled', 'cancelled', ny, ny, ny,   ny],
  },
  'public.change_venue(venue_id uuid, venue jsonb)': {
    call: refusalOr(`public.change_venue(:venue, ${inSql(venue())})`),
    answers: [denied, ny,     ny,     'changed', 'changed', ny, ny,   ny,     ny],
  },
  'public.edit_class(class_id uuid, changes jsonb)': {
    call: refusalOr(`public.edit_class(:classId, '{"title": "Gọi video"}')`),
    answers: [denied, ny,     ny,     'edited', 'edited', ny, ny,     ny,     ny],
  },
  'public.set_class_helpers(class_id uuid, helpers jsonb)': {
    call: refusalOr(`public.set_class_helpers(:classId, '[]')`),
    answers: [denied, ny,     ny,     'set',  'set',  ny,     ny,     ny,     ny],
  },
  'public.self_check_in_code(venue_id uuid)': {
    call: refusalOr(`public.self_check_in_code(:venue)`),
    answers: [denied, ny,     'code', 'code', 'code', ny,     ny,     ny,     ny],
  },
  'public.enrol_for(class_id uuid, request jsonb)': {
    call: refusalOr(`public.enrol_for(:classId, jsonb_build_object('request_id', gen_random_uuid(), 'called', 'ông Năm',
      'consent_text_id', '${classConsent}'))`),
    answers: [denied, ny,     'enrolled', 'enrolled', 'enrolled', ny, ny, ny, ny],
  },
  'public.cancel_enrolment_for(enrolment_id uuid)': {
    call: refusalOr(`public.cancel_enrolment_for(:enrolment)`),
    answers: [denied, ny,     'cancelled', 'cancelled', 'cancelled', ny, ny, ny, ny],
  },
  'public.class_board(class_id uuid)': {
    call: `select public.class_board(:classId) #>> '{enrolments,0,phone}' as answer`,
    answers: [denied, no,     '+84912345678', '+84912345678', '+84912345678', no, no, no, no],
  },
  'public.class_result(class_id uuid)': {
    call: `select (public.class_result(:classId) ->> 'attended')::integer as answer`,
    answers: [denied, no,     1,      1,      1,      no,     no,     no,     no],
  },
  'public.place_enrolment(enrolment_id uuid, person_id uuid)': {
    call: refusalOr(`public.place_enrolment(:enrolment, :person)`),
    // The ambassador who helps in the class does not walk that home.
    answers: [denied, ny,     ny,     'placed', 'placed', ny, ny,     ny,     ny],
  },
  'public.learned_slips(class_id uuid)': {
    call: `select jsonb_array_length(public.learned_slips(:classId)) as answer`,
    answers: [denied, no,     1,      1,      1,      no,     no,     no,     no],
  },
  'public.forget_enrolment(enrolment_id uuid)': {
    call: refusalOr(`public.forget_enrolment(:enrolment)`),
    answers: [denied, ny,     ny,     'forgotten', 'forgotten', ny, ny, ny,   ny],
  },
  'public.my_booking_offers()': {
    call: `select jsonb_array_length(public.my_booking_offers()) as answer`,
    answers: [denied, 1,      0,      0,      0,      0,      0,      0,      0],
  },
  'public.answer_booking(booking_id uuid, answer text)': {
    call: refusalOr(`public.answer_booking(:booking, 'accept')`),
    answers: [denied, 'accepted', ny, ny,     ny,     ny,     ny,     ny,     ny],
  },
  'public.assign_booking(booking_id uuid, profile_id uuid)': {
    call: refusalOr(`public.assign_booking(:booking, :ambassadorOff)`),
    answers: [denied, ny,     ny,     'assigned', 'assigned', ny, ny,     ny,     ny],
  },
  'public.schedule_booking(booking_id uuid, starts_at timestamp with time zone)': {
    call: refusalOr(`public.schedule_booking(:booking, now() + interval '1 day')`),
    // Nobody comes yet, so there is nobody to agree an hour with.
    answers: [denied, ny,     ny,     'gone', 'gone', ny,     ny,     ny,     ny],
  },
  'public.cancel_booking_for(booking_id uuid, reason text)': {
    call: refusalOr(`public.cancel_booking_for(:booking, 'twice')`),
    answers: [denied, ny,     ny,     'cancelled', 'cancelled', ny, ny,   ny,     ny],
  },
  'public.booking_candidates(booking_id uuid)': {
    call: `select jsonb_array_length(public.booking_candidates(:booking)) as answer`,
    answers: [denied, no,     no,     3,      3,      no,     no,     no,     no],
  },
  'public.booking_inbox(area_id uuid)': {
    call: `select public.booking_inbox() #>> '{bookings,0,phone}' as answer`,
    answers: [denied, no,     no,     '+84912345678', '+84912345678', no, no, null, no],
  },
  'public.forget_booking(booking_id uuid)': {
    call: refusalOr(`public.forget_booking(:booking)`),
    answers: [denied, ny,     ny,     'still_open', 'still_open', ny, ny,  ny,     ny],
  },
  'public.save_service_hours(team_id uuid, hours jsonb, breaks date[])': {
    call: refusalOr(`public.save_service_hours('${teams.community}', '[]', '{}')`),
    answers: [denied, ny,     ny,     'saved', 'saved', ny,   ny,     ny,     ny],
  },
  'public.save_help_point(point jsonb)': {
    call: refusalOr(`public.save_help_point(jsonb_build_object('neighbourhood_id', '${places.here}', 'kind', 'wifi', 'name', 'Quán',
      'lon', 105.78, 'lat', 10.03))`),
    answers: [denied, ny,     ny,     'saved', 'saved', ny,   ny,     ny,     ny],
  },
  'public.retire_help_point(id uuid)': {
    call: refusalOr(`public.retire_help_point(:helpPoint)`),
    answers: [denied, ny,     ny,     'retired', 'retired', ny, ny,   ny,     ny],
  },
  'public.team_overview(team_id uuid)': {
    call: `select (public.team_overview('${teams.community}') #> '{people,0}' ? 'phone')::text as answer`,
    answers: [denied, 'false', 'false', 'true', 'true', no,   'true', no,     no],
  },
  'public.my_led_teams()': {
    call: `select jsonb_array_length(public.my_led_teams()) as answer`,
    answers: [denied, 0,      0,      1,      3,      0,      5,      1,      0],
  },
  'public.held_tray(after bigint, most integer)': {
    call: `select jsonb_array_length(public.held_tray()) as answer`,
    answers: [denied, 0,      0,      1,      0,      0,      0,      0,      0],
  },
  'public.accept_held(author_id uuid, command_id uuid)': {
    call: `select public.accept_held(:ambassadorOff, :held) ->> 'outcome' as answer`,
    answers: [denied, no,     no,     'accepted', no, no,     no,     no,     no],
  },
  'public.send_back_held(author_id uuid, command_id uuid, reason text)': {
    call: `select public.send_back_held(:ambassadorOff, :held, 'wrong_home') ->> 'outcome' as answer`,
    answers: [denied, no,     no,     'sent_back', no, no,    no,     no,     no],
  },
  'public.move_person(person_id uuid, household_id uuid)': {
    call: `select public.move_person(:person, :nextDoor) ->> 'outcome' as answer`,
    answers: [denied, 'moved', no,    'moved', 'moved', no,   no,     no,     no],
  },
  'public.create_invitation(team_id uuid, role text, invited_name text, uses integer, days integer)': {
    call: `select char_length(public.create_invitation('${teams.community}', 'ambassador') ->> 'code') as answer`,
    answers: [denied, no,     no,     10,     10,     no,     10,     no,     no],
  },
  'public.revoke_invitation(invitation_id uuid)': {
    call: doneBy(`public.revoke_invitation(:invitation)`),
    answers: [denied, no,     no,     'done', 'done', no,     'done', no,     no],
  },
  'public.accept_invitation(code text, full_name text, called text)': {
    call: `select public.accept_invitation('ABCDE-23456', 'Tên') ->> 'role' as answer`,
    answers: [denied, 'ambassador', 'ambassador', 'lead', 'ambassador', 'ambassador', 'ambassador', 'ambassador', 'ambassador'],
  },
  'public.end_membership(membership_id uuid)': {
    call: refusalOr(`public.end_membership(:membership)`),
    answers: [denied, ny,     'ended', 'ended', 'ended', ny,  'ended', ny,    ny],
  },
  // The scope helpers: row level security calls them as the person who asks. They tell only about that person.
  'private.is_member()': {
    call: `select private.is_member()::text as answer`,
    answers: [denied, 'true', 'true', 'true', 'true', 'true', 'true', 'true', 'false'],
  },
  'private.reaches(area uuid, roles text[])': {
    call: `select private.reaches('${places.here}', '{ambassador,lead,coordinator,viewer,admin}')::text as answer`,
    answers: [denied, 'true', 'true', 'true', 'true', 'true', 'true', 'false', 'false'],
  },
  'private.my_neighbourhoods(roles text[])': {
    call: rowsOf(`private.my_neighbourhoods('{lead,coordinator}')`),
    answers: [denied, 0,      0,      1,      2,      0,      0,      1,      0],
  },
  'private.my_assigned_parts()': {
    call: rowsOf('private.my_assigned_parts()'),
    answers: [denied, 1,      0,      0,      0,      0,      0,      0,      0],
  },
  'private.parts_i_lead()': {
    call: rowsOf('private.parts_i_lead()'),
    answers: [denied, 0,      0,      2,      3,      0,      0,      1,      0],
  },
  'private.tray_parts()': {
    call: rowsOf('private.tray_parts()'),
    answers: [denied, 0,      0,      2,      1,      0,      0,      1,      0],
  },
  'private.my_parts()': {
    call: rowsOf('private.my_parts()'),
    answers: [denied, 1,      0,      2,      3,      0,      0,      1,      0],
  },
  'private.my_wards()': {
    call: rowsOf('private.my_wards()'),
    answers: [denied, 1,      1,      1,      1,      1,      2,      1,      0],
  },
  'private.wards_i_work_in()': {
    call: rowsOf('private.wards_i_work_in()'),
    answers: [denied, 1,      1,      1,      1,      0,      0,      1,      0],
  },
  'private.my_teams()': {
    call: rowsOf('private.my_teams()'),
    answers: [denied, 1,      1,      1,      1,      1,      1,      1,      0],
  },
  'private.teams_i_lead()': {
    call: rowsOf('private.teams_i_lead()'),
    answers: [denied, 0,      0,      1,      3,      0,      5,      1,      0],
  },
  'private.my_outings()': {
    call: rowsOf('private.my_outings()'),
    answers: [denied, 0,      1,      0,      0,      0,      0,      0,      0],
  },
  'private.areas_i_lead()': {
    call: rowsOf('private.areas_i_lead()'),
    answers: [denied, 0,      0,      1,      3,      0,      0,      1,      0],
  },
  'private.outings_i_lead()': {
    call: rowsOf('private.outings_i_lead()'),
    answers: [denied, 0,      0,      1,      1,      0,      0,      0,      0],
  },
  'private.bookings_i_look_after()': {
    call: rowsOf('private.bookings_i_look_after()'),
    answers: [denied, 0,      0,      1,      1,      0,      0,      0,      0],
  },
  'private.my_classes()': {
    call: rowsOf('private.my_classes()'),
    answers: [denied, 0,      1,      1,      0,      0,      0,      0,      0],
  },
  'private.classes_i_lead()': {
    call: rowsOf('private.classes_i_lead()'),
    answers: [denied, 0,      0,      1,      1,      0,      0,      0,      0],
  },
  'private.my_teammates()': {
    call: rowsOf('private.my_teammates()'),
    answers: [denied, 3,      3,      3,      5,      1,      7,      1,      0],
  },
}

const yes = 'applied'
const held = 'held your_team'
const out = 'refused not_yours'
/** `ambassadorOff` helps there. */
const inClass: Expected = [denied, 'held class_of_team', yes, yes, yes, out, out, out, no]
const onlyTheirs = 'refused only_author_or_lead'
const onThePart: Expected = [denied, yes, held, yes, yes, out, out, out, no]
const byAuthorOrLead: Expected = [denied, yes, onlyTheirs, yes, yes, onlyTheirs, onlyTheirs, onlyTheirs, no]

/** How each command ends on the odd side of the street, about facts that `ambassadorOn` wrote. */
export const commanded: Record<string, Expected> = {
  log_visit: onThePart,
  check_in: onThePart,
  add_household: onThePart,
  edit_household: onThePart,
  record_consent: onThePart,
  withdraw_consent: onThePart,
  add_person: onThePart,
  edit_person: onThePart,
  record_confirmation: onThePart,
  check_in_to_class: inClass,
  count_class_attendance: inClass,
  correct_class_attendance: inClass,
  log_walk_up: [denied, yes, yes, yes, yes, out, out, out, no],
  correct_walk_up: byAuthorOrLead,
  correct_visit: byAuthorOrLead,
  correct_check_in: byAuthorOrLead,
  correct_confirmation: byAuthorOrLead,
}
