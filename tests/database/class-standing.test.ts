import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callOf } from './asked-help.ts'
import { came, checkInIdOf, corrected, counted } from './attended.ts'
import { engines, type Ward } from './harness.ts'
import { acceptHeld, fatesOf, sendBackHeld, trayOf } from './held.ts'
import { enrolled, held, type HeldClass, hoursFromNow } from './held-classes.ts'
import { type Cast, openPeopledWard, type People, teams } from './people.ts'
import { pullNow, settle } from './pulled.ts'
import { fateOf } from './sent-commands.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

describe.each(engines)('whose work of a class it is, on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))
  const soon = { starts_at: hoursFromNow(0.5), ends_at: hoursFromNow(2) }
  const helper = (profile_id: string) => ({ profile_id, venue: null, role: 'helper' })
  const attendedOf = async ({ as }: Trial, { id }: HeldClass) =>
    (await callOf<{ attended: number }>(as('lead'), 'class_result($1)', [id])).attended

  describe('a role that ended', () => {
    const losses: [string, string][] = [
      ['who became a viewer', `update public.memberships set role = 'viewer' where profile_id = $1`],
      ['who left the team', 'update public.memberships set left_at = now() where profile_id = $1'],
      [
        'who went to another ward',
        `update public.memberships set team_id = '${teams.other}', role = 'ambassador' where profile_id = $1`,
      ],
    ]
    test.each(losses)('%s has no roster any more, moves nothing, and writes nothing', (_, loss) =>
      inTrial(ward, people, async ({ as, sql }) => {
        const one = await held(sql, as('ambassadorOn'), soon)
        await enrolled(as('anon'), one)
        const roster = () => as('ambassadorOn')('select id from public.enrolments')
        expect(await roster()).toHaveLength(1)
        await sql(loss, [people.ambassadorOn])
        expect(await roster()).toEqual([])
        expect((await pullNow(as('ambassadorOn'))).last.mine).not.toContain(`class:${one.id}`)
        expect(await outcomeOf(callOf(as('ambassadorOn'), 'class_board($1)', [one.id]))).toBe('PT403')
        expect(await callOf(as('ambassadorOn'), 'cancel_class($1, $2)', [one.id, 'rain'])).toMatchObject({
          outcome: 'refused',
          reason: 'not_yours',
        })
        expect(await fateOf(as('ambassadorOn'), came(one))).toBe('refused not_yours')
      }),
    )

    trial('of a helper taken off the list counts for a month, and no longer', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), { ...soon, helpers: [helper(people.ambassadorOff)] })
      await callOf(as('lead'), 'set_class_helpers($1, $2::jsonb)', [one.id, '[]'])
      expect(await fateOf(as('ambassadorOff'), counted(one, 3))).toBe('applied')
      await sql(`update public.class_helpers set removed_at = now() - interval '31 days' where profile_id = $1`, [
        people.ambassadorOff,
      ])
      // Of the team still, so a lead decides.
      expect(await fateOf(as('ambassadorOff'), counted(one, 3))).toBe('held class_of_team')
      await sql('update public.classes set team_id = $1 where id = $2', [teams.office, one.id])
      expect(await fateOf(as('ambassadorOff'), counted(one, 3))).toBe('refused not_yours')
    })
  })

  describe('work of the team by somebody who does not help there', () => {
    async function holdCount({ as, sql }: Trial) {
      const one = await held(sql, as('lead'), soon)
      const late = counted(one, 4)
      const more = { ...corrected(checkInIdOf(late), { people_count: 6 }), needs: [late.id] }
      expect(await fateOf(as('ambassadorOff'), late)).toBe('held class_of_team')
      expect(await fateOf(as('ambassadorOff'), more)).toBe('held waiting_for')
      return { one, late, more }
    }

    trial('lies before the lead with the name of the class, and before nobody else', async (given) => {
      const { late } = await holdCount(given)
      expect(await trayOf(given.as('lead'))).toMatchObject([
        { id: late.id, class_title: 'Gọi video cho con cháu', street_name: null, reason: 'class_of_team' },
      ])
      for (const name of ['ambassadorOn', 'coordinator', 'viewer', 'admin', 'otherLead'] as Cast[])
        expect([name, await trayOf(given.as(name))]).toEqual([name, []])
      await given.sql(`update public.command_log set received_at = now() - interval '8 days'`)
      expect(await trayOf(given.as('coordinator'))).toHaveLength(1)
    })

    trial('counts once it is accepted, with what waits for it', async (given) => {
      const { one, late, more } = await holdCount(given)
      expect(await attendedOf(given, one)).toBe(0)
      expect(await outcomeOf(acceptHeld(given.as('otherLead'), people.ambassadorOff, late.id))).toBe('PT403')
      expect(await acceptHeld(given.as('lead'), people.ambassadorOff, late.id)).toEqual({
        outcome: 'accepted',
        applied: 2,
        returned: 0,
      })
      expect(await fatesOf(given.sql, late.id, more.id)).toEqual(['applied', 'applied'])
      expect(await attendedOf(given, one)).toBe(6)
    })

    trial('goes back with its reason, and what waits for it too', async (given) => {
      const { one, late, more } = await holdCount(given)
      expect(await sendBackHeld(given.as('lead'), people.ambassadorOff, late.id, 'already_written')).toEqual({
        outcome: 'sent_back',
        returned: 2,
      })
      expect(await fatesOf(given.sql, late.id, more.id)).toEqual(['returned already_written', 'returned returned_with'])
      expect(await attendedOf(given, one)).toBe(0)
    })

    trial('that this ward does not understand yet lies there too', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), soon)
      const newer = came(one, { colour: 'red' })
      expect(await fateOf(as('lead'), newer)).toBe('held unknown_field')
      expect((await trayOf(as('lead'))).map(({ id }) => id)).toEqual([newer.id])
      expect(await fateOf(as('otherLead'), came(one, { colour: 'red' }))).toBe('refused not_yours')
    })
  })

  test('a viewer and an admin are told of no class, of no seat taken', async () => {
    const { ward: open, people: all } = await openPeopledWard(engine)
    await held(open.sql, open.as(all.lead).sql, soon)
    await settle(open.sql)
    for (const name of ['viewer', 'admin'] as const) {
      const pulled = await pullNow(open.as(all[name]).sql)
      expect([name, pulled.rows('classes'), pulled.rows('class_venues')]).toEqual([name, [], []])
    }
    const told = await pullNow(open.as(all.ambassadorOff).sql)
    expect([told.rows('classes'), told.rows('class_venues')]).toMatchObject([[{ kind: 'residents' }], [{ taken: 0 }]])
    await open.close()
  })

  trial('a seat is taken back by helpers until the class begins, not afterwards', async ({ as, sql }) => {
    const one = await held(sql, as('lead'), soon)
    await enrolled(as('anon'), one)
    await enrolled(as('anon'), one)
    const [first, second] = (await sql<{ id: string }>('select id from public.enrolments order by place')).map(
      ({ id }) => id,
    )
    const takeBack = (id: string | undefined) => callOf(as('lead'), 'cancel_enrolment_for($1)', [id])
    expect(await takeBack(first)).toEqual({ outcome: 'cancelled' })
    await sql(`update public.classes set starts_at = now() - interval '1 minute'`)
    expect(await takeBack(second)).toEqual({ outcome: 'too_late' })
    expect(await takeBack(first)).toEqual({ outcome: 'cancelled' })
  })
})
