import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import {
  askHelp,
  callOf,
  cancelBooking,
  dayAhead,
  findBooking,
  moveBooking,
  openHours,
  requestOf,
} from './asked-help.ts'
import { came, checkInIdOf, corrected, counted } from './attended.ts'
import { everyCommand } from './every-command.ts'
import { answerBooking, assignBooking, cancelBookingFor, escalate, forgetBooking, inboxOf, offersOf } from './booked.ts'
import { openWard, type Ward } from './harness.ts'
import { cancelEnrolment, classConsent, enrol, enrolmentOf, findEnrolment } from './held-classes.ts'
import { ambassadorOf, coordinatorOf, laidId, largeWardsSql } from './large-wards.ts'
import { doorOf } from './people.ts'
import { pullNow, type Scopes } from './pulled.ts'
import { openPlanReader, type PlanReader } from './read-plans.ts'
import { type Command, correctVisit, send, visit } from './sent-commands.ts'

/** What grows with every day of work: read from end to end, or compared row by row, it is slower each day. */
const growing =
  'visits|check_ins|people|consents|confirmations|households|household_aliases|household_history|people_history|' +
  'command_log|household_days|household_months|person_days|tombstones|' +
  'bookings|booking_events|booking_holders|booking_codes|enrolments|enrolment_codes|learned_slips'
const slow = new RegExp(String.raw`Seq Scan on (${growing})\b|hashed SubPlan`, 'u')

const ambassador = ambassadorOf(1, 0, 0).id
const anotherAmbassador = ambassadorOf(1, 3, 0).id
const coordinator = coordinatorOf(1).id
const street = laidId('street', 1, 1)
const neighbourhood = laidId('neighbourhood', 1, 1)
/** In parts of the first piece, which is `ambassador`'s. */
const homes = [2, 4, 6, 8].map((number) => laidId('home', 1, 20 + number))
const [home = ''] = homes
const person = laidId('person', 1, 24)
const lesson = { id: laidId('class', 1, 0), code: '', venues: [laidId('venue', 1, 0)] }

