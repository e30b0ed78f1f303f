import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelBooking, dayAhead, findBooking, moveBooking, openHours } from './asked-help.ts'
import { answerBooking, assignBooking, booked, bookingOf, eventsOf, forgetBooking } from './booked.ts'
import { engines, type Ward } from './harness.ts'
import { acceptHeld } from './held.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { checkIn, type Command, correctVisit, correctWalkUp, fateOf, send, visit, walkUp } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

const voided = ({ payload }: Command, more = {}) => correctVisit(payload.visit_id, { is_void: true, ...more })

describe.each(engines)('the work of bookings on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    await openHours(ward.sql)
  })
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  /** Booked at 2 Hoa Sen, in nobody's part, and given to `ambassadorOn`. */
  async function promised({ as, sql }: Trial, more = {}) {
    const made = await booked({ anybody: as('anon'), sql }, { number: '2', ...more })
    expect(await assignBooking(as('lead'), made.id, people.ambassadorOn)).toBe('assigned')
    return { ...made, door: await doorOf(sql, '2') }
  }

  trial(
    'a visit with it completes it, outside one’s own parts too, with all that goes with the visit',
    async (given) => {
      const { as, sql } = given
      const { id, door, code } = await promised(given)
      const visited = visit(door, { booking_id: id })
      const answers = await send(as('ambassadorOn'), visited, checkIn(String(visited.payload.visit_id)))
      expect(answers.map(({ answer }) => answer)).toEqual(['applied', 'applied'])
      expect(await bookingOf(sql, id)).toMatchObject({ status: 'done', visit_root_id: visited.payload.visit_id })
      expect((await findBooking(as('anon'), code, '5678')).booking).toMatchObject({
        status: 'done',
        comes: 'ambassadorOn',
        can_change: false,
      })
      expect((await eventsOf(sql, id)).at(-1)).toBe('done')
    },
  )

  trial('nobody home waits for another try; a correction or taking it back settles it again', async (given) => {
    const { as, sql } = given
    const { id, door } = await promised(given)
    const first = visit(door, { booking_id: id, outcome: 'no_one_home' })
    await send(as('ambassadorOn'), first)
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'not_home' })
    await send(as('ambassadorOn'), voided(first))
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'accepted', visit_root_id: null })
    await send(as('ambassadorOn'), voided(first, { is_void: false, outcome: 'declined' }))
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'done', visit_root_id: first.payload.visit_id })
    expect(await eventsOf(sql, id)).toEqual(['booked', 'offered team', 'assigned', 'not_home', 'reopened', 'done'])
  })

  trial('after nobody home, meeting them completes it', async (given) => {
    const { as, sql } = given
    const { id, door } = await promised(given)
    await send(as('ambassadorOn'), visit(door, { booking_id: id, outcome: 'vacant' }))
    await send(as('ambassadorOn'), visit(door, { booking_id: id }))
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'done' })
  })

  trial('at an address that names no door it is help on the way', async (given) => {
    const { as, sql } = given
    const { id } = await promised(given, { street_id: null, number: null, place_words: 'sau chợ' })
    const helped = walkUp(places.here, { booking_id: id })
    expect(await fateOf(as('ambassadorOn'), helped)).toBe('applied')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'done', visit_root_id: helped.payload.check_in_id })
    await send(as('ambassadorOn'), correctWalkUp(helped.payload.check_in_id, { is_void: true }))
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'accepted' })
  })

  trial('cancelled while they were on the way: the visit counts, and it stays cancelled', async (given) => {
    const { as, sql } = given
    const { id, door, code } = await promised(given)
    await cancelBooking(as('anon'), code, '5678', 'no_need')
    expect(await fateOf(as('ambassadorOn'), visit(door, { booking_id: id }))).toBe('applied')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'cancelled', visit_root_id: null })
    expect(await sql('select count(*)::integer as visits from public.visits')).toEqual([{ visits: 1 }])
  })

  trial('given to another meanwhile: held for the lead, and counted once the lead agrees', async (given) => {
    const { as, sql } = given
    const { id, door } = await promised(given)
    await assignBooking(as('lead'), id, people.ambassadorOff)
    const late = visit(door, { booking_id: id })
    expect(await fateOf(as('ambassadorOn'), late)).toBe('held was_yours')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'accepted', accepted_by: people.ambassadorOff })
    expect(await acceptHeld(as('lead'), people.ambassadorOn, late.id)).toMatchObject({
      outcome: 'accepted',
      applied: 1,
    })
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'done' })
  })

  trial('moved to another day meanwhile: a visit before that day counts and leaves the new day open', async (given) => {
    const { as, sql } = given
    const { id, code } = await promised(given, { number: '3' })
    await moveBooking(as('anon'), code, '5678', dayAhead(5), 'morning')
    expect(await fateOf(as('ambassadorOn'), visit(await doorOf(sql, '3'), { booking_id: id }))).toBe('applied')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'offered' })
  })

  trial('a booking opens one home, not its street, and only to whoever comes', async (given) => {
    const { as, sql } = given
    const { id, door } = await promised(given)
    expect(await fateOf(as('ambassadorOn'), visit(await doorOf(sql, '4')))).toBe('held your_team')
    expect(await fateOf(as('ambassadorOff'), visit(door, { booking_id: id }))).toBe('held your_team')
    expect(await fateOf(as('otherLead'), visit(door, { booking_id: id }))).toBe('refused not_yours')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'accepted' })
  })

  trial('a booking that never was theirs is completed by nobody’s visit', async (given) => {
    const { as, sql } = given
    const { id } = await booked({ anybody: as('anon'), sql })
    const named = visit(await doorOf(sql, '3'), { booking_id: id })
    expect(await fateOf(as('ambassadorOn'), named)).toBe('applied')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'offered' })
    expect(await sql('select booking_id from public.visits')).toEqual([{ booking_id: null }])
    const unheardOf = visit(await doorOf(sql, '3'), { booking_id: crypto.randomUUID() })
    expect(await fateOf(as('ambassadorOn'), unheardOf)).toBe('applied')
  })

  trial('work at a home booked long ago is no longer one’s own', async (given) => {
    const { as, sql } = given
    const { id, door } = await promised(given)
    await send(as('ambassadorOn'), visit(door, { booking_id: id }))
    expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('applied')
    await sql(`update public.bookings set starts_at = now() - interval '33 days', ends_at = now() - interval '32 days'`)
    await sql(`update private.booking_holders set let_go_at = now() - interval '32 days'`)
    expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('held your_team')
  })

  trial('an open booking is not forgotten, one that is over may be at once', async (given) => {
    const { as, sql } = given
    const { id, door } = await promised(given)
    expect(await forgetBooking(as('lead'), id)).toBe('still_open')
    await send(as('ambassadorOn'), visit(door, { booking_id: id }))
    for (const who of ['ambassadorOn', 'viewer', 'otherLead'] as const)
      expect([who, await forgetBooking(as(who), id)]).toEqual([who, 'not_yours'])
    expect(await forgetBooking(as('lead'), id)).toBe('forgotten')
    expect(await bookingOf(sql, id)).toMatchObject({ status: 'done', called: null, phone: null })
    expect(await answerBooking(as('ambassadorOn'), id, 'accept')).toBe('gone')
  })
})
