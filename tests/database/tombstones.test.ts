import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ward } from './harness.ts'
import { writeFacts } from './matrix-facts.ts'
import { doorOf, openPeopledWard, type People, places, teams } from './people.ts'
import { type PullAnswer, pullAll, type Scopes } from './pulled.ts'

const part = (id: string) => `part:${id}`
const facts = ['household_aliases', 'visits', 'people', 'check_ins', 'consents', 'confirmations'] as const

/** As little of a phone as it takes: the rows of each scope, and a row stands in the scope it came with. */
class Phone {
  scopes: Scopes = {}
  readonly rows = new Map<string, Map<string, unknown>>()
  readonly #ward: Ward
  readonly #person: string
  readonly #held: string[]

  constructor(ward: Ward, person: string, held: string[]) {
    this.#ward = ward
    this.#person = person
    this.#held = held
  }

  async pull(): Promise<this> {
    const asked = { ...Object.fromEntries(this.#held.map((scope) => [scope, null])), ...this.scopes }
    const answer = await pullAll(this.#ward.as(this.#person).sql, asked)
    for (const scope of answer.last.lost) this.rows.delete(scope)
    for (const page of answer.pages) this.#store(page)
    this.scopes = answer.scopes
    return this
  }

  #store({ scope, rows, from_zero: isFromZero }: PullAnswer['pages'][number]) {
    const standing = isFromZero ? new Map<string, unknown>() : (this.rows.get(scope) ?? new Map<string, unknown>())
    for (const { table, id } of rows.tombstones ?? []) standing.delete(`${String(table)} ${String(id)}`)
    for (const [table, list] of Object.entries(rows))
      for (const row of table === 'tombstones' ? [] : list) standing.set(`${table} ${String(row.id)}`, row)
    this.rows.set(scope, standing)
  }

  /** What it would show, scope by scope. */
  shows() {
    return Object.fromEntries(
      [...this.rows].toSorted().map(([scope, rows]) => [scope, Object.fromEntries([...rows].toSorted())]),
    )
  }

  has(scope: string, row: string) {
    return this.rows.get(scope)?.has(row) ?? false
  }
}

describe('whatever leaves a scope leaves the phones', () => {
  let ward: Ward
  let people: People
  let door: string
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard('postgres'))
    door = (await writeFacts(ward, people)).door
  })
  afterAll(() => ward.close())

  const someRow = async (table: string, where = 'true') =>
    (await ward.sql<{ id: string }>(`select id from public.${table} where ${where} order by id limit 1`))[0]!.id

  /** Three phones before, the same three after, and three that start then: nobody may see a difference. */
  async function afterwards(
    watched: { name: keyof People; held: string[] }[],
    change: () => Promise<unknown>,
  ): Promise<Phone[]> {
    const phones = await Promise.all(watched.map(({ name, held }) => new Phone(ward, people[name], held).pull()))
    await change()
    for (const [place, { name, held }] of watched.entries()) {
      const phone = await phones[place]!.pull()
      const fresh = await new Phone(ward, people[name], held).pull()
      expect(phone.shows()).toEqual(fresh.shows())
    }
    return phones
  }

  /** One holds both parts, one the old only, one the new only. */
  const holders = (from: string, to: string): { name: keyof People; held: string[] }[] => [
    { name: 'coordinator', held: [part(from), part(to)] },
    { name: 'coordinator', held: [part(from)] },
    { name: 'coordinator', held: [part(to)] },
  ]

  const moves = async (table: string, id: string, change: string) => {
    const [both, former, later] = await afterwards(holders(places.odd, places.even), () => ward.sql(change, [id]))
    const row = `${table} ${id}`
    for (const phone of [both!, former!]) expect([row, phone.has(part(places.odd), row)]).toEqual([row, false])
    for (const phone of [both!, later!]) expect([row, phone.has(part(places.even), row)]).toEqual([row, true])
  }

  const ownMovers = ['households', ...facts]
  test('every table of a part is proven here', async () => {
    const rows = (await new Phone(ward, people.coordinator, [part(places.odd)]).pull()).rows.get(part(places.odd))!
    const tables = new Set([...rows.keys()].map((row) => row.split(' ')[0]))
    expect([...tables].toSorted()).toEqual(ownMovers.toSorted())
  })

