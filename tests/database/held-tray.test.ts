import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type Ward } from './harness.ts'
import { acceptHeld, fatesOf, sendBackHeld, trayOf } from './held.ts'
import { doorOf, naming, openPeopledWard, type People, places, teams } from './people.ts'
import { checkIn, command, consent, send, visit } from './sent-commands.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

const visitOf = (sent: { payload: Record<string, unknown> }) => String(sent.payload.visit_id)
const others = ['ambassadorOn', 'ambassadorOff', 'viewer', 'admin', 'otherLead', 'stranger'] as const

describe.each(engines)('the held tray on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string; late: string }) => Promise<void>) =>
    test(title, () =>
      inTrial(ward, people, async (given) =>
        work({ ...given, door: await doorOf(given.sql, '1'), late: people.ambassadorOff }),
      ),
    )

  /** A visit on a part of the team's, with a check-in and its correction hanging on it. */
  async function holdVisit({ as }: Trial, door: string) {
    const visited = visit(door, { outcome: 'no_one_home' })
    const helped = { ...checkIn(visitOf(visited)), needs: [visited.id] }
    const corrected = {
      ...command('correct_check_in', {
        check_in_id: randomUUID(),
        root_id: helped.payload.check_in_id,
        people_count: 7,
      }),
      needs: [helped.id],
    }
    const sent = [visited, helped, corrected]
    const answers = await send(as('ambassadorOff'), ...sent)
    expect(answers.map(({ answer, reason }) => `${answer} ${reason ?? ''}`)).toEqual([
      'held your_team',
      'held waiting_for',
      'held waiting_for',
    ])
    return { visited, helped, corrected, ids: sent.map(({ id }) => id), receipts: answers.map((one) => one.receipt) }
  }

  describe('what it shows', () => {
    trial(
      'after a week also what waits for something its author gave up; nobody can apply that',
      async ({ as, sql, door }) => {
        const refused = visit(door, { minutes: 0 })
        const helped = { ...checkIn(visitOf(refused)), needs: [refused.id] }
        await send(as('ambassadorOn'), refused, helped)
        expect(await fatesOf(sql, helped.id)).toEqual(['held waiting_for'])
        await sql(`update public.command_log set part_id = $1`, [places.odd])
        expect(await trayOf(as('lead'))).toEqual([])
        await sql(`update public.command_log set received_at = now() - interval '8 days'`)
        expect((await trayOf(as('lead'))).map(({ id }) => id)).toEqual([helped.id])
        expect(await acceptHeld(as('lead'), people.ambassadorOn, helped.id)).toMatchObject({ applied: 0, returned: 1 })
        expect(await fatesOf(sql, helped.id)).toEqual(['returned waiting_for'])
      },
    )

    trial('who, what, where, when, and what hangs on it', async ({ as, sql, door, late }) => {
      const { visited, helped, corrected, receipts } = await holdVisit({ as, sql }, door)
      const lines = await trayOf(as('lead'))
      expect(lines).toEqual([
        {
          author_id: late,
          author_name: 'ambassadorOff',
          id: visited.id,
          name: 'log_visit',
          reason: 'your_team',
          receipt: receipts[0],
          made_at: expect.any(String),
          received_at: expect.any(String),
          part_id: places.odd,
          street_name: 'Đường Hoa Sen',
          number: '1',
          household_id: door,
          outcome: 'no_one_home',
          class_title: null,
          person_called: null,
          hanging: [
            { id: helped.id, name: 'check_in', outcome: null, made_at: expect.any(String) },
            { id: corrected.id, name: 'correct_check_in', outcome: null, made_at: expect.any(String) },
          ],
          is_passed_on: false,
        },
      ])
    })

    trial('the name of a person, the address of a door not yet written', async ({ as, sql, door }) => {
      const person = randomUUID()
      const agreed = consent(person, door, naming)
      await send(as('ambassadorOn'), agreed)
      await send(
        as('ambassadorOff'),
        command('add_person', { person_id: person, household_id: door, full_name: 'Nguyễn Thị Sáu', called: 'bà Sáu' }),
        command('add_household', {
          household_id: await doorOf(sql, '29'),
          street_id: places.street,
          number: '29',
        }),
      )
      expect(await trayOf(as('lead'))).toMatchObject([
        { name: 'add_person', person_called: 'bà Sáu', number: '1' },
        {
          name: 'add_household',
          street_name: 'Đường Hoa Sen',
          number: '29',
          household_id: await doorOf(sql, '29'),
          part_id: places.odd,
        },
      ])
    })

    trial('nothing to those who do not lead there', async ({ as, sql, door }) => {
      await holdVisit({ as, sql }, door)
      for (const name of [...others, 'coordinator'] as const) expect([name, await trayOf(as(name))]).toEqual([name, []])
    })

    trial('page by page, oldest receipt first', async ({ as, door }) => {
      const sent = [visit(door), visit(door), visit(door)]
      await send(as('ambassadorOff'), ...sent)
      const first = await trayOf(as('lead'), '0, 2')
      const second = await trayOf(as('lead'), `${first[1]!.receipt}, 2`)
      expect([...first, ...second].map(({ id }) => id)).toEqual(sent.map(({ id }) => id))
      expect([first.length, second.length]).toEqual([2, 1])
    })
  })

  describe('whose turn it is', () => {
    trial('after seven days the coordinator’s too', async ({ as, sql, door, late }) => {
      const { ids, visited } = await holdVisit({ as, sql }, door)
      const readByCoordinator = () => as('coordinator')('select id from public.command_log')
      expect(await outcomeOf(acceptHeld(as('coordinator'), late, visited.id))).toBe('PT403')
      expect(await readByCoordinator()).toEqual([])
      await sql(`update public.command_log set received_at = now() - interval '8 days'`)
      for (const name of ['lead', 'coordinator'] as const)
        expect(await trayOf(as(name))).toMatchObject([{ id: visited.id, is_passed_on: true }])
      expect(await readByCoordinator()).not.toEqual([])
      for (const name of others) expect([name, await trayOf(as(name))]).toEqual([name, []])
      expect(await acceptHeld(as('coordinator'), late, visited.id)).toMatchObject({ applied: 3 })
      expect(await fatesOf(sql, ...ids)).toEqual(['applied', 'applied', 'applied'])
    })

    trial('the coordinator’s at once where nobody leads', async ({ as, sql, door }) => {
      const { visited } = await holdVisit({ as, sql }, door)
      await sql(`update public.memberships set left_at = now() where profile_id = $1`, [people.lead])
      expect(await trayOf(as('lead'))).toEqual([])
      expect(await trayOf(as('coordinator'))).toMatchObject([{ id: visited.id, is_passed_on: false }])
    })

    trial('nobody else decides, nor on what is not held', async ({ as, sql, door, late }) => {
      const { visited } = await holdVisit({ as, sql }, door)
      const applied = visit(await doorOf(sql, '7', places.elsewhereStreet))
      await send(as('otherLead'), applied)
      for (const name of [...others, 'coordinator'] as const) {
        expect([name, await outcomeOf(acceptHeld(as(name), late, visited.id))]).toEqual([name, 'PT403'])
        expect([name, await outcomeOf(sendBackHeld(as(name), late, visited.id))]).toEqual([name, 'PT403'])
      }
      expect(await outcomeOf(acceptHeld(as('lead'), late, randomUUID()))).toBe('PT403')
      expect(await outcomeOf(acceptHeld(as('lead'), people.otherLead, applied.id))).toBe('PT403')
      expect(await fatesOf(sql, visited.id)).toEqual(['held your_team'])
    })
  })

  describe('accepting', () => {
    trial('applies it with all that hangs on it, as its author, under its receipts', async (given) => {
      const { as, sql, door, late } = given
      const { ids, receipts, visited } = await holdVisit(given, door)
      expect(await acceptHeld(as('lead'), late, visited.id)).toEqual({ outcome: 'accepted', applied: 3, returned: 0 })
      expect(await fatesOf(sql, ...ids)).toEqual(['applied', 'applied', 'applied'])
      expect(
        (
          await sql<{ author_id: string; receipt: string }>(
            `select author_id, receipt::text from public.visits union all
             select author_id, receipt::text from public.check_ins order by receipt`,
          )
        ).map(({ author_id: author, receipt }) => [author, Number(receipt)]),
      ).toEqual(receipts.map((receipt) => [late, receipt]))
      expect(await sql('select people_count from private.current_check_ins')).toEqual([{ people_count: 7 }])
      expect(await trayOf(as('lead'))).toEqual([])
      expect((await send(as('ambassadorOff'), visited))[0]).toMatchObject({ answer: 'duplicate', status: 'applied' })
    })

    trial('takes along what it needs that is held too, whatever the clock said', async ({ as, sql, late }) => {
      const id = await doorOf(sql, '31')
      const added = {
        ...command('add_household', { household_id: id, street_id: places.street, number: '31' }),
        made_at: '2026-10-09T02:00:00.000Z',
      }
      const visited = { ...visit(id), needs: [added.id] }
      const walked = { ...visit(await doorOf(sql, '3')), needs: [visited.id] }
      await send(as('ambassadorOff'), added, visited, walked)
      await sql(`update public.command_log set reason = 'your_team' where id = $1`, [walked.id])
      expect(await acceptHeld(as('lead'), late, walked.id)).toEqual({ outcome: 'accepted', applied: 3, returned: 0 })
      expect(await fatesOf(sql, added.id, visited.id, walked.id)).toEqual(['applied', 'applied', 'applied'])
    })

    trial('returns what cannot be applied with its reason, and what hangs on it with it', async (given) => {
      const { as, sql, door, late } = given
      const { ids, visited } = await holdVisit(given, door)
      await send(as('ambassadorOn'), visit(door, { visit_id: visitOf(visited) }))
      expect(await acceptHeld(as('lead'), late, visited.id)).toEqual({ outcome: 'accepted', applied: 0, returned: 3 })
      expect(await fatesOf(sql, ...ids)).toEqual([
        'returned id_taken',
        'returned returned_with',
        'returned returned_with',
      ])
      expect((await send(as('ambassadorOff'), visited))[0]).toMatchObject({
        answer: 'duplicate',
        status: 'returned',
        reason: 'id_taken',
      })
    })

    trial('lends the author no right they never had', async ({ as, sql, door, late }) => {
      const theirs = visit(door)
      const foreign = visit(await doorOf(sql, '7', places.elsewhereStreet))
      await send(as('ambassadorOn'), theirs)
      await send(as('otherLead'), foreign)
      const held = visit(door)
      const waiting = [
        command('correct_visit', { visit_id: randomUUID(), root_id: visitOf(theirs), is_void: true }),
        checkIn(visitOf(foreign)),
        command('log_walk_up', {
          check_in_id: randomUUID(),
          neighbourhood_id: places.beside,
          skills: {},
          helped_at: '2026-10-01T02:00:00.000Z',
        }),
      ].map((one) => ({ ...one, needs: [held.id] }))
      const answers = await send(as('ambassadorOff'), held, ...waiting)
      expect(answers.map(({ answer, reason }) => `${answer} ${reason ?? ''}`)).toEqual([
        'held your_team',
        'held waiting_for',
        'refused not_yours',
        'held waiting_for',
      ])
      expect(await acceptHeld(as('lead'), late, held.id)).toEqual({ outcome: 'accepted', applied: 1, returned: 2 })
      expect(await fatesOf(sql, waiting[0]!.id, waiting[2]!.id)).toEqual([
        'returned only_author_or_lead',
        'returned not_yours',
      ])
      expect(await sql('select is_void from public.visits where is_void')).toEqual([])
    })

    trial('nor in another part that whoever accepts leads too', async ({ as, sql, door, late }) => {
      const held = visit(door)
      const beside = visit(await doorOf(sql, '10', places.besideStreet))
      const intruding = { ...checkIn(visitOf(beside)), needs: [held.id] }
      await send(as('ambassadorOff'), held, intruding)
      await send(as('coordinator'), beside)
      await sql(`update public.memberships set left_at = now() where profile_id = $1`, [people.lead])
      expect(await acceptHeld(as('coordinator'), late, held.id)).toEqual({
        outcome: 'accepted',
        applied: 1,
        returned: 1,
      })
      expect(await fatesOf(sql, intruding.id)).toEqual(['returned not_yours'])
      expect(await sql('select id from public.check_ins')).toEqual([])
    })

    trial('reaches no further than the one who accepts: the rest waits for its own lead', async ({ as, sql, late }) => {
      await sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, 'ambassador')`, [
        teams.other,
        late,
      ])
      const there = visit(await doorOf(sql, '7', places.elsewhereStreet))
      const here = { ...visit(await doorOf(sql, '1')), needs: [there.id] }
      await send(as('ambassadorOff'), there, here)
      expect(await acceptHeld(as('otherLead'), late, there.id)).toEqual({
        outcome: 'accepted',
        applied: 1,
        returned: 0,
      })
      expect(await fatesOf(sql, there.id, here.id)).toEqual(['applied', 'held your_team'])
      expect(await trayOf(as('lead'))).toMatchObject([{ id: here.id, reason: 'your_team' }])
      expect(await acceptHeld(as('lead'), late, here.id)).toMatchObject({ applied: 1 })
    })

    trial('the right they had when it was held is enough, though they left since', async (given) => {
      const { as, sql, door, late } = given
      const { visited } = await holdVisit(given, door)
      await sql('update public.memberships set left_at = now() where profile_id = $1', [late])
      expect(await acceptHeld(as('lead'), late, visited.id)).toMatchObject({ outcome: 'accepted' })
      expect(await fatesOf(sql, visited.id)).toEqual(['applied'])
    })

    trial('ends with the call: the author’s next one is held again', async (given) => {
      const { as, sql, door, late } = given
      const { visited } = await holdVisit(given, door)
      await acceptHeld(as('lead'), late, visited.id)
      expect(await sql(`select current_setting('tung_nha.accepting', true) as accepting`)).toEqual([{ accepting: '' }])
      const [next] = await send(as('ambassadorOff'), visit(door))
      expect(next).toMatchObject({ answer: 'held', reason: 'your_team' })
    })

    trial('pressed twice it is gone the second time', async (given) => {
      const { as, sql, door, late } = given
      const { visited } = await holdVisit(given, door)
      await acceptHeld(as('lead'), late, visited.id)
      expect(await acceptHeld(as('lead'), late, visited.id)).toEqual({ outcome: 'gone', applied: 0, returned: 0 })
      expect(await sendBackHeld(as('lead'), late, visited.id)).toEqual({ outcome: 'gone', returned: 0 })
      expect(await fatesOf(sql, visited.id)).toEqual(['applied'])
    })

    trial('an erased person’s name does not come back with it', async ({ as, sql, door, late }) => {
      const person = randomUUID()
      await send(as('ambassadorOn'), consent(person, door, naming))
      await send(
        as('ambassadorOn'),
        command('add_person', { person_id: person, household_id: door, full_name: 'Bà Tư' }),
      )
      const renamed = command('edit_person', { person_id: person, fields: { full_name: 'Bà Tư Sáng' } })
      await send(as('ambassadorOff'), renamed)
      await sql('select private.erase_person($1)', [person])
      expect(await trayOf(as('lead'))).toMatchObject([{ id: renamed.id, person_called: null }])
      expect(await acceptHeld(as('lead'), late, renamed.id)).toMatchObject({ outcome: 'accepted' })
      expect(await sql('select full_name from public.people')).toEqual([{ full_name: null }])
    })
  })

  describe('sending back', () => {
    trial('returns it with the reason, and what hangs on it with it', async (given) => {
      const { as, sql, door, late } = given
      const { ids, visited } = await holdVisit(given, door)
      expect(await sendBackHeld(as('lead'), late, visited.id, 'already_written')).toEqual({
        outcome: 'sent_back',
        returned: 3,
      })
      expect(await fatesOf(sql, ...ids)).toEqual([
        'returned already_written',
        'returned returned_with',
        'returned returned_with',
      ])
      expect(await sql('select id from public.visits')).toEqual([])
      expect(await trayOf(as('lead'))).toEqual([])
    })

    trial('leaves other work of theirs held', async (given) => {
      const { as, sql, door, late } = given
      const { visited } = await holdVisit(given, door)
      const other = visit(door)
      await send(as('ambassadorOff'), other)
      await sendBackHeld(as('lead'), late, visited.id)
      expect(await fatesOf(sql, other.id)).toEqual(['held your_team'])
    })

    trial('knows four reasons', async (given) => {
      const { as, sql, door, late } = given
      const { visited } = await holdVisit(given, door)
      for (const reason of ['', 'returned_with', 'because'])
        expect(await outcomeOf(sendBackHeld(as('lead'), late, visited.id, reason))).toBe('PT400')
      expect(await outcomeOf(as('lead')('select public.send_back_held($1, $2, null)', [late, visited.id]))).toBe(
        'PT400',
      )
      expect(await fatesOf(sql, visited.id)).toEqual(['held your_team'])
      for (const reason of ['wrong_home', 'already_written', 'not_agreed', 'ask_lead']) {
        const next = visit(door)
        await send(as('ambassadorOff'), next)
        expect(await sendBackHeld(as('lead'), late, next.id, reason)).toEqual({ outcome: 'sent_back', returned: 1 })
        expect(await fatesOf(sql, next.id)).toEqual([`returned ${reason}`])
      }
    })
  })
})
