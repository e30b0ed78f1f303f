import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type Ward } from './harness.ts'
import { acceptHeld } from './held.ts'
import { doorOf, openPeopledWard, type People } from './people.ts'
import { type Command, command, fateOf, send, visit } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

const minute = 60_000
const day = 24 * 60 * minute
const inTime = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

/** As a phone sends it whose clock is so much ahead. */
const ahead = (sent: Command, error: number): Command => ({
  ...sent,
  made_at: inTime(error - day),
  clock_at: inTime(error),
})

/** Minutes between a moment in a table and now; negative for the past. */
async function minutesFromNow(sql: Trial['sql'], moment: string, table: string): Promise<number[]> {
  const rows = await sql<{ minutes: number }>(
    `select round(extract(epoch from ${moment} - now()) / 60)::integer as minutes from ${table}`,
  )
  return rows.map(({ minutes }) => minutes)
}

describe.each(engines)('wrong clocks on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  test.each([
    ['ahead by three days', 3 * day],
    ['behind by forty days', -40 * day],
    ['ahead by eleven minutes', 11 * minute],
    ['fallen back to 1970', new Date('1970-01-02T00:00:00Z').getTime() - Date.now()],
  ])('a clock %s is taken out of the moments and of made_at', (_title, error) =>
    inTrial(ward, people, async ({ as, sql }) => {
      const sent = visit(await doorOf(sql, '1'), {
        outcome: 'come_back',
        visited_at: inTime(error - 60 * minute),
        come_back_at: inTime(error + 2 * day),
      })
      expect(await fateOf(as('ambassadorOn'), ahead(sent, error))).toBe('applied')
      expect(await minutesFromNow(sql, 'visited_at', 'public.visits')).toEqual([-60])
      expect(await minutesFromNow(sql, 'come_back_at', 'public.visits')).toEqual([2 * 24 * 60])
      expect(await minutesFromNow(sql, 'made_at', 'public.command_log')).toEqual([-24 * 60])
    }),
  )

  trial('a clock right within ten minutes changes nothing', async ({ as, sql, door }) => {
    const visited_at = inTime(-60 * minute)
    expect(await fateOf(as('ambassadorOn'), ahead(visit(door, { visited_at }), 9 * minute))).toBe('applied')
    const [row] = await sql<{ visited_at: string | Date }>('select visited_at from public.visits')
    expect(new Date(row!.visited_at).toISOString()).toBe(visited_at)
  })

  trial(
    'what would lie in the future after all happened now, only a return may lie there',
    async ({ as, sql, door }) => {
      const sent = visit(door, { outcome: 'come_back', visited_at: inTime(5 * day), come_back_at: inTime(9 * day) })
      expect(await fateOf(as('ambassadorOn'), sent)).toBe('refused in_the_future')
      expect(await fateOf(as('ambassadorOn'), { ...sent, clock_at: inTime(0) })).toBe('applied')
      expect(await minutesFromNow(sql, 'visited_at', 'public.visits')).toEqual([0])
      expect(await minutesFromNow(sql, 'come_back_at', 'public.visits')).toEqual([9 * 24 * 60])
    },
  )

  trial('a clock nobody can read, and none at all, is as if not told', async ({ as, sql, door }) => {
    for (const clock_at of ['soon', '', '2026-99-99', undefined])
      expect(
        await fateOf(as('ambassadorOn'), {
          ...visit(door, { visited_at: inTime(-60 * minute) }),
          ...(clock_at === undefined ? {} : { clock_at }),
        }),
      ).toBe('applied')
    expect(await minutesFromNow(sql, 'visited_at', 'public.visits')).toEqual([-60, -60, -60, -60])
  })

  trial('sent again by another clock it is the same command', async ({ as, sql, door }) => {
    const sent = visit(door, { visited_at: inTime(3 * day) })
    const answers = await send(as('ambassadorOn'), ahead(sent, 3 * day), ahead(sent, 5 * day), sent)
    expect(answers.map(({ answer }) => answer)).toEqual(['applied', 'duplicate', 'duplicate'])
    expect(await minutesFromNow(sql, 'visited_at', 'public.visits')).toEqual([0])
  })

  trial('what is held is held with its moments set right', async ({ as, sql, door }) => {
    const sent = visit(door, { visited_at: inTime(-40 * day) })
    expect(await fateOf(as('ambassadorOff'), ahead(sent, -40 * day))).toBe('held your_team')
    await acceptHeld(as('lead'), people.ambassadorOff, sent.id)
    expect(await minutesFromNow(sql, 'visited_at', 'public.visits')).toEqual([0])
  })

  trial('a moment that is none stays none', async ({ as, door }) => {
    for (const [visited_at, fate] of [
      [null, 'refused moment_missing'],
      ['infinity', 'refused in_the_future'],
      [5, 'refused invalid'],
      [{}, 'refused invalid'],
    ])
      expect(await fateOf(as('ambassadorOn'), ahead(visit(door, { visited_at }), 3 * day))).toBe(fate)
    const dance = ahead(command('dance', { visited_at: inTime(3 * day) }), 3 * day)
    expect(await fateOf(as('ambassadorOn'), dance)).toBe('held unknown_command')
  })
})
