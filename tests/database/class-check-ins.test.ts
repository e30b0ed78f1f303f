import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callOf } from './asked-help.ts'
import { came, checkInIdOf, corrected, counted } from './attended.ts'
import { rowOf } from './counted.ts'
import { engines, type Ward } from './harness.ts'
import { classConsent, enrolled, held, type HeldClass, hoursFromNow, venue } from './held-classes.ts'
import { meet } from './met-person.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { pullAll, pullNow } from './pulled.ts'
import { fateOf } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

interface Result {
  attended: number
  named: number
  by_venue: Record<string, number>
  trained: string[]
  by_group: { audience_group: string; is_elderly: boolean; people: number }[]
  no_shows: number
  follow_ups: number
  unplaced: { called: string }[]
}

describe.each(engines)('who came to a class on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))
  const soon = { starts_at: hoursFromNow(0.5), ends_at: hoursFromNow(2) }
  const helpers = () => [{ profile_id: people.ambassadorOff, venue: null, role: 'helper' }]
  const resultOf = (sql: Trial['sql'], id: string) => callOf<Result>(sql, 'class_result($1)', [id])
  const enrolments = async (sql: Trial['sql']) =>
    (await sql<{ id: string }>('select id from public.enrolments order by place')).map(({ id }) => id)

  describe('attendance', () => {
    trial(
      'met by two helpers without a signal, one person is one; taken back by one, they came all the same',
      async ({ as, sql }) => {
        const one = await held(sql, as('lead'), { ...soon, helpers: helpers() })
        await enrolled(as('anon'), one)
        await enrolled(as('anon'), one)
        const [enrolment_id] = await enrolments(sql)
        const [first, second] = [came(one, { enrolment_id }), came(one, { enrolment_id })]
        expect(await fateOf(as('lead'), first)).toBe('applied')
        expect(await fateOf(as('ambassadorOff'), second)).toBe('applied')
        expect(await resultOf(as('lead'), one.id)).toMatchObject({ attended: 1, named: 1, no_shows: 1 })
        expect((await rowOf(as('coordinator'), places.here))['helps']).toBe(1)
        expect(await fateOf(as('lead'), corrected(checkInIdOf(first), { is_void: true }))).toBe('applied')
        expect(await resultOf(as('lead'), one.id)).toMatchObject({ attended: 1 })
        expect(await fateOf(as('lead'), corrected(checkInIdOf(second), { is_void: true }))).toBe('applied')
        expect(await resultOf(as('lead'), one.id)).toMatchObject({ attended: 0, no_shows: 2 })
        expect((await rowOf(as('coordinator'), places.here))['helps']).toBe(0)
      },
    )

    trial(
      'what helpers count is added up; a count taken to nothing is none, and may grow again',
      async ({ as, sql }) => {
        const one = await held(sql, as('lead'), { ...soon, helpers: helpers() })
        const [mine, theirs] = [counted(one, 4), counted(one, 60, { priorities: [] })]
        expect([await fateOf(as('lead'), mine), await fateOf(as('ambassadorOff'), theirs)]).toEqual([
          'applied',
          'applied',
        ])
        expect(await resultOf(as('lead'), one.id)).toMatchObject({
          attended: 64,
          by_group: [
            { is_elderly: false, people: 60 },
            { is_elderly: true, people: 4 },
          ],
        })
        await fateOf(as('lead'), corrected(checkInIdOf(mine), { people_count: 0 }))
        expect(await resultOf(as('lead'), one.id)).toMatchObject({ attended: 60 })
        await fateOf(as('lead'), corrected(checkInIdOf(mine), { people_count: 2 }))
        expect(await resultOf(as('lead'), one.id)).toMatchObject({ attended: 62 })
      },
    )

    trial('a name given at the door needs consent, takes no seat, and counts', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), { ...soon, venues: [venue({ capacity: 1 })] })
      await enrolled(as('anon'), one)
      const named = { enrolment_id: randomUUID(), called: 'ông Bảy', phone: '0987 654 321' }
      expect(await fateOf(as('lead'), came(one, named))).toBe('refused no_consent')
      expect(await fateOf(as('lead'), came(one, { ...named, consent_text_id: classConsent }))).toBe('applied')
      expect(
        await fateOf(
          as('lead'),
          came(one, { ...named, enrolment_id: randomUUID(), called: '<i>', consent_text_id: classConsent }),
        ),
      ).toBe('refused name_unreadable')
      const [place] = await sql('select taken, waiting from public.class_venues')
      expect(place).toEqual({ taken: 1, waiting: 0 })
      expect(await resultOf(as('lead'), one.id)).toMatchObject({
        attended: 1,
        named: 1,
        unplaced: [{ called: 'ông Bảy' }],
      })
    })
  })

  describe('who they are', () => {
    trial('at home and in class one is one person, helped twice', async ({ as, sql }) => {
      const door = await doorOf(sql, '1')
      await meet(as('ambassadorOn'), door, 'Nguyễn Thị Tư')
      const before = await rowOf(as('coordinator'), places.here)
      const one = await held(sql, as('lead'), soon)
      await enrolled(as('anon'), one, { called: 'bà Tư', phone: '0912 345 678' })
      const [enrolment_id] = await enrolments(sql)
      await fateOf(as('lead'), came(one, { enrolment_id, needs_visit: true }))
      const after = await rowOf(as('coordinator'), places.here)
      expect(after['people_reached']).toBe(before['people_reached'])
      expect(Number(after['helps'])).toBe(Number(before['helps']) + 1)
      // It stands in the record of her home, which is due a visit now.
      const shown = await as('ambassadorOn')('select household_id from public.check_ins where class_id is not null')
      expect(shown).toEqual([{ household_id: door }])
      expect(await sql('select needs from public.households where id = $1', [door])).toEqual([
        { needs: ['home_visit'] },
      ])
    })

    trial(
      'somebody placed at their home afterwards counts there once, also where two had met them',
      async ({ as, sql }) => {
        const door = await doorOf(sql, '1')
        await meet(as('ambassadorOn'), door, 'Nguyễn Thị Tư')
        const [person] = await sql<{ id: string }>('select id from public.people')
        const one = await held(sql, as('ambassadorOn'), { ...soon, helpers: helpers() })
        await enrolled(as('anon'), one, { called: 'cô Tám' })
        const [enrolment_id] = await enrolments(sql)
        await fateOf(as('ambassadorOff'), came(one, { enrolment_id }))
        await fateOf(as('ambassadorOn'), came(one, { enrolment_id, person_id: person!.id }))
        expect(await resultOf(as('lead'), one.id)).toMatchObject({ attended: 1, unplaced: [] })
        expect(await rowOf(as('coordinator'), places.here)).toMatchObject({ people_reached: 1 })
        expect(await callOf(as('otherLead'), 'place_enrolment($1, $2)', [enrolment_id, person!.id])).toEqual({
          outcome: 'not_yours',
        })
      },
    )

    trial(
      'training of trainers is counted apart, and teaches the volunteer to teach until it is taken back',
      async ({ as, sql }) => {
        const one = await held(sql, as('lead'), { ...soon, kind: 'trainers' })
        const trained = came(one, { profile_id: people.ambassadorOff, skills: { S3: 'shown', video_call: 'alone' } })
        expect(await fateOf(as('lead'), trained)).toBe('applied')
        const skills = async () =>
          (
            await sql<{ skills_trained: string[] }>('select skills_trained from public.profiles where id = $1', [
              people.ambassadorOff,
            ])
          )[0]!.skills_trained
        expect(await skills()).toEqual(['S3', 'video_call'])
        const gained = async () => (await resultOf(as('lead'), one.id)).trained
        const [{ called } = {}] = await sql(
          'select coalesce(called, full_name) as called from public.profiles where id = $1',
          [people.ambassadorOff],
        )
        expect(await gained()).toEqual([called])
        expect((await rowOf(as('coordinator'), places.here))['helps']).toBe(0)
        await fateOf(as('lead'), corrected(checkInIdOf(trained), { is_void: true }))
        expect(await skills()).toEqual([])
        expect(await gained()).toEqual([])
        const ordinary = await held(sql, as('lead'), soon)
        expect(await fateOf(as('lead'), came(ordinary, { profile_id: people.ambassadorOff }))).toBe(
          'refused not_a_training',
        )
      },
    )
  })

  describe('the roster', () => {
    test('is on every helper’s phone, leaves it when they are taken off, and their work of before still counts', async () => {
      const { ward: open, people: cast } = await openPeopledWard(engine)
      const [lead, helper] = [open.as(cast.lead).sql, open.as(cast.ambassadorOff).sql]
      const one = await held(open.sql, lead, {
        ...soon,
        helpers: [{ profile_id: cast.ambassadorOff, venue: null, role: 'helper' }],
      })
      await enrolled(open.as(null).sql, one)
      const scope = `class:${one.id}`
      const pulled = await pullAll(helper)
      expect(pulled.rows('enrolments').map(({ called }) => called)).toEqual(['bà Tư'])
      expect(pulled.rows('class_helpers')).toHaveLength(2)
      await callOf(lead, 'set_class_helpers($1, $2::jsonb)', [one.id, '[]'])
      const after = await pullAll(helper, pulled.scopes)
      expect(after.last.mine).not.toContain(scope)
      expect(after.scopes).not.toHaveProperty(scope)
      expect(await helper('select id from public.enrolments')).toEqual([])
      const [enrolment_id] = await enrolments(open.sql)
      expect(await fateOf(helper, came(one, { enrolment_id }))).toBe('applied')
      await open.close()
    })

    trial('leaves every phone seven days after the class; who leads there still reads it', async ({ as, sql }) => {
      const one = await held(sql, as('ambassadorOn'))
      await enrolled(as('anon'), one)
      expect(await as('ambassadorOn')('select id from public.enrolments')).toHaveLength(1)
      await sql(
        `update public.classes set starts_at = now() - interval '7 days 3 hours', ends_at = now() - interval '7 days 1 minute'`,
      )
      expect(await as('ambassadorOn')('select id from public.enrolments')).toEqual([])
      expect((await pullNow(as('ambassadorOn'))).rows('enrolments')).toEqual([])
      expect(await as('lead')('select id from public.enrolments')).toHaveLength(1)
      expect(await as('otherLead')('select id from public.enrolments')).toEqual([])
    })

    trial('nobody who is neither helper, nor of its team, nor leads there writes to it', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), soon)
      for (const cast of ['otherLead', 'viewer'] as const)
        expect(await fateOf(as(cast), came(one, { people_count: 3 }))).toBe('refused not_yours')
      expect(await fateOf(as('lead'), came(one, { venue_id: randomUUID() }))).toBe('refused unknown_venue')
      expect(await fateOf(as('lead'), came({ ...one, id: randomUUID() }))).toBe('refused unknown_class')
      expect(await fateOf(as('lead'), came(one, { enrolment_id: randomUUID() }))).toBe('refused unknown_enrolment')
      expect(await fateOf(as('lead'), came(one, { colour: 'red' }))).toBe('held unknown_field')
    })
  })

  describe('the code at the door', () => {
    trial('is shown to helpers around the hour of the class alone', async ({ as, sql }) => {
      const later = await held(sql, as('lead'))
      const one = await held(sql, as('lead'), soon)
      const codeFor = (cast: 'lead' | 'ambassadorOff', { venues }: HeldClass) =>
        callOf<{ outcome: string; code: string }>(as(cast), 'self_check_in_code($1)', [venues[0]])
      expect((await codeFor('lead', later)).outcome).toBe('not_now')
      expect((await codeFor('ambassadorOff', one)).outcome).toBe('not_yours')
      expect((await codeFor('lead', one)).code).toMatch(/^[2-9a-hjkmnp-z]{6}$/u)
    })

    trial('comes with the seconds it is still shown for, whatever a phone’s clock says', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), soon)
      const shown = await callOf<{ valid_until: string; seconds_left: number }>(as('lead'), 'self_check_in_code($1)', [
        one.venues[0],
      ])
      const [{ left } = {}] = await sql<{ left: number }>(
        'select ceil(extract(epoch from $1::timestamptz - now()))::integer as left',
        [shown.valid_until],
      )
      expect(shown.seconds_left).toBe(left)
      expect(shown.seconds_left).toBeGreaterThan(0)
      expect(shown.seconds_left).toBeLessThanOrEqual(180)
    })

    trial('changes, and is taken for one window more and not a moment longer', async ({ as, sql }) => {
      const one = await held(sql, as('lead'), soon)
      await callOf(as('lead'), 'self_check_in_code($1)', [one.venues[0]])
      const showing = async (windows: number) => {
        const [row] = await sql<{ is_taken: boolean }>(
          `select (private.venue_showing(class, private.door_code(known.secret, $2, private.door_window(now()) - $3))).id is not null as is_taken
           from public.classes as class join private.class_secrets as known on known.class_id = class.id where class.id = $1`,
          [one.id, one.venues[0], windows],
        )
        return row!.is_taken
      }
      expect([await showing(0), await showing(1), await showing(2), await showing(-1)]).toEqual([
        true,
        true,
        false,
        false,
      ])
    })
  })
})
