import { type Page, expect } from '@playwright/test'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { type Phone, createPhone } from './phone.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { type StreetWard, openStreetWard } from './street-ward.ts'
import { test } from './test.ts'

const visits = 30
const helps = 10

let ward: StreetWard
let phone: Phone

test.beforeAll(async () => {
  ward = await openStreetWard()
  phone = createPhone()
})
test.afterAll(async () => {
  await phone.forget()
  await ward.close()
})

const strip = (page: Page) => page.getByRole('link', { name: vi.sync.open })

/** Asked of the server as the lead would see it. */
async function leadCoverage() {
  const [answer] = await ward.sql<{ homes: number; attempted: number; reached: number; helps: number }>(`
    select sum(households)::integer as homes, sum(attempted)::integer as attempted, sum(reached)::integer as reached,
      sum(helps)::integer as helps from private.coverage_totals`)
  return answer
}

async function seeCoverage(page: Page) {
  await signIn(page, { url: ward.url, name: 'binh' })
  await page.getByRole('link', { name: vi.coverage.tab, exact: true }).click()
  await expect(page.getByText(teamwork.coverage.byArea)).toBeVisible()
  return (await page.getByRole('row', { name: new RegExp(`^${teamwork.coverage.whole}`, 'u') }).textContent()) ?? ''
}

/** Three taps: the door, what happened, save. */
async function logVisit(page: Page, outcome: keyof typeof vi.outcomes) {
  await page.getByRole('link', { name: vi.today.logThis }).click()
  await page.getByRole('radio', { name: vi.outcomes[outcome] }).check()
  const isHelp = outcome === 'helped'
  await page.getByRole('button', { name: isHelp ? vi.visit.saveThenPeople : vi.common.saveOnPhone }).click()
}

async function countSomebody(page: Page) {
  await page.getByRole('radio', { name: vi.checkIn.countOnly }).check()
  await page.getByRole('radio', { name: vi.levelsShort.shown }).first().check()
  await page.getByRole('button', { name: vi.checkIn.save }).click()
}

test('thirty visits without a signal survive a killed phone and reach the ward once each', async ({
  page: leadPage,
}) => {
  const before = { shown: await seeCoverage(leadPage), counted: await leadCoverage() }

  let page = await phone.start()
  await signIn(page, { url: ward.url, name: 'hanh' })
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await waitUntilReadyOffline(page)
  await ward.signal.lose()

  for (let made = 0; made < visits; made += 1) {
    if (made < helps) {
      await logVisit(page, 'helped')
      await countSomebody(page)
    } else await logVisit(page, made % 2 === 0 ? 'no_one_home' : 'not_needed')
    await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  }
  await page.getByRole('link', { name: vi.street.tab, exact: true }).click()
  await page.locator('main a.row').first().click()
  await page.getByRole('link', { name: vi.street.addHome }).first().click()
  await page.getByLabel(vi.household.number).fill('997/3A')
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(vi.household.added('997/3A'))).toBeVisible()
  const made = visits + helps + 1
  await expect(strip(page)).toContainText(vi.sync.onPhone(made))
  await phone.kill()

  page = await phone.start()
  await page.goto(ward.url)
  await expect(strip(page)).toContainText(vi.sync.onPhone(made))
  await expect(strip(page)).toContainText(vi.sync.atWard(0))
  expect(await ward.sql('select 1 from public.command_log')).toEqual([])

  await ward.signal.find()
  await strip(page).click()
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  await page.goto(ward.url)
  await expect(strip(page)).toContainText(vi.sync.onPhone(0))
  await expect(strip(page)).toContainText(vi.sync.atWard(made))

  const [held] = await ward.sql<Record<string, number>>(`
    select (select count(*)::integer from public.visits) as visits,
      (select count(*)::integer from public.check_ins) as check_ins,
      (select count(*)::integer from public.households where number = '997/3A') as added,
      (select count(distinct receipt)::integer from public.command_log where status = 'applied') as receipts,
      (select count(distinct household_id)::integer from public.visits) as homes`)
  expect(held).toEqual({ visits, check_ins: helps, added: 1, receipts: made, homes: visits })

  const shown = await seeCoverage(await leadPage.context().newPage())
  const after = await leadCoverage()
  expect(after).toEqual({
    homes: (before.counted?.homes ?? 0) + 1,
    attempted: (before.counted?.attempted ?? 0) + visits,
    reached: (before.counted?.reached ?? 0) + helps + 10,
    helps: (before.counted?.helps ?? 0) + helps,
  })
  expect(shown).toContain(`${visits}/`)
  expect(shown).not.toBe(before.shown)
  await page.context().browser()?.close()
})
