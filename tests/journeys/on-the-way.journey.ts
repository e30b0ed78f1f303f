import { expect } from '@playwright/test'
import { vi } from '../../src/i18n/vi.ts'
import type { ServedWard } from '../database/harness.ts'
import { expectAccessible } from './accessible.ts'
import { serveDemoWard } from './ready-wards.ts'
import { signIn } from './sign-in.ts'
import { test } from './test.ts'

let ward: ServedWard

test.beforeAll(async () => {
  ward = await serveDemoWard()
})
test.afterAll(() => ward.close())
test.beforeEach(({ page }) => signIn(page, { url: ward.url, name: 'hanh' }))

const walkUps = () =>
  ward.sql<{ people: number; area: string; is_void: boolean }>(
    `select help.people_count as people, area.name as area, help.is_void from private.current_check_ins as help
     join public.areas as area on area.id = help.neighbourhood_id where help.part_id is null`,
  )

test('people helped on the way are counted in the neighbourhood, put right and taken back', async ({ page }) => {
  await page.getByRole('link', { name: vi.today.walkUp }).click()
  await page.getByRole('button', { name: vi.checkIn.more }).click()
  await page.getByRole('button', { name: vi.checkIn.more }).click()
  await page.getByRole('radio', { name: vi.levelsShort.shown }).first().check()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(vi.checkIn.savedCount(3))).toBeVisible()
  await expect.poll(walkUps).toEqual([{ people: 3, area: 'Khu vực 3', is_void: false }])

  await page.getByRole('link', { name: vi.today.walkUp }).click()
  const helped = page.getByRole('link', { name: new RegExp(vi.walkUp.people(3), 'u') })
  await expect(helped).toContainText(vi.household.sending.atWard)
  await helped.click()
  await page.getByRole('button', { name: vi.checkIn.less }).click()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect.poll(walkUps).toEqual([{ people: 2, area: 'Khu vực 3', is_void: false }])

  await page.getByRole('link', { name: new RegExp(vi.walkUp.people(2), 'u') }).click()
  await page.getByRole('button', { name: vi.household.voidVisit }).click()
  await page.getByRole('dialog').getByRole('button', { name: vi.household.voidVisit }).click()
  await expect.poll(async () => (await walkUps()).filter((help) => !help.is_void)).toEqual([])
})

test('someone who moved is found again in the other home, under their name', async ({ page }) => {
  const [known] = await ward.sql<{
    person: string
    home: string
    name: string
    other: string
    number: string
    street: string
  }>(
    `select person.id as person, door.id as home, person.full_name as name, other.id as other, other.number, street.name as street
     from public.assignments as assignment
     join public.profiles as walker on walker.id = assignment.profile_id and walker.sign_in_name = 'hanh'
     join public.people as person on person.part_id = assignment.part_id and person.erased_at is null
     join public.households as door on door.id = person.household_id
     join public.households as other on other.part_id = assignment.part_id and other.id <> door.id and other.building = ''
     join public.streets as street on street.id = other.street_id
     where assignment.ended_at is null order by person.id, other.id limit 1`,
  )
  if (known === undefined) throw new Error('The demo ward has nobody to move.')
  await page.goto(`${ward.url}/households/${known.home}/people/${known.person}`)
  await page.getByRole('button', { name: vi.household.move }).click()
  await page.getByLabel(vi.household.find).fill(`${known.number} ${known.street}`)
  await page.getByRole('group', { name: vi.household.find }).getByRole('button').first().click()
  await page.screenshot({ path: 'test-results/screens/moving.png' })
  await expectAccessible(page, 'moving')
  await page.getByRole('dialog').getByRole('button', { name: vi.household.moveNow }).click()
  await expect(page.getByText(vi.household.moved(`${known.number} ${known.street}`))).toBeVisible()
  await expect(page.getByLabel(vi.household.personName)).toHaveValue(known.name)
  const [moved] = await ward.sql<{ home: string }>(`select household_id as home from public.people where id = $1`, [
    known.person,
  ])
  expect(moved?.home).toBe(known.other)
})
