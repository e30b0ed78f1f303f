import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { meetsRule, type RuleClause } from '../../src/domain/meets-rule.ts'
import { skillRanks } from '../../src/domain/skill-ranks.ts'
import { engines, type Ward } from './harness.ts'
import { createPerson, doorOf, naming, openPeopledWard, type People, places, teams } from './people.ts'
import { aDay, checkIn, command, consent, fateOf, send, visit } from './sent-commands.ts'
import { taughtCases, type TaughtFact } from './taught-facts.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

type Row = Record<string, unknown> & { area_id: string }
type Coverage = { area: Record<string, unknown>; outstanding: number; rows: Row[] }

async function coverageOf(sql: Trial['sql'], area: string = places.ward): Promise<Coverage> {
  const [row] = await sql<{ answer: Coverage }>('select public.coverage_of($1) as answer', [area])
  return row!.answer
}

const rowOf = async (sql: Trial['sql'], area: string) =>
  (await coverageOf(sql)).rows.find((row) => row.area_id === area)!

const streetsOf = async (sql: Trial['sql']) =>
  (await sql<{ answer: Row[] }>('select public.street_coverage($1) as answer', [places.here]))[0]!.answer

async function name(sql: Trial['sql'], door: string): Promise<string> {
  const person = randomUUID()
  await send(
    sql,
    consent(person, door, naming),
    command('add_person', { person_id: person, household_id: door, full_name: 'Bà Tư' }),
  )
  return person
}

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
    await send(as('ambassadorOn'), first)
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

  describe('the rule of the framework, said once in SQL and once in TypeScript', () => {
    test.each(taughtCases)('$title', ({ facts, taught, alone }) =>
      inTrial(ward, people, async ({ as, sql }) => {
        const door = await doorOf(sql, '1')
        const first = visit(door)
        await send(as('ambassadorOn'), first)
        const person = await name(as('ambassadorOn'), door)
        for (const { helped_on: day, skills, is_void: isVoid } of facts) {
          const fact = checkIn(String(first.payload.visit_id), {
            person_id: person,
            skills,
            helped_at: `${day}T03:00:00Z`,
          })
          const voiding = { check_in_id: randomUUID(), root_id: fact.payload.check_in_id, is_void: true }
          for (const sent of [fact, ...(isVoid ? [command('correct_check_in', voiding)] : [])])
            expect(await fateOf(as('ambassadorOn'), sent)).toBe('applied')
        }
        await coverageOf(as('coordinator'))
        const days = await sql<{ state: string; day: string }>(
          `select state, first_on::text as day from private.person_days where state in ('taught', 'alone')`,
        )
        const bySql = Object.fromEntries(days.map(({ state, day }) => [state, day]))
        expect({ taught: bySql.taught ?? null, alone: bySql.alone ?? null }).toEqual({ taught, alone })
        expect(await firstDaysByDomain(sql, facts)).toEqual({ taught, alone })
      }),
    )

    trial('also for rules that ask nothing', async ({ sql }) => {
      const ranks = { S1: 3, K1: 1 }
      const rules: RuleClause[][] = [
        [],
        [{ codes: [], at_least: 0, level: 'shown' }],
        [{ codes: [], at_least: 1, level: 'shown' }],
        [{ codes: ['S1', 'K1'], at_least: 2, level: 'shown' }],
        [{ codes: ['S1', 'K1'], at_least: 2, level: 'with_help' }],
        [{ codes: ['S9'], at_least: 1, level: 'shown' }],
      ]
      for (const rule of rules) {
        const [row] = await sql('select private.meets_rule($1::jsonb, $2::jsonb) as meets', [
          JSON.stringify(rule),
          JSON.stringify(ranks),
        ])
        expect([rule, row!.meets]).toEqual([rule, meetsRule(rule, ranks)])
      }
    })
  })

  trial('nobody asks about an area that is not theirs, nor about nothing', async ({ as }) => {
    expect(await outcomeOf(coverageOf(as('coordinator'), places.otherWard))).toBe('PT403')
    expect(await outcomeOf(coverageOf(as('coordinator'), places.province))).toBe('PT403')
    expect(await outcomeOf(coverageOf(as('admin'), randomUUID()))).toBe('PT403')
  })
})

