import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { engines, type Ward } from './harness.ts'
import { doorOf, openPeopledWard, type People, places, teams } from './people.ts'
import { pullAll } from './pulled.ts'
import { fateOf, visit } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

type Answer = {
  outcome: string
  reason?: string
  profile_id?: string
  ids?: string[]
  clashes?: { profile_id: string }[]
}
const anHour = 60 * 60 * 1000
const inHours = (hours: number) => new Date(Date.now() + hours * anHour).toISOString()
const dayOf = (moment: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(moment))

async function call(sql: Sql, text: string, parameters: unknown[] = []): Promise<Answer> {
  const [row] = await sql<{ answer: Answer }>(`select ${text} as answer`, parameters)
  return row!.answer
}

const outingFor = (people: string[], more: object = {}) => ({
  team_id: teams.community,
  area_id: places.here,
  starts_at: inHours(48),
  ends_at: inHours(50),
  meeting_words: 'Cổng đình',
  part_ids: [places.odd],
  people,
  open_places: 0,
  ...more,
})

const schedule = (sql: Sql, outing: object) => call(sql, 'public.schedule_outing($1::jsonb)', [JSON.stringify(outing)])
const answer = (sql: Sql, id: string, word: string) => call(sql, 'public.answer_outing($1, $2)', [id, word])

const pulled = async (sql: Sql, person: string) =>
  (await pullAll(sql)).pages.find(({ scope }) => scope === `me:${person}`)!.rows

