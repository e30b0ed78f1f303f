import type { Page } from '@playwright/test'
import { labPath } from './build-pages.ts'
import { startPhone } from './phone.ts'

/** Work on the page that has the store in its hands, in a new browser process on this memory. */
export async function inLab<Result>(
  { url, memory }: { url: string; memory: string },
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { page, session, close } = await startPhone(memory)
  // The app's service worker would answer with the app.
  await session.send('Network.enable')
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  await page.goto(url + labPath)
  await page.waitForFunction(() => 'storeLab' in window)
  const result = await work(page)
  await close()
  return result
}
