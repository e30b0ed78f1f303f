import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type Ward } from './harness.ts'
import { acceptHeld, fatesOf, sendBackHeld, trayOf } from './held.ts'
import { commanded } from './matrix-expectations.ts'
import { meet } from './met-person.ts'
import { doorOf, openPeopledWard, type People, places } from './people.ts'
import { checkIn, command, fateOf, send, visit } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

const visitOf = (sent: { payload: Record<string, unknown> }) => String(sent.payload.visit_id)

/** [command, its fields] as the phone's schemas list them. */
const schemas = globSync('src/store/commands/*.ts').flatMap((path) => {
  const [, name, body] =
    /defineCommand\(\s*'(\w+)',[^]*?strictObject\(\{([^]*?)\}\)+,\n/u.exec(readFileSync(path, 'utf8')) ?? []
  if (name === undefined || body === undefined) return []
  return [[name, [...body.matchAll(/(?:^|[{,\n])\s*(\w+)\s*(?=[:,\n]|$)/gu)].map(([, field]) => field!)] as const]
})

/** The ward after an update: it understands one field more of visits. */
const learnWeather = async (sql: Trial['sql']) => {
  await sql('alter function private.fields_of(text) rename to fields_before')
  await sql(`create function private.fields_of(command_name text) returns text[] language sql immutable as $$
    select private.fields_before(command_name) || array(select 'weather' where command_name = 'log_visit')
    where private.fields_before(command_name) is not null $$`)
}
const reconsider = async (sql: Trial['sql']) =>
  (await sql<{ decided: number }>('select private.reconsider_held() as decided'))[0]!.decided

describe.each(engines)('phones of another age on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const trial = (title: string, work: (trial: Trial & { door: string }) => Promise<void>) =>
    test(title, () => inTrial(ward, people, async (given) => work({ ...given, door: await doorOf(given.sql, '1') })))

  test('every command has its fields, and every field of the phones’ schemas is among them', async () => {
    expect(schemas.length).toBeGreaterThanOrEqual(12)
    for (const name of Object.keys(commanded)) {
      const [row] = await ward.sql<{ fields: string[] | null }>(
        'select private.fields_of($1) || private.edits_of($1) as fields',
        [name],
      )
      expect([name, row!.fields]).toEqual([name, expect.any(Array)])
      const sent = schemas.find(([listed]) => listed === name)?.[1] ?? []
      expect([name, sent.filter((field) => !row!.fields!.includes(field))]).toEqual([name, []])
    }
  })

  trial('a field this ward does not know is held whole, neither trimmed nor refused', async ({ as, sql, door }) => {
    const newer = visit(door, { weather: 'rain' })
    expect(await fateOf(as('ambassadorOn'), newer)).toBe('held unknown_field')
    expect(await sql('select payload, part_id from public.command_log')).toEqual([
      { payload: newer.payload, part_id: places.odd },
    ])
    expect(await sql('select id from public.visits')).toEqual([])
    const edit = command('edit_household', { household_id: door, fields: { needs: [], roof: 'tin' } })
    expect(await fateOf(as('ambassadorOn'), edit)).toBe('held unknown_field')
    const elsewhere = visit(await doorOf(sql, '7', places.elsewhereStreet), { weather: 'rain' })
    expect(await fateOf(as('ambassadorOn'), elsewhere)).toBe('refused not_yours')
  })

  trial('a lead sees it, cannot make the ward understand it, may send it back', async ({ as, sql, door }) => {
    const newer = visit(door, { weather: 'rain' })
    await send(as('ambassadorOn'), newer)
    expect(await trayOf(as('lead'))).toMatchObject([{ id: newer.id, reason: 'unknown_field' }])
    expect(await acceptHeld(as('lead'), people.ambassadorOn, newer.id)).toMatchObject({ applied: 0, returned: 0 })
    expect(await fatesOf(sql, newer.id)).toEqual(['held unknown_field'])
    expect(await sendBackHeld(as('lead'), people.ambassadorOn, newer.id, 'ask_lead')).toMatchObject({ returned: 1 })
  })

  trial('after an update it is done under its receipt, with what waits for it', async ({ as, sql, door }) => {
    const newer = visit(door, { weather: 'rain' })
    const hanging = { ...checkIn(visitOf(newer)), needs: [newer.id] }
    const notMine = visit(await doorOf(sql, '2'), { weather: 'rain' })
    const unknown = command('dance', { household_id: door })
    const answers = await send(as('ambassadorOn'), newer, hanging, notMine, unknown)
    expect(await reconsider(sql)).toBe(0)
    await learnWeather(sql)
    expect(await reconsider(sql)).toBe(3)
    expect(await fatesOf(sql, newer.id, hanging.id, notMine.id, unknown.id)).toEqual([
      'applied',
      'applied',
      'held your_team',
      'held unknown_command',
    ])
    expect(await sql('select receipt::integer from public.visits')).toEqual([{ receipt: answers[0]!.receipt }])
    expect(await reconsider(sql)).toBe(0)
  })

  trial('reconsidering what is still not understood is no news to a phone', async ({ as, sql }) => {
    await send(as('ambassadorOn'), command('dance', { steps: 3 }))
    await sql('alter table public.command_log disable trigger stamp_change')
    await sql('update public.command_log set changed_in = 1')
    await sql('alter table public.command_log enable trigger stamp_change')
    await reconsider(sql)
    expect(await sql('select changed_in::integer from public.command_log')).toEqual([{ changed_in: 1 }])
  })

  trial('what names an erased person in words this ward does not know is given back', async ({ as, sql, door }) => {
    const { person } = await meet(as('ambassadorOn'), door)
    const sent = [
      command('edit_person', { person_id: person, fields: { nickname: 'Bà Tư Sáng' } }),
      command('praise_person', { whom: [person], words: 'Bà Tư Sáng' }),
      command('praise_person', { whom: [randomUUID()], words: 'hay' }),
    ]
    await send(as('ambassadorOn'), ...sent)
    await sql('select private.erase_person($1)', [person])
    expect(await fatesOf(sql, ...sent.map(({ id }) => id))).toEqual([
      'returned erased',
      'returned erased',
      'held unknown_command',
    ])
  })

  trial('fields that are no object are refused before they could be kept', async ({ as, door }) => {
    const { person } = await meet(as('ambassadorOn'), door)
    for (const fields of ['Bà Tư', ['Bà Tư'], 5])
      expect(await fateOf(as('ambassadorOff'), command('edit_person', { person_id: person, fields }))).toBe(
        'refused invalid',
      )
  })
})
