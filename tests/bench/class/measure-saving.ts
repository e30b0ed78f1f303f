import { inLab } from '../store/in-lab.ts'
import { median, percentile } from '../store/percentile.ts'
import '../store/pages/store-lab.ts'

const checkIns = 200

/** As saving a visit is measured, and beside one: what a press does until both copies have it, without drawing it. */
export async function measureSaving({ url, memory }: { url: string; memory: string }) {
  const { visits, arrivals } = await inLab({ url, memory }, async (page) => {
    await page.evaluate(() => window.storeLab.signIn({ name: 'hanh', password: 'tung-nha-demo' }))
    await page.evaluate(() => window.storeLab.firstSync())
    const saved = await page.evaluate((count) => window.storeLab.saveOneByOne(count), checkIns)
    return { visits: saved, arrivals: await page.evaluate((count) => window.storeLab.checkInOneByOne(count), checkIns) }
  })
  return {
    saving_visit_p95_ms: percentile(visits, 0.95),
    saving_p50_ms: median(arrivals),
    saving_p95_ms: percentile(arrivals, 0.95),
  }
}
