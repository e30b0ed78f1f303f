import { writeFile } from 'node:fs/promises'
import { type BrowserContext, test as base } from '@playwright/test'
import { phoneMemory } from './phone-memory.ts'

/** What went wrong at a busy hour may never do so again: what each phone showed and had to send is kept beside the failure. */
async function describePhones(contexts: BrowserContext[]): Promise<string> {
  const pages = contexts.flatMap((context) => context.pages())
  const told = await Promise.all(
    pages.map(async (page) => ({
      address: page.url(),
      screen: await page.locator('body').ariaSnapshot().catch(String),
      memory: await page.evaluate(phoneMemory).catch(String),
    })),
  )
  return JSON.stringify(told, null, 1)
}

/** As Playwright's, but phones taken out during a test are put away after it: the browser would keep them all awake. */
export const test = base.extend<{ putAway: void }>({
  putAway: [
    // Asking for the context of the test itself keeps that open until all is told.
    async ({ browser, context }, use, info) => {
      const before = new Set(browser.contexts())
      await use()
      const opened = browser.contexts().filter((one) => !before.has(one))
      if (info.status !== info.expectedStatus) {
        await writeFile(info.outputPath('phones.json'), await describePhones([context, ...opened]))
      }
      await Promise.all(opened.map((one) => one.close()))
    },
    { auto: true },
  ],
})
