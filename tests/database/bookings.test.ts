import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anyPhone,
  askHelp,
  type Asked,
  cancelBooking,
  dayAhead,
  findBooking,
  halfDaysOf,
  openHours,
  requestOf,
} from './asked-help.ts'
import { engines, type Ward } from './harness.ts'
import { type Cast, cast, naming, openPeopledWard, type People, places, teams } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

describe.each(engines)('bookings on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    await openHours(ward.sql)
  })
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  const codeOf = async (sql: Trial['sql'], more: Asked = {}) => (await askHelp(sql, requestOf(more))).code ?? ''
  const bookings = (sql: Trial['sql']) => sql('select * from public.bookings order by created_at, id')

  describe('asking', () => {
    trial('gives a code of six and tells no more than the resident needs', async ({ as, sql }) => {
      const answer = await askHelp(as('anon'), requestOf())
      expect(answer).toEqual({
        outcome: 'booked',
        code: expect.stringMatching(/^[2-9a-hjkmnp-z]{6}$/u),
        booking: {
          code: answer.code,
          status: 'offered',
          day: dayAhead(2),
          half: 'morning',
          from: '08:00',
          to: '11:00',
          hour: null,
          team_name: 'Tổ Khu vực 1',
          comes: null,
          phone: null,
          can_change: true,
        },
      })
      expect(await bookings(sql)).toMatchObject([
        { called: 'bà Tư', phone: '+84912345678', number: '3', part_id: places.odd, ward_id: places.ward },
      ])
    })

    trial('offers it to who walks that part, with a clock that leaves time for others', async ({ as, sql }) => {
      await askHelp(as('anon'), requestOf({ half: 'afternoon', day: dayAhead(9) }))
      expect(await bookings(sql)).toMatchObject([{ offered_level: 'ambassador', offered_to: people.ambassadorOn }])
      expect(
        await sql(
          `select escalates_at - created_at = interval '6 hours' as in_six_hours, array(
             select event from public.booking_events where booking_id = booking.id order by at) as events
           from public.bookings as booking`,
        ),
      ).toEqual([{ in_six_hours: true, events: ['booked', 'offered'] }])
    })

    trial('offers it to the whole team where nobody walks, or whoever does is resting', async ({ as, sql }) => {
      const level = async (more: Asked) => {
        const { code } = await askHelp(as('anon'), requestOf({ phone: anyPhone(), ...more }))
        const [row] = await sql<{ level: string; to: string | null }>(
          `select offered_level as level, offered_to as to from public.bookings as booking
           join private.booking_codes as given on given.booking_id = booking.id where given.code = $1`,
          [code],
        )
        return row
      }
      expect(await level({ number: '2' })).toEqual({ level: 'team', to: null })
      expect(await level({ number: null })).toEqual({ level: 'team', to: null })
      expect(await level({ street_id: null, place_words: 'sau đình' })).toEqual({ level: 'team', to: null })
      await sql('update public.memberships set paused_at = now() where profile_id = $1', [people.ambassadorOn])
      expect(await level({ number: '1' })).toEqual({ level: 'team', to: null })
    })

    trial('the office serves where no neighbourhood team has hours', async ({ as, sql }) => {
      await sql(`update public.teams set phone = '0292 000 0009' where id = $1`, [teams.office])
      const beside = { neighbourhood_id: places.beside, street_id: places.besideStreet, number: '10' }
      expect((await askHelp(as('anon'), requestOf(beside))).booking).toMatchObject({
        team_name: 'UBND phường An Bình',
        phone: '0292 000 0009',
      })
      // Its own neighbourhood's team has no line, so the ward's stands there too.
      expect((await askHelp(as('anon'), requestOf())).booking).toMatchObject({ phone: '0292 000 0009' })
    })

    trial('what cannot be taken is told field by field, and nothing is kept', async ({ as, sql }) => {
      const cases: [Asked, Record<string, string>][] = [
        [{ called: '  ' }, { called: 'empty' }],
        [{ phone: '0912' }, { phone: 'not_a_phone' }],
        [{ phone: '' }, { phone: 'empty' }],
        [{ wishes: [] }, { wishes: 'empty' }],
        [{ wishes: ['gold'] }, { wishes: 'unknown' }],
        [{ wishes: ['ai', 'health', 'payment', 'photos', 'safety', 'unsure', 'vneid'] }, { wishes: 'too_long' }],
        [
          { day: 'mai', half: 'night' },
          { day: 'unknown', half: 'unknown' },
        ],
        [
          { day: null, half: null },
          { day: 'empty', half: 'empty' },
        ],
        [{ neighbourhood_id: places.elsewhere, street_id: places.elsewhereStreet }, { neighbourhood_id: 'not_served' }],
        [{ neighbourhood_id: places.ward, street_id: null, place_words: 'chợ' }, { neighbourhood_id: 'unknown' }],
        [{ street_id: places.besideStreet }, { street_id: 'unknown' }],
        [{ street_id: null }, { place_words: 'empty' }],
        [{ lon: 105.7 }, { lon: 'unknown' }],
        [{ caller_called: 'cô Ba' }, { caller_phone: 'empty' }],
        [{ caller_phone: '0912 000 111' }, { caller_called: 'empty' }],
        [{ consent_text_id: naming }, { consent_text_id: 'no_consent' }],
        [{ consent_text_id: null }, { consent_text_id: 'no_consent' }],
        [{ request_id: 'first' }, { request_id: 'unknown' }],
        [{ language: 'fr' }, { language: 'unknown' }],
      ]
      for (const [more, fields] of cases)
        expect([more, await askHelp(as('anon'), requestOf({ phone: anyPhone(), ...more }))]).toEqual([
          more,
          { outcome: 'invalid', fields },
        ])
      expect(await bookings(sql)).toEqual([])
    })

    trial('what is no request at all is answered too', async ({ as }) => {
      for (const nothing of [null, [], 7, 'help', {}, { called: { vi: 'bà' }, wishes: { a: 1 }, lon: 'east' }])
        expect(await askHelp(as('anon'), nothing)).toMatchObject({ outcome: 'invalid', fields: { called: 'empty' } })
    })

    trial('a half-day that is full, off or over is answered with those that are left', async ({ as, sql }) => {
      await openHours(sql, 1)
      await askHelp(as('anon'), requestOf())
      const another = { phone: anyPhone(), called: 'ông Bảy' }
      const { outcome, days } = await askHelp(as('anon'), requestOf(another))
      expect(outcome).toBe('full')
      expect(days).toEqual((await halfDaysOf(as('anon'), places.here)).days)
      for (const day of [dayAhead(-1), dayAhead(15), '2026-02-31'])
        expect(await askHelp(as('anon'), requestOf({ ...another, day }))).toMatchObject({ outcome: 'full' })
      expect(await bookings(sql)).toHaveLength(1)
    })

    trial('three visits ahead are enough for one phone; those that are over do not count', async ({ as, sql }) => {
      const outcome = async (number: string) => (await askHelp(as('anon'), requestOf({ number }))).outcome
      for (const number of ['1', '3', '5']) expect(await outcome(number)).toBe('booked')
      expect(await outcome('2')).toBe('too_many_bookings')
      await sql(
        `update public.bookings set starts_at = now() - interval '4 hours', ends_at = now() - interval '1 hour' where number = '1'`,
      )
      expect(await outcome('2')).toBe('booked')
    })

    trial('a place comes free when a booking is cancelled, not when it is done', async ({ as, sql }) => {
      await openHours(sql, 1)
      const code = await codeOf(as('anon'))
      await sql(`update public.bookings set status = 'done'`)
      const others = requestOf({ phone: anyPhone() })
      expect(await askHelp(as('anon'), others)).toMatchObject({ outcome: 'full' })
      await sql(`update public.bookings set status = 'offered'`)
      await cancelBooking(as('anon'), code, '5678')
      expect(await askHelp(as('anon'), others)).toMatchObject({ outcome: 'booked' })
    })
  })

  describe('asking twice', () => {
    trial('the same once more is the same booking, answered like a new one', async ({ as, sql }) => {
      const first = await askHelp(as('anon'), requestOf())
      await sql(
        `update public.bookings set status = 'scheduled', accepted_by = $1, starts_at = starts_at + interval '1 hour',
         ends_at = starts_at + interval '2 hours'`,
        [people.ambassadorOn],
      )
      const again = await askHelp(as('anon'), requestOf({ phone: '+84 912.345.678', number: ' 3 ', called: 'mẹ' }))
      expect(again.code).not.toBe(first.code)
      expect(again).toEqual({ ...first, code: again.code, booking: { ...first.booking, code: again.code } })
      expect(await bookings(sql)).toMatchObject([{ called: 'bà Tư', status: 'scheduled' }])
      for (const { code } of [first, again])
        expect((await findBooking(as('anon'), code!, '5678')).booking).toMatchObject({ comes: 'ambassadorOn' })
    })

    trial('asked again in a full half-day it is still theirs', async ({ as, sql }) => {
      await openHours(sql, 1)
      await askHelp(as('anon'), requestOf())
      expect(await askHelp(as('anon'), requestOf())).toMatchObject({ outcome: 'booked' })
    })

    trial('another day, home or person is another booking', async ({ as, sql }) => {
      for (const more of [{}, { half: 'afternoon' }, { number: '5' }, { phone: anyPhone() }])
        expect(await askHelp(as('anon'), requestOf(more))).toMatchObject({ outcome: 'booked' })
      expect(await bookings(sql)).toHaveLength(4)
    })

    trial('sent again because the answer was lost, the same answer comes and is not counted', async ({ as, sql }) => {
      const request = requestOf()
      const answer = await askHelp(as('anon'), request)
      for (let turn = 0; turn < 20; turn += 1) expect(await askHelp(as('anon'), request)).toEqual(answer)
      expect(await bookings(sql)).toHaveLength(1)
    })
  })

  describe('who reads a booking', () => {
    const seen = (as: Trial['as'], name: Cast) => as(name)('select called, phone from public.bookings')

    trial('those who lead the area, and nobody else while nobody accepted', async ({ as }) => {
      await askHelp(as('anon'), requestOf())
      for (const name of cast.filter((each) => each !== 'anon'))
        expect([name, (await seen(as, name)).length]).toEqual([name, ['lead', 'coordinator'].includes(name) ? 1 : 0])
    })

    trial('whoever accepted reads it while it is open, and what happened to it', async ({ as, sql }) => {
      await askHelp(as('anon'), requestOf())
      const after = async (set: string) => {
        await sql(`update public.bookings set accepted_by = $1, ${set}`, [people.ambassadorOff])
        const events = await as('ambassadorOff')('select id from public.booking_events')
        return [(await seen(as, 'ambassadorOff')).length, events.length]
      }
      expect(await after(`status = 'accepted'`)).toEqual([1, 2])
      expect(await after(`status = 'not_home', day = private.day_of(now()) - 2`)).toEqual([1, 2])
      expect(await after(`status = 'not_home', day = private.day_of(now()) - 3`)).toEqual([0, 0])
      expect(await after(`status = 'done'`)).toEqual([0, 0])
      expect(await after(`status = 'cancelled', cancelled_by = 'resident'`)).toEqual([0, 0])
    })
  })
})
