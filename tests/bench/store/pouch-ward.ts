import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from '../../../supabase/embedded/sql.ts'
import { buildPouchPage } from './build-pages.ts'
import { rowsSql } from './lay-ward.ts'
import { installForBench } from './install-for-bench.ts'

/** What phones of CHT replicate with, installed for the length of this run: none of it is a dependency of ours. */
const packages = ['pouchdb@9.0.0', 'pouchdb-adapter-memory@9.0.0', 'express-pouchdb@4.2.0', 'express@4']

export const installPouch = (folder: string) => installForBench(folder, packages)

export interface PouchWard {
  url: string
  documents: number
  close: () => Promise<void>
}

/** The very rows a phone of ours pulls, each a document of its own. */
export async function openPouchWard(sql: Sql, folder: string): Promise<PouchWard> {
  const rows = await sql<{ type: string; row: { id: string } }>(rowsSql)
  const documents = rows.map(({ type, row: { id, ...columns } }) => ({ _id: id, type, ...columns }))
  const [site, path] = [join(folder, 'site'), join(folder, 'documents.json')]
  writeFileSync(path, JSON.stringify(documents))
  await buildPouchPage(site)
  const serving = fork(join(import.meta.dirname, 'serve-pouch.ts'), [folder, site, path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [{ url }] = (await once(serving, 'message')) as [{ url: string }]
  const close = async () => {
    const gone = once(serving, 'exit')
    serving.kill()
    await gone
  }
  return { url, documents: documents.length, close }
}