async function firstDaysByDomain(sql: Trial['sql'], facts: TaughtFact[]) {
  const skills = await sql<{ code: string; trains: string | null }>('select code, trains from public.skills')
  const [framework] = await sql<{ rules: Record<'taught' | 'alone', RuleClause[]> }>(
    'select rules from public.frameworks where is_current',
  )
  const firstDay = (rule: RuleClause[]) =>
    facts
      .filter(({ is_void: isVoid = false }) => !isVoid)
      .map(({ helped_on: day }) => day)
      .find((day) => {
        const until = facts.filter(({ helped_on: on }) => on <= day).map((fact) => ({ is_void: false, ...fact }))
        return meetsRule(rule, skillRanks(until, skills))
      }) ?? null
  return { taught: firstDay(framework!.rules.taught), alone: firstDay(framework!.rules.alone) }
}

describe('many at once on postgres', () => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard('postgres')))
  afterAll(() => ward.close())

  test('batches of several phones and recounts never deadlock, and every visit is counted once', async () => {
    const names = await Promise.all(
      ['phone1', 'phone2', 'phone3', 'phone4'].map((called) => createPerson(ward, called, teams.community, 'lead')),
    )
    const doors = await Promise.all(['1', '2', '3', '4', '5'].map((number) => doorOf(ward.sql, number)))
    const batches = names.flatMap((author, position) =>
      Array.from({ length: 4 }, () => {
        const visits = Array.from({ length: 20 }, (_, turn) => visit(doors[(turn * (position + 1)) % 5]!))
        return { author, sent: visits.flatMap((made) => [made, checkIn(String(made.payload.visit_id))]) }
      }),
    )
    const answers = await Promise.all([
      ...batches.map(({ author, sent }) => send(ward.as(author).sql, ...sent)),
      ...Array.from({ length: 4 }, () => coverageOf(ward.as(people.coordinator).sql).then(() => [])),
    ])
    expect(new Set(answers.flat().map(({ answer }) => answer))).toEqual(new Set(['applied']))
    expect(await rowOf(ward.as(people.coordinator).sql, places.here)).toMatchObject({
      attempted: 5,
      reached: 5,
      helps: 320,
    })
  })

  test('the same batch sent twice at once ends in one effect', async () => {
    const sent = Array.from({ length: 10 }, () => visit('00000000-0000-4000-8000-000000000000'))
    for (const one of sent) one.payload.household_id = await doorOf(ward.sql, '1')
    const lead = ward.as(people.lead).sql
    const answers = await Promise.all([send(lead, ...sent), send(lead, ...sent), send(lead, ...sent)])
    const words = answers.map((list) => list.map(({ answer }) => answer))
    expect(words.filter((list) => list.every((word) => word === 'applied'))).toHaveLength(1)
    expect(words.filter((list) => list.every((word) => word === 'duplicate'))).toHaveLength(2)
    expect(new Set(answers.map((list) => list.map(({ receipt }) => receipt).join())).size).toBe(1)
  })

  test('two phones adding one door at the same moment make one door', async () => {
    const id = await doorOf(ward.sql, '33')
    const added = () => command('add_household', { household_id: id, street_id: places.street, number: '33' })
    const fates = await Promise.all(
      [people.lead, people.ambassadorOn, people.coordinator].map((author) => fateOf(ward.as(author).sql, added())),
    )
    expect(fates).toEqual(['applied', 'applied', 'applied'])
    expect(await ward.sql(`select id from public.households where number_key = '33'`)).toHaveLength(1)
  })
})
