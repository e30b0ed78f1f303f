import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askHelp,
  bookingConsent,
  dayAhead,
  halfDaysOf,
  openHours,
  placesFor,
  requestOf,
  startOf,
  streetsOf,
} from './asked-help.ts'
import { engines, type Ward } from './harness.ts'
import { openPeopledWard, type People, places, teams } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

const streetName = 'Đường Hoa Sen'

describe.each(engines)('where and when help is offered, on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    await openHours(ward.sql)
  })
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  describe('where', () => {
    trial('a poster of a neighbourhood opens its ward, and the words of consent stand ready', async ({ as }) => {
      expect(await startOf(as('anon'), places.here)).toMatchObject({
        ward: { id: places.ward, name: 'An Bình', kind: 'phường', phone: null },
        neighbourhood_id: places.here,
        neighbourhoods: [{ name: 'Khu vực 1' }, { name: 'Khu vực 2' }],
        wards: [],
        consent_text: { id: bookingConsent, version: 1, body: { vi: expect.stringContaining('đồng ý') } },
      })
      expect(await startOf(as('anon'), places.otherWard)).toMatchObject({
        ward: { name: 'An Lạc' },
        neighbourhood_id: null,
      })
    })

    trial('with several wards one is chosen, with one it is there at once', async ({ as, sql }) => {
      expect(await startOf(as('anon'))).toMatchObject({ ward: null, wards: [{ name: 'An Bình' }, { name: 'An Lạc' }] })
      expect(await startOf(as('anon'), 'no such place')).toEqual(await startOf(as('anon')))
      await sql('update public.teams set ends_on = private.day_of(now()) - 1 where id = $1', [teams.other])
      expect(await startOf(as('anon'))).toMatchObject({ ward: { id: places.ward }, wards: [] })
    })

    trial('a place is found without diacritics, in any case, and by a former name', async ({ as, sql }) => {
      await sql(`update public.areas set former_names = '{Thới Bình}' where id = $1`, [places.ward])
      const idsFor = async (words: string) => (await placesFor(as('anon'), words)).places.map(({ id }) => id)
      expect(await idsFor('an binh')).toEqual([places.ward, places.here, places.beside])
      expect(await idsFor('KHU VUC 2')).toEqual([places.beside])
      expect(await idsFor('khu vực 1, an lạc')).toEqual([places.elsewhere])
      for (const short of ['kv2', 'Kv 2', 'KV.2 P. An Bình'])
        expect([short, await idsFor(short)]).toEqual([short, [places.beside]])
      expect((await placesFor(as('anon'), 'thoi binh')).places[0]).toEqual({
        id: places.ward,
        level: 'ward',
        name: 'An Bình',
        kind: 'phường',
        former_name: 'Thới Bình',
        within: 'Cần Thơ',
      })
      for (const nothing of ['', '   ', 'Hà Nội', '%', "' or true"]) expect(await idsFor(nothing)).toEqual([])
    })

    trial('a ward that is renamed is found by its new name at once, and so is what lies in it', async ({ as, sql }) => {
      await sql(`update public.areas set name = 'Phú Lợi' where id = $1`, [places.ward])
      const idsFor = async (words: string) => (await placesFor(as('anon'), words)).places.map(({ id }) => id)
      expect(await idsFor('phu loi')).toEqual([places.ward, places.here, places.beside])
      expect(await idsFor('an binh')).toEqual([])
    })

    trial('at most twenty places are told', async ({ as, sql }) => {
      await sql(
        `insert into public.areas (parent_id, level, kind, name)
         select $1, 'neighbourhood', 'khu vực', 'Khu vực ' || number from generate_series(3, 60) as number`,
        [places.ward],
      )
      expect((await placesFor(as('anon'), 'khu')).places).toHaveLength(20)
    })

    trial('the streets of a neighbourhood are told, those that are gone are not', async ({ as, sql }) => {
      expect(await streetsOf(as('anon'), places.here)).toEqual({
        boundary: null,
        streets: [{ id: places.street, name: streetName, line: null }],
      })
      await sql('update public.streets set retired_at = now() where id = $1', [places.street])
      expect(await streetsOf(as('anon'), places.here)).toEqual({ boundary: null, streets: [] })
      for (const unknown of [randomUUID(), places.ward, 'no id'])
        expect(await streetsOf(as('anon'), unknown)).toEqual({ boundary: null, streets: [] })
    })
  })

  describe('when', () => {
    trial('the nearest team with hours serves, for the next fourteen days', async ({ as }) => {
      const here = await halfDaysOf(as('anon'), places.here)
      expect(here.team).toEqual({ name: 'Tổ Khu vực 1' })
      expect(here.days.map(({ day }) => day).filter((day) => day > dayAhead(0))).toEqual(
        Array.from({ length: 14 }, (_, ahead) => dayAhead(ahead + 1)),
      )
      expect(here.days.at(-1)!.halves).toEqual([
        { half: 'morning', from: '08:00', to: '11:00', is_free: true },
        { half: 'afternoon', from: '14:00', to: '17:00', is_free: true },
      ])
      expect((await halfDaysOf(as('anon'), places.beside)).team).toEqual({ name: 'UBND phường An Bình' })
      expect(await halfDaysOf(as('anon'), places.elsewhere)).toEqual({ team: null, days: [] })
    })

    trial('of today only what begins in three hours or later', async ({ as, sql }) => {
      const [clock] = await sql<{ hours: number }>(
        `select extract(epoch from (now() at time zone 'Asia/Ho_Chi_Minh')::time)::float8 / 3600 as hours`,
      )
      for (let begins = 0; begins < 23; begins += 1) {
        await sql(`update public.service_hours set from_time = make_time($1, 0, 0), to_time = '23:59'`, [begins])
        const { days } = await halfDaysOf(as('anon'), places.here)
        expect([begins, days.some(({ day }) => day === dayAhead(0))]).toEqual([begins, begins >= clock!.hours + 3])
      }
    })

    trial('a day off, a full half-day and the days after the team’s last are not offered', async ({ as, sql }) => {
      await sql('insert into public.service_breaks (team_id, day) values ($1, $2)', [teams.community, dayAhead(3)])
      await sql('update public.teams set ends_on = $2 where id = $1', [teams.community, dayAhead(5)])
      await openHours(sql, 1)
      await askHelp(as('anon'), requestOf())
      const { days } = await halfDaysOf(as('anon'), places.here)
      expect(days.map(({ day }) => day).filter((day) => day > dayAhead(0))).toEqual(
        [1, 2, 4, 5].map((ahead) => dayAhead(ahead)),
      )
      expect(days.find(({ day }) => day === dayAhead(2))!.halves.map(({ is_free }) => is_free)).toEqual([false, true])
    })
  })
})
