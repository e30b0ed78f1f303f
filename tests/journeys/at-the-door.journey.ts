import { type Page, expect } from '@playwright/test'
import { vi } from '../../src/i18n/vi.ts'
import type { ServedWard } from '../database/harness.ts'
import { serveDemoWard } from './ready-wards.ts'
import { signIn } from './sign-in.ts'
import { test } from './test.ts'

test.describe.configure({ timeout: 60_000 })

let ward: ServedWard
let homes: string[]

test.beforeAll(async () => {
  ward = await serveDemoWard()
  const rows = await ward.sql<{ id: string }>(
    `select door.id from public.assignments as assignment
     join public.profiles as walker on walker.id = assignment.profile_id and walker.sign_in_name = 'hanh'
     join public.households as door on door.part_id = assignment.part_id
     where assignment.ended_at is null order by door.id limit 6`,
  )
  homes = rows.map(({ id }) => id)
})
test.afterAll(() => ward.close())
test.beforeEach(({ page }) => signIn(page, { url: ward.url, name: 'hanh' }))

const home = (index: number) => `${ward.url}/households/${homes[index]}`

/** Logs a helped visit and stays on the page that asks who was helped; returns the visit's id. */
async function logHelp(page: Page, index: number): Promise<string> {
  await page.goto(`${home(index)}/visit`)
  await page.getByRole('radio', { name: vi.outcomes.helped }).check()
  await page.getByRole('button', { name: vi.visit.saveThenPeople }).click()
  await expect(page.getByRole('heading', { name: vi.checkIn.title })).toBeVisible()
  return page.url().split('/').at(-1) ?? ''
}

const allSent = (page: Page) => expect(page.getByRole('link', { name: vi.sync.open })).toContainText(vi.sync.onPhone(0))

/** How many check-ins of a visit the ward counts. */
const standingHelps = async (visitId: string) =>
  (await ward.sql(`select 1 from private.current_check_ins where visit_id = $1 and not is_void`, [visitId])).length

test('a double press counts a person once', async ({ page }) => {
  const visit = await logHelp(page, 0)
  await page.getByRole('radio', { name: vi.checkIn.countOnly }).check()
  const save = page.getByRole('button', { name: vi.checkIn.another })
  await save.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(page.getByText(vi.checkIn.savedCount(1))).toBeVisible()
  await expect.poll(() => standingHelps(visit)).toBe(1)
  await allSent(page)
  expect(await standingHelps(visit)).toBe(1)
})

test('an hour chosen before and no longer shown is not saved', async ({ page }) => {
  await page.goto(`${home(1)}/visit`)
  await page.getByRole('radio', { name: vi.outcomes.come_back }).check()
  await page.getByRole('radio', { name: vi.visit.comeBack['tomorrow-morning'] }).check()
  await page.getByRole('radio', { name: vi.outcomes.declined }).check()
  await page.getByRole('radio', { name: vi.outcomes.come_back, exact: true }).check()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(vi.visit.whenMissing)).toBeVisible()
})

test('a visit taken back takes the people counted at it along', async ({ page }) => {
  const visit = await logHelp(page, 2)
  await page.getByRole('radio', { name: vi.checkIn.countOnly }).check()
  await page.getByRole('button', { name: vi.checkIn.another }).click()
  await expect.poll(() => standingHelps(visit)).toBe(1)
  await page.goto(`${home(2)}/visits/${visit}`)
  await page.getByRole('button', { name: vi.household.voidVisit }).click()
  await page.getByRole('dialog').getByRole('button', { name: vi.household.voidVisit }).click()
  await expect.poll(() => standingHelps(visit)).toBe(0)
})

test('a visit undone asks for no people any more', async ({ page }) => {
  await logHelp(page, 3)
  await page.getByRole('button', { name: vi.common.undo }).click()
  await expect(page.getByRole('heading', { name: vi.household.voided })).toBeVisible()
})

test('someone new is named after they agreed, a reload loses nothing, and saving leaves no name behind', async ({
  page,
}) => {
  const name = 'Lê Thị Thử Nghiệm'
  const visit = await logHelp(page, 4)
  await page.getByRole('radio', { name: vi.checkIn.someoneNew }).check()
  await page.getByRole('radio', { name: vi.checkIn.consentYes, exact: true }).check()
  await page.getByLabel(vi.household.personName).fill(name)
  await page.getByRole('radio', { name: vi.levelsShort.alone }).first().check()
  await page.reload()
  await expect(page.getByLabel(vi.household.personName)).toHaveValue(name)
  await page.getByRole('button', { name: vi.checkIn.another }).click()
  await expect(page.getByText(vi.checkIn.saved(name))).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(Object.values(sessionStorage)))).not.toContain(name)
  await expect.poll(() => standingHelps(visit)).toBe(1)
  const written = await ward.sql<{ full_name: string; is_given: boolean }>(
    `select person.full_name, consent.is_given from public.check_ins as help
     join public.people as person on person.id = help.person_id
     join public.consents as consent on consent.person_id = person.id where help.visit_id = $1`,
    [visit],
  )
  expect(written).toEqual([{ full_name: name, is_given: true }])
})
