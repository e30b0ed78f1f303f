import { expect } from '@playwright/test'
import { vi } from '../../src/i18n/vi.ts'
import type { ServedWard } from '../database/harness.ts'
import { serveDemoWard } from './ready-wards.ts'
import { signIn } from './sign-in.ts'
import { test } from './test.ts'

test.describe.configure({ timeout: 60_000 })

let ward: ServedWard

test.beforeAll(async () => {
  ward = await serveDemoWard()
})
test.afterAll(() => ward.close())

async function partOf(name: string): Promise<string> {
  const [part] = await ward.sql<{ id: string }>(
    `select assignment.part_id as id from public.assignments as assignment
     join public.profiles as walker on walker.id = assignment.profile_id
     where walker.sign_in_name = $1 and assignment.ended_at is null order by assignment.part_id limit 1`,
    [name],
  )
  return part?.id ?? ''
}

test('many doors where nobody was home are written down at once, and no filter is left empty', async ({ page }) => {
  await signIn(page, { url: ward.url, name: 'hanh' })
  await page.goto(`${ward.url}/streets/${await partOf('hanh')}`)
  await page.getByRole('button', { name: new RegExp(`^${vi.doorStatesShort.todo}`, 'u') }).click()
  await page.getByRole('button', { name: vi.street.chooseMany }).click()
  const boxes = await page.getByRole('checkbox').all()
  for (const box of boxes) await box.check()
  await page.getByRole('button', { name: vi.street.markAbsent(boxes.length) }).click()
  await expect(page.getByText(vi.street.markedAbsent(boxes.length))).toBeVisible()
  await expect(page.locator('.chip[aria-pressed=true]')).toHaveCount(1)
  await expect(page.locator('.door').first()).toBeVisible()
  const made = () => ward.sql(`select 1 from public.command_log where name = 'log_visit' and status = 'applied'`)
  await expect.poll(async () => (await made()).length).toBe(boxes.length)
})

test('a home that is not in a block after all is saved without a flat', async ({ page }) => {
  await signIn(page, { url: ward.url, name: 'hanh' })
  await page.goto(`${ward.url}/streets/${await partOf('hanh')}/add`)
  await page.getByLabel(vi.household.number, { exact: true }).fill('991')
  await page.getByLabel(vi.street.block).check()
  await page.getByLabel(vi.household.unit).fill('77')
  await page.getByLabel(vi.street.block).uncheck()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(vi.household.added('991'))).toBeVisible()
  await expect.poll(() => ward.sql(`select unit from public.households where number = '991'`)).toEqual([{ unit: '' }])
})

test('what is left to walk and what is done add up', async ({ page }) => {
  await signIn(page, { url: ward.url, name: 'phuc' })
  await expect(page.locator('#walk')).toBeVisible()
  const numbers = async (place: string) =>
    ((await page.locator(place).innerText()).match(/\d[\d.]*/gu) ?? []).map((words) =>
      Number(words.replaceAll('.', '')),
    )
  const [left = 0] = await numbers('#walk')
  const [done = 0, whole = 0] = await numbers('#walk + .num')
  expect(left + done).toBe(whole)
})
