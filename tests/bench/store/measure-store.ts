import { waitUntilReadyOffline } from '../../journeys/sign-in.ts'
import type { BenchWard } from './bench-ward.ts'
import { inLab } from './in-lab.ts'
import { laid, walker } from './lay-ward.ts'
import { median, oneDecimal, percentile } from './percentile.ts'
import { deleteStore, startPhone } from './phone.ts'
import './pages/store-lab.ts'

const saves = 200
const unsent = 2_000
const streets = 50
const restores = 3

/** A new phone until every row of the ward is in its store; then the app itself, ready for a walk without a signal. */
export async function measureFirstSync({ url, memory }: BenchWard) {
  const synced = memory('synced')
  const first_sync_ms = await inLab({ url, memory: synced }, async (page) => {
    await page.evaluate((who) => window.storeLab.signIn(who), walker)
    const ms = await page.evaluate(() => window.storeLab.firstSync())
    const { homes, visits } = await page.evaluate(() => window.storeLab.counts())
    expectCount('homes', homes, laid.homes)
    expectCount('visits', visits, laid.visits)
    return oneDecimal(ms)
  })
  const { page, close } = await startPhone(synced)
  await page.goto(url)
  await page.locator('a[href$="/visit"]').first().waitFor()
  await waitUntilReadyOffline(page)
  await close()
  return { synced, first_sync_ms }
}

export function expectCount(what: string, found: number, wanted: number) {
  if (found !== wanted) throw new Error(`${found} ${what} are there instead of ${wanted}.`)
}

const timesFigures = (times: number[], name: string) => ({
  [`${name}_p50_ms`]: median(times),
  [`${name}_p95_ms`]: percentile(times, 0.95),
})

/** Resolves also to the memory of a phone with 2,000 unsent. */
export async function measureSaving({ url, memory }: BenchWard, synced: string) {
  const saving = memory('saving', synced)
  const figures = await inLab({ url, memory: saving }, async (page) => {
    const street = await page.evaluate((count) => window.storeLab.readStreets(count), streets)
    const times = await page.evaluate((count) => window.storeLab.saveOneByOne(count), saves)
    await page.evaluate((count) => window.storeLab.saveMany(count), unsent - saves)
    return { street_query_ms: percentile(street, 0.95), ...timesFigures(times, 'save') }
  })
  const full = memory('full', saving)
  const times = await inLab({ url, memory: saving }, (page) =>
    page.evaluate((count) => window.storeLab.saveOneByOne(count), saves),
  )
  return { full, figures: { ...figures, ...timesFigures(times, 'save_with_2000_unsent') } }
}

/** The store is gone from the disk, the second copy is not: from asking for the page until the outbox holds all again. */
export async function measureRestore({ url, memory }: BenchWard, full: string) {
  const times: number[] = []
  for (let turn = 0; turn < restores; turn += 1) {
    const torn = memory(`torn-${turn}`, full)
    deleteStore(torn)
    times.push(
      await inLab({ url, memory: torn }, async (page) => {
        const ms = await page.evaluate(() => window.storeLab.open())
        expectCount('unsent', (await page.evaluate(() => window.storeLab.counts())).unsent, unsent)
        return ms
      }),
    )
  }
  return { unsent_restore_ms: median(times) }
}