describe('plans with 100,000 visits', () => {
  let ward: Ward
  let batch: Command[]
  let upToDate: Scopes

  beforeAll(async () => {
    ward = await openWard({ engine: 'postgres' })
    await ward.connection.runScript(largeWardsSql({ from: 1, to: 10 }))
    await send(ward.as(anotherAmbassador).sql, ...homes.map((door) => visit(door)))
    await ward.sql(
      `insert into private.coverage_dirty (neighbourhood_id, day)
       select $1, private.day_of(now()) - ago from unnest(array[151, 121, 91]) as ago`,
      [neighbourhood],
    )
    await ward.connection.runScript('analyze')
    upToDate = (await pullNow(ward.as(ambassador).sql)).scopes
    const number = '902'
    batch = everyCommand({
      household: home,
      earlierVisit: laidId('visit', 1, 222),
      newHousehold: { household_id: await doorOf(ward.sql, number, street), street_id: street, number },
      neighbourhood,
      elsewhere: laidId('home', 1, 24 * 20 + 1),
    })
  }, 120_000)
  afterAll(() => ward.close())

  test('there are that many, so that a plan means something', async () => {
    expect(await ward.sql('select count(*)::integer as visits from public.visits')).toEqual([{ visits: 100_000 }])
  })

  describe.each([
    ['for the arguments at hand', false],
    ['once for all arguments', true],
  ])('made %s', (_, isGeneric) => {
    let reader: PlanReader
    beforeAll(async () => void (reader = await openPlanReader(ward, { isGeneric })))
    afterAll(() => reader.close())

    /** Of each slow statement how it begins and what is slow. */
    async function slowIn(userId: string, work: (sql: Sql) => Promise<unknown>): Promise<string[]> {
      const plans = await reader.plansOf(userId, work)
      expect(plans.length).toBeGreaterThan(0)
      return plans.filter((plan) => slow.test(plan)).map(summaryOf)
    }

    test('of a first pull and of one that brings nothing new', async () => {
      expect(await slowIn(ambassador, (sql) => pullNow(sql))).toEqual([])
      expect(await slowIn(ambassador, (sql) => pullNow(sql, upToDate))).toEqual([])
      const opened = { [`part:${laidId('part', 1, 2)}`]: null }
      expect(await slowIn(coordinator, (sql) => pullNow(sql, opened))).toEqual([])
    })

    test('of every command', async () => {
      const words: string[] = []
      const sendAll = async (sql: Sql) => words.push(...(await send(sql, ...batch)).map(({ answer }) => answer))
      expect(await slowIn(ambassador, sendAll)).toEqual([])
      const applied = Array.from({ length: 16 }, () => 'applied')
      expect(words).toEqual([...applied, 'held', 'held', 'held', 'duplicate'])
    })

    test('of the tray of held work and what is decided there', async () => {
      const decide = async (sql: Sql) => {
        const [row] = await sql<{ tray: { id: string }[] }>('select public.held_tray() as tray')
        const [accepted, sentBack] = row!.tray
        await sql('select public.accept_held($1, $2)', [anotherAmbassador, accepted!.id])
        await sql(`select public.send_back_held($1, $2, 'wrong_home')`, [anotherAmbassador, sentBack!.id])
      }
      expect(await slowIn(coordinator, decide)).toEqual([])
    })

    test('of counting again, of coverage and of the homes never reached', async () => {
      const look = async (sql: Sql) => {
        await sql('select public.coverage_of($1)', [laidId('ward', 1, 0)])
        await sql('select public.street_coverage($1)', [neighbourhood])
        await sql('select public.homes_never_reached($1)', [neighbourhood])
        await sql(`select public.homes_never_reached($1, 'so 50')`, [laidId('ward', 1, 0)])
      }
      expect(await slowIn(coordinator, look)).toEqual([])
    })

    test('of answering a booking, and of the visit that completes it', async () => {
      const [open, given] = [laidId('booking', 1, 22), laidId('booking', 1, 42)]
      const answer = async (sql: Sql) => {
        expect((await offersOf(sql)).map(({ id }) => id)).toContain(open)
        expect(await answerBooking(sql, open, 'accept')).toBe('accepted')
        await pullNow(sql, upToDate)
        const visited = visit(laidId('home', 1, 22), { booking_id: open, outcome: 'no_one_home' })
        const [logged] = await send(sql, visited, correctVisit(visited.payload.visit_id, { is_void: true }))
        expect(logged!.answer).toBe('applied')
        expect(await answerBooking(sql, open, 'decline')).toBe('declined')
      }
      expect(await slowIn(ambassador, answer)).toEqual([])
      const lead = async (sql: Sql) => {
        expect((await inboxOf(sql)).bookings).toHaveLength(5)
        expect(await assignBooking(sql, given, anotherAmbassador)).toBe('assigned')
        await sql('select public.booking_candidates($1)', [given])
        expect(await cancelBookingFor(sql, given, 'twice')).toBe('cancelled')
        expect(await forgetBooking(sql, given)).toBe('forgotten')
        await sql('reset role')
        expect(await escalate(sql, 4)).toBeGreaterThan(40)
        await sql('select private.return_bookings(), private.forget_bookings()')
      }
      expect(await slowIn(coordinator, lead)).toEqual([])
    })

    test('of a resident who asks for help, finds, moves and cancels it', async () => {
      const book = async (sql: Sql) => {
        await sql('reset role')
        await openHours(sql, 50, [laidId('team', 1, 0)])
        const request = requestOf({ neighbourhood_id: neighbourhood, street_id: street, number: '4' })
        const { code = '' } = await askHelp(sql, request)
        expect(await askHelp(sql, { ...request, request_id: person })).toMatchObject({ outcome: 'booked' })
        expect(await findBooking(sql, code, '5678')).toMatchObject({ outcome: 'found' })
        expect(await moveBooking(sql, code, '5678', dayAhead(3), 'morning')).toMatchObject({ outcome: 'moved' })
        expect(await cancelBooking(sql, code, '5678')).toMatchObject({ outcome: 'cancelled' })
      }
      expect(await slowIn(coordinator, book)).toEqual([])
    })

    test('of a resident who keeps a seat in a class, finds it, gives it up', async () => {
      const [{ code } = { code: '' }] = await ward.sql<{ code: string }>(
        'select code from public.classes where id = $1',
        [lesson.id],
      )
      const keepSeat = async (sql: Sql) => {
        await sql('reset role')
        expect(await callOf(sql, 'nearby_classes($1, $2, $3)', [null, 105.7, 10])).toMatchObject({
          classes: { length: 10 },
        })
        expect(await callOf(sql, 'public_class($1)', [code])).toMatchObject({ outcome: 'found' })
        const request = enrolmentOf({ ...lesson, code }, { phone: '0912345678' })
        const seat = await enrol(sql, request)
        expect(await enrol(sql, { ...request, request_id: person })).toMatchObject({ outcome: 'enrolled' })
        const own = seat.code ?? ''
        expect(await findEnrolment(sql, own, '5678')).toMatchObject({ outcome: 'found' })
        expect(await cancelEnrolment(sql, own, '5678')).toMatchObject({ outcome: 'cancelled' })
      }
      expect(await slowIn(coordinator, keepSeat)).toEqual([])
    })

    test('of a class at its door: whom helpers check in, by name, by number, by themselves', async () => {
      const enrolment_id = laidId('enrolment', 1, 1)
      const named = { enrolment_id: person, called: 'ông Bảy', phone: '0987654321', consent_text_id: classConsent }
      const [met, newcomer, some] = [
        came(lesson, { enrolment_id, person_id: person }),
        came(lesson, named),
        counted(lesson, 4),
      ]
      const atDoor = async (sql: Sql) => {
        const answers = await send(
          sql,
          met,
          newcomer,
          some,
          corrected(checkInIdOf(met), { is_void: true }),
          corrected(checkInIdOf(some), { people_count: 5 }),
        )
        expect(answers.map(({ answer }) => answer)).toEqual(Array.from({ length: 5 }, () => 'applied'))
        await sql(`select set_config('request.jwt.claims', '{}', true)`)
        await sql('reset role')
        await sql('select private.forget_enrolments_of($1)', [[person]])
      }
      expect(await slowIn(ambassador, atDoor)).toEqual([])
    })

    test('of what a class has on its list and what came of it', async () => {
      const past = laidId('class', 1, 3)
      const look = async (sql: Sql) => {
        expect(await callOf(sql, 'class_board($1)', [past])).toMatchObject({ enrolments: { length: 40 } })
        expect(await callOf(sql, 'class_result($1)', [past])).toMatchObject({ attended: 40, no_shows: 0 })
        expect(await callOf(sql, 'learned_slips($1)', [past])).toHaveLength(40)
        expect(await callOf(sql, 'place_enrolment($1, $2)', [laidId('enrolment', 1, 301), person])).toEqual({
          outcome: 'placed',
        })
        await sql('reset role')
        await sql('select private.forget_enrolments()')
      }
      expect(await slowIn(coordinator, look)).toEqual([])
    })

    test('of moving a person to another home', async () => {
      const move = (sql: Sql) => sql('select public.move_person($1, $2)', [person, home])
      expect(await slowIn(coordinator, move)).toEqual([])
    })

    test.each(['visits', 'check_ins', 'people', 'consents', 'confirmations', 'households', 'household_aliases'])(
      'of reading %s under row level security',
      async (table) => {
        expect(await slowIn(ambassador, (sql) => sql(`select * from public.${table}`))).toEqual([])
      },
    )

    test('and a slow one would be seen, also inside functions and policies', async () => {
      const policy = 'alter policy "people read visits of the parts in their care" on public.visits using'
      await ward.sql(`${policy} (part_id in (select private.my_parts()))`)
      expect(await slowIn(ambassador, (sql) => sql('select * from public.visits'))).not.toEqual([])
      await ward.sql(`${policy} (part_id = any (array(select private.my_parts())))`)
      await ward.sql('drop index public.visits_by_part')
      expect(await slowIn(ambassador, (sql) => pullNow(sql))).not.toEqual([])
      await ward.sql('create index visits_by_part on public.visits (part_id, changed_in, id)')
    })
  })

  test('a near-current pull is quick', async () => {
    const pullOnce = () => pullNow(ward.as(ambassador).sql, upToDate)
    await pullOnce()
    const began = performance.now()
    await pullOnce()
    expect(performance.now() - began).toBeLessThan(300)
  })
})

function summaryOf(plan: string): string {
  const query = plan.slice(plan.indexOf('Query Text:')).replaceAll(/\s+/gu, ' ').slice(0, 160)
  const lines = plan.split('\n').filter((line) => slow.test(line))
  return [query, ...lines.map((line) => line.trim())].join('\n')
}
