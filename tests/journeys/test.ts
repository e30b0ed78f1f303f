import { test as base } from '@playwright/test'

/** As Playwright's, but phones taken out during a test are put away after it: the browser would keep them all awake. */
export const test = base.extend<{ putAway: void }>({
  putAway: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts())
      await use()
      const opened = browser.contexts().filter((context) => !before.has(context))
      await Promise.all(opened.map((context) => context.close()))
    },
    { auto: true },
  ],
})
