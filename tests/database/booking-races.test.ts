import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  anyPhone,
  askHelp,
  cancelBooking,
  countOf,
  dayAhead,
  halfDaysOf,
  moveBooking,
  openHours,
  requestOf,
} from './asked-help.ts'
import { type Ward } from './harness.ts'
import { openPeopledWard, places } from './people.ts'

const seats = 5
const times = <Made>(many: number, make: (turn: number) => Made) =>
  Array.from({ length: many }, (_, turn) => make(turn))

describe('many residents at once, on postgres', () => {
  let ward: Ward
  beforeEach(async () => {
    ;({ ward } = await openPeopledWard('postgres'))
    await openHours(ward.sql, seats)
  })
  afterEach(() => ward.close())

  const anyone = () => ward.as(null).sql
  const booked = async () =>
    (
      await ward.sql<{ half: string; bookings: number }>(
        `select half, count(*)::integer as bookings from public.bookings where status <> 'cancelled' group by half order by half`,
      )
    ).map(({ half, bookings }) => [half, bookings])

  test('200 ask for a half-day with five places: exactly five get one, the others are told what is left', async () => {
    const answers = await Promise.all(
      times(200, (turn) => askHelp(anyone(), requestOf({ phone: anyPhone(), number: String(1 + 2 * turn) }))),
    )
    expect(countOf(answers)).toEqual({ booked: seats, full: 195 })
    expect(await booked()).toEqual([['morning', seats]])
    expect(new Set(answers.flatMap(({ code = [] }) => code)).size).toBe(seats)
    const told = answers.find(({ outcome }) => outcome === 'full')!.days!.find(({ day }) => day === dayAhead(2))!
    expect(told.halves.map(({ is_free }) => is_free)).toEqual([false, true])
  })

  test('people of two neighbourhoods whom the same office serves share its places', async () => {
    await ward.sql(
      `delete from public.service_hours where team_id in (select id from public.teams where kind = 'community')`,
    )
    const beside = { neighbourhood_id: places.beside, street_id: places.besideStreet, number: '10' }
    const answers = await Promise.all(
      times(60, (turn) => askHelp(anyone(), requestOf({ phone: anyPhone(), ...(turn % 2 ? beside : {}) }))),
    )
    expect(countOf(answers)).toEqual({ booked: seats, full: 55 })
  })

  test('forty bookings moved into one half-day with five places: five arrive, the others keep theirs', async () => {
    await openHours(ward.sql, 50)
    const codes = await Promise.all(
      times(40, async () => {
        const phone = anyPhone()
        const { code } = await askHelp(anyone(), requestOf({ phone }))
        return { code: code!, last4: phone.slice(-4) }
      }),
    )
    await ward.sql(`update public.service_hours set places = $1 where half = 'afternoon'`, [seats])
    const answers = await Promise.all(
      codes.map(({ code, last4 }) => moveBooking(anyone(), code, last4, dayAhead(2), 'afternoon')),
    )
    expect(countOf(answers)).toEqual({ moved: seats, full: 35 })
    expect(await booked()).toEqual([
      ['afternoon', seats],
      ['morning', 35],
    ])
  })

  test('asking, moving and cancelling at once never deadlocks and never gives a place twice', async () => {
    const phones = times(10, () => anyPhone())
    const codes = await Promise.all(
      phones.map(async (phone, turn) => {
        const half = turn % 2 ? 'morning' : 'afternoon'
        return (await askHelp(anyone(), requestOf({ phone, half }))).code!
      }),
    )
    const acts = times(120, (turn) => {
      const [code, phone] = [codes[turn % 10]!, phones[turn % 10]!]
      const half = turn % 3 ? 'morning' : 'afternoon'
      if (turn % 7 === 0) return cancelBooking(anyone(), code, phone.slice(-4))
      if (turn % 2) return moveBooking(anyone(), code, phone.slice(-4), dayAhead(2), half)
      return askHelp(anyone(), requestOf({ phone: turn % 4 ? phone : anyPhone(), half }))
    })
    await Promise.all(acts)
    const [most] = await ward.sql<{ most: number }>(
      `select max(bookings)::integer as most from (select count(*) as bookings from public.bookings
       where status <> 'cancelled' group by team_id, day, half) as counted`,
    )
    expect(most!.most).toBe(seats)
    expect((await halfDaysOf(anyone(), places.here)).days).not.toEqual([])
  })

  test('the same request sent twenty times at once is one booking with one code', async () => {
    const request = requestOf()
    const answers = await Promise.all(times(20, () => askHelp(anyone(), request)))
    expect(countOf(answers)).toEqual({ booked: 20 })
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1)
    expect(await booked()).toEqual([['morning', 1]])
  })

  test('one person who presses four times at once has one booking', async () => {
    const answers = await Promise.all(times(4, () => askHelp(anyone(), requestOf())))
    expect(countOf(answers)).toEqual({ booked: 4 })
    expect(await booked()).toEqual([['morning', 1]])
  })

  test('one phone that asks for forty different homes at once has three bookings', async () => {
    await openHours(ward.sql, 50)
    const answers = await Promise.all(times(40, (turn) => askHelp(anyone(), requestOf({ number: String(turn + 1) }))))
    expect(countOf(answers)).toEqual({ booked: 3, too_many_bookings: 2, too_many_attempts: 35 })
    expect(await booked()).toEqual([['morning', 3]])
  })

  test('a place given back while many wait is given once', async () => {
    const phone = anyPhone()
    const { code } = await askHelp(anyone(), requestOf({ phone }))
    await Promise.all(times(4, () => askHelp(anyone(), requestOf({ phone: anyPhone() }))))
    const [cancelled, ...answers] = await Promise.all([
      cancelBooking(anyone(), code!, phone.slice(-4)),
      ...times(30, () => askHelp(anyone(), requestOf({ phone: anyPhone() }))),
    ])
    expect(cancelled!.outcome).toBe('cancelled')
    expect(countOf(answers).booked ?? 0).toBeLessThanOrEqual(1)
    await askHelp(anyone(), requestOf({ phone: anyPhone() }))
    expect(await booked()).toEqual([['morning', seats]])
  })
})
