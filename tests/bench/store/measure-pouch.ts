import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { BenchWard } from './bench-ward.ts'
import { expectCount } from './measure-store.ts'
import { median, percentile } from './percentile.ts'
import { startPhone } from './phone.ts'
import { openPouchWard } from './pouch-ward.ts'
import './pages/pouch-lab.ts'

const saves = 200
const starts = 5

/**
 * The same rows, phone and throttle in PouchDB 9. What is not equal is each time in favour of PouchDB: its server keeps
 * everything in memory, where ours asks Postgres; pages of 1,000 documents instead of the 100 it would take by itself;
 * replication ends before there is any index, where our rows come with theirs (the index is measured by itself); a put
 * is not yet on the disk when it resolves (“relaxed” durability), has no second copy and touches no index, where ours is
 * on the disk twice; the cold start draws plain numbers out of the index alone, where ours works out the state of every
 * door from its visits and draws a map.
 */
export async function measurePouch({ sql, folder }: BenchWard) {
  const pouch = await openPouchWard(sql, join(folder, 'pouch'))
  const memory = join(folder, 'phone-pouch')
  mkdirSync(memory)
  const opening = { url: `${pouch.url}/pouch.html`, memory }
  const figures = await onPouchPage(opening, async (page) => {
    const synced = await page.evaluate(() => window.pouchLab.firstSync())
    expectCount('documents', await page.evaluate(() => window.pouchLab.count()), pouch.documents)
    const index = await page.evaluate(() => window.pouchLab.index())
    const times = await page.evaluate((count) => window.pouchLab.saveOneByOne(count), saves)
    return {
      pouch_first_sync_ms: Math.round(synced),
      pouch_index_ms: Math.round(index),
      pouch_save_p50_ms: median(times),
      pouch_save_p95_ms: percentile(times, 0.95),
    }
  })
  // Once with the server, so that the index has what was put; then without.
  await onPouchPage(opening, drawnAt)
  await pouch.close()
  const times: number[] = []
  for (let turn = 0; turn < starts; turn += 1) times.push(await onPouchPage(opening, drawnAt))
  return { ...figures, pouch_cold_ms: median(times) }
}

async function onPouchPage<Result>(
  { url, memory }: { url: string; memory: string },
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { page, close } = await startPhone(memory)
  await page.goto(url)
  await page.waitForFunction(() => 'pouchLab' in window)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const result = await work(page)
  await close()
  return result
}

async function drawnAt(page: Page): Promise<number> {
  await page.waitForFunction(() => window.drawnAt !== undefined)
  return page.evaluate(() => window.drawnAt ?? Number.NaN)
}