  test.each(ownMovers)('a row of %s that moves to another part and back', async (table) => {
    const id = await someRow(table, `part_id = '${places.odd}'`)
    await moves(table, id, `update public.${table} set part_id = '${places.even}' where id = $1`)
    const [both, former, later] = await afterwards(holders(places.even, places.odd), () =>
      ward.sql(`update public.${table} set part_id = '${places.odd}' where id = $1`, [id]),
    )
    expect([both, former, later].map((phone) => phone!.has(part(places.odd), `${table} ${id}`))).toEqual([
      true,
      false,
      true,
    ])
  })

  test('a row that went away and came back between two pulls is still there', async () => {
    const phones = await afterwards(holders(places.odd, places.even), async () => {
      await ward.sql('update public.households set part_id = $1 where id = $2', [places.even, door])
      await ward.sql('update public.households set part_id = $1 where id = $2', [places.odd, door])
    })
    expect(phones.map((phone) => phone.has(part(places.odd), `households ${door}`))).toEqual([true, true, false])
  })

  test('a home takes all that happened there along, to another part, neighbourhood and ward', async () => {
    const everywhere = [places.odd, places.besidePart].map(part)
    for (const [place, street, neighbourhood, wardId] of [
      [places.besidePart, places.besideStreet, places.beside, places.ward],
      [places.elsewherePart, places.elsewhereStreet, places.elsewhere, places.otherWard],
      [places.odd, places.street, places.here, places.ward],
    ] as const) {
      const phones = await afterwards(
        [
          { name: 'coordinator', held: everywhere },
          { name: 'ambassadorOn', held: [] },
          { name: 'otherLead', held: [part(places.elsewherePart)] },
        ],
        () =>
          ward.sql(
            'update public.households set part_id = $2, street_id = $3, neighbourhood_id = $4, ward_id = $5 where id = $1',
            [door, place, street, neighbourhood, wardId],
          ),
      )
      for (const table of facts) {
        const there = await someRow(table, `household_id = '${door}'`)
        const held = phones.filter((phone) => phone.has(part(place), `${table} ${there}`))
        expect([table, held.length]).toEqual([table, place === places.odd ? 2 : 1])
      }
    }
  })

  test('a part that is split hands its homes to its successors', async () => {
    const successor = randomUUID()
    await ward.sql(
      `insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind, from_number, to_number)
       values ($1, $2, $3, $4, 'range', 1, 1)`,
      [successor, places.street, places.here, places.ward],
    )
    const phones = await afterwards(holders(places.odd, successor), async () => {
      await ward.sql('update public.parts set retired_at = now(), successor_ids = $2::uuid[] where id = $1', [
        places.odd,
        [successor],
      ])
      await ward.sql('update public.households set part_id = $2 where part_id = $1', [places.odd, successor])
    })
    expect(phones.map((phone) => phone.rows.get(part(places.odd))?.size ?? 0)).toEqual([0, 0, 0])
    expect(phones[2]!.rows.get(part(successor))!.size).toBeGreaterThan(8)
    await ward.sql('update public.households set part_id = $2 where part_id = $1', [successor, places.odd])
    await ward.sql('update public.parts set retired_at = null where id = $1', [places.odd])
  })

  test('someone who moves house', async () => {
    const person = await someRow('people', `part_id = '${places.odd}'`)
    const other = await doorOf(ward.sql, '2')
    const phones = await afterwards(holders(places.odd, places.even), () =>
      ward.as(people.coordinator).sql('select public.move_person($1, $2)', [person, other]),
    )
    expect(phones.map((phone) => phone.has(part(places.even), `people ${person}`))).toEqual([true, false, true])
    expect(phones.map((phone) => phone.has(part(places.odd), `people ${person}`))).toEqual([false, false, false])
  })

  test.each(['check_ins', 'confirmations', 'consents', 'household_aliases', 'visits'])(
    'a deleted row of %s',
    async (table) => {
      const id = randomUUID()
      const columns = (
        await ward.sql<{ name: string }>(
          `select column_name as name from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and column_name not in ('id', 'receipt')`,
          [table],
        )
      ).map(({ name }) => name)
      const receipt = table === 'household_aliases' ? [] : ['receipt']
      await ward.sql(
        `insert into public.${table} (${['id', ...receipt, ...columns].join(', ')})
       select ${["'" + id + "'::uuid", ...receipt.map(() => `nextval('private.receipts')`), ...columns].join(', ')}
       from public.${table} where part_id = $1 limit 1`,
        [places.odd],
      )
      const phones = await afterwards(holders(places.odd, places.even), () =>
        ward.sql(`delete from public.${table} where id = $1`, [id]),
      )
      for (const phone of phones) expect(phone.has(part(places.odd), `${table} ${id}`)).toBe(false)
    },
  )

