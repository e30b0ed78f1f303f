import { expect } from '@playwright/test'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import type { ServedWard } from '../database/harness.ts'
import { serveDemoWard } from './ready-wards.ts'
import { password, signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'

test.describe.configure({ timeout: 60_000 })

let ward: ServedWard

test.beforeAll(async () => {
  ward = await serveDemoWard()
})
test.afterAll(() => ward.close())

test('an ambassador begins with the next door, and each part is a list of doors', async ({ page }) => {
  await signIn(page, { url: ward.url, name: 'hanh' })
  await expect(page.getByRole('heading', { name: /cô Hạnh/u })).toBeVisible()
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await page.getByRole('link', { name: vi.street.tab, exact: true }).click()
  await page
    .getByRole('link', { name: /Hẻm 12 Nguyễn Trãi/u })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /Hẻm 12 Nguyễn Trãi/u })).toBeVisible()
  await expect(page.getByText('12/7', { exact: true }).first()).toBeVisible()
})

test('a coordinator sees the ward, its neighbourhoods and the streets below them', async ({ page }) => {
  await signIn(page, { url: ward.url, name: 'thu' })
  await expect(page.getByRole('heading', { name: teamwork.coverage.title('phường Bến Sen') })).toBeVisible()
  const row = page.getByRole('row', { name: /Khu vực 1/u })
  await expect(row).toContainText('250/262')
  await expect(page.getByRole('row', { name: new RegExp(teamwork.coverage.whole, 'u') })).toContainText('1.010/1.500')
  await expect(page.getByText(teamwork.coverage.noAdultsFor('Khu vực 5'))).toBeVisible()
  await page.getByRole('link', { name: 'Khu vực 6' }).first().click()
  await expect(page.getByText('Hẻm 45 Bờ Kênh')).toBeVisible()
  await expect(page.getByText(teamwork.coverage.unassigned).first()).toBeVisible()
})

test('a viewer sees figures, no homes, no small groups and no names', async ({ page }) => {
  await signIn(page, { url: ward.url, name: 'minh' })
  await expect(page.getByRole('row', { name: /Khu vực 6/u })).toContainText(teamwork.coverage.fewerThanFive)
  await expect(page.getByText(teamwork.coverage.neverHomes)).toBeHidden()
  await page.getByRole('link', { name: 'Khu vực 6' }).first().click()
  await expect(page.getByText('Hẻm 45 Bờ Kênh')).toBeVisible()
  await expect(page.getByText(teamwork.coverage.unassigned)).toBeHidden()
})

test('a lead opens a street nobody walks yet and finds its doors', async ({ page }) => {
  await signIn(page, { url: ward.url, name: 'binh' })
  await page.getByRole('link', { name: vi.coverage.tab, exact: true }).click()
  await page.getByRole('button', { name: 'Khu vực 3' }).click()
  await page.getByRole('link', { name: teamwork.coverage.neverHomes }).click()
  await page.getByRole('button').filter({ hasText: 'Khu vực' }).first().click()
  await expect(page.getByRole('link', { name: vi.household.logVisit })).toBeVisible()
})

test('coverage says plainly that it needs a signal', async ({ page, context }) => {
  await signIn(page, { url: ward.url, name: 'thu' })
  await expect(page.getByRole('row', { name: /Khu vực 1/u })).toBeVisible()
  await waitUntilReadyOffline(page)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Khu vực 2' }).first().click()
  await expect(page.getByText(vi.failures.offline.title)).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: vi.common.retry }).click()
  await expect(page.getByRole('heading', { name: teamwork.coverage.byStreet, level: 2 })).toBeVisible()
})

test('an invitation opens the ward to a new volunteer, once', async ({ page, browser }) => {
  const [lead] = await ward.sql<{ id: string; team_id: string }>(
    `select membership.profile_id as id, membership.team_id from public.memberships as membership
     join public.profiles as profile on profile.id = membership.profile_id where profile.sign_in_name = 'binh' limit 1`,
  )
  const code = 'abcdefghjk'
  await ward.sql(
    `insert into public.invitations (team_id, role, code_hash, expires_at, created_by)
     values ($1, 'ambassador', encode(extensions.digest($2, 'sha256'), 'hex'), now() + interval '1 day', $3)`,
    [lead?.team_id, code, lead?.id],
  )
  const join = async (from: typeof page, name: string) => {
    await from.goto(`${ward.url}/join?code=${code}`)
    await from.getByLabel(vi.signIn.yourName).fill('Trần Văn Thử')
    await from.getByLabel(vi.signIn.name).fill(name)
    await from.getByLabel(vi.signIn.newPassword).fill(password)
    await from.getByRole('button', { name: vi.signIn.accept }).click()
  }
  await join(page, 'vanthu')
  await expect(page.getByText(vi.today.noParts)).toBeVisible()
  const second = await browser.newPage()
  await join(second, 'nguoithuhai')
  await expect(second.getByText(vi.signIn.invitationWrong)).toBeVisible()
  await second.close()
})

test('a wrong password is said kindly and nothing typed is lost', async ({ page }) => {
  await page.goto(`${ward.url}/sign-in`)
  await page.getByLabel(vi.signIn.name).fill('hanh')
  await page.getByLabel(vi.signIn.password, { exact: true }).fill('sai mất rồi')
  await page.getByRole('button', { name: vi.signIn.submit }).click()
  await expect(page.getByText(vi.signIn.wrong)).toBeVisible()
  await expect(page.getByLabel(vi.signIn.name)).toHaveValue('hanh')
})
