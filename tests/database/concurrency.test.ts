import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverageOf, rowOf } from './counted.ts'
import { give } from './assigning.ts'
import { type Ward } from './harness.ts'
import { acceptHeld } from './held.ts'
import { meet } from './met-person.ts'
import { createPerson, doorOf, openPeopledWard, type People, places, teams } from './people.ts'
import { checkIn, type Command, command, fateOf, send, visit } from './sent-commands.ts'

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

  test('two leads who give the same parts at once leave two people at most on each, and never deadlock', async () => {
    const leads = [people.lead, people.coordinator].map((id) => ward.as(id).sql)
    const [third, fourth] = await Promise.all(
      ['walker3', 'walker4'].map((called) => createPerson(ward, called, teams.community, 'ambassador')),
    )
    const pairs = [
      [people.ambassadorOn, people.ambassadorOff],
      [third!, fourth!],
    ]
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => {
        const parts = turn % 2 ? [places.odd, places.even] : [places.even, places.odd]
        return give(
          leads[turn % 2]!,
          parts.map((part_id) => ({ part_id, people: pairs[turn % 2]! })),
        )
      }),
    )
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['assigned']))
    const held = await ward.sql<{ people: string[] }>(
      'select array_agg(profile_id) as people from public.assignments where ended_at is null group by part_id',
    )
    expect(held).toHaveLength(2)
    for (const { people: pair } of held) expect(pairs.map((each) => each.toSorted())).toContainEqual(pair.toSorted())
    await give(leads[0]!, [
      { part_id: places.odd, people: [people.ambassadorOn] },
      { part_id: places.even, people: [] },
    ])
  })

  describe('phones that write the same records in opposite order never deadlock', () => {
    const brokenSoFar = async () => {
      await ward.sql('select pg_stat_force_next_flush()')
      const [row] = await ward.sql<{ deadlocks: number }>(
        'select deadlocks::integer from pg_stat_database where datname = current_database()',
      )
      return row!.deadlocks
    }

    /** Three phones send one batch there and back at the same moment, four times. */
    async function writeAgainstEachOther(batchOf: (round: number) => Promise<Command[]>) {
      const before = await brokenSoFar()
      for (let round = 0; round < 4; round += 1) {
        const batch = await batchOf(round)
        const answers = await Promise.all([
          send(ward.as(people.lead).sql, ...batch),
          send(ward.as(people.ambassadorOn).sql, ...batch.toReversed()),
          send(ward.as(people.coordinator).sql, ...batch),
        ])
        expect(new Set(answers.flat().map(({ answer }) => answer))).toEqual(new Set(['applied']))
      }
      expect(await brokenSoFar()).toBe(before)
    }

    test('adding the same new doors', async () => {
      await writeAgainstEachOther((round) =>
        Promise.all(
          Array.from({ length: 20 }, async (_, turn) => {
            const number = String(1001 + round * 100 + turn * 2)
            return command('add_household', {
              household_id: await doorOf(ward.sql, number),
              street_id: places.street,
              number,
            })
          }),
        ),
      )
      expect(await ward.sql(`select id from public.households where number_key ~ '^1[0-9]{3}$'`)).toHaveLength(80)
    })

    test('editing the same homes and people', async () => {
      const lead = ward.as(people.lead).sql
      const doors = await Promise.all(['1', '3', '5'].map((number) => doorOf(ward.sql, number)))
      const named: string[] = []
      for (const door of doors) named.push((await meet(lead, door)).person)
      await writeAgainstEachOther(async (round) => [
        ...doors.map((door) => command('edit_household', { household_id: door, fields: { lon: 105 + round } })),
        ...named.map((person) => command('edit_person', { person_id: person, fields: { birth_year: 1950 + round } })),
      ])
    })
  })

  test('deciding on what is held while its author goes on sending ends in one effect each', async () => {
    const late = ward.as(people.ambassadorOff).sql
    const door = await doorOf(ward.sql, '1')
    const pairs = Array.from({ length: 12 }, () => {
      const visited = visit(door)
      return [visited, { ...checkIn(String(visited.payload.visit_id)), needs: [visited.id] }] as const
    })
    await send(late, ...pairs.slice(0, 8).flat())
    const held = pairs.slice(0, 8).map(([visited]) => visited.id)
    const [decisions, sent] = await Promise.all([
      Promise.all(
        [people.lead, people.lead].flatMap((decider) =>
          held.map((id) => acceptHeld(ward.as(decider).sql, people.ambassadorOff, id)),
        ),
      ),
      Promise.all([...pairs.slice(8).map((pair) => send(late, ...pair)), send(late, ...pairs.slice(0, 8).flat())]),
      Promise.all([1, 2, 3].map(() => ward.sql('select private.reconsider_held()'))),
    ])
    expect(decisions.filter(({ outcome, applied }) => outcome === 'accepted' && applied === 2)).toHaveLength(8)
    expect(decisions.filter(({ outcome }) => outcome === 'gone')).toHaveLength(8)
    expect(sent.flat().filter(({ answer }) => answer === 'refused')).toEqual([])
    const [count] = await ward.sql(
      `select (select count(*)::integer from public.visits where author_id = $1) as visits,
        (select count(*)::integer from public.check_ins where author_id = $1) as helps,
        (select count(*)::integer from public.command_log where author_id = $1 and status = 'held') as held`,
      [people.ambassadorOff],
    )
    expect(count).toEqual({ visits: 8, helps: 8, held: 8 })
  })

  test('one person moved two ways at once ends at one home with both steps told', async () => {
    const { person } = await meet(ward.as(people.lead).sql, await doorOf(ward.sql, '1'))
    const doors = await Promise.all(['3', '5', '2', '4'].map((number) => doorOf(ward.sql, number)))
    const moves = doors.map((door) => ward.as(people.lead).sql('select public.move_person($1, $2)', [person, door]))
    await Promise.all(moves)
    const steps = await ward.sql<{ earlier: string; later: string }>(
      `select earlier, later from public.people_history where person_id = $1 and field = 'household_id' order by receipt`,
      [person],
    )
    expect(steps).toHaveLength(4)
    for (const [place, { earlier }] of steps.entries()) if (place > 0) expect(earlier).toBe(steps[place - 1]!.later)
    expect(await ward.sql('select household_id from public.people where id = $1', [person])).toEqual([
      { household_id: steps.at(-1)!.later },
    ])
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

  test('a part split while phones send: every visit follows its home, none stays on the part that was', async () => {
    const doors = await Promise.all(['1', '3', '5'].map((number) => doorOf(ward.sql, number)))
    const into = JSON.stringify([
      { kind: 'range', from_number: 1, to_number: 3 },
      { kind: 'range', from_number: 5, to_number: 99_999 },
    ])
    const splitting = ward
      .as(people.lead)
      .sql(`select public.split_part($1, $2::jsonb) ->> 'outcome' as outcome`, [places.odd, into])
    const sent = Array.from({ length: 8 }, () =>
      send(ward.as(people.ambassadorOn).sql, ...Array.from({ length: 20 }, (_, turn) => visit(doors[turn % 3]!))),
    )
    const [[split], ...answers] = await Promise.all([splitting, ...sent])
    expect(split).toEqual({ outcome: 'split' })
    expect(new Set(answers.flat().map(({ answer }) => answer))).toEqual(new Set(['applied']))
    expect(
      await ward.sql(`select visit.id from public.visits as visit join public.households as door on door.id = visit.household_id
        where visit.part_id <> door.part_id or visit.part_id = '${places.odd}'`),
    ).toEqual([])
  })
})
