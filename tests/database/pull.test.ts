import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openWard, type Ward } from './harness.ts'
import { writeFacts } from './matrix-facts.ts'
import { createPerson, doorOf, naming, openPeopledWard, type People, places, teams } from './people.ts'
import { pull, pullAll, pullNow } from './pulled.ts'
import { fateOf, visit, withdrawal } from './sent-commands.ts'

const odd = `part:${places.odd}`
const even = `part:${places.even}`
const besidePart = `part:${places.besidePart}`
const wardScope = `ward:${places.ward}`
const seedPath = 'supabase/seed.sql'

describe.each(engines)('pulling on %s', (engine) => {
  let ward: Ward
  let people: People
  let personId: string
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    personId = (await writeFacts(ward, people)).person
  })
  afterAll(() => ward.close())
  const as = (name: keyof People) => ward.as(people[name]).sql

  test('a first pull brings what is mine, a second one nothing new', async () => {
    const first = await pullAll(as('ambassadorOn'))
    expect(first.last.mine).toEqual([`me:${people.ambassadorOn}`, wardScope, odd])
    expect(first.rows('households')).toHaveLength(3)
    expect(first.rows('people').map(({ full_name: name }) => name)).toEqual(['Bà Tư'])
    expect(first.rows('teams')).toHaveLength(1)
    expect(first.rows('skills')).toHaveLength(17)
    expect(first.rows('households')[0]).not.toHaveProperty('changed_in')
    const second = await pullAll(as('ambassadorOn'), first.scopes)
    expect(second.came).toEqual([])
  })

  test('the ward holds no person, no door and no visit, and viewers get no count of a street', async () => {
    const { last } = await pullAll(as('ambassadorOff'))
    const tables = Object.keys(last.pages.find(({ scope }) => scope === wardScope)!.rows)
    expect(tables.toSorted()).toEqual(
      [
        'areas',
        'class_venues',
        'classes',
        'consent_texts',
        'frameworks',
        'parts',
        'skills',
        'street_counts',
        'streets',
      ].toSorted(),
    )
    expect((await pullAll(as('viewer'))).rows('street_counts')).toEqual([])
  })

  test('a stranger gets only a place for themselves', async () => {
    const { last, came } = await pullAll(as('stranger'), { [odd]: null, [wardScope]: null })
    expect(last.mine).toEqual([`me:${people.stranger}`])
    expect(last.lost.toSorted()).toEqual([odd, wardScope].toSorted())
    expect(came).toEqual([])
  })

  test('a lead opens any part of theirs; nobody opens another’s', async () => {
    const opened = await pullAll(as('lead'), { [odd]: null, [even]: null })
    expect(opened.last.mine).not.toContain(odd)
    expect(opened.rows('households')).toHaveLength(5)
    for (const [name, scope] of [
      ['lead', besidePart],
      ['viewer', odd],
      ['admin', odd],
      ['ambassadorOff', odd],
      ['otherLead', odd],
      ['lead', `me:${people.ambassadorOn}`],
      ['lead', `ward:${places.otherWard}`],
      ['lead', 'part:nonsense'],
    ] as const) {
      const answer = await pull(as(name), { scopes: { [scope]: null } })
      expect([scope, answer.lost]).toEqual([scope, [scope]])
      expect(answer.pages.map((page) => page.scope)).not.toContain(scope)
    }
  })

  test('many rows come page by page below one horizon, each once, in the end all', async () => {
    const door = await doorOf(ward.sql, '10', places.besideStreet)
    for (let batch = 0; batch < 3; batch += 1)
      await ward.sql(
        `insert into public.visits (id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, receipt)
         select gen_random_uuid(), $1, $2, $3, $4, 'helped', now(), nextval('private.receipts') from generate_series(1, 1500)`,
        [door, places.besidePart, places.beside, people.coordinator],
      )
    const all = await pullAll(as('coordinator'), { [besidePart]: null })
    expect(all.calls).toBe(3)
    const visits = all.came.filter((row) => row.includes(' visits '))
    expect(visits).toHaveLength(4501)
    expect(new Set(all.came).size).toBe(all.came.length)
    expect((await pullAll(as('coordinator'), all.scopes)).came).toEqual([])
  })

  test('a page never holds more than two thousand rows, however many scopes are asked for', async () => {
    const answer = await pull(as('coordinator'), { scopes: { [odd]: null, [even]: null, [besidePart]: null } })
    expect(answer.pages.reduce((sum, { count }) => sum + count, 0)).toBe(2000)
    expect(answer.is_finished).toBe(false)
  })

  test('a horizon from the future is not believed', async () => {
    const answer = await pull(as('lead'), { scopes: {}, horizon: 9_000_000_000 })
    expect(answer.horizon).toBeLessThan(9_000_000_000)
  })

  test('a new row comes, and only it', async () => {
    const before = await pullAll(as('ambassadorOn'))
    const sent = visit(await doorOf(ward.sql, '3'))
    await fateOf(as('ambassadorOn'), sent)
    const after = await pullAll(as('ambassadorOn'), before.scopes)
    expect(after.came).toEqual([`${odd} visits ${String(sent.payload.visit_id)}`])
    expect(after.last.newest_receipt).toBeGreaterThan(before.last.newest_receipt!)
  })

  test('the fate of what was held comes to its author', async () => {
    const before = await pullAll(as('ambassadorOff'))
    const sent = visit(await doorOf(ward.sql, '2'))
    await fateOf(as('ambassadorOff'), sent)
    await ward.sql(`update public.command_log set status = 'returned', reason = 'seen' where id = $1`, [sent.id])
    const after = await pullAll(as('ambassadorOff'), before.scopes)
    expect(after.rows('fates')).toEqual([expect.objectContaining({ id: sent.id, status: 'returned', reason: 'seen' })])
  })

  test('a home that moves leaves a tombstone behind and arrives with all its facts', async () => {
    const [mine, lead] = [await pullAll(as('ambassadorOn')), await pullAll(as('lead'), { [odd]: null, [even]: null })]
    const door = await doorOf(ward.sql, '1')
    await ward.sql('update public.households set part_id = $1 where id = $2', [places.even, door])
    const left = await pullAll(as('ambassadorOn'), mine.scopes)
    expect(left.rows('tombstones')).toContainEqual({ table: 'households', id: door })
    expect(new Set(left.rows('tombstones').map(({ table }) => table))).toEqual(
      new Set(['households', 'household_aliases', 'visits', 'people', 'check_ins', 'consents', 'confirmations']),
    )
    const moved = await pullAll(as('lead'), lead.scopes)
    const arrived = moved.came.filter((row) => row.startsWith(even)).map((row) => row.split(' ')[1])
    expect(new Set(arrived)).toEqual(
      new Set(['households', 'household_aliases', 'visits', 'people', 'check_ins', 'consents', 'confirmations']),
    )
    expect(await as('ambassadorOn')('select id from public.household_history')).toEqual([])

    await ward.sql('update public.households set part_id = $1 where id = $2', [places.odd, door])
    const back = await pullAll(as('ambassadorOn'), left.scopes)
    expect(back.rows('households').map(({ id }) => id)).toEqual([door])
    expect(back.rows('tombstones')).toEqual([])
  })

  test('erasing someone reaches the phones that hold them', async () => {
    const before = await pullAll(as('ambassadorOn'))
    await fateOf(as('ambassadorOn'), withdrawal(personId, naming))
    const after = await pullAll(as('ambassadorOn'), before.scopes)
    expect(after.rows('people')).toEqual([expect.objectContaining({ id: personId, full_name: null, birth_year: null })])
  })

  test('a part no longer mine is lost; the end of its assignment comes with me', async () => {
    const walker = await createPerson(ward, `walker-${engine}`.replace('-', ''), teams.community, 'ambassador')
    await ward.sql('insert into public.assignments (part_id, profile_id) values ($1, $2)', [places.odd, walker])
    const before = await pullAll(ward.as(walker).sql)
    await ward.sql('update public.assignments set ended_at = now() where profile_id = $1', [walker])
    const after = await pullAll(ward.as(walker).sql, before.scopes)
    expect(after.last.lost).toEqual([odd])
    expect(after.rows('assignments')).toEqual([expect.objectContaining({ profile_id: walker })])
  })

  test('a team joined later comes although it has not changed', async () => {
    const before = await pullAll(as('lead'))
    await ward.sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, 'ambassador')`, [
      teams.office,
      people.lead,
    ])
    const after = await pullAll(as('lead'), before.scopes)
    expect(after.rows('teams').map(({ id }) => id)).toContain(teams.office)
    await ward.sql('delete from public.memberships where profile_id = $1 and team_id = $2', [people.lead, teams.office])
  })

  test('a new epoch starts every scope at zero', async () => {
    const before = await pullAll(as('ambassadorOn'))
    expect((await pullAll(as('ambassadorOn'), before.scopes, { epoch: before.last.epoch })).came).toEqual([])
    const again = await pullAll(as('ambassadorOn'), before.scopes, { epoch: randomUUID() })
    expect(again.came.toSorted()).toEqual((await pullAll(as('ambassadorOn'))).came.toSorted())
    expect(again.came.length).toBeGreaterThan(20)
  })

  test('nonsense is refused with a code of ours or a bad request', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, () => [`part:${randomUUID()}`, null]))
    await expect(pull(as('lead'), { scopes: many })).rejects.toMatchObject({ code: 'PT400' })
    await expect(pull(as('lead'), { scopes: [] })).rejects.toMatchObject({ code: 'PT400' })
    await expect(pull(as('lead'), { scopes: { [`me:${people.lead}`]: { changed_in: 'x' } } })).rejects.toMatchObject({
      code: '22P02',
    })
  })
})

describe('pulling beside writers', () => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard('postgres')))
  afterAll(() => ward.close())

  test('nothing is skipped when what began earlier commits later', async () => {
    const lead = ward.as(people.lead).sql
    const start = await pullAll(lead, { [odd]: null })
    const [early, late] = [visit(await doorOf(ward.sql, '1')), visit(await doorOf(ward.sql, '3'))]
    const [written, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow = ward.as(people.ambassadorOn).transaction(async (sql) => {
      await fateOf(sql, early)
      written.resolve()
      await mayCommit.promise
    })
    await written.promise
    await fateOf(lead, late)
    const during = await pullNow(lead, start.scopes)
    mayCommit.resolve()
    await slow
    const after = await pullAll(lead, during.scopes)
    const visits = [...during.came, ...after.came].filter((row) => row.includes(' visits '))
    expect(visits.toSorted()).toEqual(
      [early, late].map(({ payload }) => `${odd} visits ${String(payload.visit_id)}`).toSorted(),
    )
    expect(during.came).toEqual([])
  })

  test('what is written between two pages of one pull waits for the next pull', async () => {
    const lead = ward.as(people.lead).sql
    const first = await pull(lead, { scopes: { [odd]: null } })
    const sent = visit(await doorOf(ward.sql, '5'))
    await fateOf(ward.as(people.ambassadorOn).sql, sent)
    const same = await pull(lead, { scopes: { [odd]: null }, horizon: first.horizon })
    expect(same.horizon).toBe(first.horizon)
    expect(JSON.stringify(same.pages)).not.toContain(String(sent.payload.visit_id))
  })
})

test.runIf(existsSync(seedPath))('the ward of the demo fits in 300 kB', async () => {
  const ward = await openWard({ engine: 'postgres' })
  await ward.connection.runScript(readFileSync(seedPath, 'utf8'))
  const [hanh] = await ward.sql<{ id: string }>(`select id from public.profiles where sign_in_name = 'hanh'`)
  const { bytes } = await pullAll(ward.as(hanh!.id).sql)
  const wards = Object.entries(bytes).filter(([scope]) => scope.startsWith('ward:'))
  expect(wards).toHaveLength(1)
  expect(wards[0]![1]).toBeGreaterThan(10_000)
  expect(wards[0]![1]).toBeLessThan(300_000)
  await ward.close()
})
