import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Row, coverageOf, name, rowOf } from './counted.ts'
import { engines, type Ward } from './harness.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { aDay, checkIn, command, send, visit } from './sent-commands.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

const streetsOf = async (sql: Trial['sql']) =>
  (await sql<{ answer: Row[] }>('select public.street_coverage($1) as answer', [places.here]))[0]!.answer

const correct = (root: unknown, more: Record<string, unknown>) =>
  command('correct_visit', { visit_id: randomUUID(), root_id: root, ...more })

describe.each(engines)('coverage on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  trial('a lane, a home and a person are counted at their own level', async ({ as, sql, door }) => {
    const absent = visit(await doorOf(sql, '3'), { outcome: 'no_one_home' })
    const helped = visit(door)
    await send(as('ambassadorOn'), absent, helped)
    const person = await name(as('ambassadorOn'), door)
    await send(
      as('ambassadorOn'),
      checkIn(String(helped.payload.visit_id), {
        person_id: person,
        skills: { K1: 'shown', S1: 'shown', S2: 'shown' },
      }),
      checkIn(String(helped.payload.visit_id), { people_count: 4 }),
      command('record_confirmation', { confirmation_id: randomUUID(), person_id: person, confirmed_at: aDay }),
    )
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({
      households: 5,
      attempted: 2,
      reached: 1,
      streets: 1,
      streets_attempted: 1,
      helps: 5,
      people_reached: 1,
      taught: 1,
      alone: 0,
      confirmed: 1,
    })
    expect(await rowOf(as('coordinator'), places.beside)).toMatchObject({
      households: 1,
      attempted: 0,
      helps: 0,
      streets: 1,
    })
    expect(await streetsOf(as('lead'))).toMatchObject([{ households: 5, attempted: 2, reached: 1 }])
  })

  trial('visiting a home again counts no home twice', async ({ as, door }) => {
    await send(as('ambassadorOn'), visit(door), visit(door, { visited_at: '2026-10-02T02:00:00Z' }), visit(door))
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ attempted: 1, reached: 1 })
  })

  trial('a correction replaces, a void takes away, taking the void back restores', async ({ as, sql, door }) => {
    const first = visit(door)
    const root = first.payload.visit_id
    await send(as('ambassadorOn'), first, checkIn(String(root), { people_count: 3 }))
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ attempted: 1, reached: 1, helps: 3 })
    const later = '2026-10-09T02:00:00Z'
    await send(as('ambassadorOn'), correct(root, { outcome: 'declined', visited_at: later }))
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ attempted: 1, reached: 0, helps: 3 })
    const days = await sql('select day::text, visits, outcomes from private.coverage_cells where visits > 0')
    expect(days).toEqual([{ day: '2026-10-09', visits: 1, outcomes: { declined: 1 } }])
    await send(as('ambassadorOn'), correct(root, { is_void: true }))
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ attempted: 0, reached: 0, helps: 3 })
    expect(await sql('select month from private.household_months')).toEqual([])
    await send(as('ambassadorOn'), correct(root, { is_void: false, outcome: 'helped' }))
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ attempted: 1, reached: 1 })
  })

  trial('a home that moves to another neighbourhood takes everything with it', async ({ as, sql, door }) => {
    const first = visit(door)
    await send(as('ambassadorOn'), first, visit(door, { visited_at: '2026-10-20T02:00:00Z' }))
    const person = await name(as('ambassadorOn'), door)
    const skills = { K1: 'shown', S1: 'alone', S5: 'alone', S6: 'alone' }
    await send(
      as('ambassadorOn'),
      checkIn(String(first.payload.visit_id), { person_id: person, skills }),
      command('record_confirmation', { confirmation_id: randomUUID(), person_id: person, confirmed_at: aDay }),
    )
    const counts = { attempted: 1, reached: 1, helps: 1, people_reached: 1, taught: 1, alone: 1, confirmed: 1 }
    const none = { attempted: 0, reached: 0, helps: 0, people_reached: 0, taught: 0, alone: 0, confirmed: 0 }
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ households: 5, ...counts })
    await sql('update public.households set part_id = $1, neighbourhood_id = $2, street_id = $3 where id = $4', [
      places.besidePart,
      places.beside,
      places.besideStreet,
      door,
    ])
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ households: 4, ...none })
    expect(await rowOf(as('coordinator'), places.beside)).toMatchObject({ households: 2, ...counts })
    expect(
      await sql(
        'select neighbourhood_id, visits, helps from private.coverage_cells where visits + helps > 0 order by day',
      ),
    ).toEqual([
      { neighbourhood_id: places.beside, visits: 1, helps: 1 },
      { neighbourhood_id: places.beside, visits: 1, helps: 0 },
    ])
  })

  trial('a retired home is no longer a home that was reached', async ({ as, sql, door }) => {
    await send(as('ambassadorOn'), visit(door))
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ households: 5, attempted: 1 })
    await sql('update public.households set retired_at = now() where id = $1', [door])
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ households: 4, attempted: 0, reached: 0 })
  })

  trial('erasing a name changes no count', async ({ as, sql, door }) => {
    const first = visit(door)
    await send(as('ambassadorOn'), first)
    const person = await name(as('ambassadorOn'), door)
    await send(as('ambassadorOn'), checkIn(String(first.payload.visit_id), { person_id: person }))
    const before = await rowOf(as('coordinator'), places.here)
    await sql('select private.erase_person($1)', [person])
    await sql('insert into private.coverage_dirty (neighbourhood_id, day) values ($1, $2)', [places.here, aDay])
    expect(await rowOf(as('coordinator'), places.here)).toEqual(before)
    expect(before).toMatchObject({ helps: 1, people_reached: 1 })
  })

  trial('homes never reached are listed page by page, without people', async ({ as, door }) => {
    await send(as('ambassadorOn'), visit(door))
    await coverageOf(as('coordinator'))
    const page = async (after: string) =>
      (
        await as('lead')<{ answer: Row[] }>('select public.homes_never_reached($1, $2, 3) as answer', [
          places.here,
          after,
        ])
      )[0]!.answer
    const first = await page('')
    const second = await page(String(first[2]!.page_key))
    expect([first.length, second.length]).toEqual([3, 1])
    const listed = [...first, ...second].map(({ household_id: id }) => id)
    expect(new Set(listed).size).toBe(4)
    expect(listed).not.toContain(door)
  })

  describe('without a figure there is none in the answer', () => {
    trial('and with one it comes with its source and day, the newest', async ({ as, sql }) => {
      expect((await rowOf(as('coordinator'), places.here)).figures).toEqual({})
      for (const [value, day] of [
        [310, '2025-06-01'],
        [320, '2026-01-01'],
      ])
        await sql(
          `insert into public.figures (area_id, measure, value, source, counted_on) values ($1, 'households', $2, 'Công an', $3)`,
          [places.here, value, day],
        )
      expect((await rowOf(as('coordinator'), places.here)).figures).toEqual({
        households: { value: 320, source: 'Công an', counted_on: '2026-01-01' },
      })
      expect(JSON.stringify(await coverageOf(as('coordinator')))).not.toMatch(/percent|share|ratio/u)
    })
  })

  describe('groups under five', () => {
    trial('are hidden from viewers and admins, not from those who work there', async ({ as, sql, door }) => {
      const first = visit(door)
      await send(as('ambassadorOn'), first, checkIn(String(first.payload.visit_id), { people_count: 4 }))
      const there = visit(await doorOf(sql, '10', places.besideStreet))
      await send(as('coordinator'), there, checkIn(String(there.payload.visit_id), { people_count: 5 }))
      expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ helps: 4 })
      for (const who of ['viewer', 'admin'] as const) {
        expect(await rowOf(as(who), places.here)).toMatchObject({ helps: null, people_reached: 0 })
        expect(await rowOf(as(who), places.beside)).toMatchObject({ helps: 5 })
        expect(await streetsOf(as(who))).toMatchObject([
          { attempted: null, reached: null, elderly: null, assigned: null },
        ])
      }
      expect(await streetsOf(as('lead'))).toMatchObject([{ attempted: 1, reached: 1, assigned: ['ambassadorOn'] }])
    })

    trial('cannot be had by subtraction: an answer holds no sum over its rows', async ({ as, door }) => {
      const first = visit(door)
      await send(as('ambassadorOn'), first, checkIn(String(first.payload.visit_id), { people_count: 4 }))
      const answer = await coverageOf(as('viewer'))
      expect(Object.keys(answer).toSorted()).toEqual(['area', 'counted_at', 'outstanding', 'rows'])
      expect(Object.keys(answer.area).toSorted()).toEqual(['figures', 'id', 'level', 'name'])
      const measures = ['helps', 'people_reached', 'taught', 'alone', 'confirmed']
      for (const row of answer.rows)
        for (const measure of measures)
          expect([null, 0].includes(row[measure] as null) || Number(row[measure]) >= 5).toBe(true)
    })
  })

  describe('recounting', () => {
    trial('is bounded and says what is outstanding', async ({ as, sql, door }) => {
      await sql('select private.recount($1, 10000)', [places.province])
      const days = Array.from({ length: 12 }, (_, day) => `2026-09-${(day + 1).toString().padStart(2, '0')}T03:00:00Z`)
      await send(as('ambassadorOn'), ...days.map((visited_at) => visit(door, { visited_at })))
      const left = async (most: number) =>
        (await sql<{ left: number }>('select private.recount($1, $2) as left', [places.ward, most]))[0]!.left
      expect([await left(5), await left(5), await left(5), await left(5)]).toEqual([7, 2, 0, 0])
      expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ attempted: 1 })
    })

    trial('gives the same again and leaves other areas alone', async ({ as, sql, door }) => {
      await send(as('ambassadorOn'), visit(door))
      await sql('select private.recount($1, 200)', [places.otherWard])
      expect(await sql('select neighbourhood_id from private.coverage_cells where visits > 0')).toEqual([])
      const once = await coverageOf(as('coordinator'))
      await sql('insert into private.coverage_dirty (neighbourhood_id, day) values ($1, $2)', [places.here, aDay])
      expect((await coverageOf(as('coordinator'))).rows).toEqual(once.rows)
    })
  })

  trial('nobody asks about an area that is not theirs, nor about nothing', async ({ as }) => {
    expect(await outcomeOf(coverageOf(as('coordinator'), places.otherWard))).toBe('PT403')
    expect(await outcomeOf(coverageOf(as('coordinator'), places.province))).toBe('PT403')
    expect(await outcomeOf(coverageOf(as('admin'), randomUUID()))).toBe('PT403')
  })
})
