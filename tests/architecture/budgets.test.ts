import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { vi } from '../../src/i18n/residents/vi.ts'
import { type BundleFigures, measureBundle } from '../bench/measure-bundle.ts'

const { start, safetyNever } = vi
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
  ['booking_kb', 60, 'booking help costs hardly anything'],
])('%s is at most %i kB: %s', (name, most) => {
  // Nothing measured is a part not found.
  expect(figures[name]).toBeGreaterThan(0)
  expect(figures[name]).toBeLessThanOrEqual(most)
})

it('the residents’ page is readable before any script: choices, safety line, number to call', async () => {
  const page = await readFile(join(dist, 'help.html'), 'utf8')
  for (const words of [start.ask, start.home, start.classes, start.points, safetyNever]) expect(page).toContain(words)
  expect(page).toContain('href="tel:{{phone}}"')
  expect(page).not.toContain('<!--first-screen-->')
})
