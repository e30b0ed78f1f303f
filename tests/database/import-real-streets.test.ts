import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { streetKey } from '../../supabase/embedded/import/names/parse-lane.ts'
import { type ImportWard, openImportWard } from './import-ward.ts'

/** A folder with the OpenStreetMap extracts and official boundaries; they are nobody's to copy into the project. */
const folder = process.env['PLACES_DATA']

type Feature = { properties: { name?: string | null }; geometry: { coordinates: [number, number] } }

const real = (name: string) => join(folder ?? '', name)
const features = (name: string): Feature[] => JSON.parse(readFileSync(real(name), 'utf8')).features

/** Four invented neighbourhoods: the quarters of the box the addresses lie in. */
function quartersOf(extract: string): string {
  const points = features(`osm-hcmc-${extract}-addresses.geojson`).map(({ geometry }) => geometry.coordinates)
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [west, south] = [Math.min(...lons), Math.min(...lats)]
  const [width, height] = [(Math.max(...lons) - west) / 2, (Math.max(...lats) - south) / 2]
  const corners = [west, west + width].flatMap((lon) => [south, south + height].map((lat) => ({ lon, lat })))
  const ring = ({ lon, lat }: { lon: number; lat: number }) => [
    [lon, lat],
    [lon + width, lat],
    [lon + width, lat + height],
    [lon, lat + height],
    [lon, lat],
  ]
  return JSON.stringify({
    type: 'FeatureCollection',
    features: corners.map((corner, index) => ({
      type: 'Feature',
      properties: { name: `Khu phố ${index + 1}` },
      geometry: { type: 'Polygon', coordinates: [ring(corner)] },
    })),
  })
}

describe.skipIf(!folder).each(['xuan-hoa', 'cho-quan'])('on real streets: %s', (extract) => {
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
    const names = features(`osm-hcmc-${extract}-streets.geojson`).flatMap(({ properties }) => properties.name ?? [])
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
    expect((created + joined) / features(`osm-hcmc-${extract}-addresses.geojson`).length).toBeGreaterThan(0.88)
    expect(created + joined + skipped.length).toBe(features(`osm-hcmc-${extract}-addresses.geojson`).length)
  })

  test('importing again changes nothing', async () => {
    const all = async () => [await ward.load('streets', streetsFile), await ward.load('households', addressesFile)]
    await all()
    const before = await ward.rowVersions()
    for (const report of await all()) expect(report).toMatchObject({ created: 0, changed: 0 })
    expect(await ward.rowVersions()).toEqual(before)
  })
})
