import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { streetKey } from '../../supabase/embedded/import/names/parse-lane.ts'
import { type ImportWard, openImportWard } from './import-ward.ts'
import { featuresOf, placesFolder, placesPath as real, quartersOf } from './real-extract.ts'

describe.skipIf(!placesFolder).each(['xuan-hoa', 'cho-quan'])('on real streets: %s', (extract) => {
  const streetsFile = real(`osm-hcmc-${extract}-streets.geojson`)
  const addressesFile = real(`osm-hcmc-${extract}-addresses.geojson`)
  let ward: ImportWard

  beforeEach(async () => {
    ward = await openImportWard()
    await ward.load('areas', real('vn-provinces-simplified.geojson'))
    await ward.load('areas', real('boundaries-79-ho-chi-minh.geojson'))
    await ward.importText('areas', `${extract}.geojson`, quartersOf(extract))
  })
  afterEach(() => ward.close())

  test('every named street is there once per neighbourhood it runs through', async () => {
    const { skipped } = await ward.load('streets', streetsFile)
    const rows = await ward.sql<{ name_key: string }>('select name_key from public.streets where not is_unnamed')
    const left = new Set(skipped.map(({ subject }) => streetKey(subject)))
    const names = featuresOf(`osm-hcmc-${extract}-streets.geojson`).flatMap(({ properties }) => properties.name ?? [])
    const missing = new Set(names.map(streetKey)).difference(new Set(rows.map(({ name_key }) => name_key)))
    expect(missing.difference(left)).toEqual(new Set())
    const twice = await ward.sql(`
      select neighbourhood_id, regexp_replace(translate(lower(name), 'ð', 'đ'), '^(đường|phố) ', '') from public.streets
      where not is_unnamed group by 1, 2 having count(*) > 1`)
    expect(twice).toEqual([])
    expect(await ward.streetsWhere(`street.kind = 'lane' and street.parent_street_id is null`)).toEqual([])
    expect(await ward.streetsWhere(`street.is_unnamed and street.name not like 'Hẻm không tên gần %'`)).toEqual([])
  })

  test.each(['-streets.geojson', '.osm'])('streets of %s: at least 88 of 100 addresses find theirs', async (ending) => {
    await ward.load('streets', real(`osm-hcmc-${extract}${ending}`))
    const { created, joined, skipped } = await ward.load('households', addressesFile)
    expect((created + joined) / featuresOf(`osm-hcmc-${extract}-addresses.geojson`).length).toBeGreaterThan(0.88)
    expect(created + joined + skipped.length).toBe(featuresOf(`osm-hcmc-${extract}-addresses.geojson`).length)
  })

  test('importing again changes nothing', async () => {
    const all = async () => [await ward.load('streets', streetsFile), await ward.load('households', addressesFile)]
    await all()
    const before = await ward.rowVersions()
    for (const report of await all()) expect(report).toMatchObject({ created: 0, changed: 0 })
    expect(await ward.rowVersions()).toEqual(before)
  })
})
