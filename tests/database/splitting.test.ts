import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { type AnswerToGiving, give } from './assigning.ts'
import { engines, type Ward } from './harness.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { fateOf, visit } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

const lowAndHigh = [
  { kind: 'range', from_number: 1, to_number: 3 },
  { kind: 'range', from_number: 5, to_number: 99 },
]

interface Split {
  outcome: 'split' | 'refused'
  reason?: string
  parts?: { part_id: string; kind: string; side: string | null; from_number: number | null }[]
}

async function split(sql: Sql, into: object[], part = places.odd): Promise<Split> {
  const [row] = await sql<{ answer: Split }>('select public.split_part($1, $2::jsonb) as answer', [
    part,
    JSON.stringify(into),
  ])
  return row!.answer
}

async function acceptCut(sql: Sql, pieces: object[]): Promise<AnswerToGiving> {
  const [row] = await sql<{ answer: AnswerToGiving }>('select public.accept_cut($1::jsonb) as answer', [
    JSON.stringify(pieces),
  ])
  return row!.answer
}

describe.each(engines)('splitting a part on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  trial(
    'its doors and their facts pass to the new parts, and no phone keeps them as the old one’s',
    async ({ as, sql }) => {
      const door = await doorOf(sql, '5')
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('applied')
      const { parts } = await split(as('lead'), lowAndHigh)
      expect(parts).toMatchObject([
        { kind: 'range', side: 'odd', from_number: 1 },
        { kind: 'range', side: 'odd', from_number: 5 },
      ])
      const high = parts![1]!.part_id
      expect(await sql('select part_id from public.households where id = $1', [door])).toEqual([{ part_id: high }])
      expect(await sql('select part_id from public.visits where household_id = $1', [door])).toEqual([
        { part_id: high },
      ])
      expect(
        await sql(`select table_name from private.tombstones where scope = 'part:' || $1 order by 1`, [places.odd]),
      ).toEqual(['households', 'households', 'households', 'visits'].map((table_name) => ({ table_name })))
      expect(
        await sql('select successor_ids from public.parts where id = $1 and retired_at is not null', [places.odd]),
      ).toEqual([{ successor_ids: parts!.map(({ part_id }) => part_id) }])
    },
  )

  trial('who held it holds what became of it, and goes on writing', async ({ as, sql }) => {
    const { parts } = await split(as('lead'), lowAndHigh)
    expect(
      await sql('select part_id from public.assignments where profile_id = $1 and ended_at is null order by part_id', [
        people.ambassadorOn,
      ]),
    ).toEqual(parts!.map(({ part_id }) => ({ part_id })).toSorted((a, b) => (a.part_id < b.part_id ? -1 : 1)))
    expect(await fateOf(as('ambassadorOn'), visit(await doorOf(sql, '5')))).toBe('applied')
  })

  trial('late work of who held it within thirty days is still held for the lead, not refused', async ({ as, sql }) => {
    await give(as('lead'), [{ part_id: places.odd, people: [] }])
    await sql('update public.memberships set left_at = now() where profile_id = $1', [people.ambassadorOn])
    await split(as('lead'), lowAndHigh)
    expect(await fateOf(as('ambassadorOn'), visit(await doorOf(sql, '5')))).toBe('held was_yours')
  })

  trial('a door found later goes to the part of its side and number', async ({ as, sql }) => {
    const { parts } = await split(as('lead'), lowAndHigh)
    const found = async (number: string) =>
      (await sql<{ id: string }>(`select private.part_for($1, $2, '') as id`, [places.street, number]))[0]!.id
    expect(await found('7')).toBe(parts![1]!.part_id)
    expect(await found('6')).toBe(places.even)
  })

  test.each([
    [
      'a door would be left out',
      'uncovered',
      places.odd,
      [
        { kind: 'range', from_number: 1, to_number: 1 },
        { kind: 'range', from_number: 5, to_number: 9 },
      ],
    ],
    [
      'two would share a number',
      'overlap',
      places.odd,
      [
        { kind: 'range', from_number: 1, to_number: 5 },
        { kind: 'range', from_number: 5, to_number: 9 },
      ],
    ],
    [
      'a slice is of the other side',
      'not_splittable',
      places.odd,
      [
        { kind: 'range', side: 'even', from_number: 2, to_number: 4 },
        { kind: 'range', from_number: 1, to_number: 9 },
      ],
    ],
    ['there is but one slice', 'not_splittable', places.odd, [{ kind: 'range', from_number: 1, to_number: 9 }]],
    ['the area is another’s', 'not_yours', places.besidePart, [{ kind: 'odd' }, { kind: 'even' }]],
  ])('is refused when %s, and nothing changes', async (_why, reason, part, into) => {
    await inTrial(ward, people, async ({ as, sql }) => {
      expect(await split(as('lead'), into, part)).toMatchObject({ outcome: 'refused', reason })
      expect(await sql('select id from public.parts where retired_at is not null')).toEqual([])
    })
  })

  trial('a part split once is not split again', async ({ as }) => {
    await split(as('lead'), lowAndHigh)
    expect(await split(as('lead'), lowAndHigh)).toMatchObject({ reason: 'part_retired' })
  })

  trial('a cut is accepted whole: split, given, and what stood before speaks of the new parts', async ({ as, sql }) => {
    const piece = (person: string, take: number) => ({
      people: [person],
      note: 'evening',
      units: [{ part_id: places.odd, into: lowAndHigh, take }],
    })
    const answer = await acceptCut(as('lead'), [
      piece(people.ambassadorOff, 0),
      { ...piece(people.lead, 1), units: [...piece(people.lead, 1).units, { part_id: places.even }] },
    ])
    expect(answer.outcome).toBe('assigned')
    expect(
      await sql(`select door.number, held.profile_id from public.households as door
        join public.assignments as held on held.part_id = door.part_id and held.ended_at is null order by 1`),
    ).toEqual(
      [
        ['1', people.ambassadorOff],
        ['2', people.lead],
        ['3', people.ambassadorOff],
        ['4', people.lead],
        ['5', people.lead],
      ].map(([number, profile_id]) => ({ number, profile_id })),
    )
    await give(as('lead'), answer.before!)
    expect(await sql('select distinct profile_id from public.assignments where ended_at is null')).toEqual([
      { profile_id: people.ambassadorOn },
    ])
  })

  trial('a cut with one person who cannot have it changes nothing', async ({ as, sql }) => {
    const units = [{ part_id: places.odd, into: lowAndHigh, take: 0 }]
    expect(await acceptCut(as('lead'), [{ people: [people.viewer], units }])).toMatchObject({
      outcome: 'refused',
      reason: 'person_not_in_area',
    })
    expect(await sql('select id from public.parts where retired_at is not null')).toEqual([])
  })

  trial('an outing goes to the new parts', async ({ as, sql }) => {
    await sql(
      `insert into public.outings (team_id, area_id, starts_at, ends_at, meeting_words, part_ids, created_by)
       select id, area_id, now() + interval '1 day', now() + interval '25 hours', 'Cổng đình', array[$1]::uuid[], $2
       from public.teams where area_id = $3`,
      [places.odd, people.lead, places.here],
    )
    const { parts } = await split(as('lead'), lowAndHigh)
    expect(await sql('select part_ids from public.outings')).toEqual([
      { part_ids: parts!.map(({ part_id }) => part_id) },
    ])
  })
})
