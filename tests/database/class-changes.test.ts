import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { callOf } from './asked-help.ts'
import { engines, type Ward } from './harness.ts'
import { classGiven, enrolled, type Given, held, hoursFromNow, standingOf, venue } from './held-classes.ts'
import { openPeopledWard, type People, places } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

describe.each(engines)('a class that stands, changed, on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))
  const edit = (sql: Sql, id: string, changes: Given) =>
    callOf(sql, 'edit_class($1, $2::jsonb)', [id, JSON.stringify(changes)])

  describe('what it is about', () => {
    trial('is put otherwise field by field; the short link tells it at once', async ({ as, sql }) => {
      const one = await held(sql, as('ambassadorOn'))
      expect(await edit(as('ambassadorOn'), one.id, { title: ' Gọi  video ', skills: ['S5'] })).toEqual({
        outcome: 'edited',
      })
      expect(await edit(as('lead'), one.id, { programme: 'cho_so', audience: 'worker' })).toEqual({ outcome: 'edited' })
      expect(await callOf(as('anon'), 'public_class($1)', [one.code])).toMatchObject({
        class: { title: 'Gọi video', audience: 'worker', language: 'vi', skills: [{ code: 'S5' }], online_link: null },
      })
      expect(await sql('select programme, changes, moved_at from public.classes')).toEqual([
        { programme: 'cho_so', changes: 2, moved_at: null },
      ])
      await edit(as('lead'), one.id, { programme: null })
      expect(await sql('select programme from public.classes')).toEqual([{ programme: null }])
    })

    test.each<[string, Given, string | undefined]>([
      ['no name', { title: '  ' }, 'title'],
      ['a skill nobody teaches', { skills: ['S99'] }, 'skills'],
      ['a language nobody speaks', { language: 'xx' }, undefined],
      ['skills that are no list', { skills: 'S1' }, undefined],
    ])('%s is refused, and all stays as it was', (_, changes, field) =>
      inTrial(ward, people, async ({ as, sql }) => {
        const one = await held(sql, as('lead'))
        const before = await sql('select * from public.classes')
        expect(await edit(as('lead'), one.id, changes)).toEqual({
          outcome: 'refused',
          reason: 'invalid',
          ...(field === undefined ? {} : { field }),
        })
        expect(await sql('select * from public.classes')).toEqual(before)
      }),
    )

    trial('nothing else of it is changed that way, and only by who may', async ({ as, sql }) => {
      const one = await held(sql, as('lead'))
      const before = await sql('select code, ward_id, kind, mode, starts_at from public.classes')
      await edit(as('lead'), one.id, { code: 'mine22', kind: 'trainers', mode: 'online', starts_at: hoursFromNow(1) })
      expect(await sql('select code, ward_id, kind, mode, starts_at from public.classes')).toEqual(before)
      for (const name of ['ambassadorOff', 'viewer', 'otherLead', 'stranger'] as const)
        expect(await edit(as(name), one.id, { title: 'Lớp khác' })).toEqual({ outcome: 'refused', reason: 'not_yours' })
      await callOf(as('lead'), 'cancel_class($1, $2)', [one.id, 'rain'])
      expect(await edit(as('lead'), one.id, { title: 'Lớp khác' })).toMatchObject({ reason: 'cancelled' })
    })
  })

  trial('no place becomes so small that a party that waits can never be let in', async ({ as, sql }) => {
    const one = await held(sql, as('lead'), { venues: [venue({ capacity: 6 })] })
    const first = await enrolled(as('anon'), one, { people: 3, called: 'bà Tư' })
    await enrolled(as('anon'), one, { people: 5, called: 'ông Năm' })
    const resize = (capacity: number) =>
      callOf(as('lead'), 'change_venue($1, $2::jsonb)', [one.venues[0], JSON.stringify(venue({ capacity }))])
    expect(await resize(4)).toMatchObject({ outcome: 'refused', reason: 'people_seated' })
    expect(await resize(5)).toMatchObject({ outcome: 'changed' })
    await callOf(as('anon'), 'cancel_enrolment($1, $2)', [first.code, first.last4])
    expect(await sql('select taken, waiting from public.class_venues')).toEqual([{ taken: 5, waiting: 0 }])
  })

  trial('one that has begun and is moved ahead gives its free seats to who waits', async ({ as, sql }) => {
    const one = await held(sql, as('lead'), { venues: [venue({ capacity: 1 })] })
    const [seated, waiting] = [await enrolled(as('anon'), one), await enrolled(as('anon'), one)]
    await sql(`update public.classes set starts_at = now() - interval '5 minutes', ends_at = now() + interval '1 hour'`)
    // Their seat fell free while it ran: nobody moves up into a class that runs.
    await sql(`update public.enrolments set status = 'cancelled', cancelled_at = now() where status = 'seat'`)
    expect(await standingOf(as('anon'), waiting.code, waiting.last4)).toBe('waiting')
    expect(
      await callOf(as('lead'), 'move_class($1, $2, $3)', [one.id, hoursFromNow(48), hoursFromNow(50)]),
    ).toMatchObject({ outcome: 'moved' })
    expect(await standingOf(as('anon'), waiting.code, waiting.last4)).toBe('seat')
    expect(await standingOf(as('anon'), seated.code, seated.last4)).toBe('cancelled')
  })

  describe('clashes', () => {
    const ask = (sql: Sql, more: Given) =>
      callOf<{ name: string; with_title: string | null }[]>(sql, 'clashes_of_class($1::jsonb)', [
        JSON.stringify(classGiven(more)),
      ])
    const helping = (...ids: string[]) => ids.map((profile_id) => ({ profile_id, venue: null, role: 'helper' }))

    trial('tell of nobody who does not work here, and nothing of hours no class can have', async ({ as, sql }) => {
      await held(sql, as('otherLead'), {
        team_id: (
          await sql<{ id: string }>('select team_id as id from public.memberships where profile_id = $1', [
            people.otherLead,
          ])
        )[0]!.id,
        venues: [venue({ neighbourhood_id: places.elsewhere })],
      })
      await held(sql, as('lead'))
      expect(
        await ask(as('ambassadorOn'), { helpers: helping(people.otherLead), venues: [venue({ lat: 11 })] }),
      ).toEqual([])
      const wide = { starts_at: '2000-01-01T00:00:00Z', ends_at: '2100-01-01T00:00:00Z' }
      expect(await ask(as('ambassadorOn'), { helpers: helping(people.lead), ...wide })).toEqual([])
      expect(await ask(as('ambassadorOn'), { helpers: helping(people.lead) })).toHaveLength(2)
    })

    trial('say that somebody walks then, and where only to who reads that outing', async ({ as, sql }) => {
      await sql(
        `with made as (
           insert into public.outings (team_id, area_id, starts_at, ends_at, meeting_words, created_by)
           select team_id, $2, $3, $4, 'Trước nhà bà Tư', $1 from public.memberships where profile_id = $1 returning id
         ) insert into public.outing_people (outing_id, profile_id) select id, $1 from made`,
        [people.coordinator, places.ward, hoursFromNow(24), hoursFromNow(25)],
      )
      const asked = { helpers: helping(people.coordinator) }
      expect((await ask(as('ambassadorOn'), asked)).map(({ with_title }) => with_title)).toEqual([null])
      expect((await ask(as('coordinator'), asked)).map(({ with_title }) => with_title)).toEqual(['Trước nhà bà Tư'])
    })

    trial('of a class repeated until another millennium are not counted up to it', async ({ as }) => {
      const repeat = { weekdays: [1, 2, 3, 4, 5, 6, 7], until: '9999-12-31' }
      const began = performance.now()
      expect(await ask(as('ambassadorOn'), { repeat })).toEqual([])
      expect(
        await callOf(as('ambassadorOn'), 'schedule_class($1::jsonb)', [JSON.stringify(classGiven({ repeat }))]),
      ).toMatchObject({ outcome: 'refused' })
      expect(performance.now() - began).toBeLessThan(5_000)
    })
  })
})
