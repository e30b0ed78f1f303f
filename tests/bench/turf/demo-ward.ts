import { readFileSync } from 'node:fs'
import type { TurfPart, TurfStreet } from '../../../src/domain/turf/turf.ts'
import { openPglite } from '../../../supabase/embedded/connection.ts'
import { createSql } from '../../../supabase/embedded/sql.ts'
import { pgliteTemplate } from '../../database/harness-template.ts'
import type { TurfWard } from './extract-ward.ts'

const partsSql = `
  select part.id, part.street_id, part.kind, null as side, part.from_number, part.to_number, coalesce((
    select jsonb_agg(jsonb_build_array(coalesce(private.leading_number(home.number_key), 0), home.lon, home.lat) order by home.id)
    from public.households as home where home.part_id = part.id), '[]') as doors
  from public.parts as part order by part.id`

/** The demo ward as its seed draws it. */
export async function demoWard(): Promise<TurfWard> {
  const connection = await openPglite({ loadDataDir: await pgliteTemplate() })
  try {
    await connection.runScript(readFileSync('supabase/seed.sql', 'utf8'))
    const sql = createSql(connection.kysely)
    const streets = await sql<Pick<TurfStreet, keyof TurfStreet>>(
      'select id, parent_street_id, line from public.streets order by id',
    )
    return { name: 'demo', streets, parts: await sql<Pick<TurfPart, keyof TurfPart>>(partsSql) }
  } finally {
    await connection.close()
  }
}
