import { type Page, expect } from '@playwright/test'
import { vi } from '../../src/i18n/vi.ts'

export const password = 'tung-nha-demo'

/** Signs in as anybody would and waits until the first page stands. */
export async function signIn(page: Page, { url, name }: { url: string; name: string }) {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(vi.signIn.name).fill(name)
  await page.getByLabel(vi.signIn.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: vi.signIn.submit }).click()
  // Benches sign in too, four times slower and without the patience the journeys are given.
  await expect(page.getByRole('navigation', { name: vi.common.sections })).toBeVisible({ timeout: 20_000 })
}

/** Until the service worker has everything the app needs without a signal. */
export async function waitUntilReadyOffline(page: Page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    if (registration.active?.state === 'activated') return
    const { promise, resolve } = Promise.withResolvers<void>()
    registration.active?.addEventListener('statechange', () => resolve(), { once: true })
    await promise
  })
}
