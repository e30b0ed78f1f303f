import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { labFolder } from './folder.ts'
import type { Replacement } from './replacing.ts'

const vite = 'node_modules/vite/bin/vite.js'

/** Path of the laboratory's page in a build. */
export const labPage = '/tests/faults/lab/lab.html'

/** Builds app and laboratory into a folder of its own, deleted with this process. */
export async function buildLab(replacements: Replacement[] = []): Promise<string> {
  const folder = labFolder('lab')
  const words = [vite, 'build', '--config', 'tests/faults/vite.config.ts', '--outDir', folder]
  const env = { ...process.env, NODE_ENV: 'production', REPLACEMENTS: JSON.stringify(replacements) }
  const building = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [building.stdout, building.stderr]) stream.on('data', (heard: Buffer) => (said += String(heard)))
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  building.once('exit', (code) =>
    code === 0 ? resolve() : reject(new Error(stripVTControlCharacters(said).slice(0, 2_000))),
  )
  await promise
  return folder
}
