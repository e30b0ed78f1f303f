import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Part } from '../../src/backend/rows.ts'
import { partFor } from '../../src/store/commands/part-for.ts'
import { engines, type Ward } from './harness.ts'
import { doorOf, naming, openPeopledWard, type People, places } from './people.ts'
import { aDay, checkIn, command, consent, fateOf, send, visit, withdrawal } from './sent-commands.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

const idOf = (sent: { payload: Record<string, unknown> }, key = 'visit_id') => String(sent.payload[key])

describe.each(engines)('commands on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  /** Consent, name and a check-in of a new person at this door. */
  async function meet(sql: Trial['sql'], door: string, name = 'Bà Tư') {
    const person = randomUUID()
    const agreed = consent(person, door, naming)
    const visited = visit(door)
    const sent = [
      visited,
      agreed,
      command(
        'add_person',
        { person_id: person, household_id: door, full_name: name, phone: '0912345678', birth_year: 1950 },
        { needs: [agreed.id] },
      ),
      checkIn(idOf(visited), { person_id: person }),
    ]
    expect((await send(sql, ...sent)).map(({ answer }) => answer)).toEqual(sent.map(() => 'applied'))
    return { person, visited, helped: sent[3]! }
  }

  describe('four answers', () => {
    trial('an applied command has a receipt and the transaction that made it', async ({ as, sql, door }) => {
      const sent = visit(door)
      const [answer] = await send(as('ambassadorOn'), sent)
      const [row] = await sql('select receipt, changed_in, author_id from public.visits where id = $1', [idOf(sent)])
      expect(answer).toMatchObject({ id: sent.id, answer: 'applied' })
      expect(Number(row?.receipt)).toBe(answer!.receipt)
      expect(Number(row?.changed_in)).toBe(answer!.transaction)
      expect(row?.author_id).toBe(people.ambassadorOn)
    })

    trial('sent again it is a duplicate with the very receipt, and one row', async ({ as, sql, door }) => {
      const sent = visit(door)
      const [first, second] = await send(as('ambassadorOn'), sent, sent)
      const [third] = await send(as('ambassadorOn'), sent)
      for (const again of [second, third])
        expect(again).toMatchObject({ answer: 'duplicate', receipt: first!.receipt, status: 'applied' })
      expect(await sql('select id from public.visits')).toHaveLength(1)
    })

    trial('another payload under the same id is refused', async ({ as, door }) => {
      const sent = visit(door)
      await send(as('ambassadorOn'), sent)
      const changed = { ...sent, payload: { ...sent.payload, outcome: 'declined' } }
      expect(await fateOf(as('ambassadorOn'), changed)).toBe('refused id_reused')
    })

    trial('two people may use the same command id', async ({ as, door }) => {
      const sent = visit(door)
      const other = { ...visit(door), id: sent.id }
      expect(await fateOf(as('ambassadorOn'), sent)).toBe('applied')
      expect(await fateOf(as('lead'), other)).toBe('applied')
    })

    trial('a held one is a duplicate that says held', async ({ as, door }) => {
      const sent = visit(door)
      const [held] = await send(as('ambassadorOff'), sent)
      expect(held).toMatchObject({ answer: 'held', reason: 'your_team' })
      expect((await send(as('ambassadorOff'), sent))[0]).toMatchObject({
        answer: 'duplicate',
        status: 'held',
        receipt: held!.receipt,
      })
    })

    trial('a refused one leaves no trace and may come again', async ({ as, sql, door }) => {
      const sent = visit(door)
      expect(await fateOf(as('otherLead'), sent)).toBe('refused not_yours')
      expect(await sql('select id from public.command_log')).toEqual([])
      expect(await fateOf(as('otherLead'), sent)).toBe('refused not_yours')
    })

    trial('an unknown command of a newer phone is held, not lost', async ({ as }) => {
      expect(await fateOf(as('ambassadorOn'), command('dance', { steps: 3 }))).toBe('held unknown_command')
    })
  })

  describe('whose part it is', () => {
    trial('mine is written, my team’s is held, a stranger’s is refused', async ({ as, door, sql }) => {
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('applied')
      expect(await fateOf(as('ambassadorOff'), visit(door))).toBe('held your_team')
      expect(await fateOf(as('ambassadorOn'), visit(await doorOf(sql, '7', places.elsewhereStreet)))).toBe(
        'refused not_yours',
      )
    })

    trial('what was mine within 30 days is held, longer ago it is only my team’s', async ({ as, sql, door }) => {
      await sql(`update public.memberships set left_at = now() where profile_id = $1`, [people.ambassadorOn])
      await sql(`update public.assignments set ended_at = now() - interval '29 days'`)
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('held was_yours')
      await sql(`update public.assignments set ended_at = now() - interval '31 days'`)
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('refused not_yours')
      await sql(`update public.memberships set left_at = null where profile_id = $1`, [people.ambassadorOn])
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('held your_team')
    })

    trial('a team whose time is over gives no right to write', async ({ as, sql, door }) => {
      await sql(`update public.teams set ends_on = current_date - 3`)
      expect(await fateOf(as('ambassadorOn'), visit(door))).toBe('held was_yours')
      expect(await fateOf(as('lead'), visit(door))).toBe('refused not_yours')
    })

    trial('a held command keeps its payload and shows in the tray of the lead only', async ({ as, sql, door }) => {
      await send(as('ambassadorOff'), visit(door))
      const [held] = await sql('select part_id, payload from public.command_log')
      expect(held).toMatchObject({ part_id: places.odd, payload: { household_id: door } })
      expect(await as('lead')('select id from public.command_log')).toHaveLength(1)
      for (const name of ['ambassadorOn', 'viewer', 'admin', 'otherLead'] as const)
        expect(await as(name)('select id from public.command_log')).toEqual([])
    })

    trial('nobody fills the tray of a part that is not theirs', async ({ as, door }) => {
      const waiting = { ...visit(door), needs: [randomUUID()], scope: `part:${places.odd}` }
      expect(await fateOf(as('otherLead'), waiting)).toBe('refused not_yours')
      expect(await fateOf(as('otherLead'), command('dance', {}, { scope: `part:${places.odd}` }))).toBe(
        'refused not_yours',
      )
      expect(await fateOf(as('viewer'), command('dance', {}, { scope: `part:${places.odd}` }))).toBe(
        'refused not_yours',
      )
    })

    trial('the phone’s scope is only a hint: placement comes from the home', async ({ as, sql, door }) => {
      const sent = { ...visit(door), scope: `part:${places.even}` }
      await send(as('lead'), sent)
      expect(await sql('select part_id, neighbourhood_id from public.visits')).toEqual([
        { part_id: places.odd, neighbourhood_id: places.here },
      ])
    })
  })

  describe('needs', () => {
    trial('what needs a held, refused or unknown command waits for it', async ({ as, door, sql }) => {
      const held = visit(await doorOf(sql, '2'))
      const refused = visit(await doorOf(sql, '7', places.elsewhereStreet))
      const after = (id: string) => ({ ...visit(door), needs: [id] })
      await send(as('ambassadorOn'), held, refused)
      for (const id of [held.id, refused.id, randomUUID()])
        expect(await fateOf(as('ambassadorOn'), after(id))).toBe('held waiting_for')
    })

    trial('needs are looked up among one’s own commands only', async ({ as, door }) => {
      const sent = visit(door)
      await send(as('lead'), sent)
      expect(await fateOf(as('ambassadorOn'), { ...visit(door), needs: [sent.id] })).toBe('held waiting_for')
    })
  })

  describe('a batch', () => {
    trial('good ones stand beside bad ones, in order', async ({ as, sql, door }) => {
      const bad = { ...visit(door), payload: { ...visit(door).payload, outcome: 'dancing' } }
      const answers = await send(as('ambassadorOn'), visit(door), bad, visit(door))
      expect(answers.map(({ answer }) => answer)).toEqual(['applied', 'refused', 'applied'])
      expect(await sql('select id from public.visits')).toHaveLength(2)
    })

    trial('fifty are taken, fifty-one are not', async ({ as, sql, door }) => {
      const many = Array.from({ length: 51 }, () => visit(door))
      expect(await outcomeOf(send(as('ambassadorOn'), ...many))).toBe('PT400')
      expect(await sql('select id from public.visits')).toEqual([])
      const answers = await send(as('ambassadorOn'), ...many.slice(1))
      expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['applied']))
    })

    test.each(['40P01', '40001', '53100', '57014'])(
      'an error of class %s ends the batch, leaves nothing and may be tried again',
      (code) =>
        inTrial(ward, people, async ({ as, sql }) => {
          await sql(`create function private.fail_marked() returns trigger language plpgsql as $$
            begin if new.minutes = 599 then raise exception 'marked' using errcode = '${code}'; end if; return new; end $$`)
          await sql(`create trigger fail_marked before insert on public.visits for each row
            execute function private.fail_marked()`)
          const door = await doorOf(sql, '1')
          const good = visit(door)
          expect(await outcomeOf(send(as('ambassadorOn'), good, visit(door, { minutes: 599 })))).toBe(code)
          expect(await sql('select id from public.visits')).toEqual([])
          expect(await sql('select id from public.command_log')).toEqual([])
          expect(await fateOf(as('ambassadorOn'), good)).toBe('applied')
        }),
    )
  })

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

  describe('doors', () => {
    const newDoor = async (sql: Trial['sql'], number: string, more: Record<string, unknown> = {}) =>
      command('add_household', { household_id: await doorOf(sql, number), street_id: places.street, number, ...more })

    trial('two phones make one door', async ({ as, sql }) => {
      expect(await fateOf(as('ambassadorOn'), await newDoor(sql, '12a/3', { number: '13b' }))).toBe('refused wrong_id')
      expect(await fateOf(as('ambassadorOn'), await newDoor(sql, '13b'))).toBe('applied')
      expect(await fateOf(as('lead'), await newDoor(sql, ' 13 B '))).toBe('applied')
      expect(await sql(`select number, part_id from public.households where number_key = '13B'`)).toEqual([
        { number: '13b', part_id: places.odd },
      ])
    })

    trial('a standing door of another id becomes what the phone’s id means', async ({ as, sql }) => {
      const minted = randomUUID()
      await sql(`update public.households set retired_at = now() where id = $1`, [await doorOf(sql, '5')])
      await sql(
        `insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key)
         values ($1, $2, $3, $4, $5, '15', '15')`,
        [minted, places.street, places.odd, places.here, places.ward],
      )
      const added = await newDoor(sql, '15')
      expect(await fateOf(as('ambassadorOn'), added)).toBe('applied')
      const visited = visit(await doorOf(sql, '15'))
      expect(await fateOf(as('ambassadorOn'), visited)).toBe('applied')
      expect(await sql('select household_id from public.visits')).toEqual([{ household_id: minted }])
      expect(await sql('select id, household_id, part_id from public.household_aliases')).toEqual([
        { id: await doorOf(sql, '15'), household_id: minted, part_id: places.odd },
      ])
    })

    trial('a number nobody can read, a street nobody knows, a part not mine', async ({ as, sql }) => {
      const fates: [Record<string, unknown>, string][] = [
        [{ number: '' }, 'refused number_unreadable'],
        [{ number: null }, 'refused number_unreadable'],
        [{ number: '12; drop' }, 'refused number_unreadable'],
        [{ street_id: randomUUID() }, 'refused unknown_street'],
        [{ needs: ['a_pony'] }, 'refused invalid'],
        [{ lon: 999 }, 'refused invalid'],
        [{ lon: 'NaN' }, 'refused invalid'],
      ]
      for (const [more, fate] of fates)
        expect(await fateOf(as('ambassadorOn'), await newDoor(sql, '17', more))).toBe(fate)
      expect(await fateOf(as('ambassadorOn'), await newDoor(sql, '18'))).toBe('held your_team')
      expect(await fateOf(as('otherLead'), await newDoor(sql, '19'))).toBe('refused not_yours')
    })

    trial('a door goes into the narrowest part it fits, and one that fits none still into a part', async ({ sql }) => {
      await sql(
        `insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind, label, from_number, to_number) values
           ($4, $1, $2, $3, 'range', null, 100, 199), ($5, $1, $2, $3, 'stairwell', 'A', null, null)`,
        [places.street, places.here, places.ward, randomUUID(), randomUUID()],
      )
      const parts = await sql<Part>('select * from public.parts where street_id = $1', [places.street])
      for (const [number, building, kind] of [
        ['7', '', 'odd'],
        ['12/8', '', 'even'],
        ['150', '', 'range'],
        ['150', 'A', 'stairwell'],
        ['150', 'B', 'range'],
        ['A', '', 'odd'],
      ] as const) {
        const [found] = await sql('select private.part_for($1, $2, $3) as id', [places.street, number, building])
        expect([number, building, parts.find(({ id }) => id === found!.id)?.kind]).toEqual([number, building, kind])
        expect(partFor({ parts, number_key: number, building })?.id).toBe(found!.id)
      }
    })

    trial('different fields both stand; of one the later wins and the earlier is kept', async ({ as, sql, door }) => {
      const edit = (fields: Record<string, unknown>) => command('edit_household', { household_id: door, fields })
      await send(as('ambassadorOn'), edit({ needs: ['no_internet'] }))
      await send(as('lead'), edit({ priorities: ['elderly'] }))
      await send(as('lead'), edit({ needs: ['no_smartphone'] }))
      expect(await sql('select needs, priorities from public.households where id = $1', [door])).toEqual([
        { needs: ['no_smartphone'], priorities: ['elderly'] },
      ])
      expect(await sql('select field, earlier, later, author_id from public.household_history order by id')).toEqual([
        { field: 'needs', earlier: [], later: ['no_internet'], author_id: people.ambassadorOn },
        { field: 'priorities', earlier: [], later: ['elderly'], author_id: people.lead },
        { field: 'needs', earlier: ['no_internet'], later: ['no_smartphone'], author_id: people.lead },
      ])
      expect(await fateOf(as('lead'), edit({ number: '99' }))).toBe('refused field_unknown')
    })
  })

  describe('corrections', () => {
    const correct = (root: string, more: Record<string, unknown>) =>
      command('correct_visit', { visit_id: randomUUID(), root_id: root, ...more })
    const standing = (sql: Trial['sql']) => sql('select outcome, minutes, is_void from private.current_visits')

    trial('author and lead may, others may not', async ({ as, sql, door }) => {
      const first = visit(door, { minutes: 10 })
      await send(as('ambassadorOn'), first)
      expect(await fateOf(as('ambassadorOn'), correct(idOf(first), { outcome: 'declined' }))).toBe('applied')
      expect(await fateOf(as('lead'), correct(idOf(first), { outcome: 'vacant' }))).toBe('applied')
      for (const name of ['ambassadorOff', 'viewer', 'admin', 'otherLead'] as const)
        expect(await fateOf(as(name), correct(idOf(first), { outcome: 'helped' }))).toBe('refused only_author_or_lead')
      expect(await standing(sql)).toEqual([{ outcome: 'vacant', minutes: 10, is_void: false }])
    })

    trial('the author may long after handing the part over; who has left may not', async ({ as, sql, door }) => {
      const first = visit(door)
      await send(as('ambassadorOn'), first)
      await sql(`update public.assignments set ended_at = now() - interval '90 days'`)
      expect(await fateOf(as('ambassadorOn'), correct(idOf(first), { is_void: true }))).toBe('applied')
      await sql(`update public.memberships set left_at = now() where profile_id = $1`, [people.ambassadorOn])
      expect(await fateOf(as('ambassadorOn'), correct(idOf(first), { is_void: false }))).toBe('refused not_yours')
    })

    trial(
      'the highest receipt of a chain stands, and a void stays until it is taken back',
      async ({ as, sql, door }) => {
        const first = visit(door, { minutes: 10 })
        await send(as('ambassadorOn'), first, correct(idOf(first), { is_void: true }))
        expect(await standing(sql)).toEqual([{ outcome: 'helped', minutes: 10, is_void: true }])
        await send(as('ambassadorOn'), correct(idOf(first), { minutes: 20 }))
        expect(await standing(sql)).toEqual([{ outcome: 'helped', minutes: 20, is_void: true }])
        await send(as('ambassadorOn'), correct(idOf(first), { is_void: false }))
        expect(await standing(sql)).toEqual([{ outcome: 'helped', minutes: 20, is_void: false }])
      },
    )

    trial('a correction names the root, not another correction', async ({ as, door }) => {
      const first = visit(door)
      const second = correct(idOf(first), { minutes: 5 })
      await send(as('ambassadorOn'), first, second)
      expect(await fateOf(as('ambassadorOn'), correct(idOf(second), {}))).toBe('refused unknown_visit')
    })

    trial('check-ins and confirmations are corrected the same way', async ({ as, sql, door }) => {
      const { person, helped } = await meet(as('ambassadorOn'), door)
      const root = idOf(helped, 'check_in_id')
      const again = (more: Record<string, unknown>) =>
        command('correct_check_in', { check_in_id: randomUUID(), root_id: root, ...more })
      expect(await fateOf(as('ambassadorOn'), again({ skills: { S1: 'alone' } }))).toBe('applied')
      expect(await fateOf(as('ambassadorOff'), again({ is_void: true }))).toBe('refused only_author_or_lead')
      expect(await fateOf(as('lead'), again({ is_void: true }))).toBe('applied')
      expect(await sql('select skills, is_void, person_id from private.current_check_ins')).toEqual([
        { skills: { S1: 'alone' }, is_void: true, person_id: person },
      ])
      const confirmed = command('record_confirmation', {
        confirmation_id: randomUUID(),
        person_id: person,
        confirmed_at: aDay,
      })
      const moved = command('correct_confirmation', {
        confirmation_id: randomUUID(),
        root_id: confirmed.payload.confirmation_id,
        confirmed_at: '2026-10-05T02:00:00Z',
      })
      const voided = command('correct_confirmation', {
        confirmation_id: randomUUID(),
        root_id: confirmed.payload.confirmation_id,
        is_void: true,
      })
      expect((await send(as('ambassadorOn'), confirmed, moved, voided)).map(({ answer }) => answer)).toEqual([
        'applied',
        'applied',
        'applied',
      ])
      expect(await sql('select confirmed_on::text, is_void from private.current_confirmations')).toEqual([
        { confirmed_on: '2026-10-05', is_void: true },
      ])
    })
  })

  describe('people', () => {
    trial('nobody is named before they agreed', async ({ as, door }) => {
      const person = { person_id: randomUUID(), household_id: door, full_name: 'Ông Ba' }
      expect(await fateOf(as('ambassadorOn'), command('add_person', person))).toBe('refused consent_missing')
      await send(as('ambassadorOn'), consent(person.person_id, door, naming))
      expect(await fateOf(as('ambassadorOn'), command('add_person', { ...person, full_name: ' ' }))).toBe(
        'refused invalid',
      )
      expect(await fateOf(as('ambassadorOn'), command('add_person', { ...person, phone: '12' }))).toBe(
        'refused invalid',
      )
      expect(await fateOf(as('ambassadorOn'), command('add_person', person))).toBe('applied')
    })

    trial('consent given at one home does not name someone at another', async ({ as, sql, door }) => {
      const person = randomUUID()
      await send(as('ambassadorOn'), consent(person, door, naming))
      const there = { person_id: person, household_id: await doorOf(sql, '3'), full_name: 'Ông Ba' }
      expect(await fateOf(as('ambassadorOn'), command('add_person', there))).toBe('refused consent_missing')
    })

    trial('withdrawing erases the name everywhere, and no later one brings it back', async ({ as, sql, door }) => {
      const { person, visited } = await meet(as('ambassadorOn'), door)
      const rename = command('edit_person', {
        person_id: person,
        fields: { full_name: 'Bà Tư Sáng', birth_year: 1951 },
      })
      const heldRename = command('edit_person', {
        person_id: person,
        fields: { full_name: 'Bà Tư Tối', priorities: [] },
      })
      expect(await fateOf(as('ambassadorOn'), rename)).toBe('applied')
      expect(await fateOf(as('ambassadorOff'), heldRename)).toBe('held your_team')
      expect(await sql('select field from public.people_history order by field')).toHaveLength(2)
      expect(await fateOf(as('ambassadorOn'), withdrawal(person, naming))).toBe('applied')

      const everything = await sql(`select jsonb_build_array(
        (select jsonb_agg(to_jsonb(row)) from public.people as row),
        (select jsonb_agg(to_jsonb(row)) from public.people_history as row),
        (select jsonb_agg(to_jsonb(row)) from public.command_log as row))::text as words`)
      expect(everything[0]!.words).not.toMatch(/Tư|0912345678|195[01]\b/)
      const late = command('edit_person', { person_id: person, fields: { full_name: 'Bà Tư' } })
      expect(await fateOf(as('ambassadorOn'), late)).toBe('refused erased')
      expect(await fateOf(as('ambassadorOn'), consent(person, door, naming))).toBe('applied')
      const again = command('add_person', { person_id: person, household_id: door, full_name: 'Bà Tư' })
      expect(await fateOf(as('ambassadorOn'), again)).toBe('refused id_taken')

      const later = checkIn(idOf(visited), { person_id: person })
      expect(await fateOf(as('ambassadorOn'), later)).toBe('applied')
      expect(
        await sql('select person_id, people_count from public.check_ins where id = $1', [idOf(later, 'check_in_id')]),
      ).toEqual([{ person_id: null, people_count: 1 }])
      expect(await sql('select person_id from public.check_ins where person_id is not null')).toHaveLength(1)
    })

    trial('edits of different fields both stand', async ({ as, sql, door }) => {
      const { person } = await meet(as('ambassadorOn'), door)
      const edit = (fields: Record<string, unknown>) => command('edit_person', { person_id: person, fields })
      await send(as('ambassadorOn'), edit({ called: 'bà Tư' }))
      await send(as('lead'), edit({ phone: null }))
      expect(await sql('select called, phone, full_name from public.people')).toEqual([
        { called: 'bà Tư', phone: null, full_name: 'Bà Tư' },
      ])
      expect(await fateOf(as('lead'), edit({ full_name: '' }))).toBe('refused invalid')
      expect(await fateOf(as('lead'), edit({ id: randomUUID() }))).toBe('refused field_unknown')
    })
  })
})
