import { randomUUID } from 'node:crypto'
import { askHelp, callOf, openHours, requestOf } from './asked-help.ts'
import type { Ward } from './harness.ts'
import { enrolled, held, hoursFromNow } from './held-classes.ts'
import { doorOf, naming, type People, places, teams } from './people.ts'
import {
  aDay,
  checkIn,
  type Command,
  command,
  consent,
  correctWalkUp,
  send,
  visit,
  walkUp,
  withdrawal,
} from './sent-commands.ts'

export type Known = {
  door: string
  visit: string
  checkIn: string
  walkUp: string
  person: string
  confirmation: string
  classId: string
  venue: string
  classCheckIn: string
}

/** At least one row in every table, most of them on the odd side. */
export async function writeFacts(ward: Ward, people: People): Promise<Known> {
  const door = await doorOf(ward.sql, '1')
  const person = randomUUID()
  const visited = visit(door)
  const helped = checkIn(String(visited.payload.visit_id), { person_id: person })
  const inPassing = walkUp(places.here)
  const confirmed = command('record_confirmation', {
    confirmation_id: randomUUID(),
    person_id: person,
    confirmed_at: aDay,
  })
  await applyAll(ward, people.ambassadorOn, [
    visited,
    consent(person, door, naming),
    command('add_person', { person_id: person, household_id: door, full_name: 'Bà Tư' }),
    helped,
    command('edit_person', { person_id: person, fields: { called: 'bà Tư' } }),
    command('edit_household', { household_id: door, fields: { needs: ['no_internet'] } }),
    confirmed,
    inPassing,
  ])
  await applyAll(ward, people.lead, [visit(await doorOf(ward.sql, '2'))])
  await applyAll(ward, people.coordinator, [visit(await doorOf(ward.sql, '10', places.besideStreet))])
  await applyAll(ward, people.otherLead, [visit(await doorOf(ward.sql, '7', places.elsewhereStreet))])
  await send(ward.as(people.ambassadorOff).sql, visit(door))
  await writeRecords(ward, people, door)
  await bookHelp(ward)
  const taught = await holdClass(ward, people)
  await ward.sql('select private.recount($1, 200)', [places.province])
  return {
    door,
    person,
    visit: String(visited.payload.visit_id),
    checkIn: String(helped.payload.check_in_id),
    walkUp: String(inPassing.payload.check_in_id),
    confirmation: String(confirmed.payload.confirmation_id),
    ...taught,
  }
}

async function applyAll(ward: Ward, author: string, commands: Command[]) {
  const answers = await send(ward.as(author).sql, ...commands)
  const odd = answers.filter(({ answer }) => answer !== 'applied')
  if (odd.length > 0) throw new Error(`The facts of the matrix were not taken: ${JSON.stringify(odd)}`)
}

async function writeRecords(ward: Ward, people: People, door: string) {
  await ward.connection.runScript(`
    insert into public.household_aliases (id, household_id, part_id) values (gen_random_uuid(), '${door}', '${places.odd}');
    insert into public.figures (area_id, measure, value, source, counted_on)
      values ('${places.here}', 'households', 320, 'Công an phường', '2026-01-01');
    insert into public.invitations (team_id, role, code_hash, expires_at, created_by)
      values ('${teams.community}', 'ambassador', encode(extensions.digest('abcde23456', 'sha256'), 'hex'),
        now() + interval '1 day', '${people.lead}');
    insert into public.help_points (ward_id, neighbourhood_id, kind, name, lon, lat)
      values ('${places.ward}', '${places.here}', 'community_house', 'Nhà văn hóa', 105.78, 10.03);
    with outing as (
      insert into public.outings (team_id, area_id, starts_at, ends_at, meeting_words, created_by)
      values ('${teams.community}', '${places.here}', now() + interval '3 days', now() + interval '75 hours', 'Cổng đình', '${people.lead}')
      returning id
    )
    insert into public.outing_people (outing_id, profile_id) select id, '${people.ambassadorOff}' from outing;
  `)
}

/** A resident without an account books a visit at 3 Hoa Sen. */
async function bookHelp(ward: Ward) {
  await openHours(ward.sql, 5, [teams.community])
  await ward.sql(`insert into public.service_breaks (team_id, day) values ($1, '2026-02-17')`, [teams.community])
  await askHelp(ward.as(null).sql, requestOf())
}

/** One well-formed command of every name. */
export async function commandsOfAll(ward: Ward, known: Known, agreed: string): Promise<Record<string, Command>> {
  const { door, person } = known
  const inClass = { class_id: known.classId, venue_id: known.venue, skills: {}, helped_at: aDay }
  const row = randomUUID
  return {
    log_visit: visit(door),
    check_in: checkIn(known.visit),
    correct_visit: command('correct_visit', { visit_id: row(), root_id: known.visit, minutes: 5 }),
    correct_check_in: command('correct_check_in', { check_in_id: row(), root_id: known.checkIn, is_void: true }),
    log_walk_up: walkUp(places.here),
    correct_walk_up: correctWalkUp(known.walkUp, { is_void: true }),
    check_in_to_class: command('check_in_to_class', { check_in_id: row(), people_count: 2, ...inClass }),
    count_class_attendance: command('count_class_attendance', { check_in_id: row(), people_count: 60, ...inClass }),
    correct_class_attendance: command('correct_class_attendance', {
      check_in_id: row(),
      root_id: known.classCheckIn,
      is_void: true,
    }),
    correct_confirmation: command('correct_confirmation', { confirmation_id: row(), root_id: known.confirmation }),
    add_household: command('add_household', {
      household_id: await doorOf(ward.sql, '21'),
      street_id: places.street,
      number: '21',
    }),
    edit_household: command('edit_household', { household_id: door, fields: { needs: [] } }),
    record_consent: consent(row(), door, naming),
    withdraw_consent: withdrawal(person, naming),
    add_person: command('add_person', { person_id: agreed, household_id: door, full_name: 'Ông Ba' }),
    edit_person: command('edit_person', { person_id: person, fields: { called: 'bà' } }),
    record_confirmation: command('record_confirmation', {
      confirmation_id: row(),
      person_id: person,
      confirmed_at: aDay,
    }),
  }
}

/** Soon, on the odd side's neighbourhood; the lead hosts it, `ambassadorOff` helps, and one of the roster has come. */
async function holdClass(ward: Ward, people: People) {
  const lead = ward.as(people.lead).sql
  const { id, venues, ...one } = await held(ward.sql, lead, {
    starts_at: hoursFromNow(0.5),
    ends_at: hoursFromNow(2),
    helpers: [{ profile_id: people.ambassadorOff, venue: null, role: 'helper' }],
  })
  await enrolled(ward.as(null).sql, { id, venues, ...one }, { phone: '0912 345 678' })
  const [enrolment] = await ward.sql<{ id: string }>('select id from public.enrolments')
  const came = command('check_in_to_class', {
    check_in_id: randomUUID(),
    class_id: id,
    venue_id: venues[0],
    enrolment_id: enrolment?.id,
    skills: {},
    helped_at: aDay,
  })
  await applyAll(ward, people.lead, [came])
  await callOf(lead, 'learned_slips($1)', [id])
  await callOf(lead, 'self_check_in_code($1)', [venues[0]])
  return { classId: id, venue: String(venues[0]), classCheckIn: String(came.payload['check_in_id']) }
}
