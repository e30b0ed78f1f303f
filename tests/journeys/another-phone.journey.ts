import { type Page, expect } from '@playwright/test'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()

const received = async () =>
  (
    await ward().sql(
      `select 1 from public.visits as visit join public.profiles as author on author.id = visit.author_id
       where author.sign_in_name = 'hanh' and visit.received_at > now() - interval '10 minutes'`,
    )
  ).length

async function openFile(page: Page, path: string) {
  await page.goto(`${ward().url}/outbox`)
  await page.getByLabel(viOutbox.openFile).setInputFiles(path)
}

test('what an old phone could not send goes to the ward from the new one, and is counted once when both send', async ({
  page,
  browser,
}, info) => {
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await waitUntilReadyOffline(page)
  await signal().lose()
  for (const made of [1, 2]) {
    await page.getByRole('link', { name: vi.today.logThis }).click()
    await page.getByRole('radio', { name: vi.outcomes.no_one_home }).check()
    await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
    await expect(page.locator('a.sync')).toContainText(vi.sync.onPhone(made))
  }
  await page.locator('a.sync').click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: viOutbox.saveAll }).click()
  const file = info.outputPath('outbox.json')
  await (await saving).saveAs(file)

  const others = await (await browser.newContext()).newPage()
  await signIn(others, { url: ward().url, name: 'phuc' })
  await openFile(others, file)
  await expect(others.getByText(viOutbox.fileTroubles.other_person)).toBeVisible()
  await others.context().close()

  const newPhone = await (await browser.newContext()).newPage()
  await signIn(newPhone, { url: ward().url, name: 'hanh' })
  await openFile(newPhone, file)
  await expect(newPhone.getByText(viOutbox.fileOpened(2, 0))).toBeVisible()
  await expect.poll(received).toBe(2)
  await openFile(newPhone, file)
  await expect(newPhone.getByText(viOutbox.fileOpened(0, 2))).toBeVisible()
  await newPhone.context().close()

  await signal().find()
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  expect(await received()).toBe(2)
})
