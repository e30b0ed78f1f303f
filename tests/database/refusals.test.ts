import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type Ward } from './harness.ts'
import { meet } from './met-person.ts'
import { doorOf, openPeopledWard, type People } from './people.ts'
import { checkIn, fateOf, send, visit } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

const idOf = (sent: { payload: Record<string, unknown> }, key = 'visit_id') => String(sent.payload[key])

describe.each(engines)('refusals on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  describe('bad values are refused with a word, never an error', () => {
    const visits: [string, Record<string, unknown>, string][] = [
      ['no such outcome', { outcome: 'dancing' }, 'invalid'],
      ['no outcome', { outcome: null }, 'invalid'],
      ['a household that is no uuid', { household_id: 'here' }, 'invalid'],
      ['an unknown household', { household_id: randomUUID() }, 'unknown_household'],
      ['no household', { household_id: null }, 'unknown_household'],
      ['a row id that is no uuid', { visit_id: '1' }, 'invalid'],
      ['no row id', { visit_id: null }, 'invalid'],
      ['no moment', { visited_at: null }, 'moment_missing'],
      ['no date', { visited_at: 'yesterdayish' }, 'invalid'],
      ['the future', { visited_at: '2999-01-01T00:00:00Z' }, 'in_the_future'],
      ['infinity', { visited_at: 'infinity' }, 'in_the_future'],
      ['before the movement', { visited_at: '2019-01-01T00:00:00Z' }, 'too_long_ago'],
      ['words for minutes', { minutes: 'few' }, 'invalid'],
      ['too many minutes', { minutes: 99_999 }, 'invalid'],
      ['a return that never comes', { outcome: 'come_back', come_back_at: 'infinity' }, 'invalid'],
      ['an object for a truth', { relative_follows_up: {} }, 'invalid'],
    ]
    test.each(visits)('log_visit with %s', (_title, more, reason) =>
      inTrial(ward, people, async ({ as, sql }) => {
        const door = await doorOf(sql, '1')
        expect(await fateOf(as('ambassadorOn'), visit(door, more))).toBe(`refused ${reason}`)
      }),
    )

    trial('log_visit with tomorrow’s clock, within a day, is taken', async ({ as, door }) => {
      const soon = new Date(Date.now() + 3_600_000).toISOString()
      expect(await fateOf(as('ambassadorOn'), visit(door, { visited_at: soon }))).toBe('applied')
    })

    trial('envelopes that are no commands', async ({ as, door }) => {
      const sent = visit(door)
      const broken = [
        1,
        null,
        'log_visit',
        [],
        {},
        { ...sent, id: 'x' },
        { ...sent, payload: [] },
        { ...sent, needs: null },
        { ...sent, needs: 'none' },
        { ...sent, needs: ['x'] },
        { ...sent, needs: [null] },
        { ...sent, name: null },
        { ...sent, app_schema: 'new' },
        { ...sent, payload: { ...sent.payload, padding: 'x'.repeat(21_000) } },
      ]
      for (const answer of await send(as('ambassadorOn'), ...broken))
        expect(answer).toMatchObject({ answer: 'refused', reason: 'invalid' })
    })

    trial('a broken clock loses nothing', async ({ as, door }) => {
      for (const made_at of [
        '',
        'soon',
        '0000-99-99T99:99:99Z',
        '2026-13-45T99:99:99Z',
        '9999-12-31T23:59:59.999Z',
        null,
      ])
        expect(await fateOf(as('ambassadorOn'), { ...visit(door), made_at })).toBe('applied')
    })

    trial('check_in', async ({ as, door }) => {
      const visited = visit(door)
      await send(as('ambassadorOn'), visited)
      const fates: [Record<string, unknown>, string][] = [
        [{ skills: { dancing: 'shown' } }, 'refused unknown_skill'],
        [{ skills: { K1: 'master' } }, 'refused unknown_skill'],
        [{ skills: [] }, 'refused invalid'],
        [{ skills: null }, 'refused invalid'],
        [{ people_count: 0 }, 'refused invalid'],
        [{ people_count: 51 }, 'refused invalid'],
        [{ audience_group: 'pirate' }, 'refused invalid'],
        [{ priorities: ['rich'] }, 'refused invalid'],
        [{ priorities: 'elderly' }, 'refused invalid'],
        [{ priorities: [null] }, 'refused invalid'],
        [{ person_id: randomUUID() }, 'refused unknown_person'],
        [{ visit_id: randomUUID() }, 'refused unknown_visit'],
        [{ people_count: 12, priorities: ['elderly'] }, 'applied'],
      ]
      for (const [more, fate] of fates)
        expect(await fateOf(as('ambassadorOn'), checkIn(idOf(visited), more))).toBe(fate)
    })

    trial('a person of another home cannot be checked in here', async ({ as, sql, door }) => {
      const { person } = await meet(as('ambassadorOn'), door)
      const there = visit(await doorOf(sql, '3'))
      await send(as('ambassadorOn'), there)
      expect(await fateOf(as('ambassadorOn'), checkIn(idOf(there), { person_id: person }))).toBe(
        'refused unknown_person',
      )
    })
  })

  describe('a row id that exists', () => {
    trial('is refused, whoever wrote it, and the standing row stays as it was', async ({ as, sql, door }) => {
      const first = visit(door)
      await send(as('ambassadorOn'), first)
      for (const name of ['lead', 'ambassadorOn'] as const) {
        const same = visit(door, { visit_id: idOf(first), outcome: 'declined' })
        expect(await fateOf(as(name), same)).toBe('refused id_taken')
      }
      expect(await sql('select outcome, author_id from public.visits')).toEqual([
        { outcome: 'helped', author_id: people.ambassadorOn },
      ])
    })
  })
})
