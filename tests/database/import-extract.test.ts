import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { streetKey } from '../../supabase/embedded/import/names/parse-lane.ts'
import { type ImportWard, openImportWard } from './import-ward.ts'
import { type Extract, extractFiles, extractNames, featuresOf } from './extract.ts'

describe.each(extractNames)('on the streets of %s', (name) => {
  let ward: ImportWard
  let files: Extract

  beforeEach(async () => {
    ward = await openImportWard()
    files = extractFiles(name, ward.write)
    for (const areas of files.areas) await ward.load('areas', areas)
  })
  afterEach(() => ward.close())

  test('every named street is there once per neighbourhood it runs through', async () => {
    const { skipped } = await ward.load('streets', files.streets)
    const rows = await ward.sql<{ name_key: string }>('select name_key from public.streets where not is_unnamed')
    const left = new Set(skipped.map(({ subject }) => streetKey(subject)))
    const names = featuresOf(files.streets).flatMap(({ properties }) => properties.name ?? [])
    const missing = new Set(names.map(streetKey)).difference(new Set(rows.map(({ name_key }) => name_key)))
    expect(missing.difference(left)).toEqual(new Set())
    const twice = await ward.sql(`
      select neighbourhood_id, regexp_replace(translate(lower(name), 'ð', 'đ'), '^(đường|phố) ', '') from public.streets
      where not is_unnamed group by 1, 2 having count(*) > 1`)
    expect(twice).toEqual([])
    expect(await ward.streetsWhere(`street.kind = 'lane' and street.parent_street_id is null`)).toEqual([])
    expect(await ward.streetsWhere(`street.is_unnamed and street.name not like 'Hẻm không tên gần %'`)).toEqual([])
  })

  test.each(['streets', 'streetsOsm'] as const)('%s: at least 88 of 100 addresses find theirs', async (form) => {
    await ward.load('streets', files[form])
    const { created, joined, skipped } = await ward.load('households', files.addresses)
    expect((created + joined) / featuresOf(files.addresses).length).toBeGreaterThan(0.88)
    expect(created + joined + skipped.length).toBe(featuresOf(files.addresses).length)
  })

  test('importing again changes nothing', async () => {
    const all = async () => [await ward.load('streets', files.streets), await ward.load('households', files.addresses)]
    await all()
    const before = await ward.rowVersions()
    for (const report of await all()) expect(report).toMatchObject({ created: 0, changed: 0 })
    expect(await ward.rowVersions()).toEqual(before)
  })
})
