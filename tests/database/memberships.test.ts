import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { give } from './assigning.ts'
import { engines, type Ward } from './harness.ts'
import { createPerson, openPeopledWard, type People, places, teams } from './people.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

describe.each(engines)('memberships on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  describe('invitations', () => {
    const invite = async (as: Trial['as'], role = 'ambassador', more = '') => {
      const [row] = await as('lead')<{ code: string }>(
        `select public.create_invitation('${teams.community}', '${role}'${more}) ->> 'code' as code`,
      )
      return row!.code
    }
    const accept = async (sql: Trial['sql'], code: string, name = 'Cô Sáu') =>
      (
        await sql<{ answer: Record<string, unknown> }>('select public.accept_invitation($1, $2, $3) as answer', [
          code,
          name,
          'cô Sáu',
        ])
      )[0]!.answer

    trial('a code works once, in any spelling, and its hash alone is kept', async ({ as, sql }) => {
      const code = await invite(as)
      expect(code).toMatch(/^[2-9a-hjkmnp-z]{10}$/u)
      expect(JSON.stringify(await sql('select * from public.invitations'))).not.toContain(code)
      const spelled = ` ${code.slice(0, 5).toUpperCase()}-${code.slice(5)} `
      expect(await accept(as('stranger'), spelled)).toEqual({
        outcome: 'accepted',
        team_id: teams.community,
        role: 'ambassador',
      })
      expect(await accept(as('otherLead'), code)).toEqual({ outcome: 'unknown_code' })
      expect(
        await sql('select full_name, called, sign_in_name from public.profiles where id = $1', [people.stranger]),
      ).toEqual([{ full_name: 'Cô Sáu', called: 'cô Sáu', sign_in_name: 'stranger' }])
    })

    trial('accepting twice takes no second place', async ({ as, sql }) => {
      const code = await invite(as, 'ambassador', ', null, 2')
      await accept(as('stranger'), code)
      expect(await accept(as('stranger'), code)).toMatchObject({ outcome: 'accepted' })
      expect(await sql('select uses_left from public.invitations')).toEqual([{ uses_left: 1 }])
    })

    trial('who is in the team already hears the role they have', async ({ as }) => {
      expect(await accept(as('ambassadorOn'), await invite(as, 'lead'))).toMatchObject({ role: 'ambassador' })
    })

    trial('revoked, expired and invented codes answer alike', async ({ as, sql }) => {
      const [revoked, expired] = [await invite(as), await invite(as)]
      await as('lead')(`select public.revoke_invitation(id) from public.invitations order by created_at, id limit 1`)
      await sql(
        `update public.invitations set revoked_at = now() where code_hash = encode(extensions.digest($1, 'sha256'), 'hex')`,
        [revoked],
      )
      await sql(
        `update public.invitations set expires_at = now() where code_hash = encode(extensions.digest($1, 'sha256'), 'hex')`,
        [expired],
      )
      for (const code of [revoked, expired, 'aaaaaaaaaa', ''])
        expect(await accept(as('stranger'), code)).toEqual({ outcome: 'unknown_code' })
      expect(await outcomeOf(as('lead')(`select public.revoke_invitation(gen_random_uuid())`))).toBe('PT403')
    })

    trial('ten wrong codes an hour, then even the right one waits', async ({ as, sql }) => {
      const code = await invite(as)
      for (let turn = 0; turn < 10; turn += 1)
        expect(await accept(as('stranger'), `wrong${turn}`)).toEqual({ outcome: 'unknown_code' })
      expect(await accept(as('stranger'), code)).toEqual({ outcome: 'too_many_attempts' })
      await sql(`update private.attempts set tried_at = now() - interval '61 minutes'`)
      expect(await accept(as('stranger'), code)).toMatchObject({ outcome: 'accepted' })
    })

    trial('a name is asked for', async ({ as }) => {
      const code = await invite(as)
      for (const name of ['', '   ', 'x'.repeat(81)])
        expect(await accept(as('stranger'), code, name)).toEqual({ outcome: 'name_missing' })
    })

    const inviteTo = (as: Trial['as'], who: 'lead' | 'coordinator' | 'admin', team: string, role: string) =>
      outcomeOf(as(who)(`select public.create_invitation('${team}', '${role}')`).then(() => 'given'))

    trial('nobody gives a role above their own', async ({ as }) => {
      for (const [who, team, role, outcome] of [
        ['lead', teams.community, 'lead', 'given'],
        ['lead', teams.community, 'coordinator', 'PT403'],
        ['lead', teams.community, 'admin', 'PT403'],
        ['lead', teams.other, 'ambassador', 'PT403'],
        ['coordinator', teams.steering, 'viewer', 'given'],
        ['coordinator', teams.office, 'coordinator', 'PT403'],
        ['coordinator', teams.department, 'viewer', 'PT403'],
        ['admin', teams.office, 'coordinator', 'given'],
        ['admin', teams.department, 'admin', 'given'],
        ['admin', teams.department, 'king', '23514'],
      ] as const)
        expect([who, role, await inviteTo(as, who, team, role)]).toEqual([who, role, outcome])
    })

    trial('an invitation for too many or too long is refused', async ({ as }) => {
      for (const more of [', null, 0', ', null, 51', ', null, 1, 61', `, '${'x'.repeat(81)}'`, ', null, null'])
        expect(await outcomeOf(invite(as, 'ambassador', more))).toBe('PT400')
    })
  })

  describe('handing out parts', () => {
    const assign = async (
      as: Trial['as'],
      person: string[],
      part = places.even,
      who: 'lead' | 'coordinator' = 'lead',
    ) => {
      const answer = await give(as(who), [{ part_id: part, people: person }])
      return answer.reason ?? answer.outcome
    }
    const holders = (sql: Sql, part = places.even) =>
      sql('select profile_id from public.assignments where part_id = $1 and ended_at is null', [part])
    let third: string
    beforeAll(async () => void (third = await createPerson(ward, 'third', teams.community, 'ambassador')))

    trial('two hold a part at a time, and three are refused', async ({ as, sql }) => {
      expect(await assign(as, [people.ambassadorOn, people.ambassadorOff])).toBe('assigned')
      expect(await assign(as, [people.ambassadorOn, people.ambassadorOff, third])).toBe('too_many_people')
      expect(await holders(sql)).toHaveLength(2)
      expect(await assign(as, [people.ambassadorOn, third])).toBe('assigned')
      expect((await holders(sql)).map(({ profile_id }) => profile_id).toSorted()).toEqual(
        [people.ambassadorOn, third].toSorted(),
      )
    })

    trial('who stays keeps the part from the day it was given, with the new date and note', async ({ as, sql }) => {
      await assign(as, [people.ambassadorOn])
      const [before] = await sql('select id from public.assignments where part_id = $1', [places.even])
      await give(as('lead'), [
        { part_id: places.even, people: [people.ambassadorOn], due_on: '2026-12-01', note: 'evening' },
      ])
      expect(
        await sql('select id, due_on::text, note from public.assignments where part_id = $1', [places.even]),
      ).toEqual([{ id: before!.id, due_on: '2026-12-01', note: 'evening' }])
    })

    trial('what stood before is answered, and giving it back undoes it', async ({ as, sql }) => {
      const wanted = [places.odd, places.even].map((part_id) => ({ part_id, people: [people.ambassadorOff, third] }))
      const { before, changed } = await give(as('lead'), wanted)
      expect(changed).toBe(5)
      expect(before).toEqual([
        { part_id: places.odd, people: [people.ambassadorOn], due_on: null, note: null },
        { part_id: places.even, people: [], due_on: null, note: null },
      ])
      expect(await give(as('lead'), before!)).toMatchObject({ outcome: 'assigned', changed: 5 })
      expect(await holders(sql)).toEqual([])
      expect(await holders(sql, places.odd)).toEqual([{ profile_id: people.ambassadorOn }])
    })

    trial('one part that cannot be given leaves all as it was', async ({ as, sql }) => {
      const answer = await give(as('lead'), [
        { part_id: places.odd, people: [] },
        { part_id: places.even, people: [people.stranger] },
      ])
      expect(answer).toEqual({
        outcome: 'refused',
        reason: 'person_left',
        part_id: places.even,
        profile_id: people.stranger,
      })
      expect(await holders(sql, places.odd)).toHaveLength(1)
    })

    trial('only to people of the area, only in one’s own area, never a retired part', async ({ as, sql }) => {
      for (const stranger of [people.otherLead, people.viewer, people.coordinator])
        expect(await assign(as, [stranger])).toBe('person_not_in_area')
      expect(await assign(as, [people.ambassadorOn], places.besidePart)).toBe('not_yours')
      expect(await assign(as, [people.ambassadorOn], places.besidePart, 'coordinator')).toBe('person_not_in_area')
      await sql(`update public.teams set ends_on = current_date - 3 where id = $1`, [teams.community])
      expect(await assign(as, [people.ambassadorOn], places.even, 'coordinator')).toBe('person_left')
      await sql(`update public.teams set ends_on = null`)
      await sql('update public.parts set retired_at = now() where id = $1', [places.even])
      expect(await assign(as, [people.ambassadorOn])).toBe('part_retired')
    })

    trial('who rests keeps what they hold and gets nothing new', async ({ as, sql }) => {
      await sql('update public.memberships set paused_at = now() where profile_id = $1', [people.ambassadorOn])
      expect(await assign(as, [people.ambassadorOn])).toBe('person_paused')
      expect(await assign(as, [people.ambassadorOn, people.ambassadorOff], places.odd)).toBe('assigned')
    })

    trial('what no phone of ours would ask for is refused', async ({ as }) => {
      const odd = { part_id: places.odd, people: [] }
      for (const wanted of [
        'null',
        '{}',
        '[{}]',
        '[{"part_id": "x", "people": []}]',
        JSON.stringify([odd, odd]),
        JSON.stringify([{ ...odd, note: 'hello' }]),
        JSON.stringify([{ ...odd, due_on: 'soon' }]),
        JSON.stringify(Array.from({ length: 501 }, () => odd)),
      ])
        expect([
          wanted.slice(0, 60),
          await outcomeOf(as('lead')('select public.assign_parts($1::jsonb)', [wanted])),
        ]).toEqual([wanted.slice(0, 60), 'PT400'])
    })

    trial('leaving a team gives back its parts and ends every right', async ({ as, sql }) => {
      const [membership] = await sql('select id from public.memberships where profile_id = $1', [people.ambassadorOn])
      await as('ambassadorOn')('select public.end_membership($1)', [membership!.id])
      expect(await sql('select id from public.assignments where ended_at is null')).toEqual([])
      expect(await as('ambassadorOn')('select id from public.households')).toEqual([])
      expect(
        await as('ambassadorOn')(`select public.end_membership($1) ->> 'outcome' as outcome`, [membership!.id]),
      ).toEqual([{ outcome: 'not_yours' }])
    })

    trial('a part another team of theirs covers stays theirs', async ({ as, sql }) => {
      await sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, 'ambassador')`, [
        teams.office,
        people.ambassadorOn,
      ])
      const [membership] = await sql('select id from public.memberships where profile_id = $1 and team_id = $2', [
        people.ambassadorOn,
        teams.community,
      ])
      await as('lead')('select public.end_membership($1)', [membership!.id])
      expect(await sql('select id from public.assignments where ended_at is null')).toHaveLength(1)
    })
  })
})
