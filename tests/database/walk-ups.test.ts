import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowOf } from './counted.ts'
import { engines, type Ward } from './harness.ts'
import { meet } from './met-person.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { checkIn, command, correctWalkUp, fateOf, send, visit, walkUp } from './sent-commands.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

const idOf = (sent: { payload: Record<string, unknown> }) => String(sent.payload.check_in_id)
const standing = (sql: Trial['sql']) =>
  sql('select people_count, audience_group, priorities, skills, is_void from private.current_check_ins')

describe.each(engines)('walk-ups on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  trial('people helped in passing are counted, at no home and by no name', async ({ as, sql }) => {
    const helped = walkUp(places.here, { people_count: 3, audience_group: 'worker', priorities: ['elderly'] })
    expect(await fateOf(as('ambassadorOn'), helped)).toBe('applied')
    expect(
      await sql(
        'select id, visit_id, household_id, part_id, neighbourhood_id, author_id, person_id from public.check_ins',
      ),
    ).toEqual([
      {
        id: idOf(helped),
        visit_id: null,
        household_id: null,
        part_id: null,
        neighbourhood_id: places.here,
        author_id: people.ambassadorOn,
        person_id: null,
      },
    ])
    expect(await standing(sql)).toEqual([
      { people_count: 3, audience_group: 'worker', priorities: ['elderly'], skills: { S1: 'shown' }, is_void: false },
    ])
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ helps: 3, attempted: 0, people_reached: 0 })
    expect(await rowOf(as('coordinator'), places.beside)).toMatchObject({ helps: 0 })
  })

  trial('whoever works in the neighbourhood may write one there, nobody else', async ({ as, sql }) => {
    for (const name of ['ambassadorOn', 'ambassadorOff', 'lead', 'coordinator'] as const)
      expect([name, await fateOf(as(name), walkUp(places.here))]).toEqual([name, 'applied'])
    for (const name of ['viewer', 'admin', 'otherLead'] as const)
      expect([name, await fateOf(as(name), walkUp(places.here))]).toEqual([name, 'refused not_yours'])
    expect(await fateOf(as('ambassadorOn'), walkUp(places.beside))).toBe('refused not_yours')
    expect(await fateOf(as('coordinator'), walkUp(places.beside))).toBe('applied')
    for (const place of [places.ward, places.province, randomUUID()])
      expect(await fateOf(as('coordinator'), walkUp(place))).toBe('refused not_yours')
    await sql('update public.memberships set left_at = now() where profile_id = $1', [people.ambassadorOn])
    expect(await fateOf(as('ambassadorOn'), walkUp(places.here))).toBe('refused not_yours')
  })

  trial('the author and the lead correct it; what a correction leaves out stays as it stood', async ({ as, sql }) => {
    const first = walkUp(places.here, { people_count: 3 })
    await send(as('ambassadorOff'), first)
    expect(await fateOf(as('ambassadorOff'), correctWalkUp(idOf(first), { people_count: 4 }))).toBe('applied')
    const changed = { skills: { S5: 'alone' }, priorities: ['poor'] }
    expect(await fateOf(as('lead'), correctWalkUp(idOf(first), changed))).toBe('applied')
    for (const name of ['ambassadorOn', 'viewer', 'admin', 'otherLead'] as const)
      expect(await fateOf(as(name), correctWalkUp(idOf(first), { is_void: true }))).toBe('refused only_author_or_lead')
    expect(await standing(sql)).toEqual([
      {
        people_count: 4,
        audience_group: 'resident',
        priorities: ['poor'],
        skills: { S5: 'alone' },
        is_void: false,
      },
    ])
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ helps: 4 })
    expect(await fateOf(as('ambassadorOff'), correctWalkUp(idOf(first), { is_void: true }))).toBe('applied')
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ helps: 0 })
    await sql('update public.memberships set left_at = now() where profile_id = $1', [people.ambassadorOff])
    expect(await fateOf(as('ambassadorOff'), correctWalkUp(idOf(first), { is_void: false }))).toBe('refused not_yours')
  })

  trial('one is read by its author and by those who lead the area', async ({ as }) => {
    await send(as('ambassadorOff'), walkUp(places.here))
    const count = async (name: Parameters<typeof as>[0]) => (await as(name)('select id from public.check_ins')).length
    for (const [name, rows] of [
      ['ambassadorOff', 1],
      ['lead', 1],
      ['coordinator', 1],
      ['ambassadorOn', 0],
      ['viewer', 0],
      ['admin', 0],
      ['otherLead', 0],
    ] as const)
      expect([name, await count(name)]).toEqual([name, rows])
  })

  trial('a walk-up and a check-in at a home are not corrected as each other', async ({ as, sql }) => {
    const inPassing = walkUp(places.here)
    const visited = visit(await doorOf(sql, '1'))
    const atHome = checkIn(String(visited.payload.visit_id))
    await send(as('ambassadorOn'), inPassing, visited, atHome)
    const asCheckIn = command('correct_check_in', { check_in_id: randomUUID(), root_id: idOf(inPassing) })
    expect(await fateOf(as('ambassadorOn'), asCheckIn)).toBe('refused unknown_check_in')
    expect(await fateOf(as('ambassadorOn'), correctWalkUp(idOf(atHome), {}))).toBe('refused unknown_walk_up')
    expect(await fateOf(as('ambassadorOn'), correctWalkUp(randomUUID(), {}))).toBe('refused unknown_walk_up')
  })

  trial('bad values are refused with a word', async ({ as }) => {
    const fates: [Record<string, unknown>, string][] = [
      [{ neighbourhood_id: null }, 'refused not_yours'],
      [{ neighbourhood_id: 'here' }, 'refused invalid'],
      [{ people_count: 51 }, 'refused invalid'],
      [{ skills: { dancing: 'shown' } }, 'refused unknown_skill'],
      [{ helped_at: null }, 'refused moment_missing'],
      [{ check_in_id: null }, 'refused invalid'],
      [{ helped_at: '2019-01-01T00:00:00Z' }, 'refused too_long_ago'],
    ]
    for (const [more, fate] of fates)
      expect([more, await fateOf(as('ambassadorOn'), walkUp(places.here, more))]).toEqual([more, fate])
  })

  trial('no row is half a walk-up, and none names a person', async ({ sql, as }) => {
    const visited = visit(await doorOf(sql, '1'))
    await send(as('ambassadorOn'), visited, checkIn(String(visited.payload.visit_id)))
    for (const column of ['visit_id', 'household_id', 'part_id']) {
      await sql('savepoint whole')
      expect([column, await outcomeOf(sql(`update public.check_ins set ${column} = null`))]).toEqual([column, '23514'])
      await sql('rollback to savepoint whole')
    }
    const { person } = await meet(as('ambassadorOn'), await doorOf(sql, '3'))
    const named = `update public.check_ins set visit_id = null, household_id = null, part_id = null where person_id = $1`
    expect(await outcomeOf(sql(named, [person]))).toBe('23514')
  })
})
