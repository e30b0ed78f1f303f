import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyPhone, cancelBooking, moveBooking, dayAhead, openHours } from './asked-help.ts'
import { answerBooking, assignBooking, booked, bookingOf, cancelBookingFor, escalate, eventsOf } from './booked.ts'
import type { Ward } from './harness.ts'
import { createPerson, doorOf, openPeopledWard, type People, teams } from './people.ts'
import { command, send, visit } from './sent-commands.ts'

const turns = Array.from({ length: 12 }, (_, turn) => turn)

describe('bookings answered by many at once on postgres', () => {
  let ward: Ward
  let people: People
  let team: string[]
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard('postgres'))
    await openHours(ward.sql, 50)
    const names = ['walker1', 'walker2', 'walker3', 'walker4']
    team = await Promise.all(names.map((name) => createPerson(ward, name, teams.community, 'ambassador')))
    team.push(people.ambassadorOff)
  })
  afterAll(() => ward.close())

  const anybody = () => ward.as(null).sql
  /** Each of another person, at another home. */
  async function bookOne(number: number, more = {}) {
    const phone = anyPhone()
    const made = await booked({ anybody: anybody(), sql: ward.sql }, { number: String(number), phone, ...more })
    await ward.sql('delete from private.public_attempts')
    return { ...made, last4: phone.slice(-4) }
  }
  const statusOf = async (id: string) => (await bookingOf(ward.sql, id)).status

  test('of a whole team that accepts at once one comes, and every other is told it is taken', async () => {
    for (const turn of turns) {
      const { id } = await bookOne(2 * turn + 100)
      const answers = await Promise.all(team.map((person) => answerBooking(ward.as(person).sql, id, 'accept')))
      expect(answers.toSorted()).toEqual(['accepted', ...Array.from({ length: team.length - 1 }, () => 'taken')])
      const { accepted_by } = await bookingOf(ward.sql, id)
      expect(accepted_by).toBe(team[answers.indexOf('accepted')])
      expect(await eventsOf(ward.sql, id)).toEqual(['booked', 'offered team', 'accepted'])
      const held = await ward.sql('select profile_id from private.booking_holders where booking_id = $1', [id])
      expect(held).toEqual([{ profile_id: accepted_by }])
    }
  })

  test('accepted at the instant it escalates it is one or the other first, and accepted in the end', async () => {
    for (const turn of turns) {
      const { id } = await bookOne(2 * turn + 201)
      const [answer] = await Promise.all([
        answerBooking(ward.as(people.ambassadorOn).sql, id, 'accept'),
        escalate(ward.sql, 7),
        escalate(ward.sql, 7),
      ])
      expect(answer).toBe('accepted')
      expect(await bookingOf(ward.sql, id)).toMatchObject({
        status: 'accepted',
        accepted_by: people.ambassadorOn,
        escalates_at: null,
        offered_to: null,
      })
      const events = await eventsOf(ward.sql, id)
      expect([
        ['booked', 'offered ambassador', 'accepted'],
        ['booked', 'offered ambassador', 'escalated team', 'accepted'],
      ]).toContainEqual(events)
      expect(await escalate(ward.sql, 500)).toBe(0)
    }
  })

  test('two clocks at the same instant escalate each booking once', async () => {
    const made = await Promise.all(turns.map((turn) => bookOne(2 * turn + 301)))
    const raised = await Promise.all([escalate(ward.sql, 7), escalate(ward.sql, 7), escalate(ward.sql, 7)])
    expect(raised.reduce((sum, each) => sum + each)).toBe(made.length)
    for (const { id } of made)
      expect(await eventsOf(ward.sql, id)).toEqual(['booked', 'offered ambassador', 'escalated team'])
    await ward.sql(`update public.bookings set status = 'cancelled', cancelled_by = 'team' where status = 'offered'`)
  })

  test('cancelled, moved, assigned and accepted at once ends in one truth that the events tell', async () => {
    for (const turn of turns) {
      const { id, code, last4 } = await bookOne(2 * turn + 401)
      const [accepted, assigned, cancelled, moved, byTeam] = await Promise.all([
        answerBooking(ward.as(people.ambassadorOn).sql, id, 'accept'),
        assignBooking(ward.as(people.lead).sql, id, people.ambassadorOff),
        cancelBooking(anybody(), code, last4, 'no_need'),
        moveBooking(anybody(), code, last4, dayAhead(4), 'morning'),
        cancelBookingFor(ward.as(people.lead).sql, id, 'twice'),
      ])
      const booking = await bookingOf(ward.sql, id)
      expect(booking.status).toBe('cancelled')
      expect([cancelled.outcome, byTeam].toSorted()).toEqual(
        booking.cancelled_by === 'team' ? ['cancelled', 'too_late'] : ['cancelled', 'gone'],
      )
      const events = (await eventsOf(ward.sql, id)).map((told) => told.split(' ')[0])
      expect(events.filter((event) => event === 'cancelled')).toHaveLength(1)
      expect(events.at(-1)).toBe('cancelled')
      expect(events.includes('accepted')).toBe(accepted === 'accepted')
      expect(events.includes('assigned')).toBe(assigned === 'assigned')
      expect(events.includes('moved')).toBe(moved.outcome === 'moved')
      const held = await ward.sql('select from private.booking_holders where booking_id = $1 and let_go_at is null', [
        id,
      ])
      expect(held).toEqual([])
    }
  })

  test('the same home booked twice and found on the way at the same time is one door', async () => {
    for (const turn of turns) {
      const number = 2 * turn + 601
      const [one, two] = [await bookOne(number), await bookOne(number, { half: 'afternoon' })]
      const door = await doorOf(ward.sql, String(number))
      const street = '00000000-0002-4000-8000-000000000001'
      const adding = command('add_household', { household_id: door, street_id: street, number: String(number) })
      const on = ward.as(people.ambassadorOn).sql
      const [first, second, [added]] = await Promise.all([
        answerBooking(on, one.id, 'accept'),
        answerBooking(on, two.id, 'accept'),
        send(ward.as(people.lead).sql, adding, visit(door)),
      ])
      expect([first, second, added!.answer]).toEqual(['accepted', 'accepted', 'applied'])
      const homes = await ward.sql('select distinct household_id from public.bookings where id in ($1, $2)', [
        one.id,
        two.id,
      ])
      expect(homes).toEqual([{ household_id: door }])
    }
  })

  test('visits to the same bookings from two phones in opposite order never deadlock', async () => {
    const made = await Promise.all(turns.slice(0, 6).map((turn) => bookOne(2 * turn + 801)))
    for (const { id } of made) await assignBooking(ward.as(people.lead).sql, id, people.ambassadorOn)
    const doors = await Promise.all(made.map(async ({ id }) => (await bookingOf(ward.sql, id)).household_id!))
    const batch = () => made.map(({ id }, at) => visit(doors[at]!, { booking_id: id }))
    const answers = await Promise.all([
      send(ward.as(people.lead).sql, ...batch()),
      send(ward.as(people.coordinator).sql, ...batch().toReversed()),
      send(ward.as(people.ambassadorOn).sql, ...batch()),
      ...made.map(({ id }) => cancelBookingFor(ward.as(people.lead).sql, id, 'twice').then(() => [])),
    ])
    expect(new Set(answers.flat().map(({ answer }) => answer))).toEqual(new Set(['applied']))
    for (const { id } of made) expect(['done', 'cancelled']).toContain(await statusOf(id))
  })
})
