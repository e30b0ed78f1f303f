import { type Page, expect } from '@playwright/test'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi as residents } from '../../src/i18n/residents/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { expectWholeAccessible } from './accessible.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const words = teamwork.team

async function look(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/team-${name}.png` })
  await expectWholeAccessible(page, name)
}

/** 320 CSS pixels are what is left of a laptop's screen at 400%; so tall that nothing hides half under the foot. */
async function lookEnlarged(page: Page, name: string) {
  const { width, height } = page.viewportSize() ?? { width: 412, height: 915 }
  await page.setViewportSize({ width: 320, height: 2000 })
  await look(page, `${name}-enlarged`)
  await page.setViewportSize({ width, height })
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const inSheet = (page: Page) => page.getByRole('dialog')
const spoken = (page: Page) => page.locator('.plate.big').allTextContents()
const freshPhone = async (page: Page) => {
  const browser = page.context().browser()
  if (browser === null) throw new Error('The browser is gone.')
  return (await browser.newContext({ locale: 'vi-VN', viewport: { width: 412, height: 915 } })).newPage()
}

async function openTeam(page: Page, name: string) {
  await signIn(page, { url: ward().url, name })
  await page.getByRole('link', { name: vi.account.tab, exact: true }).click()
  await page.getByRole('link', { name: vi.account.teams }).click()
  await page.getByRole('link', { name: /^Tổ công nghệ số cộng đồng Khu vực 3/u }).click()
  await expect(page.getByRole('heading', { name: words.about })).toBeVisible()
}

async function openPerson(page: Page, name: string) {
  await page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click()
  await expect(inSheet(page).getByRole('heading', { name })).toBeVisible()
}

async function invite(page: Page) {
  await button(page, words.invitation.invite).click()
  await look(page, 'inviting')
  await inSheet(page).getByRole('button', { name: words.invitation.make }).click()
  await expect(inSheet(page).getByText(words.invitation.made)).toBeVisible()
  const code = (await spoken(page)).join(' ')
  await look(page, 'invited')
  await lookEnlarged(page, 'invited')
  await inSheet(page).getByRole('button', { name: words.done }).click()
  return code
}

/** Fills in what the page asks and counts it: reading a code, three fields and one press are a minute. */
async function joinBy(page: Page, { code, name, signInName }: { code: string; name: string; signInName: string }) {
  await page.goto(`${ward().url}/join#${code.replace(' ', '').toLowerCase()}`)
  await expect(page.getByLabel(vi.signIn.invitationCode)).toHaveValue(code)
  const steps = [
    () => page.getByLabel(vi.signIn.yourName).fill(name),
    () => page.getByLabel(vi.signIn.name).fill(signInName),
    () => page.getByLabel(vi.signIn.newPassword).fill('mua-thu-ben-sen'),
    () => button(page, vi.signIn.accept).click(),
  ]
  await look(page, 'joining')
  for (const step of steps) await step()
  return steps.length
}

const holding = async (fullName: string) => {
  const [held] = await ward().sql<{ parts: number; visits: number }>(
    `select (select count(*)::integer from public.assignments where profile_id = person.id and ended_at is null) as parts,
       (select count(*)::integer from public.visits where author_id = person.id) as visits
     from public.profiles as person where full_name = $1`,
    [fullName],
  )
  return held
}

