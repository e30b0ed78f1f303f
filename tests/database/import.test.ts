import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { normaliseHouseNumber, tidyHouseNumber } from '../../supabase/embedded/import/names/house-number.ts'
import { describeReport } from '../../supabase/embedded/import/report.ts'
import { engines } from './harness.ts'
import { type ImportWard, openImportWard } from './import-ward.ts'
import * as invented from './invented-ward.ts'

const reasons = (skipped: { reason: string }[]) =>
  Object.fromEntries([...Map.groupBy(skipped, ({ reason }) => reason)].map(([reason, group]) => [reason, group.length]))

describe.each(engines)('importing a ward, %s', (engine) => {
  let ward: ImportWard
  beforeEach(async () => void (ward = await openImportWard(engine)))
  afterEach(() => ward.close())

  test('areas find their parents whatever their order in the file', async () => {
    expect(await ward.importAreas()).toMatchObject({ created: 6, changed: 0, unchanged: 0, skipped: [] })
    const places = await ward.sql(
      `select kind, level, cardinality(path) as depth, boundary is not null as is_drawn from public.areas order by path, name`,
    )
    expect(places).toEqual([
      { kind: 'tỉnh', level: 'province', depth: 1, is_drawn: false },
      { kind: 'phường', level: 'ward', depth: 2, is_drawn: true },
      ...Array.from({ length: 4 }, () => ({ kind: 'khu vực', level: 'neighbourhood', depth: 3, is_drawn: true })),
    ])
    const table = 'Tên,Cấp,Mã,Thuộc\nKhu vực 5,neighbourhood,kv5,99999\nẤp Đông,,,nowhere\n'
    const listed = await ward.importText('areas', 'more.csv', table)
    expect(listed).toMatchObject({
      created: 1,
      skipped: [{ reason: 'unknown_parent', where: 'line 3', subject: 'Ấp Đông' }],
    })
  })

  test('ways of one name in one neighbourhood are one street with one part', async () => {
    await ward.importAreas()
    const report = await ward.importStreets()
    const streets = await ward.streetsWhere(`street.kind = 'street'`)
    const quarters = {
      'Lúa Vàng': [1, 2],
      'Đồng Sen': [1, 2],
      'Hoa Cau': [3, 4],
      'Gió Nồm': [1, 3],
      'Đông Phong': [2, 4],
    }
    expect(new Set(streets.map(({ area, name }) => `${name}, ${area}`))).toEqual(
      new Set(
        Object.entries(quarters).flatMap(([name, areas]) =>
          areas.map((area) => `${/Gió|Đông/.test(name) ? '' : 'Đường '}${name}, Khu vực ${area}`),
        ),
      ),
    )
    expect(streets).toHaveLength(10)
    const parts = await ward.sql(
      `select count(*)::integer, count(distinct street_id)::integer as streets from public.parts where kind = 'whole'`,
    )
    expect(parts).toEqual([{ count: report.created, streets: report.created }])
    expect(reasons(report.skipped)).toEqual({ not_walked: 5, unnamed_path: 1, outside: 1 })
  })

  test('lanes hang on their street, lanes of lanes on their lane, unnamed ones say where they are', async () => {
    await ward.importAreas()
    await ward.importStreets()
    const lanes = await ward.streetsWhere(
      `street.kind = 'lane' and not street.is_unnamed and area.code in ('kv1', 'kv2')`,
    )
    expect(lanes.map(({ name, parent }) => [name, parent])).toEqual(
      expect.arrayContaining([
        ['Hẻm 12 Lúa Vàng', 'Đường Lúa Vàng'],
        ['Hẻm 12/3 Đường Lúa Vàng', 'Hẻm 12 Lúa Vàng'],
        ['hẻm 88 Lúa Vàng', 'Đường Lúa Vàng'],
      ]),
    )
    const unnamed = await ward.streetsWhere(`street.is_unnamed and parent.name_key = 'lua vang'`)
    expect(unnamed.map(({ area, name }) => [area, name])).toEqual([
      ['Khu vực 1', 'Hẻm không tên gần Đường Lúa Vàng'],
      ['Khu vực 2', 'Hẻm không tên gần Đường Lúa Vàng (1)'],
      ['Khu vực 2', 'Hẻm không tên gần Đường Lúa Vàng (2)'],
    ])
  })

  test('every address stands on its street or lane, and the rest is told with a reason', async () => {
    await ward.importAreas()
    await ward.importStreets()
    const report = await ward.importHouseholds()
    expect(report).toMatchObject({ created: invented.houseCount, joined: 0 })
    expect(report.skipped).toEqual([
      { reason: 'unknown_street', where: expect.stringMatching(/^feature \d+$/), subject: '7 Không Có' },
      { reason: 'no_street', where: expect.stringMatching(/^feature \d+$/), subject: '8' },
    ])
    const doors = await ward.sql(`
    select door.number, street.name_key from public.households as door join public.streets as street on street.id = door.street_id
    where door.number in ('12/1', '12/3/5', '88/1 bis') and street.name_key like '%lua vang' order by 1`)
    expect(doors).toEqual([
      { number: '12/1', name_key: 'hem 12 lua vang' },
      { number: '12/3/5', name_key: 'hem 12/3 lua vang' },
      { number: '88/1 bis', name_key: 'hem 88 lua vang' },
    ])
    const [counted] = await ward.sql('select sum(households)::integer as doors from public.street_counts')
    expect(counted).toEqual({ doors: invented.houseCount })
  })

  test('importing again changes nothing, not in another order or another format either', async () => {
    await ward.importAll()
    const before = await ward.rowVersions()
    const nothing = { created: 0, changed: 0 }
    for (const report of await ward.importAll()) expect(report).toMatchObject(nothing)
    const reversed = invented.streetsGeojson({ isReversed: true })
    expect(await ward.importText('streets', 'reversed.geojson', reversed)).toMatchObject(nothing)
    expect(await ward.importText('households', 'doors.csv', invented.addressesCsv())).toMatchObject(nothing)
    expect(await ward.importText('households', 'ward.osm', invented.wardOsm())).toMatchObject(nothing)
    expect(await ward.rowVersions()).toEqual(before)
  })

  test('OpenStreetMap XML gives the same streets as GeoJSON', async () => {
    await ward.importAreas()
    const { created } = await ward.importStreets()
    const report = await ward.importText('streets', 'ward.osm', invented.wardOsm())
    expect([report.created, report.changed + report.unchanged]).toEqual([0, created])
  })

  test('a door stays where it stands when its lane is drawn later', async () => {
    await ward.importAreas()
    const { features } = JSON.parse(invented.streetsGeojson())
    const streetsAlone = features.filter(
      ({ properties }: { properties: { name?: string } }) => !/hẻm/i.test(properties.name ?? ''),
    )
    await ward.importText(
      'streets',
      'alone.geojson',
      JSON.stringify({ type: 'FeatureCollection', features: streetsAlone }),
    )
    const first = await ward.importHouseholds()
    await ward.importStreets()
    const again = await ward.importHouseholds()
    expect(again).toMatchObject({ changed: 0, unchanged: first.created })
  })

  test('what a person wrote on the spot is not overwritten', async () => {
    await ward.importAreas()
    await ward.importStreets()
    await ward.importHouseholds()
    await ward.sql(`update public.households set lon = 105.7, receipt = 5 where number = '1'`)
    await ward.sql(`update public.households set lon = 105.7 where number = '3'`)
    const flowers = 3
    expect(await ward.importHouseholds()).toMatchObject({ created: 0, changed: flowers })
    expect(await ward.sql(`select distinct lon from public.households where number = '1'`)).toEqual([{ lon: 105.7 }])
  })

  test('a street retired by hand does not come back', async () => {
    await ward.importAreas()
    await ward.importStreets()
    await ward.sql(`update public.streets set retired_at = now() where name_key = 'hem 88 lua vang'`)
    const { skipped, created, changed } = await ward.importStreets()
    expect([created, changed, reasons(skipped)['street_was_retired']]).toEqual([0, 0, 1])
  })

  test('numbers are compared here as in the database', async () => {
    const numbers = ['12b', ' 12 bis', 'số 12 / 3', '138 – 142', '7đ', '12/3/5', 'A 12']
    const rows = await ward.sql<{ key: string }>(
      `select private.number_key(value) as key from jsonb_array_elements_text($1::text::jsonb) with ordinality order by ordinality`,
      [JSON.stringify(numbers.map(tidyHouseNumber))],
    )
    expect(rows.map(({ key }) => key)).toEqual(numbers.map(normaliseHouseNumber))
  })

  test('the report is made of sentences', async () => {
    await ward.importAreas()
    await ward.importStreets()
    const lines = describeReport(await ward.importHouseholds()).split('\n')
    expect(lines[0]).toBe(`${invented.houseCount} households created, 0 changed, 0 unchanged.`)
    expect(lines).toContain('  On a street that is not here (1):')
    expect(lines.at(-1)).toMatch(/^ {4}feature \d+: 8$/)
  })
})
