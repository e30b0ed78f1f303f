import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as answers from '../../src/backend/booking-answers.ts'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { engines, type Ward } from './harness.ts'
import { cast, openPeopledWard, type People, places } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

type Saved = { outcome: string; id?: string; fields?: Record<string, string> }
type Point = Record<string, unknown> & { id: string; name: string; metres: number | null }

const house = {
  ward_id: places.ward,
  neighbourhood_id: places.here,
  kind: 'community_house',
  name: 'Nhà văn hóa Khu vực 1',
  place_words: 'cạnh đình',
  lon: 105.78,
  lat: 10.03,
  phone: '0292 3820 001',
  hours: [
    [1, '07:30', '11:30'],
    [1, '13:30', '17:00'],
  ],
}

async function save(sql: Sql, more: object = {}): Promise<Saved> {
  const [row] = await sql<{ answer: Saved }>('select public.save_help_point($1::jsonb) as answer', [
    JSON.stringify({ ...house, ...more }),
  ])
  return row!.answer
}

async function near(sql: Sql, area: string | null = null, lon: number | null = null, lat: number | null = null) {
  const [row] = await sql<{ answer: { points: Point[] } }>('select public.help_points_near($1, $2, $3) as answer', [
    area,
    lon,
    lat,
  ])
  return row!.answer.points
}

const retire = async (sql: Sql, id: string) => {
  const [row] = await sql<{ outcome: string }>(`select public.retire_help_point($1) ->> 'outcome' as outcome`, [id])
  return row!.outcome
}

