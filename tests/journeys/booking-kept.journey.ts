import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { vi } from '../../src/i18n/residents/vi.ts'
import { expectAccessible } from './accessible.ts'
import { type Asked, answerAs, askForHelp, seenByResident } from './ask-for-help.ts'
import { readSquare } from './read-square.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()

test.afterEach(async () => {
  await ward().sql(
    'truncate public.bookings, public.booking_events, private.booking_codes, private.booking_requests cascade',
  )
  await ward().sql('delete from private.public_attempts')
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function expectReadable(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true })
  await expectAccessible(page, name)
}

const grandmother = { called: 'bà Tư Lành', phone: '0912345678', number: '12/7' }

async function openBooking(page: Page, { code, last4 }: Asked) {
  await page.goto(`${signal().url}/help/booking?code=${code}`)
  await page.getByLabel(vi.found.last4).fill(last4)
  await button(page, vi.found.find).click()
}

const square = (page: Page) => readSquare(page.locator('svg.qr').first())

test('with code and last digits a booking is found, moved and cancelled; nothing more of it is shown', async ({
  page,
}) => {
  const asked = await askForHelp(ward(), grandmother)
  await openBooking(page, asked)
  await expect(page.getByRole('heading', { name: vi.found.status.offered })).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  for (const secret of [grandmother.called, '345678', '12/7', 'Nguyễn Trãi'])
    await expect(page.locator('body')).not.toContainText(secret)
  await expectReadable(page, 'booking-found')

  const before = await seenByResident(ward(), asked)
  await button(page, vi.found.move).click()
  await expectReadable(page, 'booking-moving')
  await page.locator('main section button:enabled').nth(3).click()
  await expect(page.getByText(vi.found.moved)).toBeVisible()
  const after = await seenByResident(ward(), asked)
  expect(after).not.toEqual(before)

  await button(page, vi.found.cancel).click()
  await expect(button(page, vi.found.reallyCancel)).toBeDisabled()
  await page.getByRole('radio', { name: vi.found.reasons.no_need }).check()
  await expectReadable(page, 'booking-cancelling')
  await button(page, vi.found.reallyCancel).click()
  await expect(page.getByText(vi.found.cancelled)).toBeVisible()
  await expect(page.getByRole('heading', { name: vi.found.status.cancelled, exact: true })).toBeVisible()
  expect((await seenByResident(ward(), asked))?.status).toBe('cancelled')
})

test('a wrong code and wrong digits are answered alike, and typing stays', async ({ page }) => {
  const asked = await askForHelp(ward(), grandmother)
  await openBooking(page, { ...asked, last4: '0000' })
  await expect(page.getByText(vi.found.unknown)).toBeVisible()
  await expect(page.getByLabel(vi.found.last4)).toHaveValue('0000')
  await openBooking(page, { ...asked, code: 'ZZZZZZ' })
  await expect(page.getByText(vi.found.unknown)).toBeVisible()
  await expectReadable(page, 'booking-unknown')
})

test('who has agreed to come is named to the resident', async ({ page }) => {
  const asked = await askForHelp(ward(), grandmother)
  expect(await answerAs(ward(), 'hanh', asked, 'accept')).toBe('accepted')
  await openBooking(page, asked)
  await expect(page.getByRole('heading', { name: vi.found.status.accepted })).toBeVisible()
  await expect(page.getByText(/cô Hạnh/u)).toBeVisible()
})

async function bookOnScreen(page: Page) {
  await page.goto(`${signal().url}/help/home`)
  await button(page, /^Khu vực 3/u).click()
  await page.getByLabel(vi.where.words).fill('sau đình')
  await button(page, vi.next).click()
  await page.getByRole('checkbox', { name: vi.what.wishes.unsure }).check()
  await button(page, vi.next).click()
  await page.locator('main section button:enabled').first().click()
  await page.getByLabel(vi.who.called, { exact: true }).fill('ông Tám')
  await page.getByLabel(vi.who.phone).fill('0912345670')
  await button(page, vi.who.agree).click()
  await expect(page.getByRole('heading', { name: vi.done.title })).toBeVisible()
}