test('a lead invites by a code, a second phone joins in four steps, and the lead then leads: role, rest, and an invitation taken back', async ({
  page,
}) => {
  await openTeam(page, 'binh')
  await look(page, 'page')
  await lookEnlarged(page, 'page')
  const code = await invite(page)
  expect(code).toMatch(/^[2-9A-Z]{5} [2-9A-Z]{5}$/u)

  const second = await freshPhone(page)
  expect(await joinBy(second, { code, name: 'Lâm Gia Bảo', signInName: 'gia.bao' })).toBe(4)
  await expect(second.getByRole('navigation', { name: vi.common.sections })).toBeVisible()

  const third = await freshPhone(page)
  await joinBy(third, { code, name: 'Vương Thị Lạ', signInName: 'nguoi.la' })
  await expect(third.getByText(vi.signIn.invitationWrong)).toBeVisible()
  await third.context().close()

  await page.reload()
  await openPerson(page, 'Lâm Gia Bảo')
  await look(page, 'person')
  await button(page, words.changeRole).click()
  await inSheet(page)
    .getByRole('radio', { name: new RegExp(`^${vi.roles.lead}`, 'u') })
    .check()
  await look(page, 'role')
  await inSheet(page).getByRole('button', { name: words.change, exact: true }).click()
  await expect(page.getByText(words.nowRole('Lâm Gia Bảo', vi.roles.lead))).toBeVisible()
  await button(page, vi.common.undo).click()
  await expect(page.getByRole('button', { name: /^Lâm Gia Bảo.*Đại sứ số/u })).toBeVisible()

  await openPerson(page, 'Lâm Gia Bảo')
  await button(page, words.pause).click()
  await expect(page.getByText(words.nowPaused('Lâm Gia Bảo'))).toBeVisible()
  await openPerson(page, 'Lâm Gia Bảo')
  await button(page, words.resume).click()
  await expect(page.getByText(words.nowBack('Lâm Gia Bảo'))).toBeVisible()
  await second.context().close()

  const open = page.getByRole('group', { name: words.invitation.open })
  const revoked = await invite(page)
  await expect(open.getByRole('button', { name: words.invitation.revoke })).toHaveCount(1)
  await open.getByRole('button', { name: words.invitation.revoke }).click()
  await expect(page.getByText(words.invitation.none)).toBeVisible()
  const late = await freshPhone(page)
  await joinBy(late, { code: revoked, name: 'Tôn Thất Muộn', signInName: 'nguoi.muon' })
  await expect(late.getByText(vi.signIn.invitationWrong)).toBeVisible()
  await late.context().close()
})

test('people stand by their given name, and nobody before another for what they did', async ({ page }) => {
  await openTeam(page, 'hanh')
  const names = await page.locator('main .row strong').allTextContents()
  expect(names.filter((name) => /^(?:Huỳnh Thanh Bình|Thái Minh Tâm|La Tường Vy)$/u.test(name))).toEqual([
    'Huỳnh Thanh Bình',
    'Thái Minh Tâm',
    'La Tường Vy',
  ])
  await expect(button(page, words.invitation.invite)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Thái Minh Tâm/u })).toHaveCount(0)
  await look(page, 'page-of-an-ambassador')
})

async function reset(page: Page, { code, password }: { code: string; password: string }) {
  await page.goto(`${ward().url}/sign-in`)
  await page.getByRole('link', { name: vi.signIn.forgot }).click()
  await expect(page.getByRole('heading', { name: words.reset.title })).toBeVisible()
  await page.getByLabel(vi.signIn.name).fill('Hạnh')
  await page.getByLabel(words.reset.code).fill(code)
  await page.getByLabel(vi.signIn.newPassword).fill(password)
  await look(page, 'reset')
  await button(page, words.reset.submit).click()
}

