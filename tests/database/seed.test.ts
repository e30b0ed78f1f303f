import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { helpPoints } from '../../src/backend/booking-answers.ts'
import { demoPeople, signInAddress } from '../../supabase/embedded/demo-people.ts'
import { halfDaysOf } from './asked-help.ts'
import { type Engine, engines, openWard, type Ward } from './harness.ts'
import { isCrossing, ringArea, turn } from './rings.ts'

const seed = readFileSync('supabase/seed.sql', 'utf8')

async function openDemoWard(engine: Engine): Promise<Ward> {
  const ward = await openWard({ engine })
  await ward.connection.runScript(seed)
  return ward
}

/** One number per table; what is drawn at random or read from a clock (salts, transactions, times of counting) is left out. */
async function fingerprint({ sql }: Ward): Promise<Record<string, unknown>> {
  const tables = (
    'public.areas public.figures public.streets public.parts public.households public.profiles public.teams ' +
    'public.memberships public.assignments public.visits public.consents public.people public.check_ins ' +
    'public.confirmations public.street_counts public.service_hours public.help_points public.classes public.class_venues public.class_helpers public.enrolments ' +
    'private.coverage_totals private.person_days private.household_days'
  ).split(' ')
  const prints: Record<string, unknown> = {}
  for (const table of tables) {
    const [row] = await sql(`
      select count(*)::integer as rows, sum(hashtextextended((to_jsonb(listed) - 'changed_in' - 'counted_at')::text, 0)) as print
      from ${table} as listed`)
    prints[table] = row
  }
  return prints
}

