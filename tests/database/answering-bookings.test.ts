import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as answers from '../../src/backend/booking-answers.ts'
import { cancelBooking, findBooking, moveBooking, dayAhead, openHours } from './asked-help.ts'
import {
  answerBooking,
  assignBooking,
  booked,
  bookingOf,
  cancelBookingFor,
  escalate,
  eventsOf,
  inboxOf,
  offersOf,
  scheduleBooking,
} from './booked.ts'
import { engines, type Ward } from './harness.ts'
import { doorOf, openPeopledWard, type People, places, teams } from './people.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

const anHour = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * anHour).toISOString()

describe.each(engines)('answering bookings on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    await openHours(ward.sql)
  })
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))
  const book = ({ as, sql }: Trial, more = {}) => booked({ anybody: as('anon'), sql }, more)

  trial('it is offered first to who walks the part, without a name or a number', async (given) => {
    const { as } = given
    const { id } = await book(given, { place_words: 'cổng xanh' })
    const [offer] = await offersOf(as('ambassadorOn'))
    expect(offer).toMatchObject({
      id,
      level: 'ambassador',
      half: 'morning',
      street_name: 'Đường Hoa Sen',
      from: '08:00',
    })
    expect(Object.keys(offer!).toSorted()).toEqual(
      ['day', 'escalates_at', 'from', 'half', 'id', 'level', 'neighbourhood', 'street_name', 'to', 'wishes'].toSorted(),
    )
    expect(v.safeParse(answers.bookingOffers, [offer]).issues).toBeUndefined()
    for (const other of ['ambassadorOff', 'lead', 'viewer', 'otherLead', 'stranger'] as const)
      expect([other, await offersOf(as(other))]).toEqual([other, []])
    expect(await as('ambassadorOn')('select * from public.bookings')).toEqual([])
  })

  trial('accepting gives it a door, tells the resident who comes, and takes it out of the offers', async (given) => {
    const { as, sql } = given
    const { id, code } = await book(given, { number: '3a' })
    expect(await answerBooking(as('ambassadorOff'), id, 'accept')).toBe('not_yours')
    expect(await answerBooking(as('ambassadorOn'), id, 'accept')).toBe('accepted')
    expect(await answerBooking(as('ambassadorOn'), id, 'accept')).toBe('accepted')
    expect(await answerBooking(as('ambassadorOff'), id, 'accept')).toBe('taken')
    expect(await answerBooking(as('otherLead'), id, 'accept')).toBe('not_yours')
    const door = await doorOf(sql, '3A')
    expect(await bookingOf(sql, id)).toMatchObject({
      status: 'accepted',
      accepted_by: people.ambassadorOn,
      household_id: door,
      part_id: places.odd,
      escalates_at: null,
      offered_to: null,
    })
    expect(await sql('select number, part_id from public.households where id = $1', [door])).toEqual([
      { number: '3a', part_id: places.odd },
    ])
    expect(await offersOf(as('ambassadorOn'))).toEqual([])
    expect((await findBooking(as('anon'), code, '5678')).booking).toMatchObject({
      status: 'accepted',
      comes: 'ambassadorOn',
    })
    expect(await eventsOf(sql, id)).toEqual(['booked', 'offered ambassador', 'accepted'])
  })

  trial('a door that stands already is found, and an address without one gets none', async (given) => {
    const { as, sql } = given
    const standing = await book(given)
    await answerBooking(as('ambassadorOn'), standing.id, 'accept')
    expect((await bookingOf(sql, standing.id)).household_id).toBe(await doorOf(sql, '3'))
    const nowhere = await book(given, { street_id: null, number: null, place_words: 'sau chợ', phone: '0912345679' })
    expect(await answerBooking(as('ambassadorOff'), nowhere.id, 'accept')).toBe('accepted')
    expect(await bookingOf(sql, nowhere.id)).toMatchObject({ household_id: null, part_id: null })
  })

  trial('who declines passes it on to the team and is not asked again until it is moved', async (given) => {
    const { as, sql } = given
    const { id, code } = await book(given)
    expect(await answerBooking(as('ambassadorOn'), id, 'decline')).toBe('declined')
    expect(await offersOf(as('ambassadorOn'))).toEqual([])
    expect((await offersOf(as('ambassadorOff'))).map(({ level }) => level)).toEqual(['team'])
    expect(await answerBooking(as('ambassadorOff'), id, 'decline')).toBe('declined')
    expect(await offersOf(as('ambassadorOff'))).toEqual([])
    expect((await offersOf(as('lead'))).map(({ level }) => level)).toEqual(['team'])
    expect(await eventsOf(sql, id)).toEqual(['booked', 'offered ambassador', 'declined', 'declined'])
    await moveBooking(as('anon'), code, '5678', dayAhead(3), 'morning')
    expect(await offersOf(as('ambassadorOn'))).toHaveLength(1)
  })

  trial('who cannot come after all gives it back to the team', async (given) => {
    const { as, sql } = given
    const { id } = await book(given)
    await answerBooking(as('ambassadorOn'), id, 'accept')
    expect(await answerBooking(as('ambassadorOff'), id, 'decline')).toBe('taken')
    expect(await answerBooking(as('ambassadorOn'), id, 'decline')).toBe('declined')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'offered', offered_level: 'team', accepted_by: null })
    expect(await answerBooking(as('ambassadorOff'), id, 'accept')).toBe('accepted')
  })

  trial('unanswered it goes to the team, then to the ward, each after its time and not before', async (given) => {
    const { as, sql } = given
    const { id } = await book(given, { day: dayAhead(10) })
    expect(await escalate(sql, 5)).toBe(0)
    expect(await escalate(sql, 7)).toBe(1)
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'offered', offered_level: 'team', offered_to: null })
    expect(await offersOf(as('ambassadorOff'))).toHaveLength(1)
    expect(await offersOf(as('coordinator'))).toEqual([])
    expect(await escalate(sql, 7 + 17)).toBe(0)
    expect(await escalate(sql, 7 + 19)).toBe(1)
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'escalated', offered_level: 'ward', escalates_at: null })
    expect(await escalate(sql, 200)).toBe(0)
    expect(await answerBooking(as('ambassadorOn'), id, 'accept')).toBe('accepted')
    expect(await eventsOf(sql, id)).toEqual([
      'booked',
      'offered ambassador',
      'escalated team',
      'escalated ward',
      'accepted',
    ])
  })

  trial('what was accepted, cancelled or done does not escalate', async (given) => {
    const { as, sql } = given
    const { id } = await book(given)
    await answerBooking(as('ambassadorOn'), id, 'accept')
    const gone = await book(given, { phone: '0912345679' })
    await cancelBooking(as('anon'), gone.code, '5679', 'no_need')
    expect(await escalate(sql, 500)).toBe(0)
    expect(await answerBooking(as('ambassadorOn'), gone.id, 'accept')).toBe('gone')
  })

  trial('the lead assigns, gives it to another, and takes it back; nobody else may', async (given) => {
    const { as, sql } = given
    const { id } = await book(given)
    for (const who of ['ambassadorOn', 'viewer', 'admin', 'otherLead', 'stranger'] as const)
      expect([who, await assignBooking(as(who), id, people.ambassadorOff)]).toEqual([who, 'not_yours'])
    expect(await assignBooking(as('lead'), id, people.otherLead)).toBe('person_not_in_area')
    expect(await assignBooking(as('lead'), id, people.stranger)).toBe('person_left')
    expect(await assignBooking(as('lead'), id, people.ambassadorOff)).toBe('assigned')
    expect(await assignBooking(as('coordinator'), id, people.ambassadorOn)).toBe('assigned')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'accepted', accepted_by: people.ambassadorOn })
    expect(await assignBooking(as('lead'), id, null)).toBe('taken_back')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'offered', offered_level: 'team', accepted_by: null })
    expect(await assignBooking(as('lead'), id, null)).toBe('gone')
  })

  trial(
    'the hour agreed on the phone is the resident’s to see; it lies ahead, and whoever comes may agree it',
    async (given) => {
      const { as, sql } = given
      const { id, code } = await book(given)
      expect(await scheduleBooking(as('lead'), id, inHours(50))).toBe('gone')
      await answerBooking(as('ambassadorOn'), id, 'accept')
      expect(await scheduleBooking(as('ambassadorOff'), id, inHours(50))).toBe('not_yours')
      expect(await scheduleBooking(as('ambassadorOn'), id, inHours(-1))).toBe('in_the_past')
      expect(await scheduleBooking(as('ambassadorOn'), id, inHours(24 * 70))).toBe('too_far')
      const nine = `${dayAhead(3)}T02:30:00Z`
      expect(await scheduleBooking(as('ambassadorOn'), id, nine)).toBe('scheduled')
      expect((await findBooking(as('anon'), code, '5678')).booking).toMatchObject({
        status: 'scheduled',
        day: dayAhead(3),
        hour: '09:30',
        comes: 'ambassadorOn',
      })
      expect(await scheduleBooking(as('lead'), id, `${dayAhead(4)}T11:30:00Z`)).toBe('scheduled')
      expect(await bookingOf(sql, id)).toMatchObject({ half: 'evening' })
    },
  )

  trial('the team may cancel in the resident’s place, who then reads that it is', async (given) => {
    const { as } = given
    const { id, code } = await book(given)
    expect(await cancelBookingFor(as('ambassadorOff'), id, 'ward_busy')).toBe('not_yours')
    expect(await cancelBookingFor(as('lead'), id, 'ward_busy')).toBe('cancelled')
    expect(await cancelBookingFor(as('lead'), id, 'ward_busy')).toBe('gone')
    expect(await outcomeOf(cancelBookingFor(as('lead'), id, 'no_need'))).toBe('PT400')
    expect((await findBooking(as('anon'), code, '5678')).booking).toMatchObject({
      status: 'cancelled',
      can_change: false,
    })
  })

  trial('the inbox shows what waits first, with its clock, its code and all that happened', async (given) => {
    const { as, sql } = given
    const calm = await book(given, { day: dayAhead(9) })
    const raised = await book(given, { phone: '0912345679', day: dayAhead(8) })
    const taken = await book(given, { phone: '0912345670' })
    await answerBooking(as('ambassadorOn'), taken.id, 'accept')
    await sql(`update public.bookings set escalates_at = now() - interval '1 minute' where id = $1`, [raised.id])
    await escalate(sql)
    await sql(`update public.bookings set escalates_at = now() - interval '1 minute' where id = $1`, [raised.id])
    await escalate(sql)
    const inbox = await inboxOf(as('lead'))
    expect(inbox.bookings.map(({ id }) => id)).toEqual([raised.id, calm.id, taken.id])
    expect(inbox.counts).toEqual({ open: 3, done: 0, cancelled: 0 })
    // The app believes only answers of this shape.
    expect(v.safeParse(answers.bookingInbox, inbox).issues).toBeUndefined()
    expect(inbox.bookings[1]).toMatchObject({
      called: 'bà Tư',
      phone: '+84912345678',
      code: calm.code,
      street_name: 'Đường Hoa Sen',
      team_name: 'Tổ Khu vực 1',
      offered_to_called: 'ambassadorOn',
      age_minutes: 0,
      events: [
        { event: 'booked', called: null },
        { event: 'offered', detail: 'ambassador' },
      ],
    })
    expect(Number(inbox.bookings[1]!.minutes_left)).toBeGreaterThan(300)
    expect((await inboxOf(as('coordinator'), places.ward)).bookings).toHaveLength(3)
    for (const who of ['ambassadorOn', 'viewer', 'admin', 'stranger'] as const)
      expect([who, await outcomeOf(inboxOf(as(who)))]).toEqual([who, 'PT403'])
    expect((await inboxOf(as('otherLead'))).bookings).toEqual([])
    expect(await outcomeOf(inboxOf(as('otherLead'), places.here))).toBe('PT403')
  })

  trial('candidates are who could come: who walks the part first, with what they have that half-day', async (given) => {
    const { as, sql } = given
    const { id } = await book(given)
    const other = await book(given, { phone: '0912345679' })
    await assignBooking(as('lead'), other.id, people.ambassadorOff)
    await sql(`update public.memberships set paused_at = now() where profile_id = $1`, [people.lead])
    const [row] = await as('lead')<{ found: unknown }>('select public.booking_candidates($1) as found', [id])
    expect(row!.found).toMatchObject([
      { called: 'ambassadorOn', why: 'part', bookings_that_half: 0 },
      { called: 'ambassadorOff', why: 'team', bookings_that_half: 1 },
    ])
    expect(v.safeParse(answers.bookingCandidates, row!.found).issues).toBeUndefined()
    expect(await outcomeOf(as('ambassadorOn')('select public.booking_candidates($1)', [id]))).toBe('PT403')
  })

  trial('what somebody who leaves had promised is offered to the team', async (given) => {
    const { as, sql } = given
    const { id } = await book(given)
    await answerBooking(as('ambassadorOn'), id, 'accept')
    await sql('update public.memberships set left_at = now() where profile_id = $1', [people.ambassadorOn])
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'offered', offered_level: 'team', accepted_by: null })
  })

  trial('when a street is split an open booking lies in the part its number falls in', async (given) => {
    const { as, sql } = given
    const { id } = await book(given, { number: '7' })
    const halves = [
      { kind: 'range', from_number: 1, to_number: 5 },
      { kind: 'range', from_number: 6, to_number: 99 },
    ]
    await as('lead')('select public.split_part($1, $2::jsonb)', [places.odd, JSON.stringify(halves)])
    const [second] = await sql<{ id: string }>('select id from public.parts where from_number = 6')
    expect((await bookingOf(sql, id)).part_id).toBe(second!.id)
  })

  trial('leads say when a team serves; what is odd or not theirs is not kept', async ({ as, sql }) => {
    const save = async (
      who: 'lead' | 'ambassadorOn' | 'otherLead' | 'admin',
      hours: unknown,
      breaks: string[] = [],
    ) => {
      const [row] = await as(who)<{ outcome: string }>(
        `select public.save_service_hours($1, $2::jsonb, $3::date[]) ->> 'outcome' as outcome`,
        [teams.community, JSON.stringify(hours), breaks],
      )
      return row!.outcome
    }
    const monday = { weekday: 1, half: 'morning', from_time: '07:30', to_time: '10:00', places: 2 }
    for (const who of ['ambassadorOn', 'otherLead', 'admin'] as const)
      expect([who, await save(who, [monday])]).toEqual([who, 'not_yours'])
    for (const odd of [{ weekday: 8 }, { half: 'night' }, { places: 0 }, { from_time: '11:00' }, { to_time: 'never' }])
      expect([odd, await save('lead', [{ ...monday, ...odd }])]).toEqual([odd, 'invalid'])
    expect(await save('lead', [monday, monday])).toBe('invalid')
    expect(await save('lead', {})).toBe('invalid')
    expect(await save('lead', [monday], [dayAhead(1), '2020-01-01'])).toBe('saved')
    expect(
      await sql('select weekday, half, places from public.service_hours where team_id = $1', [teams.community]),
    ).toEqual([{ weekday: 1, half: 'morning', places: 2 }])
    expect(await sql('select day::text from public.service_breaks')).toEqual([{ day: dayAhead(1) }])
  })
})