test('the slip goes onto paper, into the calendar and into a message; its square leads back to the booking', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
  await bookOnScreen(page)
  await expectReadable(page, 'booking-slip')
  const [{ code = '' } = {}] = await ward().sql<{ code: string }>('select code from private.booking_codes')
  const address = await square(page)
  expect(address?.toLowerCase()).toBe(`${signal().url}/help/booking?code=${code}`.toLowerCase())

  const paper = await page.pdf({ path: 'test-results/screens/booking-slip.pdf', format: 'A5' })
  expect(paper.length).toBeGreaterThan(5_000)

  await button(page, vi.slip.send).click()
  await expect(page.getByText(vi.slip.copied)).toBeVisible()
  const message = await page.evaluate(() => navigator.clipboard.readText())
  expect(message).toContain('sau đình, Khu vực 3')
  expect(message.toLowerCase()).toContain(`/help/booking?code=${code}`.toLowerCase())

  const [file] = await Promise.all([page.waitForEvent('download'), button(page, vi.slip.calendar).click()])
  expect(readFileSync(await file.path(), 'utf8')).toContain(`SUMMARY:${vi.slip.calendarTitle}`)
})

test('a help point says whether it is open and how to get there, in the list and on the drawing', async ({ page }) => {
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 10.04, longitude: 105.78 })
  await page.goto(`${signal().url}/help/points`)
  await expect(page.getByRole('img', { name: vi.points.map })).toBeVisible()
  const points = await ward().sql<{ name: string }>('select name from public.help_points where retired_at is null')
  expect(points.length).toBeGreaterThan(0)
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(points.length)
  await button(page, vi.points.near).click()
  await expect(page.getByText(/cách [\d.,]+ (?:mét|km)/u).first()).toBeVisible()
  await expect(page.getByRole('link', { name: vi.points.way }).first()).toHaveAttribute('href', /^geo:/u)
  await expect(page.getByRole('img', { name: vi.points.map }).locator('path')).not.toHaveCount(0)
  await expectReadable(page, 'help-points')
  await page.getByRole('link', { name: vi.back }).click()
  await signal().lose()
  await page.getByRole('link', { name: new RegExp(vi.start.points, 'u') }).click()
  await expect(page.getByText(vi.noSignal)).toBeVisible()
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible()
})

test('scams and the poster can be read; the poster’s square opens the page for its neighbourhood', async ({ page }) => {
  await page.goto(`${signal().url}/help/safety`)
  await expect(page.getByText(vi.scams.list.otp)).toBeVisible()
  await expectReadable(page, 'help-safety')
  const [area] = await ward().sql<{ id: string }>(`select id from public.areas where name = 'Khu vực 3'`)
  await page.goto(`${signal().url}/help/poster/${area?.id}`)
  await expect(page.getByText(/Khu vực 3/u)).toBeVisible()
  expect(await square(page)).toBe(`${signal().url}/help?at=${area?.id}`)
  await expectReadable(page, 'help-poster')
  await page.pdf({ path: 'test-results/screens/help-poster.pdf', format: 'A4' })
})

/** A browser that reads squares, with a camera that shows the one given; Chromium on a desktop has neither. */
const holdUp = (page: Page, read: string) =>
  page.addInitScript((shown) => {
    class Detector {
      detect = async () => [{ rawValue: shown }]
    }
    Object.assign(globalThis, { BarcodeDetector: Detector })
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')
    let turn = 0
    // A canvas that stands still sends no picture, and a video without one never begins to play.
    setInterval(() => pen?.fillRect((turn += 1) % 9, 0, 9, 9), 50)
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20)
  }, read)

test('the card of whoever stands at the door is scanned: a real one is named, any other warned of', async ({
  page,
}) => {
  const [card] = await ward().sql<{ code: string }>(
    `select code from public.cards join public.profiles on id = profile_id where sign_in_name = 'hanh'`,
  )
  await holdUp(page, `https://tungnha.example/check/${card?.code}`)
  await page.goto(`${signal().url}/check`)
  await button(page, vi.check.scan).click()
  await expect(page.getByRole('heading', { name: vi.check.valid })).toBeVisible()
  await expect(page.getByText('Lâm Thị Mỹ Hạnh')).toBeVisible()
  await expectReadable(page, 'check-scanned')
  await page.getByLabel(vi.check.code).fill('AAAAABBBBB')
  await button(page, vi.check.submit).click()
  await expect(page.getByRole('heading', { name: vi.check.unknown })).toBeVisible()
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible()
  await signal().lose()
  await button(page, vi.check.submit).click()
  await expect(page.getByText(vi.check.noSignal)).toBeVisible()
})
