import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFile } from '../../supabase/embedded/import/import-file.ts'
import type { ImportKind } from '../../supabase/embedded/import/report.ts'
import { createAccount, type ServedWard } from '../database/harness.ts'
import { extractFiles } from '../database/extract.ts'
import { createPerson } from '../database/people.ts'
import { serveEmptyWard } from './ready-wards.ts'
import { createSignal } from './signal.ts'

/** Real streets where the extracts are at hand; elsewhere the same story on generated ones. */
function filesIn(folder: string): [ImportKind, string][] {
  const files = extractFiles('xuan-hoa', (name, text) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
  return [
    ...files.areas.map((file): [ImportKind, string] => ['areas', file]),
    ['streets', files.streets],
    ['households', files.addresses],
  ]
}

const fullestWard = `
  select ward_id as id from public.households group by ward_id order by count(*) desc limit 1`

const fullestParts = `
  select door.part_id as id, count(*)::integer as homes from public.households as door
  where door.ward_id = $1 and door.building = '' group by door.part_id order by homes desc, door.part_id`

/** Enough of the fullest parts for a long walk. */
async function partsForWalk(sql: ServedWard['sql'], ward: string, homes: number) {
  const parts = await sql<{ id: string; homes: number }>(fullestParts, [ward])
  let sum = 0
  return parts.filter((part) => {
    const isNeeded = sum < homes
    sum += part.homes
    return isNeeded
  })
}

/** A ward with streets and doors imported, an ambassador with about 45 doors, and a lead. */
export async function openStreetWard() {
  const server = await serveEmptyWard()
  for (const [kind, file] of filesIn(server.dataDir)) await importFile({ sql: server.sql, kind, file })
  const { sql } = server
  const [ward] = await sql<{ id: string }>(fullestWard)
  const wardId = ward?.id ?? ''
  const [team] = await sql<{ id: string }>(
    `insert into public.teams (area_id, kind, name) values ($1, 'community', 'Tổ công nghệ số cộng đồng') returning id`,
    [wardId],
  )
  const people = { sql, createAccount: (name: string) => createAccount(sql, name) }
  const ambassador = await createPerson(people, 'hanh', team?.id ?? '', 'ambassador')
  await createPerson(people, 'binh', team?.id ?? '', 'lead')
  const parts = await partsForWalk(sql, wardId, 45)
  for (const part of parts)
    await sql(`insert into public.assignments (part_id, profile_id) values ($1, $2)`, [part.id, ambassador])
  const signal = await createSignal(server.url)
  const close = async () => {
    await signal.lose()
    await server.close()
  }
  return { sql, url: signal.url, signal, wardId, ambassador, parts: parts.map(({ id }) => id), close }
}

export type StreetWard = Awaited<ReturnType<typeof openStreetWard>>
