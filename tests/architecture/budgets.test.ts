import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BundleFigures, measureBundle } from '../bench/measure-bundle.ts'

let dist = ''
let figures: BundleFigures

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'tung-nha-build-'))
  // A process of its own: within a test run the tools would build for development.
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--outDir', dist, '--emptyOutDir']
  await promisify(execFile)(process.execPath, vite, { env: { ...process.env, NODE_ENV: 'production', VITEST: '' } })
  figures = await measureBundle(dist)
}, 120_000)

afterAll(() => rm(dist, { recursive: true, force: true }))

it.each<[keyof BundleFigures, number, string]>([
  ['home_js_kb', 75, 'the first screen opens on a cheap phone'],
  ['home_css_kb', 12, 'all styles together stay small'],
  ['network_js_kb', 60, 'the Supabase clients stay small'],
  ['map_js_kb', 60, 'a map adds little'],
  ['service_worker_kb', 8, 'the service worker stays small'],
  ['precache_kb', 500, 'installing costs less than one photo'],
])('%s is at most %i kB: %s', (name, most) => {
  // Nothing measured is a part not found.
  expect(figures[name]).toBeGreaterThan(0)
  expect(figures[name]).toBeLessThanOrEqual(most)
})