  test.each(['households', 'people'])('a deleted row of %s, and the same id made again', async (table) => {
    const id = randomUUID()
    const insert =
      table === 'households'
        ? `insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key)
           select $1, street_id, id, neighbourhood_id, ward_id, '99', '99' from public.parts where id = '${places.odd}'`
        : `insert into public.people (id, household_id, part_id, neighbourhood_id, author_id, receipt)
           select $1, household_id, part_id, neighbourhood_id, author_id, nextval('private.receipts') from public.visits
           where part_id = '${places.odd}' limit 1`
    await ward.sql(insert, [id])
    const remove = () => ward.sql(`delete from public.${table} where id = $1`, [id])
    const gone = await afterwards(holders(places.odd, places.even), remove)
    for (const phone of gone) expect(phone.has(part(places.odd), `${table} ${id}`)).toBe(false)
    const back = await afterwards(holders(places.odd, places.even), () => ward.sql(insert, [id]))
    expect(back[0]!.has(part(places.odd), `${table} ${id}`)).toBe(true)
    await remove()
  })

  const wards: { name: keyof People; held: string[] }[] = [
    { name: 'admin', held: [] },
    { name: 'ambassadorOn', held: [] },
    { name: 'otherLead', held: [] },
  ]
  const wardsHolding = (phones: Phone[], row: string) =>
    phones.map((phone) => [places.ward, places.otherWard].filter((id) => phone.has(`ward:${id}`, row)).length)

  test.each([
    ['streets', `update public.streets set ward_id = $1 where id = '${places.street}'`, `streets ${places.street}`],
    ['parts', `update public.parts set ward_id = $1 where id = '${places.odd}'`, `parts ${places.odd}`],
    [
      'street_counts',
      `update public.street_counts set ward_id = $1 where street_id = '${places.street}'`,
      `street_counts ${places.street}`,
    ],
    ['areas', `update public.areas set parent_id = $1 where id = '${places.here}'`, `areas ${places.here}`],
  ])('a row of %s that goes to another ward and back', async (table, change, row) => {
    const counts = table === 'street_counts' ? 0 : 1
    const gone = await afterwards(wards, () => ward.sql(change, [places.otherWard]))
    expect(wardsHolding(gone, row).slice(0, 1)).toEqual([counts])
    expect(gone[2]!.has(`ward:${places.otherWard}`, row)).toBe(true)
    expect(gone[1]!.has(`ward:${places.ward}`, row)).toBe(false)
    const back = await afterwards(wards, () => ward.sql(change, [places.ward]))
    expect(back[1]!.has(`ward:${places.ward}`, row)).toBe(true)
    expect(back[2]!.has(`ward:${places.otherWard}`, row)).toBe(false)
  })

  test('a ward that goes to another province brings its phones the new one', async () => {
    const province = randomUUID()
    await ward.sql(`insert into public.areas (id, level, kind, name) values ($1, 'province', 'tỉnh', 'Hậu Giang')`, [
      province,
    ])
    const moved = await afterwards(wards.slice(1), () =>
      ward.sql('update public.areas set parent_id = $1 where id = $2', [province, places.ward]),
    )
    expect(moved[0]!.has(`ward:${places.ward}`, `areas ${province}`)).toBe(true)
    expect(moved[0]!.has(`ward:${places.ward}`, `areas ${places.province}`)).toBe(false)
    expect(await ward.sql('select path from public.areas where id = $1', [places.here])).toEqual([
      { path: [province, places.ward, places.here] },
    ])
    await afterwards(wards.slice(1), () =>
      ward.sql('update public.areas set parent_id = $1 where id = $2', [places.province, places.ward]),
    )
  })