test('a code read out by the lead opens the way to a new password once, and the second try and a made-up one answer alike', async ({
  page,
}) => {
  await openTeam(page, 'binh')
  const [hanh] = await ward().sql<{ name: string }>(
    `select full_name as name from public.profiles where sign_in_name = 'hanh'`,
  )
  await openPerson(page, hanh?.name ?? '')
  await button(page, words.reset.make).click()
  await inSheet(page).getByRole('button', { name: words.reset.give }).click()
  await expect(inSheet(page).getByText(words.reset.once)).toBeVisible()
  const code = (await spoken(page)).join(' ')
  await look(page, 'reset-code')

  const phone = await freshPhone(page)
  await reset(phone, { code, password: 'ngan' })
  await expect(phone.getByText(words.reset.weak_password)).toBeVisible()
  await reset(phone, { code, password: 'mat-khau-moi-2026' })
  await expect(phone.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await phone.context().close()

  for (const refused of [code, 'ABCDE FGHJK']) {
    const stranger = await freshPhone(page)
    await reset(stranger, { code: refused, password: 'mat-khau-khac-2026' })
    await expect(stranger.getByText(words.reset.unknown_code)).toBeVisible()
    await stranger.context().close()
  }
  await ward().sql(
    `update auth.users set encrypted_password = extensions.crypt('tung-nha-demo', extensions.gen_salt('bf', 4))
     where id = (select id from public.profiles where sign_in_name = 'hanh')`,
  )
})

test('whoever leaves gives their streets back to the team and leaves every visit behind', async ({ page }) => {
  const before = await holding('La Tường Vy')
  expect(before?.parts).toBeGreaterThan(0)
  expect(before?.visits).toBeGreaterThan(0)
  await openTeam(page, 'binh')
  await openPerson(page, 'La Tường Vy')
  await button(page, words.remove).click()
  await expect(inSheet(page).getByText(words.factsStay)).toBeVisible()
  await look(page, 'removing')
  await inSheet(page).getByRole('button', { name: words.remove }).click()
  await expect(page.getByText(words.left('em Vy', before?.parts ?? 0))).toBeVisible()
  await expect(page.getByRole('button', { name: /^La Tường Vy/u })).toHaveCount(0)
  expect(await holding('La Tường Vy')).toEqual({ parts: 0, visits: before?.visits })
})

test('the only lead cannot leave a team alone', async ({ page }) => {
  await openTeam(page, 'binh')
  await openPerson(page, 'Huỳnh Thanh Bình')
  await button(page, words.leave).click()
  await inSheet(page).getByRole('button', { name: words.leave }).click()
  await expect(inSheet(page).getByText(words.refused.last_lead)).toBeVisible()
})

test('the card shows without a signal, a stranger checks it, and after it is renewed the old one warns', async ({
  page,
}) => {
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await waitUntilReadyOffline(page)
  await signal().lose()
  await page.goto(`${signal().url}/card`)
  await expect(page.getByRole('img', { name: words.card.qr })).toBeVisible()
  await expect(page.getByText('0292 000 0001')).toBeVisible()
  const [first = '', second = ''] = await spoken(page)
  await look(page, 'card')
  await lookEnlarged(page, 'card')

  const stranger = await freshPhone(page)
  await stranger.goto(`${ward().url}/check`)
  await look(stranger, 'check')
  await stranger.getByLabel(residents.check.code).fill(`${first.toLowerCase()}-${second}`)
  await button(stranger, residents.check.submit).click()
  await expect(stranger.getByRole('heading', { name: residents.check.valid })).toBeVisible()
  await expect(stranger.getByText('cô Hạnh')).toBeVisible()
  await expect(stranger.getByRole('link', { name: residents.callWard('0292 000 0001') })).toBeVisible()
  await look(stranger, 'check-valid')
  await lookEnlarged(stranger, 'check-valid')

  await signal().find()
  await button(page, words.card.renew).click()
  await inSheet(page).getByRole('button', { name: words.card.renew }).click()
  await expect(page.getByText(words.card.renewed)).toBeVisible()
  await expect.poll(() => spoken(page)).not.toEqual([first, second])

  await stranger.goto(`${ward().url}/check/${first}${second}`)
  await expect(stranger.getByRole('heading', { name: residents.check.unknown })).toBeVisible()
  await look(stranger, 'check-unknown')
  await stranger.goto(`${ward().url}/check/${(await spoken(page)).join('')}`)
  await expect(stranger.getByRole('heading', { name: residents.check.valid })).toBeVisible()
  await stranger.context().close()
})
