import { type Page, expect, test } from '@playwright/test'
import { formatDay } from '../../src/i18n/format.ts'
import { en } from '../../src/i18n/en.ts'
import { en as teamworkEn } from '../../src/i18n/teamwork/en.ts'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { expectAccessible } from './accessible.ts'
import { type Asked, answerAs, askAsAnybody, askForHelp, seenByResident } from './ask-for-help.ts'
import { signIn } from './sign-in.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const words = teamwork.bookings

const laptop = { width: 1280, height: 800 }
const phone = { width: 412, height: 915 }
const dayAhead = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
const noonOf = (day: string) => `${day}T12:00:00+07:00`

const rowOf = (page: Page, called: string) =>
  page.getByRole('region', { name: words.list }).getByRole('link').filter({ hasText: called })
const openRow = async (page: Page, called: string) => {
  await rowOf(page, called).click()
  await expect(page.getByRole('heading', { name: called })).toBeVisible()
}

/** Tall enough that the foot hides nothing half, which would shrink what one can press. */
async function look(page: Page, name: string) {
  const seen = page.viewportSize() ?? phone
  await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true })
  await page.setViewportSize({ width: seen.width, height: 4_000 })
  await expectAccessible(page, name)
  await page.setViewportSize(seen)
}

/** Booked yesterday morning; neither who walks there, nor the team, nor the ward has answered. */
const waitedLong = ({ id }: Asked) =>
  ward().sql(
    `update public.bookings set created_at = now() - interval '26 hours', status = 'escalated', offered_level = 'ward',
       offered_to = null, escalates_at = null where id = $1`,
    [id],
  )

const bookingsGone = () => ward().sql('delete from public.bookings')
test.beforeEach(() => bookingsGone())

test('a promise is taken back only with a reason; the resident reads it, and is forgotten when they ask for it', async ({
  page,
}) => {
  const asked = await askForHelp(ward(), { called: 'cô Ba Xuyến', phone: '0905000111', number: '12/9' })
  page.on('console', (m) => console.log('console', m.text()))
  page.on('request', (m) => console.log('rq', m.url().replace(/.*\d\d\d\d\d/, '')))
  await page.addInitScript(() => {
    const close = HTMLDialogElement.prototype.close
    HTMLDialogElement.prototype.close = function (...args) { console.log('CLOSE', new Error().stack); return close.apply(this, args) }
    new MutationObserver((records) => { for (const r of records) for (const n of r.removedNodes) if (n instanceof Element) console.log('REMOVED', n.tagName, n.className, n.textContent.slice(0, 60), 'FROM', r.target.nodeName, r.target.className) }).observe(document, { subtree: true, childList: true })
  })
  await page.setViewportSize(laptop)
  await signIn(page, { url: ward().url, name: 'thu' })
  await page.goto(`${ward().url}/bookings`)
  await page.getByRole('button', { name: words.cancel.title }).click()
  await page.getByRole('button', { name: words.cancel.save, exact: true }).last().click()
  await expect(page.getByText(words.cancel.whyMissing)).toBeVisible()
  await page.waitForTimeout(1500)
  console.log('1', page.url(), await page.getByRole('radio').count())
  await page.getByRole('radio', { name: /gọi không được/iu }).check()
  await page.getByRole('button', { name: words.cancel.save, exact: true }).last().click()
  await expect(page.getByText(words.nothing.open)).toBeVisible()
  expect(await seenByResident(ward(), asked)).toMatchObject({ status: 'cancelled' })

  // It stays open beside the empty list until the resident has been told.
  await expect(page.getByText(words.clock.cancelledBy.team(words.reasons.not_reachable))).toBeVisible()
  await expect(page.getByText(/^Chào cô Ba Xuyến\. Lượt hẹn .* đã hủy vì gọi không được/u)).toBeVisible()
  await look(page, 'booking-cancelled-laptop')
  await page.getByRole('button', { name: words.shows.cancelled(1) }).click()
  await expect(rowOf(page, 'cô Ba Xuyến')).toContainText(words.states.cancelled)
  await page.getByRole('button', { name: words.forget.title }).click()
  await page.getByRole('button', { name: words.forget.save }).click()
  await expect(page.getByText(words.nothing.cancelled)).toBeVisible()
  const [kept] = await ward().sql<{ called: string | null; phone: string | null }>(
    'select called, phone from public.bookings where id = $1',
    [asked.id],
  )
  expect(kept).toEqual({ called: null, phone: null })
})