describe.each(engines)('help points on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  trial(
    'the roads of the ward lie under its points, for anybody; lanes and what is no street any more are left out',
    async ({ as, sql }) => {
      const [street] = await sql<{ id: string }>(`select id from public.streets where kind = 'street' order by id`)
      const line = [
        [
          [105.78, 10.03],
          [105.79, 10.04],
        ],
      ]
      const roads = async () => {
        const [row] = await as('anon')<{ roads: unknown[] }>(`select public.help_points_near() -> 'roads' as roads`)
        return row!.roads
      }
      await sql(
        `update public.streets set line = jsonb_build_object('type', 'MultiLineString', 'coordinates', $1::jsonb)`,
        [JSON.stringify(line)],
      )
      const [{ count } = { count: 0 }] = await sql<{ count: number }>(
        `select count(*)::integer as count from public.streets where kind = 'street' and retired_at is null`,
      )
      expect(await roads()).toEqual(Array.from({ length: count }, () => line))
      await sql(`update public.streets set kind = 'lane' where id = $1`, [street!.id])
      expect(await roads()).toHaveLength(count - 1)
      await sql(`update public.streets set retired_at = now()`)
      expect(await roads()).toEqual([])
    },
  )

  trial('whoever leads there adds one, and anybody finds it', async ({ as }) => {
    const { outcome, id } = await save(as('lead'))
    expect(outcome).toBe('saved')
    const { ward_id: _ward, neighbourhood_id: _neighbourhood, ...shown } = house
    const listed = await as('ambassadorOn')('select * from public.help_points')
    expect(v.safeParse(answers.helpPoints, listed).issues).toBeUndefined()
    for (const who of cast) expect([who, await near(as(who))]).toEqual([who, [{ ...shown, id, metres: null }]])
  })

  trial('a lead keeps those of their own area alone; who leads nothing keeps none', async ({ as }) => {
    const { id } = await save(as('coordinator'), { neighbourhood_id: null })
    expect(await save(as('lead'), { neighbourhood_id: null })).toEqual({ outcome: 'not_yours' })
    expect(await save(as('lead'), { id })).toEqual({ outcome: 'not_yours' })
    expect(await save(as('lead'), { neighbourhood_id: places.beside })).toEqual({ outcome: 'not_yours' })
    for (const who of ['ambassadorOn', 'viewer', 'admin', 'otherLead', 'stranger'] as const) {
      expect([who, await save(as(who))]).toEqual([who, { outcome: 'not_yours' }])
      expect([who, await retire(as(who), id!)]).toEqual([who, 'not_yours'])
    }
    expect(await retire(as('lead'), randomUUID())).toBe('not_yours')
  })

  trial('it is changed in place, taken away, and put back by saving it again', async ({ as }) => {
    const { id } = await save(as('lead'))
    expect(await save(as('lead'), { id, name: 'Nhà văn hóa mới' })).toEqual({ outcome: 'saved', id })
    expect((await near(as('anon'))).map(({ name }) => name)).toEqual(['Nhà văn hóa mới'])
    expect(await retire(as('lead'), id!)).toBe('retired')
    expect(await near(as('anon'))).toEqual([])
    await save(as('lead'), { id })
    expect(await near(as('anon'))).toHaveLength(1)
  })

  trial('what cannot be shown is refused field by field', async ({ as }) => {
    for (const [more, fields] of [
      [{ kind: 'pub' }, { kind: 'unknown' }],
      [{ name: ' ' }, { name: 'empty' }],
      [{ name: 'Chợ \u202E đảo' }, { name: 'odd_characters' }],
      [{ name: 'a'.repeat(81) }, { name: 'too_long' }],
      [{ place_words: 'b'.repeat(121) }, { place_words: 'too_long' }],
      [{ lat: 91 }, { lon: 'empty' }],
      [{ lon: null }, { lon: 'empty' }],
      [{ phone: 'call me' }, { phone: 'not_a_phone' }],
      [{ hours: [[8, '07:30', '11:30']] }, { hours: 'unknown' }],
      [{ hours: [[1, '11:30', '07:30']] }, { hours: 'unknown' }],
      [{ hours: [['1', '07:30', '11:30']] }, { hours: 'unknown' }],
      [{ hours: [[1, '7:30', '25:00']] }, { hours: 'unknown' }],
      [{ hours: 'always' }, { hours: 'unknown' }],
    ] as const)
      expect([more, await save(as('lead'), more)]).toEqual([more, { outcome: 'invalid', fields }])
    expect((await save(as('lead'), { place_words: null, phone: null, hours: [] })).outcome).toBe('saved')
  })

  trial('from where one stands the nearest come first, in metres; else by name', async ({ as }) => {
    await save(as('lead'), { name: 'Chợ', kind: 'market', lon: 105.79 })
    await save(as('lead'), { name: 'Đình' })
    expect((await near(as('anon'))).map(({ name }) => name)).toEqual(['Chợ', 'Đình'])
    const found = await near(as('anon'), null, 105.781, 10.03)
    expect(found.map(({ name }) => name)).toEqual(['Đình', 'Chợ'])
    expect(found[0]!.metres).toBeGreaterThan(105)
    expect(found[0]!.metres).toBeLessThan(114)
    expect((await near(as('anon'), null, 1000, 10))[0]!.metres).toBeNull()
  })

  trial('a poster of a neighbourhood shows its ward’s; an unknown place shows none', async ({ as, sql }) => {
    await save(as('lead'))
    await save(as('otherLead'), { name: 'Chợ An Lạc', ward_id: places.otherWard, neighbourhood_id: places.elsewhere })
    await sql(`update public.areas set code = '31117' where id = $1`, [places.ward])
    const namesIn = async (area: string | null) => (await near(as('anon'), area)).map(({ name }) => name)
    for (const area of [places.beside, places.ward, '31117'])
      expect([area, await namesIn(area)]).toEqual([area, ['Nhà văn hóa Khu vực 1']])
    expect(await namesIn(places.elsewhere)).toEqual(['Chợ An Lạc'])
    expect(await namesIn(null)).toHaveLength(2)
    expect(await namesIn(randomUUID())).toEqual([])
    expect(await namesIn(`' or true --`)).toEqual([])
  })
})
