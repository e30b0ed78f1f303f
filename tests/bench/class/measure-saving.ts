import { inLab } from '../store/in-lab.ts'
import { median, percentile } from '../store/percentile.ts'
import '../store/pages/store-lab.ts'

const checkIns = 200

/** As saving a visit is measured: what the door does for a press, until both copies have it, without drawing it. */
export async function measureSaving({ url, memory }: { url: string; memory: string }) {
  const times = await inLab({ url, memory }, async (page) => {
    await page.evaluate(() => window.storeLab.signIn({ name: 'hanh', password: 'tung-nha-demo' }))
    await page.evaluate(() => window.storeLab.firstSync())
    return page.evaluate((count) => window.storeLab.checkInOneByOne(count), checkIns)
  })
  return { check_in_p50_ms: median(times), check_in_p95_ms: percentile(times, 0.95) }
}