  test.each(['skills', 'consent_texts', 'frameworks'])('a deleted row of %s, which every ward holds', async (table) => {
    const id = randomUUID()
    const columns = (
      await ward.sql<{ name: string }>(
        `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
        [table],
      )
    ).map(({ name }) => name)
    const altered: Record<string, string> = {
      id: `'${id}'::uuid`,
      code: `'code_of_a_test'`,
      version: '99::smallint',
      is_current: 'false',
    }
    await ward.sql(
      `insert into public.${table} (${columns.join(', ')})
       select ${columns.map((name) => altered[name] ?? name).join(', ')} from public.${table} limit 1`,
    )
    const phones = await afterwards(wards, () => ward.sql(`delete from public.${table} where id = $1`, [id]))
    for (const [place, phone] of phones.entries())
      expect(phone.has(`ward:${place === 2 ? places.otherWard : places.ward}`, `${table} ${id}`)).toBe(false)
  })

  const walkers: { name: keyof People; held: string[] }[] = [
    { name: 'ambassadorOn', held: [] },
    { name: 'ambassadorOff', held: [] },
    { name: 'lead', held: [part(places.odd)] },
  ]

  test('an assignment that goes to someone else takes the part along', async () => {
    const assignment = await someRow('assignments')
    const give = (name: keyof People) => () =>
      ward.sql('update public.assignments set profile_id = $1 where id = $2', [people[name], assignment])
    const given = await afterwards(walkers, give('ambassadorOff'))
    expect(given[0]!.rows.has(part(places.odd))).toBe(false)
    expect(given[1]!.rows.get(part(places.odd))!.size).toBeGreaterThan(5)
    expect(given[0]!.has(`me:${people.ambassadorOn}`, `assignments ${assignment}`)).toBe(false)
    await afterwards(walkers, give('ambassadorOn'))
  })

  test('a deleted assignment', async () => {
    const [made] = await ward.sql<{ id: string }>(
      'insert into public.assignments (part_id, profile_id) values ($1, $2) returning id',
      [places.even, people.ambassadorOff],
    )
    const phones = await afterwards(walkers, () => ward.sql('delete from public.assignments where id = $1', [made!.id]))
    expect(phones[1]!.rows.has(part(places.even))).toBe(false)
  })

  test('a team that is left, joined again and left by deletion', async () => {
    const mine = `me:${people.ambassadorOff}`
    const membership = `profile_id = '${people.ambassadorOff}' and team_id = '${teams.community}'`
    const left = await afterwards(walkers, () =>
      ward.sql(`update public.memberships set left_at = now() where ${membership} and left_at is null`),
    )
    expect(left[1]!.has(mine, `teams ${teams.community}`)).toBe(false)
    const joined = await afterwards(walkers, () =>
      ward.sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, 'ambassador')`, [
        teams.community,
        people.ambassadorOff,
      ]),
    )
    expect(joined[1]!.has(mine, `teams ${teams.community}`)).toBe(true)
    const deleted = await afterwards(walkers, () => ward.sql(`delete from public.memberships where ${membership}`))
    expect(deleted[1]!.has(mine, `teams ${teams.community}`)).toBe(false)
    await ward.sql(`insert into public.memberships (team_id, profile_id, role) values ($1, $2, 'ambassador')`, [
      teams.community,
      people.ambassadorOff,
    ])
  })

  test('a walk-up comes to its author with what a lead corrected about it, and leaves when deleted', async () => {
    const root = await someRow('check_ins', 'part_id is null and class_id is null')
    const correction = randomUUID()
    const mine = `me:${people.ambassadorOn}`
    const corrected = await afterwards(walkers, () =>
      ward.sql(
        `insert into public.check_ins (id, root_id, neighbourhood_id, author_id, is_void, helped_at, receipt)
         select $1, id, neighbourhood_id, $2, true, helped_at, nextval('private.receipts') from public.check_ins where id = $3`,
        [correction, people.lead, root],
      ),
    )
    expect([root, correction].map((id) => corrected[0]!.has(mine, `check_ins ${id}`))).toEqual([true, true])
    expect(corrected[1]!.has(`me:${people.ambassadorOff}`, `check_ins ${root}`)).toBe(false)
    const deleted = await afterwards(walkers, () =>
      ward.sql('delete from public.check_ins where id = $1', [correction]),
    )
    expect(deleted[0]!.has(mine, `check_ins ${correction}`)).toBe(false)
  })
})
