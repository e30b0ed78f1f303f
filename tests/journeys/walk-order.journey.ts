import { type Page, expect } from '@playwright/test'
import { vi } from '../../src/i18n/vi.ts'
import { vi as walking } from '../../src/i18n/walking/vi.ts'
import { expectAccessible, expectWholeAccessible } from './accessible.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()

const nextCard = (page: Page) => page.getByRole('region', { name: vi.today.nextDoor, exact: true })
const nextHref = (page: Page) => nextCard(page).getByRole('link', { name: vi.today.logThis }).getAttribute('href')
const thenHrefs = (page: Page) =>
  page
    .getByRole('region', { name: vi.today.thenTo, exact: true })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
const shown = async (page: Page) => [await nextHref(page), ...(await thenHrefs(page))]

async function openOffline(page: Page) {
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(page.getByRole('button', { name: walking.order.reverse })).toBeVisible()
  await waitUntilReadyOffline(page)
  await signal().lose()
}

const fits = (page: Page) => page.getByText(/^Kịp \d+ nhà/u)

test('without a signal a walk is put off, turned round and sorted by hand, and stays so', async ({ page }) => {
  await openOffline(page)
  const first = await nextHref(page)
  await page.getByRole('button', { name: walking.order.skip }).click()
  await expect.poll(() => nextHref(page)).not.toBe(first)
  const before = await shown(page)
  await page.getByRole('button', { name: walking.order.reverse }).click()
  await expect.poll(() => nextHref(page)).not.toBe(before[0])
  expect(await shown(page)).not.toContain(first)
  await page.getByRole('button', { name: walking.order.reverse }).click()
  await expect.poll(() => shown(page)).toEqual(before)

  await page.getByRole('button', { name: walking.order.edit }).click()
  const sheet = page.getByRole('dialog')
  await expectAccessible(page, 'walk-order')
  await page.screenshot({ path: 'test-results/screens/walk-order.png' })
  const number = (await sheet.locator('.row .plate').nth(1).textContent()) ?? ''
  await sheet
    .getByRole('button', { name: walking.order.up(number), exact: true })
    .first()
    .press('Enter')
  await expect(sheet.locator('.row .plate').first()).toHaveText(number)
  const grip = sheet.locator('.grip').nth(2)
  const dragged = (await sheet.locator('.row .plate').nth(2).textContent()) ?? ''
  const [from, to] = [await grip.boundingBox(), await sheet.locator('.grip').first().boundingBox()]
  await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + 10, (to?.y ?? 0) + 12, { steps: 6 })
  await expect(sheet.locator('.row .plate').first()).toHaveText(dragged)
  await page.mouse.up()
  await sheet.getByRole('button', { name: walking.order.done }).click()
  // Whoever goes by keys goes on where they were.
  await expect(page.getByRole('button', { name: walking.order.edit })).toBeFocused()
  const sorted = await shown(page)
  expect(sorted[1]).toBe(before[1])

  await page.reload()
  await expect.poll(() => shown(page)).toEqual(sorted)
})

test('with an hour to spare the list holds what fits into an hour', async ({ page }) => {
  await openOffline(page)
  await page.getByRole('button', { name: walking.order.minutes(60), exact: true }).click()
  await expect(fits(page)).toBeVisible()
  const [homes = 0, minutes = 0] = ((await fits(page).textContent()) ?? '').match(/\d+/gu)?.map(Number) ?? []
  expect(homes).toBeGreaterThan(3)
  expect(minutes).toBeLessThanOrEqual(60)
  await expect.poll(async () => (await shown(page)).length).toBe(Math.max(homes, 7))
  await page.screenshot({ path: 'test-results/screens/walk-in-an-hour.png', fullPage: true })
  await expectWholeAccessible(page, 'walk in an hour')
  await page.getByRole('button', { name: walking.order.minutes(60), exact: true }).click()
  await expect(fits(page)).toHaveCount(0)
})

test('a door not to be knocked at says so, is left out today, and is back when the ward hears otherwise', async ({
  page,
}) => {
  await openOffline(page)
  const left = () => page.locator('#walk').textContent()
  const before = await left()
  await nextCard(page).getByRole('link', { name: vi.today.logThis }).click()
  await page.getByRole('link', { name: vi.household.edit }).click()
  await expect(page.getByLabel(walking.care.inPairs)).toBeVisible()
  const home = new URL(page.url()).pathname
  const visit = `${home}/visit`
  await page.getByLabel(walking.care.inPairs).check()
  await page.getByRole('button', { name: walking.care.doNotVisit }).click()
  await page.getByRole('radio', { name: walking.care.reasons.illness }).check()
  await page.getByRole('button', { name: walking.care.set }).click()
  await expect(page.getByText(walking.care.reasons.illness)).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/do-not-visit.png', fullPage: true })
  await expectAccessible(page, 'do not visit')

  await page.goto(`${signal().url}${visit}`)
  await expect(page.getByText(walking.care.inPairsWords)).toBeVisible()
  await page.goto(signal().url)
  await expect.poll(() => nextHref(page)).not.toBe(visit)
  expect(await left()).not.toBe(before)
  expect(await shown(page)).not.toContain(visit)

  await signal().find()
  const atWard = () =>
    ward().sql<{ do_not_visit: string | null; go_in_pairs: boolean }>(
      'select do_not_visit, go_in_pairs from public.households where id = $1',
      [home.replace('/households/', '')],
    )
  await page.reload()
  await expect.poll(atWard).toEqual([{ do_not_visit: 'illness', go_in_pairs: true }])
  await page.goto(`${signal().url}${home}`)
  await page.getByRole('button', { name: walking.care.clear }).click()
  await expect(page.getByText(vi.household.saved)).toBeVisible()
  await page.goto(signal().url)
  await expect(page.locator('#walk')).toHaveText(before ?? '')
  await expect.poll(atWard).toEqual([{ do_not_visit: null, go_in_pairs: true }])
})
