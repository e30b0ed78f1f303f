import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Brings the laboratory into a window of the app itself, beside whatever the app does there. */
export async function bringLab(page: Page, distDir: string): Promise<void> {
  const script = readdirSync(join(distDir, 'assets')).find((name) => /^lab-.*\.js$/u.test(name))
  await page.evaluate((address) => import(address), `/assets/${script}`)
}

/** Until the service worker has everything the app needs without a signal. */
export async function waitUntilInstalled(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null
  })
}
