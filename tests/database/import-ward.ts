import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '../../supabase/embedded/import/import-file.ts'
import type { ImportKind } from '../../supabase/embedded/import/report.ts'
import { type Engine, openWard } from './harness.ts'
import * as invented from './invented-ward.ts'

/** What a row was last written by; an update that changes nothing would show here too. */
const rowVersions = `
  select id, xmin::text, changed_in from public.areas union all select id, xmin::text, changed_in from public.streets
  union all select id, xmin::text, changed_in from public.parts
  union all select id, xmin::text, changed_in from public.households order by id`

const streetsWhere = (condition: string) => `
  select area.name as area, street.name, parent.name as parent from public.streets as street
  join public.areas as area on area.id = street.neighbourhood_id
  left join public.streets as parent on parent.id = street.parent_street_id
  where ${condition} order by street.name collate "C", area.name`

type StreetRow = { area: string; name: string; parent: string | null }

/** An empty ward with the importer at hand, and a folder for the files of one test. */
export async function openImportWard(engine: Engine = 'pglite') {
  const ward = await openWard({ engine })
  const { sql } = ward
  const folder = mkdtempSync(join(tmpdir(), 'tung-nha-import-'))
  const write = (name: string, text: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const load = (kind: ImportKind, file: string) => importFile({ sql, kind, file })
  const importText = (kind: ImportKind, name: string, text: string | Buffer) => load(kind, write(name, text))
  const importAreas = () => importText('areas', 'areas.geojson', invented.areasGeojson())
  const importStreets = () => importText('streets', 'streets.geojson', invented.streetsGeojson())
  const importHouseholds = () => importText('households', 'doors.geojson', invented.addressesGeojson())
  return {
    sql,
    folder,
    write,
    load,
    importText,
    importAreas,
    importStreets,
    importHouseholds,
    importAll: async () => [await importAreas(), await importStreets(), await importHouseholds()],
    rowVersions: () => sql(rowVersions),
    streetsWhere: (condition: string) => sql<StreetRow>(streetsWhere(condition)),
    close: async () => {
      await ward.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type ImportWard = Awaited<ReturnType<typeof openImportWard>>
