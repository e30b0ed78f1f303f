import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { browserFlags, findBrowser } from '../browser.ts'
import { temporaryFolder } from '../database/harness-folders.ts'
import { serve } from '../database/harness.ts'
import { buildApp } from './store/build-pages.ts'
import { installForBench } from './store/install-for-bench.ts'
import { median } from './store/percentile.ts'

/** https://github.com/GoogleChrome/lighthouse */
const lighthouse = 'lighthouse@13.5.0'
const runs = 3
const pages = {
  help: '/help',
  points: '/help/points',
  safety: '/help/safety',
  booking: '/help/booking',
  check: '/check',
}

interface Report {
  categories: Record<'accessibility' | 'performance', { score: number | null }>
  audits: Record<'largest-contentful-paint' | 'total-blocking-time', { numericValue?: number }>
}

async function measurePage(url: string, { folder, browser }: { folder: string; browser: string }): Promise<Report> {
  const path = join(folder, 'report.json')
  const words = [
    join(folder, 'node_modules/lighthouse/cli/index.js'),
    url,
    '--quiet',
    '--only-categories=accessibility,performance',
    '--output=json',
    `--output-path=${path}`,
    `--chrome-flags=--headless=new ${browserFlags.join(' ')}`,
  ]
  await promisify(execFile)(process.execPath, words, { env: { ...process.env, CHROME_PATH: browser } })
  return JSON.parse(readFileSync(path, 'utf8')) as Report
}

const percent = (score: number | null) => Math.round((score ?? 0) * 100)

/** The residents' pages as Lighthouse sees a cheap phone (4× slower, slow 4G): the worst accessibility, the median of the rest. */
async function measure() {
  const folder = temporaryFolder('bench-lighthouse')
  await installForBench(folder, [lighthouse])
  const browser = await findBrowser()
  const distDir = join(folder, 'dist')
  await buildApp(distDir)
  const server = await serve({ seed: 'supabase/seed.sql', distDir })
  try {
    const figures: Record<string, number> = {}
    for (const [name, address] of Object.entries(pages)) {
      const reports: Report[] = []
      for (let run = 0; run < runs; run += 1) reports.push(await measurePage(server.url + address, { folder, browser }))
      figures[`${name}_accessibility`] = Math.min(
        ...reports.map(({ categories }) => percent(categories.accessibility.score)),
      )
      figures[`${name}_performance`] = median(reports.map(({ categories }) => percent(categories.performance.score)))
      figures[`${name}_lcp_ms`] = median(
        reports.map(({ audits }) => audits['largest-contentful-paint'].numericValue ?? 0),
      )
    }
    return figures
  } finally {
    await server.close()
  }
}

console.log(JSON.stringify({ bench: 'lighthouse', figures: await measure() }))
