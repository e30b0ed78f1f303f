import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { engines, openWard, type Ward } from './harness.ts'
import { writeFacts } from './matrix-facts.ts'
import { meet } from './met-person.ts'
import { doorOf, naming, openPeopledWard, type People, places } from './people.ts'
import { pull, pullAll } from './pulled.ts'
import { checkIn, command, consent, fateOf, send, visit, withdrawal } from './sent-commands.ts'
import { inTrial, type Trial } from './trial.ts'

const odd = `part:${places.odd}`
const besidePart = `part:${places.besidePart}`

describe.each(engines)('epochs on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    await writeFacts(ward, people)
  })
  afterAll(() => ward.close())
  const as = (name: keyof People) => ward.as(people[name]).sql
  const trial = (work: (trial: Trial) => Promise<void>) => () => inTrial(ward, people, work)

  const tablesWith = (sql: Sql, column: string) =>
    sql<{ name: string; key: string }>(
      `select format('%I.%I', column_of.table_schema, column_of.table_name) as name,
         case when column_of.table_name = 'street_counts' then 'street_id' else 'id' end as key
       from information_schema.columns as column_of
       join information_schema.tables as the_table using (table_schema, table_name)
       where column_name = $1 and table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
      [column],
    )

  describe('a new one', () => {
    test(
      'stamps every row a phone may hold with its own transaction, and does nothing else to it',
      trial(async ({ sql }) => {
        await sql('delete from private.coverage_dirty')
        await sql(
          `insert into private.tombstones (scope, table_name, id) values ('part:x', 'visits', gen_random_uuid())`,
        )
        const tables = await tablesWith(sql, 'changed_in')
        expect(tables.length).toBeGreaterThanOrEqual(19)
        const contents = async (name: string) =>
          (
            await sql(`select md5(coalesce(string_agg((to_jsonb(r) - 'changed_in')::text, '' order by to_jsonb(r)::text), ''))
            as content, count(*)::integer as rows from (select (to_jsonb(r) - 'changed_in') as r from ${name} as r) as r`)
          )[0]
        const before = new Map<string, unknown>()
        for (const { name } of tables) {
          before.set(name, await contents(name))
          await sql(`alter table ${name} disable trigger user`)
          await sql(`update ${name} set changed_in = 1`)
          await sql(`alter table ${name} enable trigger user`)
        }
        await sql('select private.begin_epoch()')
        for (const { name } of tables) {
          expect(await contents(name)).toEqual(before.get(name))
          expect(before.get(name)).not.toMatchObject({ rows: 0 })
          expect([
            name,
            await sql(`select distinct changed_in = private.transaction_number() as is_new from ${name}`),
          ]).toEqual([name, [{ is_new: true }]])
        }
        expect(await sql('select * from private.tombstones')).toEqual([])
        expect(await sql('select * from private.coverage_dirty')).toEqual([])
      }),
    )

    test(
      'gives no receipt a second time, whichever table holds the highest',
      trial(async ({ sql }) => {
        const tables = await tablesWith(sql, 'receipt')
        expect(tables.length).toBeGreaterThanOrEqual(9)
        let highest = 1_000_000
        for (const { name, key } of tables) {
          highest += 1000
          await sql(`update ${name} set receipt = $1 where ${key} = (select ${key} from ${name} limit 1)`, [highest])
          await sql('select private.begin_epoch()')
          const [next] = await sql<{ receipt: string }>(`select nextval('private.receipts')::text as receipt`)
          expect([name, Number(next!.receipt)]).toEqual([name, highest + 1])
        }
      }),
    )

    test(
      'is another one, and keeps the key to what phones have sealed',
      trial(async ({ sql, as: asPerson }) => {
        const state = () => sql<{ epoch: string }>('select epoch from private.server_state')
        const before = await state()
        const key = await asPerson('ambassadorOn')('select public.sealing_key()')
        await sql('select private.begin_epoch()')
        expect(await state()).not.toEqual(before)
        expect(await asPerson('ambassadorOn')('select public.sealing_key()')).toEqual(key)
      }),
    )

    test('is begun by no caller of the interface', async () => {
      for (const call of ['begin_epoch()', 'prune_tombstones()', `erase_again('{}')`])
        await expect(as('admin')(`select private.${call}`)).rejects.toMatchObject({ code: '42501' })
    })
  })

  describe('the sealing key', () => {
    const keyOf = async (name: keyof People) =>
      (await as(name)<{ key: string }>('select public.sealing_key() as key'))[0]!.key

    test('is 32 bytes, the same each time, and another one for each person', async () => {
      expect(Buffer.from(await keyOf('ambassadorOn'), 'base64')).toHaveLength(32)
      expect(await keyOf('ambassadorOn')).toBe(await keyOf('ambassadorOn'))
      const keys = await Promise.all((['ambassadorOn', 'ambassadorOff', 'lead', 'stranger'] as const).map(keyOf))
      expect(new Set(keys).size).toBe(4)
    })

    test('is given to nobody who is signed out', async () => {
      await expect(ward.as(null).sql('select public.sealing_key()')).rejects.toMatchObject({ code: '42501' })
      await expect(
        ward.connection.withContext(
          { auth: { role: 'authenticated', uid: '', jwt: { role: 'authenticated' } } },
          (db) =>
            db.executeQuery({
              sql: 'select public.sealing_key()',
              parameters: [],
              query: {} as never,
              queryId: {} as never,
            }),
        ),
      ).rejects.toMatchObject({ code: 'PT401' })
    })
  })

  describe('a server that forgot', () => {
    const sendOne = async () => {
      const sent = visit(await doorOf(ward.sql, '1'))
      const [answer] = await send(as('ambassadorOn'), sent)
      return { id: sent.id, receipt: answer!.receipt! }
    }

    test('is not suspected while it knows the newest receipt', async () => {
      const newest = await sendOne()
      const before = await pullAll(as('ambassadorOn'))
      const { epoch } = before.last
      const again = await pullAll(as('ambassadorOn'), before.scopes, { witnesses: [newest], epoch })
      expect(again.last.forgot).toBeUndefined()
      expect(again.came).toEqual([])
    })

    test.each([
      ['a command', (newest: Witness) => [{ ...newest, id: randomUUID() }, newest]],
      ['it under this receipt', (newest: Witness) => [newest, { ...newest, receipt: 1 }]],
    ] as const)('is unmasked when it does not know %s, and answers from zero', async (_what, forgottenBy) => {
      const newest = await sendOne()
      const before = await pullAll(as('ambassadorOn'))
      const { epoch } = before.last
      const answer = await pull(as('ambassadorOn'), { epoch, scopes: before.scopes, witnesses: forgottenBy(newest) })
      expect(answer.forgot).toBe(true)
      expect(answer.pages.flatMap(({ rows }) => rows.households ?? [])).toHaveLength(3)
    })

    test('is unmasked by a cursor from a future it has not reached', async () => {
      const before = await pullAll(as('ambassadorOn'))
      const scopes = { ...before.scopes, [odd]: { ...before.scopes[odd]!, changed_in: 9_000_000_000 } }
      const answer = await pull(as('ambassadorOn'), { epoch: before.last.epoch, scopes })
      expect(answer.forgot).toBe(true)
      expect(answer.pages.flatMap(({ rows }) => rows.households ?? [])).toHaveLength(3)
    })

    test('knows what another person sent only for that person', async () => {
      const newest = await sendOne()
      expect((await pull(as('lead'), { witnesses: [newest], scopes: {} })).forgot).toBe(true)
    })

    test('is not said to have forgotten what belongs to another epoch: the phone starts over anyway', async () => {
      const answer = await pull(as('lead'), {
        epoch: randomUUID(),
        witnesses: [{ id: randomUUID(), receipt: 1 }],
        scopes: {},
      })
      expect(answer.forgot).toBeUndefined()
    })
  })

  describe('tombstones older than 400 days', () => {
    let scopes: Awaited<ReturnType<typeof pullAll>>['scopes']
    beforeAll(async () => {
      ;({ scopes } = await pullAll(as('coordinator'), { [odd]: null, [besidePart]: null }))
      const door = await doorOf(ward.sql, '10', places.besideStreet)
      for (let batch = 0; batch < 3; batch += 1)
        await ward.sql(
          `insert into public.visits (id, household_id, part_id, neighbourhood_id, author_id, outcome, visited_at, receipt)
           select gen_random_uuid(), $1, $2, $3, $4, 'helped', now(), nextval('private.receipts') from generate_series(1, 1200)`,
          [door, places.besidePart, places.beside, people.coordinator],
        )
      await ward.sql('delete from public.visits where household_id = $1 and receipt % 1200 = 7', [door])
      await ward.sql(`update private.tombstones set buried_at = now() - interval '399 days'`)
    })

    test('are forgotten, younger ones stay', async () => {
      expect(await ward.sql('select private.prune_tombstones() as pruned')).toEqual([{ pruned: 0 }])
      const [mark] = await ward.sql<{ since: string }>(
        'select tombstones_since::text as since from private.server_state',
      )
      await ward.sql(`update private.tombstones set buried_at = now() - interval '401 days'`)
      const [{ pruned } = { pruned: 0 }] = await ward.sql<{ pruned: number }>(
        'select private.prune_tombstones() as pruned',
      )
      expect(pruned).toBeGreaterThan(0)
      const [raised] = await ward.sql<{ since: string }>(
        'select tombstones_since::text as since from private.server_state',
      )
      expect(Number(raised!.since)).toBeGreaterThan(Number(mark!.since))
    })

    test('make an older cursor start at zero, once, however many pages follow', async () => {
      const answer = await pullAll(as('coordinator'), scopes)
      const pages = answer.pages.filter(({ scope }) => scope === besidePart)
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.map((page) => page.from_zero ?? false)).toEqual(pages.map((_page, place) => place === 0))
      expect(answer.came.filter((row) => row.startsWith(`${besidePart} households`))).toHaveLength(1)
      expect(new Set(answer.came).size).toBe(answer.came.length)
      const near = await pullAll(as('coordinator'), answer.scopes)
      expect(near.pages.map((page) => page.from_zero)).toEqual(near.pages.map(() => undefined))
      expect(near.came).toEqual([])
    })

    test('do not send a first load back to zero that was interrupted and resumed', async () => {
      const { horizon: _earlier, ...first } = await pull(as('coordinator'), { scopes: { [besidePart]: null } })
      const page = first.pages.find(({ scope }) => scope === besidePart)!
      expect(page.done).toBe(false)
      const resumed = await pull(as('coordinator'), { scopes: { [besidePart]: page.cursor } })
      const next = resumed.pages.find(({ scope }) => scope === besidePart)!
      expect(next.from_zero).toBeUndefined()
      expect(next.cursor).not.toEqual(page.cursor)
    })

    test('but do send back one that was interrupted before they were forgotten', async () => {
      const started = { changed_in: 5, table: 'visits', id: randomUUID(), began: 6 }
      const answer = await pull(as('coordinator'), { scopes: { [besidePart]: started } })
      expect(answer.pages.find(({ scope }) => scope === besidePart)!.from_zero).toBe(true)
    })
  })

  test('another role in the ward reads more or less of it: the ward comes anew, once', async () => {
    const before = await pullAll(as('viewer'))
    expect(before.rows('street_counts')).toEqual([])
    const [joined] = await ward.sql<{ id: string }>(
      `insert into public.memberships (team_id, profile_id, role)
       select team_id, $1, 'ambassador' from public.memberships where profile_id = $2 returning id`,
      [people.viewer, people.ambassadorOn],
    )
    const after = await pullAll(as('viewer'), before.scopes)
    expect(after.pages.map(({ scope, from_zero: isFromZero }) => [scope.split(':')[0], isFromZero])).toEqual([
      ['me', undefined],
      ['ward', true],
    ])
    expect(after.rows('street_counts').length).toBeGreaterThan(0)
    expect((await pullAll(as('viewer'), after.scopes)).came).toEqual([])
    await ward.sql('update public.memberships set left_at = now() where id = $1', [joined!.id])
    const left = await pullAll(as('viewer'), after.scopes)
    expect(left.pages.find(({ scope }) => scope.startsWith('ward:'))!.from_zero).toBe(true)
    expect(left.rows('street_counts')).toEqual([])
  })

  describe('who asked to be erased', () => {
    test('is remembered, and comes back without a name when a phone offers again how they were named', async () => {
      const door = await doorOf(ward.sql, '5')
      const person = randomUUID()
      await ward.sql('select private.erase_again($1::uuid[])', [[person]])
      const visited = visit(door)
      const named = { person_id: person, household_id: door, full_name: 'Bà Tư', phone: '0912345678', birth_year: 1950 }
      const offered = [
        visited,
        consent(person, door, naming),
        command('add_person', named),
        checkIn(String(visited.payload.visit_id), { person_id: person }),
      ]
      const answers = await send(as('ambassadorOn'), ...offered)
      expect(answers.map(({ answer }) => answer)).toEqual(offered.map(() => 'applied'))
      expect(
        await ward.sql('select full_name, called, phone, birth_year from public.people where id = $1', [person]),
      ).toEqual([{ full_name: null, called: null, phone: null, birth_year: null }])
      expect(
        await fateOf(as('ambassadorOn'), command('edit_person', { person_id: person, fields: { full_name: 'Bà Tư' } })),
      ).toBe('refused erased')
      expect(
        await ward.sql('select person_id, people_count from public.check_ins where id = $1', [
          offered[3]!.payload.check_in_id,
        ]),
      ).toEqual([{ person_id: null, people_count: 1 }])
    })

    test('is erased again where the copy still knows them by name, and nobody else is', async () => {
      const door = await doorOf(ward.sql, '3')
      const [first, second] = [await meet(as('ambassadorOn'), door), await meet(as('ambassadorOn'), door, 'Ông Ba')]
      await ward.sql('select private.erase_again($1::uuid[])', [[first.person]])
      const namesOf = () =>
        ward.sql('select full_name from public.people where id = any ($1::uuid[]) order by full_name nulls first', [
          [first.person, second.person],
        ])
      expect(await namesOf()).toEqual([{ full_name: null }, { full_name: 'Ông Ba' }])
      await fateOf(as('ambassadorOn'), withdrawal(second.person, naming))
      expect(
        (await ward.sql<{ person_id: string }>('select person_id from private.erasures')).map((row) => row.person_id),
      ).toEqual(expect.arrayContaining([first.person, second.person]))
      expect(await namesOf()).toEqual([{ full_name: null }, { full_name: null }])
    })
  })
})

type Witness = { id: string; receipt: number }

test('two wards give the same person different keys', async () => {
  const wards = [await openWard({ engine: 'postgres' }), await openWard({ engine: 'pglite' })]
  const secrets = await Promise.all(wards.map(({ sql }) => sql('select sealing_secret from private.server_state')))
  // A template is copied as it is: a ward of its own makes its own secret.
  await wards[0]!.sql('delete from private.server_state')
  await wards[0]!.sql('insert into private.server_state default values')
  const [anew] = await wards[0]!.sql('select sealing_secret from private.server_state')
  expect(anew).not.toEqual(secrets[0]![0])
  for (const ward of wards) await ward.close()
})
