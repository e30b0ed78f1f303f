import { type Page, expect } from '@playwright/test'
import { vi } from '../../src/i18n/residents/vi.ts'
import { expectAccessible } from './accessible.ts'
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
const freeHalf = (page: Page) => page.locator('main section button:enabled').first()

async function expectReadable(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/${name}.png` })
  await expectAccessible(page, name)
}

async function describePlace(page: Page, area = 'Khu vực 3', words = 'sau đình') {
  await page.goto(`${signal().url}/help/home`)
  await button(page, new RegExp(`^${area}`, 'u')).click()
  await page.getByLabel(vi.where.words).fill(words)
}

async function goOnToWho(page: Page) {
  await button(page, vi.next).click()
  await page.getByRole('checkbox', { name: vi.what.wishes.unsure }).check()
  await button(page, vi.next).click()
  await freeHalf(page).click()
}

async function tellWho(page: Page, called = 'bà Bảy') {
  await page.getByLabel(vi.who.called, { exact: true }).fill(called)
  await page.getByLabel(vi.who.phone).fill('0912 345 671')
  await button(page, vi.who.agree).click()
}

const areaId = async (name: string) => {
  const [area] = await ward().sql<{ id: string }>('select id from public.areas where name = $1', [name])
  return area!.id
}

/** Where the ward thinks the homes asked for are. */
const points = () =>
  ward().sql<{ lon: number | null; lat: number | null; street: string | null; area: string }>(
    `select booking.lon, booking.lat, street.name as street, area.name as area from public.bookings as booking
     join public.areas as area on area.id = booking.neighbourhood_id
     left join public.streets as street on street.id = booking.street_id`,
  )

test('a home without street or number is shown on the drawing, and booked there', async ({ page }) => {
  await page.goto(`${signal().url}/help/home`)
  await button(page, /^Khu vực 3/u).click()
  await button(page, vi.where.map).click()
  const drawing = page.getByRole('img', { name: vi.where.mapLabel('Khu vực 3') })
  await drawing.click()
  await expect(page.getByText(vi.where.hereFound)).toBeVisible()
  await expect(drawing.locator('circle')).toBeVisible()
  await expectReadable(page, 'help-map')
  await goOnToWho(page)
  await tellWho(page)
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
  const [booked] = await points()
  const [inside] = await ward().sql<{ west: number; east: number; south: number; north: number }>(
    `select min((corner -> 0)::float) as west, max((corner -> 0)::float) as east,
       min((corner -> 1)::float) as south, max((corner -> 1)::float) as north
     from public.areas as area, jsonb_array_elements(area.boundary -> 'coordinates' -> 0) as corner where area.name = 'Khu vực 3'`,
  )
  expect(booked!.lon).toBeGreaterThan(inside!.west)
  expect(booked!.lon).toBeLessThan(inside!.east)
  expect(booked!.lat).toBeGreaterThan(inside!.south)
  expect(booked!.lat).toBeLessThan(inside!.north)
})

test('where one stands is enough; a phone that will not tell says so', async ({ page, context }) => {
  await page.goto(`${signal().url}/help/home`)
  await button(page, /^Khu vực 3/u).click()
  await button(page, vi.where.here).click()
  await expect(page.getByText(vi.where.hereFailed)).toBeVisible()
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ longitude: 105.7712, latitude: 10.0312 })
  await button(page, vi.where.here).click()
  await expect(page.getByText(vi.where.hereFound)).toBeVisible()
  await goOnToWho(page)
  await tellWho(page)
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
  expect(await points()).toMatchObject([{ lon: 105.7712, lat: 10.0312 }])
})

test('a neighbourhood is found by what it was once called, without marks', async ({ page }) => {
  await ward().sql(`update public.areas set former_names = '{Ấp Rạch Gốc}' where name = 'Khu vực 5'`)
  await page.goto(`${signal().url}/help/home`)
  await page.getByLabel(vi.where.areaFind).fill('rach goc')
  const found = button(page, /^Khu vực/u)
  await expect(found).toHaveCount(1)
  await expect(found).toContainText(vi.where.areaOnce('Ấp Rạch Gốc'))
  await expectReadable(page, 'help-area-found')
  await found.click()
  await expect(page.getByText('Khu vực 5')).toBeVisible()
  await button(page, vi.next).click()
  await expect(page.getByText(vi.where.missing)).toBeVisible()
})

test('a street typed whole counts as chosen', async ({ page }) => {
  await describePlace(page)
  await page.getByLabel(vi.where.street).fill('hem 12 nguyen trai')
  await expect(button(page, /^Hẻm 12 Nguyễn Trãi/u)).toBeVisible()
  await goOnToWho(page)
  await tellWho(page)
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
  await expect(page.getByText('Hẻm 12 Nguyễn Trãi')).toBeVisible()
  expect(await points()).toMatchObject([{ street: 'Hẻm 12 Nguyễn Trãi' }])
})

test('a poster’s neighbourhood is chosen over an older one, and can be changed', async ({ page }) => {
  await describePlace(page, 'Khu vực 1')
  await page.goto(`${signal().url}/help?at=${await areaId('Khu vực 3')}`)
  await page.getByRole('link', { name: new RegExp(vi.start.home, 'u') }).click()
  await expect(page.getByText('Khu vực 3')).toBeVisible()
  await button(page, vi.where.otherArea).click()
  await button(page, /^Khu vực 2/u).click()
  await expect(page.getByText('Khu vực 2')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(vi.where.words)).toHaveValue('sau đình')
  await goOnToWho(page)
  await tellWho(page)
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
  expect(await points()).toMatchObject([{ area: 'Khu vực 2' }])
})

test('more wishes than one visit holds are said so, none is taken away unasked', async ({ page }) => {
  await describePlace(page)
  await button(page, vi.next).click()
  const wishes = page.getByRole('checkbox')
  for (const at of [0, 1, 2, 3, 4, 5, 6]) await wishes.nth(at).check()
  await button(page, vi.next).click()
  await expect(page.getByRole('alert')).toHaveText(vi.what.tooMany(6))
  await expectReadable(page, 'help-too-many')
  for (const at of [0, 1, 2, 3, 4, 5, 6]) await expect(wishes.nth(at)).toBeChecked()
  await wishes.nth(6).uncheck()
  await button(page, vi.next).click()
  await expect(page.getByRole('heading', { name: vi.when.title })).toBeVisible()
})

test('a half-day somebody else was quicker to take is said so; nothing typed is lost', async ({ browser, page }) => {
  await ward().sql('update public.service_hours set places = 1')
  await describePlace(page)
  await goOnToWho(page)
  const quicker = await (await browser.newContext({ viewport: { width: 412, height: 915 } })).newPage()
  await describePlace(quicker, 'Khu vực 3', 'trước đình')
  await goOnToWho(quicker)
  await tellWho(quicker)
  await expect(quicker.getByRole('heading', { name: vi.done.title })).toBeVisible()
  await quicker.context().close()

  await tellWho(page, 'ông Chín')
  await expect(page.getByText(vi.when.gone)).toBeVisible()
  await expectReadable(page, 'help-gone')
  await page.getByRole('link', { name: vi.when.title }).click()
  await expect(page.locator('main section button:disabled').first()).toContainText(vi.when.full)
  await expectReadable(page, 'help-full')
  await freeHalf(page).click()
  await expect(page.getByLabel(vi.who.called, { exact: true })).toHaveValue('ông Chín')
  await button(page, vi.who.agree).click()
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
})

test('letters are large from the start, and as large as was chosen after a reload', async ({ page }) => {
  await page.goto(`${signal().url}/help`)
  const size = page.locator('html')
  await expect(size).toHaveAttribute('data-text', 'A+')
  await button(page, vi.textSize('A+')).click()
  await expect(size).toHaveAttribute('data-text', 'A++')
  await page.reload()
  await expect(size).toHaveAttribute('data-text', 'A++')
  await expect(button(page, vi.textSize('A++'))).toBeVisible()
})

test('what was typed and not booked is gone after a day', async ({ page }) => {
  await describePlace(page)
  const age = (hours: number) =>
    page.evaluate((passed) => {
      const kept = JSON.parse(localStorage.getItem('help-draft') ?? '{}')
      localStorage.setItem('help-draft', JSON.stringify({ ...kept, at: Date.now() - passed * 3_600_000 }))
    }, hours)
  await age(23)
  await page.reload()
  await expect(page.getByLabel(vi.where.words)).toHaveValue('sau đình')
  await age(25)
  await page.reload()
  await expect(button(page, /^Khu vực 3/u)).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('help-draft'))).not.toContain('đình')
})

test('a phone that refuses to keep anything books all the same', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
  })
  await describePlace(page)
  await goOnToWho(page)
  await tellWho(page)
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
  expect(await points()).toHaveLength(1)
})
