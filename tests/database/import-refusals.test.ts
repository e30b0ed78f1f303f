import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeLock } from '../../supabase/embedded/lock.ts'
import { type ImportWard, openImportWard } from './import-ward.ts'
import * as invented from './invented-ward.ts'

let ward: ImportWard
beforeEach(async () => void (ward = await openImportWard()))
afterEach(() => ward.close())

const point = (coordinates: unknown) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } }],
  })

describe('a file that cannot be used is refused in a sentence, and nothing changes', () => {
  test.each([
    ['cut.geojson', '{"type":"FeatureCollection",\n"features":[', /not whole JSON: reading stopped at line 2/],
    ['list.geojson', '[1, 2]', /not GeoJSON: line 1/],
    ['metres.geojson', point([586_000, 1_190_000]), /Feature 1: \[586000,1190000\] is not a longitude and latitude/],
    ['cut.osm', '<osm>\n<node id="1" lat="1" lon="1">\n', /not whole OSM XML: at line 3 the file ends before <\/node>/],
    ['broken.osm', '<osm>\n<way id=1></way></osm>', /at line 2 a tag is broken/],
    ['page.osm', '<html></html>', /at line 1 stands <html> where <osm> should/],
    ['ragged.csv', 'number,street\n1,A\n2,B,C\n', /Line 3 of the table cannot be read/],
    ['place.csv', 'number,street,lon,lat\n1,A,105,north\n', /Line 2: “105”, “north” is not a longitude and latitude/],
    ['empty.csv', 'number,street\n', /nothing in this file/],
    ['old.csv', Buffer.from([0x53, 0xf4, 0xff]), /not in UTF-8/],
    ['people.csv', 'họ tên,tuổi\nA,5\n', /Nothing in this file has both a street and a house number/],
    ['plan.pdf', '', /should end in \.geojson/],
  ])('%s', async (name, text, sentence) => {
    await ward.importAreas()
    await ward.importStreets()
    const before = await ward.rowVersions()
    await expect(ward.importText('households', name, text)).rejects.toThrow(sentence)
    expect(await ward.rowVersions()).toEqual(before)
  })

  test('streets wait for areas, households for streets', async () => {
    await expect(ward.importStreets()).rejects.toThrow('There is no neighbourhood here yet: import areas first.')
    await ward.importAreas()
    await expect(ward.importHouseholds()).rejects.toThrow('There is no street here yet: import streets first.')
  })

  test('the command says so and ends with 1, also while a server uses the data', () => {
    const dataDir = join(ward.folder, 'in-use')
    mkdirSync(dataDir)
    const run = (...words: string[]) =>
      spawnSync(process.execPath, ['supabase/embedded/import.ts', ...words], {
        env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LITE_TELEMETRY: '0' },
        encoding: 'utf8',
      })
    const release = takeLock(dataDir)
    const [unknown, inUse] = [run('houses', 'x.csv'), run('areas', ward.write('a.geojson', invented.areasGeojson()))]
    release()
    expect([unknown.status, unknown.stderr]).toEqual([
      1,
      expect.stringContaining('npm run import -- areas|streets|households FILE'),
    ])
    expect([inUse.status, inUse.stderr]).toEqual([
      1,
      expect.stringMatching(/already using the data in .*: stop it first\./),
    ])
  })
})
