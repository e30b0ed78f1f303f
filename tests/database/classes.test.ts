import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { callOf, dayAhead } from './asked-help.ts'
import { engines, type Ward } from './harness.ts'
import { classGiven, type Given, held, hoursFromNow, schedule, type Scheduled, venue } from './held-classes.ts'
import { openPeopledWard, type People, places, teams } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

describe.each(engines)('classes on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())
  const trial = (title: string, work: (trial: Trial) => Promise<void>) => test(title, () => inTrial(ward, people, work))

  describe('scheduling', () => {
    trial(
      'a lead holds one at three places at once; the ward’s calendar shows it, and no name',
      async ({ as, sql }) => {
        const venues = [
          venue(),
          venue({ name: 'Đình Bến Sen' }),
          venue({ name: 'Quán wifi', neighbourhood_id: places.beside }),
        ]
        const { outcome, ids, clashes } = await schedule(as('lead'), classGiven({ venues }))
        expect({ outcome, count: ids?.length, clashes }).toEqual({ outcome: 'scheduled', count: 1, clashes: [] })
        const shown = await as('ambassadorOff')<{ name: string; taken: number }>(
          'select name, taken from public.class_venues order by position',
        )
        expect(shown).toEqual(venues.map(({ name }) => ({ name, taken: 0 })))
        // Whoever set it up hosts it.
        expect(await sql('select profile_id, role from public.class_helpers')).toEqual([
          { profile_id: people.lead, role: 'host' },
        ])
        expect(await as('ambassadorOff')('select * from public.class_helpers')).toEqual([])
      },
    )

    trial('an ambassador holds one for their own team, and for no other', async ({ as }) => {
      expect((await schedule(as('ambassadorOn'), classGiven())).outcome).toBe('scheduled')
      expect(await schedule(as('ambassadorOn'), classGiven({ team_id: teams.other }))).toEqual({
        outcome: 'refused',
        reason: 'not_yours',
      })
      for (const cast of ['viewer', 'otherLead', 'stranger'] as const)
        expect((await schedule(as(cast), classGiven())).reason).toBe('not_yours')
    })

    trial('repeated on chosen weekdays until a day, it is as many classes of one series', async ({ as, sql }) => {
      const { ids } = await schedule(
        as('lead'),
        classGiven({ repeat: { weekdays: [1, 2, 3, 4, 5, 6, 7], until: dayAhead(4) } }),
      )
      expect(ids).toHaveLength(4)
      const [row] = await sql<{ series: number; codes: number; days: number }>(
        `select count(distinct series_id)::integer as series, count(distinct code)::integer as codes,
           count(distinct private.day_of(starts_at))::integer as days from public.classes`,
      )
      expect(row).toEqual({ series: 1, codes: 4, days: 4 })
    })

    trial('the same request again, its answer lost on the way, is the same classes', async ({ as, sql }) => {
      const repeat = { weekdays: [1, 2, 3, 4, 5, 6, 7], until: dayAhead(3) }
      const given = classGiven({ request_id: randomUUID(), repeat })
      const first = await schedule(as('lead'), given)
      expect(await schedule(as('lead'), given)).toEqual(first)
      expect(await sql('select id from public.classes')).toHaveLength(first.ids!.length)
    })

    trial('a request refused may be asked again; another author’s is their own', async ({ as, sql }) => {
      const given = classGiven({ request_id: randomUUID() })
      expect((await schedule(as('lead'), { ...given, title: '' })).outcome).toBe('refused')
      const { ids } = await schedule(as('lead'), given)
      const others = await schedule(as('coordinator'), given)
      expect([others.outcome, others.ids?.[0] === ids?.[0]]).toEqual(['scheduled', false])
      expect(await sql('select id from public.classes')).toHaveLength(2)
    })

    test.each([
      ['no title', { title: ' ' }, 'invalid', 'title'],
      ['a title that turns the writing round', { title: 'Lớp \u202E học' }, 'invalid', 'title'],
      ['a class online without a link', { mode: 'online' }, 'invalid', 'online_link'],
      ['a link that is not safe', { mode: 'mixed', online_link: 'http://example.org/lop' }, 'invalid', 'online_link'],
      ['a skill nobody knows', { skills: ['S99'] }, 'invalid', 'skills'],
      ['no place', { venues: [] }, 'invalid', 'venues'],
      ['a place without seats', { venues: [venue({ capacity: 0 })] }, 'invalid', 'venue_capacity'],
      [
        'a place in another ward',
        { venues: [venue({ neighbourhood_id: places.elsewhere })] },
        'invalid',
        'venue_elsewhere',
      ],
      ['yesterday', { starts_at: hoursFromNow(-24), ends_at: hoursFromNow(-22) }, 'in_the_past', 'starts_at'],
      ['a whole day long', { starts_at: hoursFromNow(1), ends_at: hoursFromNow(20) }, 'too_long', 'starts_at'],
      [
        'the end before the beginning',
        { starts_at: hoursFromNow(3), ends_at: hoursFromNow(1) },
        'too_long',
        'starts_at',
      ],
      ['a kind nobody knows', { kind: 'party' }, 'invalid', undefined],
      ['an hour that is none', { starts_at: 'soon' }, 'invalid', undefined],
    ])('%s is refused, field by field', (_title, more, reason, field) =>
      inTrial(ward, people, async ({ as, sql }) => {
        const answer = await schedule(as('lead'), classGiven(more))
        expect(answer).toEqual({ outcome: 'refused', reason, ...(field === undefined ? {} : { field }) })
        expect(await sql('select id from public.classes')).toEqual([])
      }),
    )

    trial('a helper from another ward is refused by name', async ({ as }) => {
      const helpers = [{ profile_id: people.otherLead, venue: null, role: 'helper' }]
      expect(await schedule(as('lead'), classGiven({ helpers }))).toEqual({
        outcome: 'refused',
        reason: 'person_not_in_area',
        field: 'helpers',
        profile_id: people.otherLead,
      })
    })

    trial('who is already elsewhere at that hour, and a place already in use, are warned of', async ({ as, sql }) => {
      const [point] = await sql<{ id: string }>(
        `insert into public.help_points (ward_id, neighbourhood_id, kind, name, lon, lat, hours)
         values ($1, $2, 'community_house', 'Nhà văn hóa', 105.78, 10.03, '[]') returning id`,
        [places.ward, places.here],
      )
      const given = classGiven({
        venues: [{ help_point_id: point!.id, capacity: 5 }],
        helpers: [{ profile_id: people.ambassadorOff, venue: null, role: 'helper' }],
      })
      await schedule(as('lead'), given)
      const { clashes } = await schedule(as('coordinator'), { ...given, title: 'Lớp khác' })
      expect(clashes?.map(({ kind, with_title }) => [kind, with_title])).toEqual([
        ['helper', 'Gọi video cho con cháu'],
        ['venue', 'Gọi video cho con cháu'],
      ])
      const later = { ...given, starts_at: hoursFromNow(26), ends_at: hoursFromNow(28) }
      expect(await callOf(as('lead'), 'clashes_of_class($1::jsonb)', [JSON.stringify(later)])).toEqual([])
    })
  })

  describe('places at the same hour', () => {
    const at = (metresNorth: number, more: Given = {}) => venue({ lat: 10.031 + metresNorth / 111_195, ...more })
    const placesOf = ({ clashes }: Scheduled) => clashes?.filter(({ kind }) => kind === 'venue').map(({ name }) => name)
    const beside = (given: Given = {}) => classGiven({ venues: [at(30, { name: 'Sân chợ' })], ...given })

    trial('two pins within fifty metres are one place, whatever they are called', async ({ as }) => {
      await schedule(as('lead'), classGiven({ venues: [at(0)] }))
      const unsaved = JSON.stringify(beside())
      expect(await callOf(as('coordinator'), 'clashes_of_class($1::jsonb)', [unsaved])).toMatchObject([
        { kind: 'venue', name: 'Chợ Hoa Sen' },
      ])
      expect(placesOf(await schedule(as('coordinator'), beside()))).toEqual(['Chợ Hoa Sen'])
    })

    trial('farther away, at another hour, cancelled, or without a pin it is no clash', async ({ as }) => {
      const { ids } = await schedule(as('lead'), classGiven({ venues: [at(0)] }))
      const free = (given: Given) =>
        callOf(as('coordinator'), 'clashes_of_class($1::jsonb)', [JSON.stringify(beside(given))])
      expect(await free({ venues: [at(70)] })).toEqual([])
      expect(await free({ venues: [venue({ lon: undefined, lat: undefined })] })).toEqual([])
      expect(await free({ starts_at: hoursFromNow(27), ends_at: hoursFromNow(29) })).toEqual([])
      await callOf(as('lead'), 'cancel_class($1, $2)', [ids![0], 'rain'])
      expect(await free({})).toEqual([])
    })

    trial('a class that began eleven hours before still holds its place', async ({ as }) => {
      await schedule(
        as('lead'),
        classGiven({ venues: [at(0)], starts_at: hoursFromNow(14), ends_at: hoursFromNow(25) }),
      )
      expect(placesOf(await schedule(as('coordinator'), beside()))).toEqual(['Chợ Hoa Sen'])
    })

    trial('a place changed to where another class is held says so', async ({ as, sql }) => {
      await schedule(as('lead'), classGiven({ venues: [at(0)] }))
      const { venues } = await held(sql, as('lead'))
      const change = (given: Given) =>
        callOf<Scheduled>(as('lead'), 'change_venue($1, $2::jsonb)', [venues[0], JSON.stringify(given)])
      expect(await change(at(500))).toEqual({ outcome: 'changed', clashes: [] })
      const answer = await change(at(20, { name: 'Sân chợ' }))
      expect([answer.outcome, placesOf(answer)]).toEqual(['changed', ['Chợ Hoa Sen']])
    })
  })

  describe('changing', () => {
    const move = (sql: Trial['sql'], id: string, hours: number, whole = false) =>
      callOf<Scheduled>(sql, 'move_class($1, $2, $3, $4)', [id, hoursFromNow(hours), hoursFromNow(hours + 2), whole])
    const cancel = (sql: Trial['sql'], id: string, reason = 'rain') =>
      callOf<Scheduled>(sql, 'cancel_class($1, $2)', [id, reason])

    trial('its host and who leads there move and cancel it, nobody else', async ({ as, sql }) => {
      const { id } = await held(sql, as('ambassadorOn'))
      expect((await move(as('ambassadorOff'), id, 48)).reason).toBe('not_yours')
      expect((await move(as('ambassadorOn'), id, 48)).outcome).toBe('moved')
      expect((await move(as('coordinator'), id, 30)).outcome).toBe('moved')
      const [row] = await sql('select moved_at is not null as was_moved, changes from public.classes')
      expect(row).toEqual({ was_moved: true, changes: 2 })
      expect((await cancel(as('otherLead'), id)).reason).toBe('not_yours')
      expect((await cancel(as('lead'), id, 'no_mood')).reason).toBe('invalid')
      expect((await cancel(as('lead'), id)).outcome).toBe('cancelled')
      expect((await cancel(as('lead'), id)).reason).toBe('cancelled')
      expect((await move(as('lead'), id, 48)).reason).toBe('cancelled')
    })

    trial('a host is not offered to erase a name, which only who leads there may', async ({ as, sql }) => {
      const { id } = await held(sql, as('ambassadorOn'))
      const mayOf = (who: Sql) => callOf<Record<string, boolean>>(who, 'class_board($1)', [id])
      expect(await mayOf(as('ambassadorOn'))).toMatchObject({ may_change: true, may_forget: false })
      expect(await mayOf(as('lead'))).toMatchObject({ may_change: true, may_forget: true })
    })

    trial('a series is moved from one of its classes on', async ({ as }) => {
      const repeat = { weekdays: [1, 2, 3, 4, 5, 6, 7], until: dayAhead(3) }
      const { ids = [] } = await schedule(as('lead'), classGiven({ repeat }))
      const { ids: moved } = await move(as('lead'), ids[1]!, 50, true)
      expect(moved).toEqual(ids.slice(1))
    })

    trial('fewer seats than are taken are refused; a helper taken off keeps nothing', async ({ as, sql }) => {
      const helpers = [{ profile_id: people.ambassadorOff, venue: 0, role: 'helper' }]
      const { id, venues } = await held(sql, as('lead'), { helpers })
      expect(await as('ambassadorOff')('select id from public.class_helpers')).toHaveLength(2)
      const set = await callOf<Scheduled>(as('lead'), 'set_class_helpers($1, $2::jsonb)', [id, '[]'])
      expect(set.outcome).toBe('set')
      expect(await as('ambassadorOff')('select id from public.class_helpers where profile_id <> auth.uid()')).toEqual(
        [],
      )
      await sql(`update public.class_venues set capacity = 3, taken = 2 where id = $1`, [venues[0]])
      const smaller = await callOf<Scheduled>(as('lead'), 'change_venue($1, $2::jsonb)', [
        venues[0],
        JSON.stringify(venue({ capacity: 1 })),
      ])
      expect(smaller).toEqual({ outcome: 'refused', reason: 'people_seated', field: 'venue_capacity' })
    })
  })
})
