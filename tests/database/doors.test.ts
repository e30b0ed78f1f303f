import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Part } from '../../src/backend/rows.ts'
import { partFor } from '../../src/store/commands/part-for.ts'
import { engines, type Ward } from './harness.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { command, fateOf, send, visit } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

describe.each(engines)('commands about doors on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  describe('doors', () => {
    const newDoor = async (sql: Trial['sql'], number: string, more: Record<string, unknown> = {}) =>
      command('add_household', { household_id: await doorOf(sql, number), street_id: places.street, number, ...more })

    trial('two phones make one door', async ({ as, sql }) => {
      expect(await fateOf(as('ambassadorOn'), await newDoor(sql, '12a/3', { number: '13b' }))).toBe('refused wrong_id')
      expect(await fateOf(as('ambassadorOn'), await newDoor(sql, '13b'))).toBe('applied')
      expect(await fateOf(as('lead'), await newDoor(sql, ' 13 B '))).toBe('applied')
      expect(await sql(`select number, part_id from public.households where number_key = '13B'`)).toEqual([
        { number: '13b', part_id: places.odd },
      ])
    })

    trial('a standing door of another id becomes what the phone’s id means', async ({ as, sql }) => {
      const minted = randomUUID()
      await sql(`update public.households set retired_at = now() where id = $1`, [await doorOf(sql, '5')])
      await sql(
        `insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key)
         values ($1, $2, $3, $4, $5, '15', '15')`,
        [minted, places.street, places.odd, places.here, places.ward],
      )
      const added = await newDoor(sql, '15')
      expect(await fateOf(as('ambassadorOn'), added)).toBe('applied')
      const visited = visit(await doorOf(sql, '15'))
      expect(await fateOf(as('ambassadorOn'), visited)).toBe('applied')
      expect(await sql('select household_id from public.visits')).toEqual([{ household_id: minted }])
      expect(await sql('select id, household_id, part_id from public.household_aliases')).toEqual([
        { id: await doorOf(sql, '15'), household_id: minted, part_id: places.odd },
      ])
    })

    trial('a number nobody can read, a street nobody knows, a part not mine', async ({ as, sql }) => {
      const fates: [Record<string, unknown>, string][] = [
        [{ number: '' }, 'refused number_unreadable'],
        [{ number: null }, 'refused number_unreadable'],
        [{ number: '12; drop' }, 'refused number_unreadable'],
        [{ street_id: randomUUID() }, 'refused unknown_street'],
        [{ needs: ['a_pony'] }, 'refused invalid'],
        [{ lon: 999 }, 'refused invalid'],
        [{ lon: 'NaN' }, 'refused invalid'],
      ]
      for (const [more, fate] of fates)
        expect(await fateOf(as('ambassadorOn'), await newDoor(sql, '17', more))).toBe(fate)
      expect(await fateOf(as('ambassadorOn'), await newDoor(sql, '18'))).toBe('held your_team')
      expect(await fateOf(as('otherLead'), await newDoor(sql, '19'))).toBe('refused not_yours')
    })

    trial('a door goes into the narrowest part it fits, and one that fits none still into a part', async ({ sql }) => {
      await sql(
        `insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind, side, label, from_number, to_number) values
           ($4, $1, $2, $3, 'range', null, null, 100, 199), ($5, $1, $2, $3, 'stairwell', null, 'A', null, null),
           ($6, $1, $2, $3, 'range', 'even', null, 200, 299)`,
        [places.street, places.here, places.ward, randomUUID(), randomUUID(), randomUUID()],
      )
      const parts = await sql<Part>('select * from public.parts where street_id = $1', [places.street])
      for (const [number, building, kind] of [
        ['7', '', 'odd'],
        ['12/8', '', 'even'],
        ['150', '', 'range'],
        ['150', 'A', 'stairwell'],
        ['150', 'B', 'range'],
        ['204', '', 'range'],
        ['205', '', 'odd'],
        ['A', '', 'even'],
      ] as const) {
        const [found] = await sql('select private.part_for($1, $2, $3) as id', [places.street, number, building])
        expect([number, building, parts.find(({ id }) => id === found!.id)?.kind]).toEqual([number, building, kind])
        expect(partFor({ parts, number_key: number, building })?.id).toBe(found!.id)
      }
    })

    trial(
      'nobody knocks where the door asked for it, until the day or until it is taken away',
      async ({ as, sql, door }) => {
        const edit = (fields: Record<string, unknown>) => command('edit_household', { household_id: door, fields })
        const standing = async () =>
          (
            await sql(
              'select do_not_visit, do_not_visit_until::text, go_in_pairs from public.households where id = $1',
              [door],
            )
          )[0]
        const asked = { do_not_visit: 'illness', do_not_visit_until: '2026-12-01', go_in_pairs: true }
        expect(await fateOf(as('ambassadorOn'), edit(asked))).toBe('applied')
        expect(await standing()).toEqual(asked)
        expect(await fateOf(as('ambassadorOn'), edit({ do_not_visit: 'bored' }))).toBe('refused invalid')
        expect(await fateOf(as('lead'), edit({ do_not_visit: null }))).toBe('applied')
        expect(await standing()).toEqual({ do_not_visit: null, do_not_visit_until: null, go_in_pairs: true })
        expect(
          await sql(`select field, later from public.household_history where author_id = $1 order by field`, [
            people.lead,
          ]),
        ).toEqual([
          { field: 'do_not_visit', later: null },
          { field: 'do_not_visit_until', later: null },
        ])
      },
    )

    trial('different fields both stand; of one the later wins and the earlier is kept', async ({ as, sql, door }) => {
      const edit = (fields: Record<string, unknown>) => command('edit_household', { household_id: door, fields })
      await send(as('ambassadorOn'), edit({ needs: ['no_internet'] }))
      await send(as('lead'), edit({ priorities: ['elderly'] }))
      await send(as('lead'), edit({ needs: ['no_smartphone'] }))
      expect(await sql('select needs, priorities from public.households where id = $1', [door])).toEqual([
        { needs: ['no_smartphone'], priorities: ['elderly'] },
      ])
      expect(await sql('select field, earlier, later, author_id from public.household_history order by id')).toEqual([
        { field: 'needs', earlier: [], later: ['no_internet'], author_id: people.ambassadorOn },
        { field: 'priorities', earlier: [], later: ['elderly'], author_id: people.lead },
        { field: 'needs', earlier: ['no_internet'], later: ['no_smartphone'], author_id: people.lead },
      ])
      expect(await fateOf(as('lead'), edit({ number: '99' }))).toBe('held unknown_field')
    })
  })
})
