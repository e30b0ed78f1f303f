import { type Locator, type Page, expect } from '@playwright/test'
import { vi } from '../../src/i18n/residents/vi.ts'
import { en } from '../../src/i18n/residents/en.ts'
import { expectAccessible } from './accessible.ts'
import { waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()

/** All that was asked of the ward is gone, limits too. */
test.afterEach(async () => {
  await ward().sql(
    'truncate public.bookings, public.booking_events, private.booking_codes, private.booking_requests cascade',
  )
  await ward().sql('delete from private.public_attempts')
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function expectReadable(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/${name}.png` })
  await expectAccessible(page, name)
}

/** Every press on the way, as an older person would count them. */
function counted() {
  let presses = 0
  return {
    presses: () => presses,
    async press(target: Locator) {
      await target.click()
      presses += 1
    },
  }
}

/** The first half-day with a place left. */
const freeHalf = (page: Page) => page.locator('main section button:enabled').first()

async function choosePlace(page: Page, area = 'Khu vực 3') {
  await button(page, new RegExp(`^${area}`, 'u')).click()
  await page.getByLabel(vi.where.street).fill('hem 12 nguyen trai')
  await button(page, /^Hẻm 12 Nguyễn Trãi/u).click()
  await page.getByLabel(vi.where.number).fill('12/7')
}

const bookings = () =>
  ward().sql<{
    called: string
    phone: string
    caller: string | null
    number: string
    street: string
    wishes: string[]
  }>(
    `select called, phone, caller_called as caller, number, street.name as street, wishes from public.bookings as booking
     left join public.streets as street on street.id = booking.street_id order by booking.created_at`,
  )

test('before any script the first page stands there, with the ward’s telephone number', async ({ browser }) => {
  const page = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 412, height: 915 } })
  ).newPage()
  await page.goto(`${signal().url}/help`)
  await expect(page.getByRole('heading', { name: vi.start.ask })).toBeVisible()
  await expect(page.getByText('Phường Bến Sen')).toBeVisible()
  await expect(page.getByRole('link', { name: new RegExp(vi.start.home, 'u') })).toBeVisible()
  await expect(page.locator('a[href^="tel:"]')).toHaveText(/0292/u)
  await page.context().close()
})

test('somebody books help at home in eight presses, name and number', async ({ page }) => {
  const older = counted()
  await page.goto(`${signal().url}/help`)
  await expectReadable(page, 'help')
  await older.press(page.getByRole('link', { name: new RegExp(vi.start.home, 'u') }))
  await expectReadable(page, 'help-area')
  await older.press(button(page, /^Khu vực 3/u))
  await page.getByLabel(vi.where.street).fill('hem 12 nguyen trai')
  await older.press(button(page, /^Hẻm 12 Nguyễn Trãi/u))
  await page.getByLabel(vi.where.number).fill('12/7')
  await expectReadable(page, 'help-where')
  await older.press(button(page, vi.next))
  await older.press(page.getByRole('checkbox', { name: vi.what.wishes.call_zalo }))
  await expectReadable(page, 'help-what')
  await older.press(button(page, vi.next))
  await expect(freeHalf(page)).toBeVisible()
  await expectReadable(page, 'help-when')
  await older.press(freeHalf(page))
  await page.getByLabel(vi.who.called, { exact: true }).fill('bà Tư Lành')
  await page.getByLabel(vi.who.phone).fill('0912 345 678')
  await expectReadable(page, 'help-who')
  await older.press(button(page, vi.who.agree))
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
  await expectReadable(page, 'help-done')
  expect(older.presses()).toBeLessThanOrEqual(8)
  expect(await bookings()).toEqual([
    {
      called: 'bà Tư Lành',
      phone: '+84912345678',
      caller: null,
      number: '12/7',
      street: 'Hẻm 12 Nguyễn Trãi',
      wishes: ['call_zalo'],
    },
  ])
  // Nothing of it stays among what was being typed.
  expect(await page.evaluate(() => localStorage.getItem('help-draft'))).not.toContain('Lành')
  await page.reload()
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
})

test('a grandchild books for a neighbour from the poster’s address, and a reload on the way loses nothing', async ({
  page,
}) => {
  const [area] = await ward().sql<{ id: string }>(`select id from public.areas where name = 'Khu vực 3'`)
  await page.goto(`${signal().url}/help?at=${area?.id}`)
  await page.getByRole('link', { name: new RegExp(vi.start.home, 'u') }).click()
  await expect(page.getByText('Khu vực 3')).toBeVisible()
  await page.getByLabel(vi.where.street).fill('đường chưa ai biết')
  await page.getByLabel(vi.where.words).fill('cổng xanh, đối diện chợ')
  await page.reload()
  await expect(page.getByLabel(vi.where.words)).toHaveValue('cổng xanh, đối diện chợ')
  await button(page, vi.next).click()
  await page.getByRole('checkbox', { name: vi.what.wishes.unsure }).check()
  await button(page, vi.next).click()
  await freeHalf(page).click()
  await page.getByRole('radio', { name: vi.who.forOther }).check()
  await page.getByLabel(vi.who.callerCalled).fill('Kim Liên')
  await page.getByLabel(vi.who.callerPhone).fill('0987.654.321')
  await page.getByLabel(vi.who.helpedCalled).fill('ông Sáu')
  await page.reload()
  await expect(page.getByLabel(vi.who.callerCalled)).toHaveValue('Kim Liên')
  await expectReadable(page, 'help-for-other')
  await button(page, vi.who.agree).click()
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
  expect(await bookings()).toMatchObject([
    { called: 'ông Sáu', phone: '+84987654321', caller: 'Kim Liên', street: null, wishes: ['unsure'] },
  ])
})

test('what cannot be right is said kindly beside its field, and stays as it was typed', async ({ page }) => {
  await page.goto(`${signal().url}/help/home`)
  await choosePlace(page)
  await button(page, vi.next).click()
  await button(page, vi.next).click()
  await expect(page.getByText(vi.what.missing)).toBeVisible()
  await page.getByRole('checkbox', { name: vi.what.wishes.unsure }).check()
  await button(page, vi.next).click()
  await freeHalf(page).click()
  const strange = '<b>Tư</b> 🌸'
  await page.getByLabel(vi.who.called, { exact: true }).fill(strange)
  await page.getByLabel(vi.who.phone).fill('12345')
  await button(page, vi.who.agree).click()
  await expect(page.getByText(vi.faults.not_a_phone)).toBeVisible()
  await expect(page.getByText(vi.faults.odd_characters)).toBeVisible()
  await expect(page.getByLabel(vi.who.called, { exact: true })).toHaveValue(strange)
  await expectReadable(page, 'help-faults')
  expect(await bookings()).toEqual([])
})

test('without a signal the page says that it cannot book, keeps what was chosen, and books when there is one', async ({
  page,
}) => {
  await page.goto(`${signal().url}/help/home`)
  await choosePlace(page)
  await button(page, vi.next).click()
  await page.getByRole('checkbox', { name: vi.what.wishes.vneid }).check()
  await button(page, vi.next).click()
  await freeHalf(page).click()
  await page.getByLabel(vi.who.called, { exact: true }).fill('cô Ba Xuyến')
  await page.getByLabel(vi.who.phone).fill('0912345679')
  await expect(button(page, vi.who.agree)).toBeEnabled()
  await signal().lose()
  await button(page, vi.who.agree).click()
  await expect(page.getByText(vi.noSignal)).toBeVisible()
  await expectReadable(page, 'help-no-signal')
  await signal().find()
  await button(page, vi.who.agree).click()
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
  expect(await bookings()).toHaveLength(1)
})

test('a volunteer’s phone opens the residents’ page too, with a signal and without one', async ({ page }) => {
  await page.goto(signal().url)
  await waitUntilReadyOffline(page)
  await page.goto(`${signal().url}/help`)
  await expect(page.getByRole('heading', { name: vi.start.ask })).toBeVisible()
  await signal().lose()
  await page.goto(`${signal().url}/help`)
  await expect(page.getByRole('heading', { name: vi.start.ask })).toBeVisible()
})

test('the whole booking goes by keyboard alone', async ({ page }) => {
  await page.goto(`${signal().url}/help`)
  const press = async (target: Locator) => {
    await target.focus()
    await page.keyboard.press('Enter')
  }
  await press(page.getByRole('link', { name: new RegExp(vi.start.home, 'u') }))
  await press(button(page, /^Khu vực 1/u))
  await page.getByLabel(vi.where.words).focus()
  await page.keyboard.type('sau đình')
  await press(button(page, vi.next))
  await page.getByRole('checkbox', { name: vi.what.wishes.safety }).focus()
  await page.keyboard.press('Space')
  await press(button(page, vi.next))
  await press(freeHalf(page))
  await page.getByLabel(vi.who.called, { exact: true }).focus()
  await page.keyboard.type('ông Tám')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0912345677')
  await press(button(page, vi.who.agree))
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
})

for (const [words, size] of [
  ['a phone', { width: 206, height: 458 }],
  ['a laptop', { width: 640, height: 400 }],
] as const)
  test(`at 200% on ${words} every step is whole, in English too`, async ({ page }) => {
    await page.setViewportSize(size)
    const isTooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    await page.goto(`${signal().url}/help`)
    await page.getByRole('button', { name: vi.language }).click()
    await expect(page.getByRole('heading', { name: en.start.ask })).toBeVisible()
    expect(await isTooWide()).toBe(false)
    await page.getByRole('link', { name: new RegExp(en.start.home, 'u') }).click()
    await button(page, /^Khu vực 3/u).click()
    await page.getByLabel(en.where.street).fill('nguyen trai')
    expect(await isTooWide()).toBe(false)
    await page.getByLabel(en.where.words).fill('by the temple')
    await button(page, en.next).click()
    await page.getByRole('checkbox', { name: en.what.wishes.unsure }).check()
    expect(await isTooWide()).toBe(false)
    await button(page, en.next).click()
    await freeHalf(page).click()
    await expect(page.getByLabel(en.who.phone)).toBeVisible()
    expect(await isTooWide()).toBe(false)
    await page.screenshot({ path: `test-results/screens/help-who-200-${size.width}.png` })
  })
