import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type Ward } from './harness.ts'
import { meet } from './met-person.ts'
import { doorOf, naming, openPeopledWard, type People, places } from './people.ts'
import {
  aDay,
  checkIn,
  type Command,
  command,
  consent,
  correctWalkUp,
  fateOf,
  send,
  visit,
  walkUp,
  withdrawal,
} from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

const idOf = (sent: { payload: Record<string, unknown> }, key = 'visit_id') => String(sent.payload[key])

describe.each(engines)('commands about facts and people on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  describe('corrections', () => {
    const correct = (root: string, more: Record<string, unknown>) =>
      command('correct_visit', { visit_id: randomUUID(), root_id: root, ...more })
    const checkInCorrection = (root: string) =>
      command('correct_check_in', { check_in_id: randomUUID(), root_id: root, is_void: true })
    const confirmationCorrection = (root: string) =>
      command('correct_confirmation', { confirmation_id: randomUUID(), root_id: root, is_void: true })
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

    trial('a lead corrects what any of theirs recorded, nobody else does', async ({ as, sql, door }) => {
      const { person, visited, helped } = await meet(as('ambassadorOn'), door)
      const inPassing = walkUp(places.here)
      const confirmed = command('record_confirmation', {
        confirmation_id: randomUUID(),
        person_id: person,
        confirmed_at: aDay,
      })
      await send(as('ambassadorOn'), inPassing, confirmed)
      const voids = (): [string, Command][] => [
        ['visits', correct(idOf(visited), { is_void: true })],
        ['check_ins', checkInCorrection(idOf(helped, 'check_in_id'))],
        ['check_ins', correctWalkUp(idOf(inPassing, 'check_in_id'), { is_void: true })],
        ['confirmations', confirmationCorrection(idOf(confirmed, 'confirmation_id'))],
      ]
      for (const name of ['ambassadorOff', 'viewer', 'admin', 'otherLead'] as const)
        for (const [, voided] of voids())
          expect([name, voided.name, await fateOf(as(name), voided)]).toEqual([
            name,
            voided.name,
            'refused only_author_or_lead',
          ])
      for (const name of ['lead', 'coordinator'] as const)
        for (const [table, voided] of voids()) {
          expect([name, voided.name, await fateOf(as(name), voided)]).toEqual([name, voided.name, 'applied'])
          const newest = await sql(`select author_id, is_void from public.${table} order by receipt desc limit 1`)
          expect(newest).toEqual([{ author_id: people[name], is_void: true }])
        }
      // What a lead set right the author may still set right again.
      for (const [, voided] of voids()) expect(await fateOf(as('ambassadorOn'), voided)).toBe('applied')
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
      expect(await fateOf(as('lead'), edit({ id: randomUUID() }))).toBe('held unknown_field')
    })
  })
})
