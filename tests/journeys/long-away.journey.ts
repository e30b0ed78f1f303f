import { type Page, expect } from '@playwright/test'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { signal } = useDemoWard()

/** As if the last contact with the ward had been fifteen days ago. */
const letDaysPass = (page: Page) =>
  page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) => {
      const { promise, resolve } = Promise.withResolvers<Result>()
      request.addEventListener('success', () => resolve(request.result))
      return promise
    }
    const [known] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('tungnha-'))
    const database = await answer(indexedDB.open(known?.name ?? ''))
    const value = new Date(Date.now() - 15 * 86_400_000).toISOString()
    await answer(database.transaction('meta', 'readwrite').objectStore('meta').put({ key: 'last_pulled_at', value }))
    database.close()
  })

test('after two weeks without the ward names are shut away, counting goes on, and a signal opens them again', async ({
  page,
}) => {
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await waitUntilReadyOffline(page)
  await signal().lose()
  await letDaysPass(page)
  await page.reload()
  await expect(page.getByText(vi.sync.locked)).toBeVisible()

  await page.getByRole('link', { name: vi.today.logThis }).click()
  await page.getByRole('radio', { name: vi.outcomes.helped }).check()
  await page.getByRole('button', { name: vi.visit.saveThenPeople }).click()
  await expect(page.getByText(vi.checkIn.namesLocked)).toBeVisible()
  await expect(page.getByRole('radio', { name: vi.checkIn.someoneNew })).toBeDisabled()
  await page.getByRole('radio', { name: vi.checkIn.countOnly }).check()
  await page.getByRole('button', { name: vi.checkIn.another }).click()
  await expect(page.getByText(vi.checkIn.savedCount(1))).toBeVisible()

  await signal().find()
  await page.goto(`${signal().url}/outbox`)
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  await expect(page.getByText(vi.sync.locked)).toHaveCount(0)
})