describe.each(engines)('the demo ward on %s', (engine) => {
  let ward: Ward
  beforeAll(async () => {
    ward = await openDemoWard(engine)
  })
  afterAll(() => ward.close())

  const one = async (text: string, parameters?: unknown[]) => (await ward.sql(text, parameters))[0]

  const idOf = async (name: string) =>
    String((await one('select id from public.profiles where sign_in_name = $1', [name]))?.id)

  test('has six neighbourhoods, about sixty streets and 1,500 homes', async () => {
    expect(
      await one(`select
        (select count(*)::integer from public.areas where level = 'neighbourhood') as neighbourhoods,
        (select count(*)::integer from public.streets) as streets,
        (select count(*)::integer from public.households) as households`),
    ).toEqual({ neighbourhoods: 6, streets: 60, households: 1500 })
  })

  test('two classes are announced, one of them at three places tomorrow morning', async () => {
    const { classes } = (await one(`select public.nearby_classes() -> 'classes' as classes`)) as {
      classes: { title: string; venues: { name: string; free: number; waiting: number }[] }[]
    }
    expect(classes.map(({ title, venues }) => [title, venues.map(({ free, waiting }) => [free, waiting])])).toEqual([
      [
        'Gọi video cho con cháu',
        [
          [15, 0],
          [0, 1],
          [11, 0],
        ],
      ],
      ['Nhận ra cuộc gọi lừa tiền', [[40, 0]]],
    ])
  })

  test('help can be booked in every neighbourhood in the next two weeks', async () => {
    const neighbourhoods = await ward.sql<{ id: string; name: string }>(
      `select id, name from public.areas where level = 'neighbourhood' order by name`,
    )
    for (const { id, name } of neighbourhoods) {
      const { team, days } = await halfDaysOf(ward.as(null).sql, id)
      const hasOwnTeam = ['Khu vực 1', 'Khu vực 3'].includes(name)
      expect(team?.name).toMatch(hasOwnTeam ? /^Tổ công nghệ số cộng đồng/u : /^Bộ phận một cửa/u)
      expect(days.filter(({ halves }) => halves.length === 2).length).toBeGreaterThanOrEqual(10)
    }
  })

  test('has help points of every kind, with hours a phone can read, each inside the ward', async () => {
    const points = await ward.sql<{ kind: string; lon: number; lat: number }>(
      'select * from public.help_points order by kind, name',
    )
    expect(v.safeParse(helpPoints, points).issues).toBeUndefined()
    expect([...new Set(points.map(({ kind }) => kind))]).toEqual(['community_house', 'market', 'one_stop', 'wifi'])
    const odd = await ward.sql('select name from public.help_points where not private.are_hours(hours)')
    expect(odd).toEqual([])
    for (const { lon, lat } of points)
      expect([Math.abs(lon - 105.77) < 0.02, Math.abs(lat - 10.03) < 0.02]).toEqual([true, true])
  })

  test('draws neighbourhoods that fill the ward and do not overlap', async () => {
    const areas = await ward.sql<{ level: string; boundary: { coordinates: number[][][] } }>(
      'select level, boundary from public.areas where boundary is not null',
    )
    const rings = (level: string) =>
      areas.filter((area) => area.level === level).map((area) => area.boundary.coordinates[0] ?? [])
    for (const ring of [...rings('ward'), ...rings('neighbourhood')]) {
      expect(ring.at(-1)).toEqual(ring[0])
      expect(isCrossing(ring)).toBe(false)
    }
    const total = rings('neighbourhood').reduce((sum, ring) => sum + ringArea(ring), 0)
    expect(total / ringArea(rings('ward')[0] ?? [])).toBeCloseTo(1, 4)
  })

  test('gives doors every Vietnamese way of numbering, and one apartment block', async () => {
    const homes = await ward.sql<{ number: string; building: string; floor: string }>(
      'select number, building, floor from public.households',
    )
    for (const form of [/^\d+$/, /^\d+A$/, /^\d+\/\d+$/, /^\d+\/\d+A$/, /^\d+\/\d+\/\d+$/])
      expect(homes.filter(({ number }) => form.test(number)).length).toBeGreaterThan(5)
    const flats = homes.filter(({ building }) => building !== '')
    expect(new Set(flats.map(({ building }) => building))).toEqual(new Set(['Chung cư Bến Sen']))
    expect(new Set(flats.map(({ floor }) => floor)).size).toBe(6)
    expect(flats.length).toBe(60)
  })

  test('names homes, and puts them in parts, as the functions phones and imports use would', async () => {
    expect(
      await one(`select
        count(*) filter (where id <> private.household_id(street_id, number, building, floor, unit))::integer as other_id,
        count(*) filter (where number_key <> private.number_key(number))::integer as other_key,
        count(*) filter (where part_id is distinct from private.part_for(street_id, number_key, building))::integer as other_part
        from public.households`),
    ).toEqual({ other_id: 0, other_key: 0, other_part: 0 })
  })

  test('puts odd numbers to the left of their street and even ones to the right, near it', async () => {
    const homes = await ward.sql<{ number: string; lon: number; lat: number; line: { coordinates: number[][][] } }>(
      `select door.number, door.lon, door.lat, street.line from public.households as door
       join public.streets as street on street.id = door.street_id where door.building = ''`,
    )
    const misplaced = homes.filter(({ number, lon, lat, line }) => {
      const points = line.coordinates[0] ?? []
      const distance = ([x = 0, y = 0]: number[]) => Math.hypot(x - lon, y - lat)
      const middles = points.slice(1).map(([x = 0, y = 0], index) => {
        const [fromX = 0, fromY = 0] = points[index] ?? []
        return { from: [fromX, fromY], to: [x, y], away: distance([(x + fromX) / 2, (y + fromY) / 2]) }
      })
      const nearest = middles.toSorted((a, b) => a.away - b.away)[0]
      if (nearest === undefined) return true
      const isOdd = Number(/(\d+)A?$/.exec(number)?.[1]) % 2 === 1
      return turn(nearest.from, nearest.to, [lon, lat]) > 0 !== isOdd || nearest.away > 0.001
    })
    expect(misplaced).toEqual([])
  })

  test('hangs each hẻm on the street it leaves', async () => {
    expect(
      await one(`select count(*)::integer as lost from public.streets as lane
        left join public.streets as parent on parent.id = lane.parent_street_id
        where (lane.kind = 'lane') <> (parent.id is not null) or parent.neighbourhood_id <> lane.neighbourhood_id`),
    ).toEqual({ lost: 0 })
    expect(await ward.sql(`select name_key from public.streets where name = 'Hẻm 12/15 Nguyễn Trãi'`)).toEqual([
      { name_key: 'hem 12/15 nguyen trai' },
    ])
  })

  test.each(demoPeople)('lets $signInName sign in as $role', async ({ signInName, password, role }) => {
    const found = await one(
      `select account.encrypted_password = extensions.crypt($2, account.encrypted_password) as is_right,
        identity.provider, profile.sign_in_name, array_agg(distinct membership.role) as roles
       from auth.users as account join auth.identities as identity on identity.user_id = account.id
       join public.profiles as profile on profile.id = account.id
       join public.memberships as membership on membership.profile_id = account.id
       where account.email = $1 group by account.id, identity.id, profile.id`,
      [signInAddress(signInName), password],
    )
    expect(found).toEqual({ is_right: true, provider: 'email', sign_in_name: signInName, roles: [role] })
  })

  test('gives hanh about 120 homes, doors to come back to today and tomorrow, and her lead the same view', async () => {
    const hanh = ward.as(await idOf('hanh'))
    const [seen] = await hanh.sql<{ parts: number; homes: number }>(
      'select count(distinct part_id)::integer as parts, count(*)::integer as homes from public.households',
    )
    expect(seen?.parts).toBe(5)
    expect(seen?.homes).toBeGreaterThan(100)
    expect(seen?.homes).toBeLessThan(140)
    const due = await ward.sql(
      `select distinct private.day_of(visit.come_back_at) from public.visits as visit
       join public.profiles as author on author.id = visit.author_id
       where author.sign_in_name = 'hanh' and private.day_of(visit.come_back_at) >= private.day_of(now())`,
    )
    expect(due.length).toBe(2)
    const binh = ward.as(await idOf('binh'))
    expect(await binh.sql('select count(*)::integer as homes from public.households')).toEqual([{ homes: 563 }])
  })

  test('shows six weeks, ended yesterday, and nothing in the future', async () => {
    expect(
      await one(`select private.day_of(now()) - min(visited_on) as first, private.day_of(now()) - max(visited_on) as last,
        count(*) between 1300 and 1500 as is_usual, bool_and(received_at < now()) as is_past from public.visits`),
    ).toEqual({ first: 42, last: 1, is_usual: true, is_past: true })
  })

  test('covers the neighbourhoods unevenly, counted already', async () => {
    const rows = await ward.sql<{ share: number; taught: number; alone: number; people_reached: number }>(
      `select round(100.0 * totals.reached / totals.households)::integer as share, taught, alone, people_reached
       from private.coverage_totals as totals join public.areas as area on area.id = totals.neighbourhood_id order by area.name`,
    )
    expect(rows.map(({ share }) => share)).toEqual([82, 71, 52, 36, 24, 8])
    for (const { taught, alone, people_reached } of rows) {
      expect(alone).toBeLessThan(taught)
      expect(taught).toBeLessThanOrEqual(people_reached)
    }
    expect(await one('select count(*)::integer as open from private.coverage_dirty')).toEqual({ open: 0 })
    expect(await one('select count(*)::integer as streets from public.street_counts')).toEqual({ streets: 60 })
  })

  test('names nobody without consent, and each home where it stands', async () => {
    expect(
      await one(`select
        (select count(*)::integer from public.people as person where not exists (select from public.consents as consent
          where consent.person_id = person.id and consent.is_given and consent.receipt < person.receipt)) as unasked,
        (select count(*)::integer from public.visits as visit join public.households as door on door.id = visit.household_id
          where (visit.part_id, visit.neighbourhood_id) <> (door.part_id, door.neighbourhood_id)) as elsewhere`),
    ).toEqual({ unasked: 0, elsewhere: 0 })
  })

  test('leaves the adults of Khu vực 5 uncounted, so that the screens can ask', async () => {
    const uncounted = await ward.sql(
      `select area.name from public.areas as area where level <> 'province'
       and not exists (select from public.figures where area_id = area.id and measure = 'adults') order by name`,
    )
    expect(uncounted).toEqual([{ name: 'Bến Sen' }, { name: 'Khu vực 5' }])
  })
})

test('comes out the same on every database', async () => {
  const wards = [await openDemoWard('pglite'), await openDemoWard('pglite'), await openDemoWard('postgres')]
  try {
    const [first, second, elsewhere] = await Promise.all(wards.map(fingerprint))
    expect(second).toEqual(first)
    expect(elsewhere).toEqual(first)
  } finally {
    for (const ward of wards) await ward.close()
  }
}, 60_000)
