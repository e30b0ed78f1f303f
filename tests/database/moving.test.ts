import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowOf } from './counted.ts'
import { engines, type Ward } from './harness.ts'
import { meet } from './met-person.ts'
import { doorOf, naming, openPeopledWard, type People, places } from './people.ts'
import { aDay, checkIn, command, fateOf, send, visit, withdrawal } from './sent-commands.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

const visitOf = (sent: { payload: Record<string, unknown> }) => String(sent.payload.visit_id)

async function move(sql: Trial['sql'], person: string, household: string): Promise<unknown> {
  const [row] = await sql<{ answer: unknown }>('select public.move_person($1, $2) as answer', [person, household])
  return row!.answer
}

const confirmed = (person: string) =>
  command('record_confirmation', { confirmation_id: randomUUID(), person_id: person, confirmed_at: aDay })

describe.each(engines)('a person who moves on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { home: string; away: string }) => Promise<void>) =>
    test(title, () =>
      inTrial(ward, people, async (given) =>
        work({
          ...given,
          home: await doorOf(given.sql, '1'),
          away: await doorOf(given.sql, '10', places.besideStreet),
        }),
      ),
    )

  trial('takes name, consent and confirmation along; what happened stays where it happened', async (given) => {
    const { as, sql, home, away } = given
    const { person } = await meet(as('ambassadorOn'), home)
    await send(
      as('ambassadorOn'),
      confirmed(person),
      command('edit_person', { person_id: person, fields: { called: 'bà Tư' } }),
    )
    expect(await move(as('coordinator'), person, away)).toEqual({ outcome: 'moved' })
    const there = { household_id: away, part_id: places.besidePart }
    expect(await sql('select household_id, part_id, neighbourhood_id, full_name from public.people')).toEqual([
      { ...there, neighbourhood_id: places.beside, full_name: 'Bà Tư' },
    ])
    expect(await sql('select household_id, part_id from public.consents')).toEqual([there])
    expect(await sql('select household_id, part_id, neighbourhood_id from public.confirmations')).toEqual([
      { ...there, neighbourhood_id: places.beside },
    ])
    for (const table of ['visits', 'check_ins'])
      expect(await sql(`select household_id, part_id from public.${table}`)).toEqual([
        { household_id: home, part_id: places.odd },
      ])
    expect(
      await sql('select field, part_id, earlier, later, author_id from public.people_history order by id'),
    ).toEqual([
      expect.objectContaining({ field: 'called', part_id: places.besidePart }),
      { field: 'household_id', part_id: places.besidePart, earlier: home, later: away, author_id: people.coordinator },
    ])
  })

  trial('leaves the phones of the old home and reaches those of the new one', async ({ as, sql, home, away }) => {
    const { person } = await meet(as('ambassadorOn'), home)
    await send(as('ambassadorOn'), confirmed(person))
    await move(as('coordinator'), person, away)
    expect(
      await sql('select distinct table_name from private.tombstones where scope = $1 order by 1', [
        `part:${places.odd}`,
      ]),
    ).toEqual([{ table_name: 'confirmations' }, { table_name: 'consents' }, { table_name: 'people' }])
    expect(await as('ambassadorOn')('select id from public.people')).toEqual([])
    expect(await as('coordinator')('select id from public.people')).toHaveLength(1)
  })

  trial('pressed twice is already there; a door’s other id is that door', async ({ as, sql, home }) => {
    const { person } = await meet(as('ambassadorOn'), home)
    const alias = randomUUID()
    const next = await doorOf(sql, '3')
    await sql('insert into public.household_aliases (id, household_id, part_id) values ($1, $2, $3)', [
      alias,
      next,
      places.odd,
    ])
    expect(await move(as('ambassadorOn'), person, alias)).toEqual({ outcome: 'moved' })
    expect(await move(as('ambassadorOn'), person, next)).toEqual({ outcome: 'already_there' })
    expect(await sql('select household_id from public.people')).toEqual([{ household_id: next }])
    expect(await sql(`select id from public.people_history where field = 'household_id'`)).toHaveLength(1)
  })

  trial('only where both homes are in one’s care', async ({ as, sql, home, away }) => {
    const { person } = await meet(as('ambassadorOn'), home)
    const even = await doorOf(sql, '2')
    for (const [name, door, outcome] of [
      ['ambassadorOn', even, 'PT403'],
      ['ambassadorOn', away, 'PT403'],
      ['lead', away, 'PT403'],
      ['ambassadorOff', even, 'PT403'],
      ['viewer', even, 'PT403'],
      ['admin', even, 'PT403'],
      ['otherLead', even, 'PT403'],
      ['otherLead', await doorOf(sql, '7', places.elsewhereStreet), 'PT403'],
      ['stranger', even, 'PT403'],
      ['anon', even, '42501'],
    ] as const)
      expect([name, await outcomeOf(move(as(name), person, door))]).toEqual([name, outcome])
    expect(await move(as('lead'), person, even)).toEqual({ outcome: 'moved' })
    expect(await outcomeOf(move(as('ambassadorOn'), person, home))).toBe('PT403')
  })

  trial('nobody unknown, nowhere unknown, nobody erased', async ({ as, sql, home }) => {
    const { person } = await meet(as('ambassadorOn'), home)
    const next = await doorOf(sql, '3')
    const retired = await doorOf(sql, '5')
    await sql('update public.households set retired_at = now() where id = $1', [retired])
    expect(await outcomeOf(move(as('lead'), randomUUID(), next))).toBe('PT404')
    expect(await outcomeOf(move(as('lead'), person, randomUUID()))).toBe('PT404')
    expect(await outcomeOf(move(as('lead'), person, retired))).toBe('PT404')
    await send(as('ambassadorOn'), withdrawal(person, naming))
    expect(await outcomeOf(move(as('lead'), person, next))).toBe('PT410')
  })

  trial('is checked in at the new home, no longer at the old one', async ({ as, sql, home }) => {
    const { person, visited } = await meet(as('ambassadorOn'), home)
    const next = await doorOf(sql, '3')
    const there = visit(next)
    await send(as('ambassadorOn'), there)
    await move(as('ambassadorOn'), person, next)
    expect(await fateOf(as('ambassadorOn'), checkIn(visitOf(there), { person_id: person }))).toBe('applied')
    expect(await fateOf(as('ambassadorOn'), checkIn(visitOf(visited), { person_id: person }))).toBe(
      'refused unknown_person',
    )
  })

  trial('those merged into them move too, and either id names them', async ({ as, sql, home }) => {
    const { person } = await meet(as('ambassadorOn'), home)
    const { person: twin } = await meet(as('ambassadorOn'), home, 'Bà Tư Sáng')
    await sql('update public.people set merged_into = $1 where id = $2', [person, twin])
    const next = await doorOf(sql, '3')
    expect(await move(as('ambassadorOn'), twin, next)).toEqual({ outcome: 'moved' })
    expect(await sql('select distinct household_id from public.people')).toEqual([{ household_id: next }])
    expect(await sql('select distinct household_id from public.consents')).toEqual([{ household_id: next }])
  })

  trial('counts where the home is, the help where it happened', async ({ as, home, away, sql }) => {
    const { person, helped } = await meet(as('ambassadorOn'), home)
    await send(as('ambassadorOn'), confirmed(person))
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ helps: 1, people_reached: 1, confirmed: 1 })
    await move(as('coordinator'), person, away)
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ helps: 1, people_reached: 0, confirmed: 0 })
    expect(await rowOf(as('coordinator'), places.beside)).toMatchObject({ helps: 0, people_reached: 1, confirmed: 1 })

    const voided = { check_in_id: randomUUID(), root_id: helped.payload.check_in_id, is_void: true }
    await send(as('ambassadorOn'), command('correct_check_in', voided))
    await sql('select private.recount($1, 200)', [places.here])
    expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ helps: 0, people_reached: 0 })
    expect(await rowOf(as('coordinator'), places.beside)).toMatchObject({ people_reached: 0, confirmed: 1 })
  })
})