describe.each(engines)('outings on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  trial('a lead asks people of the area, they answer, and the outing says how many come', async ({ as, sql }) => {
    const { outcome, ids } = await schedule(as('lead'), outingFor([people.ambassadorOn, people.ambassadorOff]))
    expect(outcome).toBe('scheduled')
    expect(await answer(as('ambassadorOn'), ids![0]!, 'yes')).toEqual({ outcome: 'answered', answer: 'yes' })
    await answer(as('ambassadorOff'), ids![0]!, 'no')
    expect(await sql('select yes, asked from public.outings')).toEqual([{ yes: 1, asked: 2 }])
  })

  trial('it is refused outside one’s area, in the past, too long, or with a stranger in it', async ({ as }) => {
    for (const [who, more, reason] of [
      ['ambassadorOn', {}, 'not_yours'],
      ['otherLead', {}, 'not_yours'],
      ['lead', { area_id: places.ward }, 'not_yours'],
      ['lead', { part_ids: [places.besidePart] }, 'not_yours'],
      ['lead', { starts_at: inHours(-3), ends_at: inHours(-1) }, 'in_the_past'],
      ['lead', { ends_at: inHours(48 + 13) }, 'too_long'],
      ['lead', { repeat_weekly_until: dayOf(inHours(48 + 27 * 7 * 24)) }, 'too_long'],
      ['lead', { people: [people.otherLead] }, 'person_not_in_area'],
    ] as const)
      expect([who, more, (await schedule(as(who), outingFor([], more))).reason]).toEqual([who, more, reason])
  })

  trial('it repeats weekly, and the rest of the series is moved and cancelled together', async ({ as, sql }) => {
    const until = dayOf(inHours(48 + 3 * 7 * 24))
    const { ids } = await schedule(as('lead'), outingFor([people.ambassadorOn], { repeat_weekly_until: until }))
    expect(ids).toHaveLength(4)
    await answer(as('ambassadorOn'), ids![2]!, 'yes')
    const [second] = await sql<{ starts_at: Date }>('select starts_at from public.outings where id = $1', [ids![1]])
    const later = (hours: number) => new Date(new Date(second!.starts_at).getTime() + hours * anHour).toISOString()
    const moved = await call(as('lead'), 'public.move_outing($1, $2, $3, true)', [ids![1], later(24), later(26)])
    expect(moved.ids).toEqual(ids!.slice(1))
    expect(
      await sql(`select (ends_at - starts_at)::text as span, extract(day from starts_at - lag(starts_at) over (order by starts_at))::integer as days
        from public.outings order by starts_at`),
    ).toEqual([null, 8, 7, 7].map((days) => ({ span: '02:00:00', days })))
    expect(await sql(`select distinct answer from public.outing_people`)).toEqual([{ answer: 'asked' }])
    expect(await call(as('lead'), `public.cancel_outing($1, 'rain', true)`, [ids![2]])).toMatchObject({
      ids: ids!.slice(2),
    })
    expect(await answer(as('ambassadorOn'), ids![2]!, 'yes')).toEqual({ outcome: 'gone' })
    expect((await call(as('lead'), 'public.move_outing($1, $2, $3)', [ids![2], inHours(90), inHours(91)])).reason).toBe(
      'cancelled',
    )
  })

  trial('open places go to the team, first come first served, and a no frees one', async ({ as }) => {
    const { ids } = await schedule(as('lead'), outingFor([], { open_places: 1 }))
    const id = ids![0]!
    expect((await answer(as('otherLead'), id, 'yes')).reason).toBe('not_yours')
    expect((await answer(as('ambassadorOn'), id, 'yes')).outcome).toBe('answered')
    expect((await answer(as('ambassadorOff'), id, 'yes')).outcome).toBe('full')
    await answer(as('ambassadorOn'), id, 'no')
    expect((await answer(as('ambassadorOff'), id, 'yes')).outcome).toBe('answered')
    expect((await answer(as('ambassadorOn'), id, 'yes')).outcome).toBe('full')
  })

  trial(
    'two outings of one person at an hour are a warning to the lead, and nobody else’s business',
    async ({ as }) => {
      await schedule(as('lead'), outingFor([people.ambassadorOn]))
      const second = await schedule(
        as('lead'),
        outingFor([people.ambassadorOn, people.ambassadorOff], { ends_at: inHours(49) }),
      )
      expect(second.clashes!.map(({ profile_id }) => profile_id)).toEqual([people.ambassadorOn])
      const ask = [[people.ambassadorOn], inHours(47), inHours(49)]
      expect(await call(as('lead'), 'public.clashes_of($1, $2, $3)', ask)).toHaveLength(2)
      expect(await call(as('otherLead'), 'public.clashes_of($1, $2, $3)', ask)).toEqual([])
      expect(await call(as('ambassadorOff'), 'public.clashes_of($1, $2, $3)', ask)).toEqual([])
    },
  )

  trial('phones of the team and of those asked hold it; who leaves the team loses it', async ({ as, sql }) => {
    const { ids } = await schedule(as('lead'), outingFor([people.ambassadorOn]))
    await sql('select 1')
    expect(await as('ambassadorOn')('select id from public.outings')).toEqual([{ id: ids![0] }])
    expect(await as('viewer')('select id from public.outings')).toEqual([])
    await sql('update public.memberships set left_at = now() where profile_id = $1', [people.ambassadorOn])
    expect(
      await sql(`select table_name from private.tombstones where scope = $1 and table_name like 'outing%' order by 1`, [
        `me:${people.ambassadorOn}`,
      ]),
    ).toEqual([{ table_name: 'outing_people' }, { table_name: 'outings' }])
  })

  trial('what it achieved is counted from those who came, in its parts, at its hour', async ({ as, sql }) => {
    const { ids } = await schedule(
      as('lead'),
      outingFor([people.ambassadorOn, people.lead], { starts_at: inHours(0), ends_at: inHours(2) }),
    )
    await answer(as('ambassadorOn'), ids![0]!, 'yes')
    await sql(`update public.outings set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour'`)
    const at = (hours: number) => ({ visited_at: inHours(hours), minutes: 10 })
    const [one, three, even] = [await doorOf(sql, '1'), await doorOf(sql, '3'), await doorOf(sql, '2')]
    await fateOf(as('ambassadorOn'), visit(one, at(-2)))
    await fateOf(as('ambassadorOn'), visit(three, { ...at(-1.3), outcome: 'no_one_home' }))
    await fateOf(as('ambassadorOn'), visit(three, at(-6)))
    await fateOf(as('lead'), visit(even, at(-2)))
    await fateOf(as('lead'), visit(one, at(-2)))
    const found = await call(as('lead'), 'public.outing_of($1)', [ids![0]])
    expect(found).toMatchObject({
      result: { streets: 1, homes_attempted: 2, homes_reached: 1, people_helped: 0, minutes: 20 },
    })
  })

  test('a phone pulls the outings of its team with how many come, and its own answer', async () => {
    const { ids } = await schedule(ward.as(people.lead).sql, outingFor([people.ambassadorOn]))
    const rows = await pulled(ward.as(people.ambassadorOn).sql, people.ambassadorOn)
    expect(rows.outings).toMatchObject([{ id: ids![0], yes: 0, asked: 1, meeting_words: 'Cổng đình' }])
    expect(rows.outing_people).toMatchObject([{ outing_id: ids![0], answer: 'asked' }])
    const beside = await pulled(ward.as(people.ambassadorOff).sql, people.ambassadorOff)
    expect([beside.outings?.length, beside.outing_people]).toEqual([1, undefined])
    expect((await pulled(ward.as(people.otherLead).sql, people.otherLead)).outings).toBeUndefined()
  })
})
