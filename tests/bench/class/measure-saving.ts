import { inLab } from '../store/in-lab.ts'
import { calmest, median, percentile } from '../store/percentile.ts'
import '../store/pages/store-lab.ts'

const rounds = 3
const each = 100

/** As saving a visit is measured, and beside one: what a press does until both copies have it, without drawing it. */
export async function measureSaving({ url, memory }: { url: string; memory: string }) {
  const visits: number[][] = []
  const arrivals: number[][] = []
  await inLab({ url, memory }, async (page) => {
    await page.evaluate(() => window.storeLab.signIn({ name: 'hanh', password: 'tung-nha-demo' }))
    await page.evaluate(() => window.storeLab.firstSync())
    for (let round = 0; round < rounds; round += 1) {
      visits.push(await page.evaluate((count) => window.storeLab.saveOneByOne(count), each))
      arrivals.push(await page.evaluate((count) => window.storeLab.checkInOneByOne(count), each))
    }
  })
  return {
    visit_p95_ms: calmest(visits, 0.95),
    check_in_p50_ms: median(arrivals.flat()),
    check_in_p95_ms: calmest(arrivals, 0.95),
    check_in_p95_of_rounds_ms: arrivals.map((times) => percentile(times, 0.95)),
  }
}
