import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporaryFolder } from '../database/harness-folders.ts'
import { type ServedWard, serve } from '../database/harness.ts'

const variable = 'READY_WARDS'
const seed = 'supabase/seed.sql'

type Kind = 'empty' | 'demo'

async function makeReady(dataDir: string, settings: { seed?: string }) {
  const ward = await serve({ ...settings, dataDir })
  await ward.close()
}

/** Once per run: an empty ward and the demo ward of this hour, of which each file of journeys takes a copy. */
export default async function makeWardsReady(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'tung-nha-wards-'))
  await makeReady(join(folder, 'empty'), {})
  cpSync(join(folder, 'empty'), join(folder, 'demo'), { recursive: true })
  await makeReady(join(folder, 'demo'), { seed })
  process.env[variable] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

function serveReady(kind: Kind, settings: { seed?: string; distDir: string }): Promise<ServedWard> {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error('No ward is ready: playwright.config.ts names what makes them.')
  const dataDir = temporaryFolder(kind)
  cpSync(join(folder, kind), dataDir, { recursive: true })
  return serve({ ...settings, dataDir })
}

export const serveDemoWard = ({ distDir = 'dist' } = {}) => serveReady('demo', { seed, distDir })

export const serveEmptyWard = () => serveReady('empty', { distDir: 'dist' })
