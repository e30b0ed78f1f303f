import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { give } from './assigning.ts'
import { engines, type Ward } from './harness.ts'
import { createPerson, openPeopledWard, type People, places, teams } from './people.ts'
import { type Cast } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

type Answer = { outcome: string; code?: string; returned?: number }

async function call<Result = Answer>(sql: Sql, text: string, parameters: unknown[] = []): Promise<Result> {
  const [row] = await sql<{ answer: Result }>(`select ${text} as answer`, parameters)
  return row!.answer
}

describe.each(engines)('teams on %s', (engine) => {
  let ward: Ward
  let people: People
  let secondLead: string
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    secondLead = await createPerson(ward, 'second', teams.community, 'lead')
  })
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  const membershipOf = async (sql: Sql, person: string, team = teams.community) =>
    (
      await sql<{ id: string }>(
        'select id from public.memberships where profile_id = $1 and team_id = $2 and left_at is null',
        [person, team],
      )
    )[0]!.id
  const leave = (sql: Sql, id: string) => call(sql, 'public.end_membership($1)', [id])
  const change = (sql: Sql, id: string, role: string | null, isPaused: boolean | null = null) =>
    call(sql, 'public.change_membership($1, $2, $3)', [id, role, isPaused]).then(({ outcome }) => outcome)

  describe('roles', () => {
    trial('nobody raises themselves, whatever they may give to others', async ({ as, sql }) => {
      await sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, 'ambassador')`, [
        teams.community,
        people.coordinator,
      ])
      for (const [who, team, role] of [
        ['ambassadorOn', teams.community, 'lead'],
        ['coordinator', teams.community, 'lead'],
        ['coordinator', teams.office, 'admin'],
        ['lead', teams.community, 'coordinator'],
        ['viewer', teams.steering, 'lead'],
      ] as const)
        expect([who, await change(as(who), await membershipOf(sql, people[who], team), role)]).toEqual([
          who,
          'not_yours',
        ])
    })

    trial('a lead makes an ambassador a lead, and cannot touch a coordinator', async ({ as, sql }) => {
      expect(await change(as('lead'), await membershipOf(sql, people.ambassadorOn), 'lead')).toBe('changed')
      const above = await membershipOf(sql, people.coordinator, teams.office)
      expect(await change(as('lead'), above, 'ambassador')).toBe('not_yours')
      expect(await change(as('lead'), await membershipOf(sql, people.ambassadorOff), 'coordinator')).toBe('not_yours')
    })

    trial(
      'the last lead neither leaves nor steps down nor rests; who stands above may decide it',
      async ({ as, sql }) => {
        const last = await membershipOf(sql, people.lead)
        expect(await change(as('lead'), await membershipOf(sql, secondLead), null, true)).toBe('changed')
        expect(await leave(as('lead'), last)).toEqual({ outcome: 'last_lead', returned: 0 })
        expect(await change(as('lead'), last, 'ambassador')).toBe('last_lead')
        expect(await change(as('lead'), last, null, true)).toBe('last_lead')
        expect(await leave(as('coordinator'), last)).toMatchObject({ outcome: 'ended' })
      },
    )

    trial('anybody may rest; to go on takes who leads them', async ({ as, sql }) => {
      const mine = await membershipOf(sql, people.ambassadorOn)
      expect(await change(as('ambassadorOn'), mine, null, true)).toBe('changed')
      expect(await as('ambassadorOn')('select id from public.households')).toHaveLength(3)
      expect(await change(as('ambassadorOn'), mine, null, false)).toBe('not_yours')
      expect(await change(as('lead'), mine, null, false)).toBe('changed')
    })

    trial('who leaves gives back their parts and hears how many', async ({ as, sql }) => {
      await give(as('lead'), [{ part_id: places.even, people: [people.ambassadorOn] }])
      expect(await leave(as('lead'), await membershipOf(sql, people.ambassadorOn))).toEqual({
        outcome: 'ended',
        returned: 2,
      })
    })

    trial('a lead who was sent away does not come back by a code they made', async ({ as, sql }) => {
      const { code } = await call<{ code: string }>(as('lead'), `public.create_invitation($1, 'lead')`, [
        teams.community,
      ])
      await leave(as('coordinator'), await membershipOf(sql, people.lead))
      for (const name of ['lead', 'stranger'] as Cast[])
        expect(await call(as(name), `public.accept_invitation($1, 'Tên')`, [code])).toEqual({ outcome: 'unknown_code' })
    })

    trial(
      'a squad ends on its day: what its people hold goes back, what another team covers stays',
      async ({ as, sql }) => {
        await give(as('lead'), [{ part_id: places.even, people: [people.ambassadorOff] }])
        await sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, 'ambassador')`, [
          teams.office,
          people.ambassadorOff,
        ])
        expect(await call<number>(sql, 'private.end_squads()')).toBe(0)
        await sql('update public.teams set ends_on = private.day_of(now()) - 1 where id = $1', [teams.community])
        expect(await call<number>(sql, 'private.end_squads()')).toBe(1)
        expect(await sql('select profile_id from public.assignments where ended_at is null')).toEqual([
          { profile_id: people.ambassadorOff },
        ])
      },
    )
  })

  describe('a new password', () => {
    const reset = (sql: Sql, name: string, code: string, password = 'mot mat khau moi') =>
      call(sql, 'public.reset_password($1, $2, $3)', [name, code, password]).then(({ outcome }) => outcome)
    const codeFor = (sql: Sql, person: string) => call(sql, 'public.create_reset_code($1)', [person])
    const opens = (sql: Sql, person: string, password: string) =>
      call<boolean>(
        sql,
        '(select encrypted_password = extensions.crypt($1, encrypted_password) from auth.users where id = $2)',
        [password, person],
      )

    trial('is set once by a code of the lead’s, for whoever typed it, and ends old sessions', async ({ as, sql }) => {
      await sql('insert into auth.sessions (id, user_id) values (gen_random_uuid(), $1)', [people.ambassadorOn])
      const { code } = await codeFor(as('lead'), people.ambassadorOn)
      expect(JSON.stringify(await sql('select * from private.reset_codes'))).not.toContain(code)
      const spelled = `${code!.slice(0, 5).toUpperCase()} ${code!.slice(5)}`
      expect(await reset(as('anon'), 'ambassadoron', spelled, 'short')).toBe('weak_password')
      expect(await reset(as('anon'), 'ambassadoron', spelled)).toBe('done')
      expect(await opens(sql, people.ambassadorOn, 'mot mat khau moi')).toBe(true)
      expect(await sql('select id from auth.sessions where user_id = $1', [people.ambassadorOn])).toEqual([])
      expect(await reset(as('anon'), 'ambassadoron', spelled)).toBe('unknown_code')
    })

    trial(
      'a new code takes the place of the old, one of another person opens nothing, an old one has expired',
      async ({ as, sql }) => {
        const first = await codeFor(as('lead'), people.ambassadorOn)
        const second = await codeFor(as('lead'), people.ambassadorOn)
        for (const [name, code] of [
          ['ambassadoron', first.code],
          ['ambassadoroff', second.code],
          ['nobody.here', second.code],
        ])
          expect(await reset(as('anon'), name!, code!)).toBe('unknown_code')
        await sql(`update private.reset_codes set expires_at = now() - interval '1 second'`)
        expect(await reset(as('anon'), 'ambassadoron', second.code!)).toBe('unknown_code')
      },
    )

    trial(
      'ten wrong codes for a name an hour, then even the right one waits; other names do not',
      async ({ as, sql }) => {
        const { code } = await codeFor(as('lead'), people.ambassadorOn)
        const other = await codeFor(as('lead'), people.ambassadorOff)
        for (let turn = 0; turn < 10; turn += 1) await reset(as('anon'), 'ambassadoron', `wrong${turn}`)
        expect(await reset(as('anon'), 'ambassadoron', code!)).toBe('too_many_attempts')
        expect(await reset(as('anon'), 'ambassadoroff', other.code!)).toBe('done')
        await sql(`update private.public_attempts set tried_at = now() - interval '61 minutes'`)
        expect(await reset(as('anon'), 'ambassadoron', code!)).toBe('done')
      },
    )

    trial('nobody takes over an account that may do more than theirs', async ({ as, sql }) => {
      await sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, 'ambassador')`, [
        teams.community,
        people.coordinator,
      ])
      for (const [who, person, outcome] of [
        ['lead', people.coordinator, 'not_yours'],
        ['lead', people.lead, 'not_yours'],
        ['lead', people.otherLead, 'not_yours'],
        ['ambassadorOn', people.ambassadorOff, 'not_yours'],
        ['viewer', people.ambassadorOff, 'not_yours'],
        ['lead', secondLead, 'made'],
        ['coordinator', people.lead, 'made'],
        ['admin', people.coordinator, 'made'],
      ] as const)
        expect([who, person, (await codeFor(as(who), person)).outcome]).toEqual([who, person, outcome])
    })

    trial('a code is worth nothing once its giver leads no more', async ({ as, sql }) => {
      const { code } = await codeFor(as('lead'), people.ambassadorOn)
      await leave(as('coordinator'), await membershipOf(sql, people.lead))
      expect(await reset(as('anon'), 'ambassadoron', code!)).toBe('unknown_code')
    })
  })

  describe('the card', () => {
    const verify = (sql: Sql, code: string) =>
      call<Record<string, unknown>>(sql, 'public.verify_ambassador($1)', [code])
    const codeOf = async (sql: Sql, person: string) =>
      (await sql<{ code: string }>('select code from public.cards where profile_id = $1', [person]))[0]!.code

    trial('anybody learns who stands at the door, and the number of the ward', async ({ as, sql }) => {
      await sql(`update public.teams set phone = '0292 000 0001' where id = $1`, [teams.office])
      const code = await codeOf(sql, people.ambassadorOn)
      expect(code).toMatch(/^[2-9a-hjkmnp-z]{10}$/u)
      expect(await verify(as('anon'), ` ${code.slice(0, 5).toUpperCase()}-${code.slice(5)}`)).toEqual({
        outcome: 'valid',
        called: 'ambassadorOn',
        full_name: 'ambassadorOn',
        teams: [{ name: 'Tổ Khu vực 1', phone: null }],
        ward_phone: '0292 000 0001',
      })
    })

    trial('a card lost, a person who rests, left, or never walked, are all unknown', async ({ as, sql }) => {
      const old = await codeOf(sql, people.ambassadorOn)
      const { code } = await call(as('ambassadorOn'), 'public.renew_card()')
      expect(await verify(as('anon'), old)).toEqual({ outcome: 'unknown' })
      expect(await verify(as('anon'), code!)).toMatchObject({ outcome: 'valid' })
      expect(await verify(as('anon'), await codeOf(sql, people.viewer))).toEqual({ outcome: 'unknown' })
      await sql('update public.memberships set paused_at = now() where profile_id = $1', [people.ambassadorOn])
      expect(await verify(as('anon'), code!)).toEqual({ outcome: 'unknown' })
      await sql('update public.memberships set paused_at = null, left_at = now() where profile_id = $1', [
        people.ambassadorOn,
      ])
      expect(await verify(as('anon'), code!)).toEqual({ outcome: 'unknown' })
      await sql('update public.teams set ends_on = private.day_of(now()) - 1')
      expect(await verify(as('anon'), await codeOf(sql, people.lead))).toEqual({ outcome: 'unknown' })
    })

    trial('who guesses is stopped, by address where one header is trusted, else all together', async ({ as, sql }) => {
      const code = await codeOf(sql, people.ambassadorOn)
      const from = (address: string) =>
        sql(`select set_config('request.headers', $1, true)`, [JSON.stringify({ 'x-real-ip': address })])
      await sql(`update private.server_state set trusted_address_header = 'X-Real-IP'`)
      await from('203.0.113.7')
      for (let turn = 0; turn < 30; turn += 1) await verify(as('anon'), `guess${turn}`)
      expect(await verify(as('anon'), code)).toEqual({ outcome: 'too_many_attempts' })
      await from('203.0.113.8')
      expect(await verify(as('anon'), code)).toMatchObject({ outcome: 'valid' })
      expect(JSON.stringify(await sql('select * from private.public_attempts'))).not.toContain('203.0')
      await sql(
        `insert into private.public_attempts (act, source) select 'verify_ambassador', '' from generate_series(1, 570)`,
      )
      expect(await verify(as('anon'), code)).toEqual({ outcome: 'too_many_attempts' })
      await sql(`update private.public_attempts set tried_at = now() - interval '25 hours'`)
      expect(await call<number>(sql, 'private.forget_attempts()')).toBe(600)
    })
  })

  trial('a team page tells its leads all, its people less, and strangers nothing', async ({ as }) => {
    await call(as('lead'), `public.create_invitation($1, 'ambassador', 'Cô Sáu')`, [teams.community])
    type Overview = {
      people: { phone?: string }[]
      invitations: object[]
      homes: number
      homes_left: number
      may_give: string[]
    }
    const overview = (name: Cast) => call<Overview>(as(name), 'public.team_overview($1)', [teams.community])
    const [led, seen] = [await overview('lead'), await overview('ambassadorOn')]
    expect([led.people.length, led.invitations.length, led.homes, led.homes_left, led.may_give]).toEqual([
      4,
      1,
      5,
      5,
      ['ambassador', 'lead'],
    ])
    expect(led.people.every((person) => 'phone' in person)).toBe(true)
    expect([seen.people.length, seen.invitations, seen.may_give]).toEqual([4, [], []])
    expect(seen.people.some((person) => 'phone' in person)).toBe(false)
  })
})
