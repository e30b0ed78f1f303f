import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { callOf } from './asked-help.ts'
import { came, checkInIdOf, corrected } from './attended.ts'
import { rowOf } from './counted.ts'
import { engines, type Ward } from './harness.ts'
import { classConsent, enrol, enrolled, enrolmentOf, held, type HeldClass, hoursFromNow } from './held-classes.ts'
import { meet } from './met-person.ts'
import { doorOf, naming, openPeopledWard, type People, places, teams } from './people.ts'
import { fateOf, withdrawal } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

interface Result {
  attended: number
  named: number
  no_shows: number
  follow_ups: number
  skills: Record<string, number>
  trained: string[]
  unplaced: { called: string; needs_visit: boolean }[]
}

describe.each(engines)('who it is that came, on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))
  const soon = { starts_at: hoursFromNow(0.5), ends_at: hoursFromNow(2) }
  const twoHelp = () => ({
    ...soon,
    helpers: ['ambassadorOn', 'ambassadorOff'].map((name) => ({
      profile_id: people[name as 'ambassadorOn'],
      venue: null,
      role: 'helper',
    })),
  })
  const resultOf = ({ as }: Trial, { id }: HeldClass) => callOf<Result>(as('lead'), 'class_result($1)', [id])
  const lastEnrolled = async (sql: Sql) =>
    (await sql<{ id: string }>('select id from public.enrolments order by place desc limit 1'))[0]!.id
  const skillsOf = (sql: Sql, id: string) =>
    sql('select skills_taught, skills_trained from public.profiles where id = $1', [id])
  const reached = async ({ as }: Trial) => Number((await rowOf(as('coordinator'), places.here))['people_reached'])
  const arrives = async ({ as }: Trial, one: HeldClass, more: Record<string, unknown> = {}) =>
    expect(await fateOf(as('ambassadorOff'), came(one, more))).toBe('applied')
  const showDoor = (sql: Sql, { id, venues }: HeldClass) =>
    callOf<{ code: string }>(sql, 'self_check_in_code($1)', [venues[0]]).then(({ code }) => ({ code, id }))

  trial('nobody says who somebody is whose home is not in their care; that one came stands', async (given) => {
    const { as, sql } = given
    const { person } = await meet(as('ambassadorOn'), await doorOf(sql, '1'), 'Nguyễn Thị Tư')
    const one = await held(sql, as('lead'), twoHelp())
    await enrolled(as('anon'), one, { called: 'cô Tám' })
    const enrolment_id = await lastEnrolled(sql)
    const needs = { skills: { S1: 'alone' }, needs_visit: true }
    await arrives(given, one, { enrolment_id, person_id: person, ...needs })
    await arrives(given, one, { person_id: person, people_count: 1, ...needs })
    expect(await sql('select person_id from public.check_ins where class_id is not null')).toEqual([
      { person_id: null },
      { person_id: null },
    ])
    expect(await sql(`select id from public.households where 'home_visit' = any (needs)`)).toEqual([])
    // Whoever walks there may.
    expect(await fateOf(as('ambassadorOn'), came(one, { enrolment_id, person_id: person }))).toBe('applied')
    expect(await resultOf(given, one)).toMatchObject({ attended: 2, unplaced: [] })
    // The other helper had asked for a visit; now it is known where.
    expect(await sql(`select id from public.households where 'home_visit' = any (needs)`)).toHaveLength(1)
  })

  trial('found to be somebody else, who was counted first is counted no more', async (given) => {
    const { as, sql } = given
    const [one, another] = [await doorOf(sql, '1'), await doorOf(sql, '3')]
    const named = async (door: string, name: string) => {
      const { person, helped, visited } = await meet(as('ambassadorOn'), door, name)
      for (const [command, key, root] of [
        ['correct_check_in', 'check_in_id', helped.payload['check_in_id']],
        ['correct_visit', 'visit_id', visited.payload['visit_id']],
      ] as const)
        await fateOf(as('ambassadorOn'), {
          ...corrected(root, {}),
          name: command,
          payload: { [key]: randomUUID(), root_id: root, is_void: true },
        })
      return person
    }
    const [first, second] = [await named(one, 'Bà Năm'), await named(another, 'Bà Sáu')]
    expect(await reached(given)).toBe(0)
    const lesson = await held(sql, as('lead'), soon)
    await enrolled(as('anon'), lesson, { called: 'bà Năm' })
    const enrolment_id = await lastEnrolled(sql)
    expect(await fateOf(as('lead'), came(lesson, { enrolment_id, person_id: first }))).toBe('applied')
    expect(await reached(given)).toBe(1)
    expect(await callOf(as('lead'), 'place_enrolment($1, $2)', [enrolment_id, second])).toEqual({ outcome: 'placed' })
    expect(await reached(given)).toBe(1)
    expect(await sql(`select person_id from private.person_days where state = 'reached'`)).toEqual([
      { person_id: second },
    ])
  })

  trial('who gives the name and phone at the door that stand on the list is the one on the list', async (given) => {
    const { as, sql } = given
    const one = await held(sql, as('lead'), twoHelp())
    const { phone, code, last4 } = await enrolled(as('anon'), one, { called: 'bà Tư' })
    const named = { called: 'Bà  tư', phone, consent_text_id: classConsent }
    const atDoor = (more: Record<string, unknown> = {}) => came(one, { enrolment_id: randomUUID(), ...named, ...more })
    const first = atDoor()
    expect(await fateOf(as('ambassadorOff'), first)).toBe('applied')
    expect(await fateOf(as('ambassadorOn'), atDoor())).toBe('applied')
    expect(await resultOf(given, one)).toMatchObject({ attended: 1, named: 1, no_shows: 0 })
    const { code: door_code } = await showDoor(as('lead'), one)
    expect(await callOf(as('anon'), 'check_in_myself($1, $2, $3, $4)', [one.code, door_code, code, last4])).toEqual({
      outcome: 'already',
    })
    // Their helper goes on under the id the phone had made.
    await arrives(given, one, { enrolment_id: first.payload['enrolment_id'] })
    expect(await resultOf(given, one)).toMatchObject({ attended: 1 })
    const board = await callOf<{ enrolments: unknown[] }>(as('lead'), 'class_board($1)', [one.id])
    expect(board.enrolments).toHaveLength(1)
    // Another of the family, with the same phone, is another.
    await arrives(given, one, { enrolment_id: randomUUID(), ...named, called: 'ông Tư' })
    expect(await resultOf(given, one)).toMatchObject({ attended: 2, named: 2 })
    // Erased, they are so wherever the name was given.
    const [{ id } = { id: '' }] = await sql<{ id: string }>(`select id from public.enrolments where status = 'seat'`)
    expect(await callOf(as('lead'), 'forget_enrolment($1)', [id])).toEqual({ outcome: 'forgotten' })
    expect(await sql('select called from public.enrolments where called is not null')).toEqual([{ called: 'ông Tư' }])
    expect(await fateOf(as('ambassadorOff'), { ...first, id: randomUUID() })).toBe('refused erased')
  })

  trial('erased between two helpers’ sending, one is still one', async (given) => {
    const { as, sql } = given
    const door = await doorOf(sql, '1')
    const { person } = await meet(as('ambassadorOn'), door, 'Nguyễn Thị Tư')
    const one = await held(sql, as('lead'), twoHelp())
    await enrolled(as('anon'), one, { called: 'bà Tư', phone: '0912345678' })
    const enrolment_id = await lastEnrolled(sql)
    await arrives(given, one, { enrolment_id })
    expect(await fateOf(as('ambassadorOn'), withdrawal(person, naming))).toBe('applied')
    expect(await fateOf(as('ambassadorOn'), came(one, { enrolment_id }))).toBe('applied')
    expect(await resultOf(given, one)).toMatchObject({ attended: 1 })
    const board = await callOf<{ enrolments: unknown[] }>(as('lead'), 'class_board($1)', [one.id])
    expect(board.enrolments).toHaveLength(1)
  })

  trial(
    'what the second of two helpers wrote stands too: the better level, and that a visit is needed',
    async (given) => {
      const { as, sql } = given
      const { person } = await meet(as('ambassadorOn'), await doorOf(sql, '1'), 'Nguyễn Thị Tư')
      const one = await held(sql, as('lead'), { ...twoHelp(), skills: ['S1', 'S5'] })
      await enrolled(as('anon'), one, { called: 'bà Tư', phone: '0912345678' })
      const enrolment_id = await lastEnrolled(sql)
      const low = `00000000-0000-4000-8000-${Date.now()}`.slice(0, 36)
      await arrives(given, one, {
        enrolment_id,
        check_in_id: low.padEnd(36, '0'),
        skills: { S1: 'shown', S5: 'shown' },
      })
      const better = { skills: { S1: 'alone', S5: 'with_help' }, needs_visit: true }
      expect(await fateOf(as('ambassadorOn'), came(one, { enrolment_id, ...better }))).toBe('applied')
      const [{ ranks } = { ranks: {} }] = await sql('select private.skill_ranks($1, $2::date) as ranks', [
        person,
        '2100-01-01',
      ])
      expect(ranks).toMatchObject({ S1: 3, S5: 2 })
      expect(await resultOf(given, one)).toMatchObject({ attended: 1, follow_ups: 1 })
    },
  )

  trial('who checks in with their own phone has been shown what the class teaches', async (given) => {
    const { as, sql } = given
    const one = await held(sql, as('lead'), { ...soon, skills: ['K1', 'K2', 'S1', 'S5'] })
    await meet(as('ambassadorOn'), await doorOf(sql, '1'), 'Nguyễn Thị Tư')
    const taught = async () => Number((await rowOf(as('coordinator'), places.here))['taught'])
    const before = await taught()
    const { code, last4 } = await enrolled(as('anon'), one, { called: 'bà Tư', phone: '0912345678' })
    const { code: door_code } = await showDoor(as('lead'), one)
    expect(await callOf(as('anon'), 'check_in_myself($1, $2, $3, $4)', [one.code, door_code, code, last4])).toEqual({
      outcome: 'here',
    })
    expect(await resultOf(given, one)).toMatchObject({ skills: { K1: 1, K2: 1, S1: 1, S5: 1 } })
    expect(await taught()).toBe(before + 1)
  })

  trial('a slip “đã học” stays good while any of the two meetings stands', async ({ as, sql }) => {
    const one = await held(sql, as('lead'), twoHelp())
    await enrolled(as('anon'), one)
    const enrolment_id = await lastEnrolled(sql)
    const met = [came(one, { enrolment_id }), came(one, { enrolment_id })].toSorted((a, b) =>
      String(checkInIdOf(a)) < String(checkInIdOf(b)) ? -1 : 1,
    )
    for (const meeting of met) await fateOf(as('ambassadorOff'), meeting)
    const [slip] = await callOf<{ code: string }[]>(as('lead'), 'learned_slips($1)', [one.id])
    const verify = () => callOf<{ outcome: string }>(as('anon'), 'verify_learned($1)', [slip!.code])
    await fateOf(as('lead'), corrected(checkInIdOf(met[0]!), { is_void: true }))
    expect((await verify()).outcome).toBe('valid')
    await fateOf(as('lead'), corrected(checkInIdOf(met[1]!), { is_void: true }))
    expect((await verify()).outcome).toBe('unknown')
  })

  describe('the training of trainers', () => {
    trial('adds what each was shown, and taken back leaves what they taught before', async (given) => {
      const { as, sql } = given
      await sql(`update public.profiles set skills_taught = '{S3}' where id = $1`, [people.ambassadorOff])
      const one = await held(sql, as('lead'), { ...soon, kind: 'trainers', skills: ['S3', 'S5', 'S6'] })
      const trained = came(one, { profile_id: people.ambassadorOff, skills: { S3: 'shown', S6: 'alone' } })
      expect(await fateOf(as('lead'), trained)).toBe('applied')
      expect(await skillsOf(sql, people.ambassadorOff)).toEqual([
        { skills_taught: ['S3'], skills_trained: ['S3', 'S6'] },
      ])
      const teaches = async () =>
        (
          await callOf<{ people: { profile_id: string; teaches: string[] }[] }>(as('lead'), 'team_overview($1)', [
            teams.community,
          ])
        ).people.find(({ profile_id }) => profile_id === people.ambassadorOff)?.teaches
      expect(await teaches()).toEqual(['S3', 'S6'])
      await fateOf(as('lead'), corrected(checkInIdOf(trained), { is_void: true }))
      expect(await skillsOf(sql, people.ambassadorOff)).toEqual([{ skills_taught: ['S3'], skills_trained: [] }])
      expect(await teaches()).toEqual(['S3'])
    })

    trial('is for who works here', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), { ...soon, kind: 'trainers' })
      for (const stranger of [people.otherLead, people.viewer])
        expect(await fateOf(as('lead'), came(one, { profile_id: stranger }))).toBe('refused unknown_person')
      expect(await sql('select skills_trained from public.profiles where skills_trained <> $1', [[]])).toEqual([])
    })
  })

  test.each([
    ['5', 'too_many'],
    [5000, 'too_many'],
    [2.5, 'too_many'],
    [[], 'too_many'],
    [0, 'too_many'],
    [null, 'too_many'],
  ])('asking for %j people is told to be wrong, and is not one person', (wanted, reason) =>
    inTrial(ward, people, async ({ as, sql }) => {
      const one = await held(sql, as('lead'), { ...soon, team_id: teams.community })
      expect(await enrol(as('anon'), { ...enrolmentOf(one), people: wanted })).toEqual({
        outcome: 'invalid',
        fields: { people: reason },
      })
      expect(await sql('select id from public.enrolments')).toEqual([])
    }),
  )
})
