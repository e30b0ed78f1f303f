import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import {
  anyPhone,
  askHelp,
  type Asked,
  cancelBooking,
  dayAhead,
  findBooking,
  halfDaysOf,
  type HelpAnswer,
  moveBooking,
  openHours,
  requestOf,
} from './asked-help.ts'
import { engines, type Ward } from './harness.ts'
import { openPeopledWard, type People, places } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

describe.each(engines)('the code of a booking on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    await openHours(ward.sql)
  })
  afterAll(() => ward.close())

  /** One booking of “bà Tư”, phone …5678. */
  const kept = (
    title: string,
    work: (trial: Trial & { anyone: Sql; code: string }) => Promise<void>,
    more: Asked = {},
  ) =>
    test(title, () =>
      inTrial(ward, people, async (trial) => {
        const anyone = trial.as('anon')
        const { code = '' } = await askHelp(anyone, requestOf(more))
        await work({ ...trial, anyone, code })
      }),
    )
  const accept = (sql: Sql) =>
    sql(`update public.bookings set status = 'accepted', accepted_by = $1, escalates_at = null`, [people.ambassadorOn])
  const eventsOf = async (sql: Sql) =>
    (await sql<{ event: string }>('select event from public.booking_events order by at')).map(({ event }) => event)

  const doors: Record<string, (sql: Sql, code: string, last4: string) => Promise<HelpAnswer>> = {
    find: findBooking,
    move: (sql, code, last4) => moveBooking(sql, code, last4, dayAhead(4), 'morning'),
    cancel: cancelBooking,
  }

  kept('opens it with the last four digits, however either was typed', async ({ anyone, code }) => {
    for (const typed of [code, code.toUpperCase(), ` ${code.slice(0, 3)}-${code.slice(3)} `, [...code].join(' ')])
      expect(await findBooking(anyone, typed, ' 56 78 ')).toMatchObject({ outcome: 'found', booking: { code } })
    // To choose another half-day from without asking where the home is.
    expect((await findBooking(anyone, code, '5678')).days).toEqual((await halfDaysOf(anyone, places.here)).days)
  })

  kept(
    'opens it for who called as well as for who is helped',
    async ({ anyone, code }) => {
      expect(await findBooking(anyone, code, '5678')).toMatchObject({ outcome: 'found' })
      expect(await findBooking(anyone, code, '4321')).toMatchObject({ outcome: 'found' })
    },
    { caller_called: 'cháu Na', caller_phone: '0987 654 321' },
  )

  test.each(Object.keys(doors))('%s answers a wrong code and a wrong phone alike', (name) =>
    inTrial(ward, people, async ({ as, sql }) => {
      const { code = '' } = await askHelp(as('anon'), requestOf())
      const unknown = { outcome: 'unknown' }
      for (const [tried, last4] of [
        [code, '5679'],
        [code, ''],
        [code, '8'],
        [code, '%'],
        [code, '0912345678'],
        ['zzzzzz', '5678'],
        ['', ''],
        ["' or true --", '5678'],
        ['x'.repeat(100_000), '5678'],
      ] as const)
        expect(await doors[name]!(as('anon'), tried, last4)).toEqual(unknown)
      await sql(
        `update public.bookings set called = null, phone = null, forgotten_at = now(), status = 'cancelled', cancelled_by = 'team'`,
      )
      for (const last4 of ['5678', '']) expect(await doors[name]!(as('anon'), code, last4)).toEqual(unknown)
      expect(await eventsOf(sql)).toEqual(['booked', 'offered'])
    }),
  )

  kept('shows who comes and at which hour once that is agreed', async ({ anyone, code, sql }) => {
    await accept(sql)
    expect((await findBooking(anyone, code, '5678')).booking).toMatchObject({ comes: 'ambassadorOn', hour: null })
    await sql(
      `update public.bookings set status = 'scheduled', starts_at = starts_at + interval '90 minutes', ends_at = starts_at + interval '150 minutes'`,
    )
    expect((await findBooking(anyone, code, '5678')).booking).toEqual({
      code,
      status: 'scheduled',
      day: dayAhead(2),
      half: 'morning',
      from: '08:00',
      to: '11:00',
      hour: '09:30',
      team_name: 'Tổ Khu vực 1',
      comes: 'ambassadorOn',
      phone: null,
      can_change: true,
    })
  })

  describe('moving', () => {
    kept('offers it anew, first to who had accepted, and frees the old half-day', async ({ anyone, code, sql }) => {
      await openHours(sql, 1)
      await accept(sql)
      expect(await moveBooking(anyone, code, '5678', dayAhead(5), 'afternoon')).toMatchObject({
        outcome: 'moved',
        booking: { status: 'offered', day: dayAhead(5), half: 'afternoon', from: '14:00', comes: null },
      })
      expect(await sql('select offered_to, accepted_by, escalates_at > now() as waits from public.bookings')).toEqual([
        { offered_to: people.ambassadorOn, accepted_by: null, waits: true },
      ])
      expect(await eventsOf(sql)).toEqual(['booked', 'offered', 'moved', 'offered'])
      expect(await askHelp(anyone, requestOf({ phone: anyPhone() }))).toMatchObject({ outcome: 'booked' })
    })

    kept('to where it is already changes nothing', async ({ anyone, code, sql }) => {
      await openHours(sql, 1)
      await accept(sql)
      expect(await moveBooking(anyone, code, '5678', dayAhead(2), 'morning')).toMatchObject({
        outcome: 'moved',
        booking: { status: 'accepted' },
      })
      expect(await eventsOf(sql)).toEqual(['booked', 'offered'])
    })

    kept('to a full half-day tells what is left, and it stays where it was', async ({ anyone, code, sql }) => {
      await openHours(sql, 1)
      const { neighbourhood_id, ...other } = requestOf({ phone: anyPhone(), half: 'afternoon' })
      await askHelp(anyone, { ...other, neighbourhood_id })
      expect(await moveBooking(anyone, code, '5678', dayAhead(2), 'afternoon')).toEqual({
        outcome: 'full',
        days: (await halfDaysOf(anyone, String(neighbourhood_id))).days,
      })
      for (const [day, half] of [
        [dayAhead(-2), 'morning'],
        ['never', 'morning'],
        [dayAhead(3), 'night'],
      ] as const)
        expect(await moveBooking(anyone, code, '5678', day, half)).toMatchObject({ outcome: 'full' })
      expect((await findBooking(anyone, code, '5678')).booking).toMatchObject({ day: dayAhead(2), half: 'morning' })
    })

    kept('back and forth is stopped after ten times in an hour', async ({ anyone, code }) => {
      const outcomes: string[] = []
      for (let turn = 0; turn < 11; turn += 1)
        outcomes.push((await moveBooking(anyone, code, '5678', dayAhead(3 + (turn % 2)), 'morning')).outcome)
      expect(outcomes).toEqual([...Array.from({ length: 10 }, () => 'moved'), 'too_many_attempts'])
    })
  })

  describe('cancelling', () => {
    kept('is noted with its reason, and said twice it is still cancelled', async ({ anyone, code, sql }) => {
      for (let turn = 0; turn < 2; turn += 1)
        expect(await cancelBooking(anyone, code, '5678', 'other_time')).toMatchObject({
          outcome: 'cancelled',
          booking: { status: 'cancelled', can_change: false, comes: null },
        })
      expect(await sql('select cancelled_by, cancel_reason, escalates_at from public.bookings')).toEqual([
        { cancelled_by: 'resident', cancel_reason: 'other_time', escalates_at: null },
      ])
      expect(await eventsOf(sql)).toEqual(['booked', 'offered', 'cancelled'])
    })

    kept('for a reason nobody knows is noted without one', async ({ anyone, code, sql }) => {
      expect(await cancelBooking(anyone, code, '5678', '<b>')).toMatchObject({ outcome: 'cancelled' })
      expect(await sql('select cancel_reason from public.bookings')).toEqual([{ cancel_reason: null }])
    })
  })

  test.each([
    [`starts_at = now() - interval '1 minute'`, 'begun'],
    [`status = 'done'`, 'done'],
    [`status = 'not_home'`, 'answered by nobody'],
    [`status = 'cancelled', cancelled_by = 'team'`, 'cancelled by the team'],
  ])('once it is (%s) %s, moving and cancelling come too late', (set) =>
    inTrial(ward, people, async ({ as, sql }) => {
      const { code = '' } = await askHelp(as('anon'), requestOf())
      await sql(`update public.bookings set ${set}`)
      const before = await sql('select * from public.bookings')
      for (const name of ['move', 'cancel'])
        expect(await doors[name]!(as('anon'), code, '5678')).toMatchObject({
          outcome: 'too_late',
          booking: { can_change: false },
        })
      expect(await sql('select * from public.bookings')).toEqual(before)
    }),
  )
})
