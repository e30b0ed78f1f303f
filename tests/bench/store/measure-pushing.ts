import { type CDPSession, expect, type Page } from '@playwright/test'
import { vi as viOutbox } from '../../../src/i18n/outbox/vi.ts'
import { vi } from '../../../src/i18n/vi.ts'
import type { BenchWard } from './bench-ward.ts'
import { startPhone } from './phone.ts'

const unsent = 2_000
/** Until so many have a receipt the outbox screen is open, then today's. */
const halfway = 1_000
const longest = { timeout: 180_000 }

declare global {
  interface Window {
    /** What kept the screen from answering for more than 50 ms, in ms. */
    longTasks: number[]
  }
}

/** Runs in the app's window before its own scripts. */
function noteLongTasks() {
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ type: 'longtask' })
}

/** The longest since it was last asked, in ms; 50 stands for all shorter ones. */
const longestTask = (page: Page) => page.evaluate(() => Math.max(50, ...window.longTasks.splice(0)))

/** 2,000 unsent go to the ward while the screens are open that count them, and while more is being saved. */
export async function measurePushing(ward: BenchWard, full: string) {
  const { page, session, close } = await startPhone(ward.memory('pushing', full))
  await page.addInitScript(noteLongTasks)
  await ward.signal.lose()
  await page.goto(ward.url)
  const strip = page.getByRole('link', { name: vi.sync.open })
  await expect(strip).toContainText(vi.sync.onPhone(unsent), longest)
  await strip.click()
  await page.getByRole('button', { name: viOutbox.trySending }).waitFor()
  await longestTask(page)
  const heap = watchHeap(session)

  await ward.signal.find()
  const began = performance.now()
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect.poll(() => received(ward), longest).toBeGreaterThanOrEqual(halfway)
  const onOutbox = await longestTask(page)
  await page.goBack()
  const saved = await saveUntil(page, async () => (await received(ward)) >= unsent)
  const onToday = await longestTask(page)
  await expect.poll(() => received(ward), longest).toBe(unsent + saved)
  await expect(strip).toContainText(vi.sync.onPhone(0), longest)
  const push_2000_ms = Math.round(performance.now() - began)
  const heap_mb = heap()
  await close()
  return {
    push_2000_ms,
    longest_task_ms: Math.round(Math.max(onOutbox, onToday)),
    longest_task_outbox_ms: Math.round(onOutbox),
    longest_task_today_ms: Math.round(onToday),
    saved_meanwhile: saved,
    heap_mb,
  }
}

async function received({ sql }: BenchWard): Promise<number> {
  const [row] = await sql<{ count: number }>('select count(*)::integer as count from public.command_log')
  return row?.count ?? 0
}

/** Three taps a visit: the door, what happened, save. Resolves to how many. */
async function saveUntil(page: Page, isOver: () => Promise<boolean>): Promise<number> {
  let saved = 0
  while (!(await isOver())) {
    await page.getByRole('link', { name: vi.today.logThis }).click()
    await page.getByRole('radio', { name: vi.outcomes.no_one_home }).check()
    await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
    await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible(longest)
    saved += 1
  }
  return saved
}

/** Looks every quarter of a second; resolves to the most found, in MB. */
function watchHeap(session: CDPSession): () => number {
  let most = 0
  const look = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    most = Math.max(most, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0)
  }
  const enabled = session.send('Performance.enable')
  const timer = setInterval(() => void enabled.then(look).catch(() => undefined), 250)
  return () => {
    clearInterval(timer)
    return Math.round(most / 1_000_000)
  }
}
