import { type Page, expect } from '@playwright/test'
import { formatDay } from '../../src/i18n/format.ts'
import { en } from '../../src/i18n/en.ts'
import { en as teamworkEn } from '../../src/i18n/teamwork/en.ts'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { expectAccessible } from './accessible.ts'
import { type Asked, answerAs, askAsAnybody, askForHelp, seenByResident } from './ask-for-help.ts'
import { signIn } from './sign-in.ts'
import { test } from './test.ts'
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
  await page.setViewportSize({ width: seen.width, height: 4_000 })
  // One of the full page makes the screen narrow for a moment, and a laptop's page folds.
  await page.screenshot({ path: `test-results/screens/${name}.png` })
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

test('a coordinator sees who waits and for how long, gives it to somebody, agrees an hour, and tells everybody', async ({
  page,
}) => {
  const waiting = await askForHelp(ward(), { called: 'bà Tư Lành', phone: '0912345678', number: '12/31' })
  await waitedLong(waiting)
  await askForHelp(ward(), { called: 'ông Sửu', phone: '0987654321', place_words: 'sau nhà văn hóa' })
  await page.setViewportSize(laptop)
  await signIn(page, { url: ward().url, name: 'thu' })
  await expect(page.getByRole('main').getByRole('link', { name: words.linkCount(2) })).toBeVisible()
  await page.getByRole('navigation', { name: vi.common.sections }).getByRole('link', { name: words.short }).click()

  await expect(page.getByRole('heading', { name: words.toHandle(2) })).toBeVisible()
  await expect(page.getByRole('button', { name: words.shows.open(2) })).toHaveAttribute('aria-pressed', 'true')
  await expect(rowOf(page, 'bà Tư Lành')).toContainText(words.states.nobody)
  await expect(rowOf(page, 'bà Tư Lành')).toContainText(words.waiting(words.hours(26)))
  await expect(rowOf(page, 'ông Sửu')).toContainText(words.states.asking('cô Hạnh').slice(0, 8))
  await expect(rowOf(page, 'ông Sửu')).toContainText(/còn \d+ (?:giờ|phút)/u)
  // The one that waits for nobody in particular comes first, and lies open.
  await expect(rowOf(page, 'bà Tư Lành')).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('link', { name: words.call('bà Tư Lành') })).toHaveAttribute('href', 'tel:+84912345678')
  await look(page, 'bookings-laptop')

  await page.getByRole('radio', { name: /^cô Hạnh/u }).check()
  await page.getByRole('button', { name: words.give.to('cô Hạnh') }).click()
  await expect(page.getByText(words.give.done('cô Hạnh'))).toBeVisible()
  await expect(page.getByRole('heading', { name: words.inHand(1) })).toBeVisible()
  expect(await seenByResident(ward(), waiting)).toMatchObject({ status: 'accepted', comes: 'cô Hạnh' })

  await openRow(page, 'bà Tư Lành')
  await page.getByRole('button', { name: words.schedule.title }).click()
  await page.getByLabel(words.schedule.day).fill(dayAhead(1))
  await page.getByLabel(words.schedule.hour).fill('09:15')
  await page.getByRole('button', { name: words.schedule.save }).click()
  const agreed = words.atHour(formatDay(noonOf(dayAhead(1)), 'vi'), '9 giờ 15')
  await expect(page.getByText(words.schedule.done(agreed))).toBeVisible()
  await expect(page.getByText(words.texts.scheduled('bà Tư Lành', 'Cô Hạnh', agreed))).toBeVisible()
  await expect(page.getByRole('link', { name: words.message.text('bà Tư Lành') })).toHaveAttribute(
    'href',
    /^sms:\+84912345678\?body=/u,
  )
  await expect(page.getByText(words.events.scheduled('chị Thu', agreed))).toBeVisible()
  expect(await seenByResident(ward(), waiting)).toMatchObject({ status: 'scheduled' })
  await look(page, 'booking-scheduled-laptop')

  await page.getByRole('link', { name: words.tomorrow.link }).click()
  const team = page.getByRole('region', { name: words.tomorrow.teamText })
  await expect(page.getByRole('region', { name: 'bà Tư Lành' }).getByText(/^Chào bà Tư Lành\./u)).toBeVisible()
  await expect(team).toContainText(words.tomorrow.teamLine('Cô Hạnh', '9 giờ 15'))
  await expect(team).not.toContainText(/Lành|12\/31|912345678/u)
  await look(page, 'bookings-tomorrow-laptop')

  await page.goto(`${ward().url}/outings`)
  const item = page.getByRole('link').filter({ hasText: words.agenda('bà Tư Lành') })
  await expect(item).toContainText('cô Hạnh')
  await look(page, 'agenda-with-booking-laptop')
  await item.click()
  await expect(page.getByRole('heading', { name: 'bà Tư Lành' })).toBeVisible()
})

test('a promise is taken back only with a reason; the resident reads it, and is forgotten when they ask for it', async ({
  page,
}) => {
  const asked = await askForHelp(ward(), { called: 'cô Ba Xuyến', phone: '0905000111', number: '12/9' })
  await page.setViewportSize(laptop)
  await signIn(page, { url: ward().url, name: 'thu' })
  await page.goto(`${ward().url}/bookings`)
  await page.getByRole('button', { name: words.cancel.title }).click()
  await page.getByRole('button', { name: words.cancel.save, exact: true }).last().click()
  await expect(page.getByText(words.cancel.whyMissing)).toBeVisible()
  await look(page, 'booking-cancelling-laptop')
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

test('a lead who walks has it all on a phone with five tabs: the list, then one booking alone, and back', async ({
  page,
}) => {
  await askForHelp(ward(), { called: 'chị Kim Liên', phone: '0934000222', number: '12/21' })
  await signIn(page, { url: signal().url, name: 'binh' })
  await page.goto(`${signal().url}/me`)
  await expect(page.getByRole('navigation', { name: vi.common.sections }).getByRole('link')).toHaveCount(5)
  await page.getByRole('link', { name: words.linkCount(1) }).click()
  await expect(page.getByRole('heading', { name: words.toHandle(1) })).toBeVisible()
  await page.getByRole('group', { name: words.area }).getByRole('button', { name: 'Khu vực 1' }).click()
  await expect(page.getByText(words.nothing.open)).toBeVisible()
  await page.getByRole('group', { name: words.area }).getByRole('button', { name: 'Khu vực 3' }).click()
  await look(page, 'bookings-phone')
  await openRow(page, 'chị Kim Liên')
  await expect(page.getByRole('region', { name: words.list })).toHaveCount(0)
  await look(page, 'booking-phone')
  await page.getByRole('link', { name: vi.common.back }).click()
  await expect(
    page.getByRole('group', { name: words.area }).getByRole('button', { name: 'Khu vực 3' }),
  ).toHaveAttribute('aria-pressed', 'true')

  await signal().lose()
  await page.reload()
  await expect(page.getByText(words.needsSignal)).toBeVisible()
  await look(page, 'bookings-offline-phone')
})

test('what a lead promised to come to stays theirs to write down, and theirs to lead from the inbox', async ({
  page,
}) => {
  const asked = await askForHelp(ward(), { called: 'bác Năm', phone: '0977000333', number: '12/41' })
  await signIn(page, { url: ward().url, name: 'binh' })
  expect(await answerAs(ward(), 'binh', asked, 'accept')).toBe('not_yours')
  await page.goto(`${ward().url}/bookings/${asked.id}?as=lead`)
  await page.getByRole('radio', { name: /^chú Bình/u }).check()
  await page.getByRole('button', { name: words.give.to('chú Bình') }).click()
  await expect(page.getByText(words.give.done('chú Bình'))).toBeVisible()
  await page.goto(`${ward().url}/bookings/${asked.id}`)
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await page.goto(`${ward().url}/bookings/${asked.id}?as=lead`)
  await expect(page.getByRole('button', { name: words.give.again })).toBeVisible()
})

interface HalfDays {
  days: { day: string; halves: { half: string; from: string; to: string }[] }[]
}

test('hours a lead sets are the half-days residents are offered, and days off are not', async ({ page }) => {
  const [team] = await ward().sql<{ id: string; area_id: string; name: string }>(
    `select id, area_id, name from public.teams where name = 'Tổ công nghệ số cộng đồng Khu vực 3'`,
  )
  const { id = '', area_id = '', name = '' } = team ?? {}
  const offered = async () =>
    (await askAsAnybody<HalfDays>(ward(), 'help_half_days', { neighbourhood_id: area_id })).days
  const sunday = Array.from({ length: 7 }, (_, ahead) => dayAhead(ahead + 1)).find(
    (day) => new Date(noonOf(day)).getUTCDay() === 0,
  )
  const working = (await offered())[1]?.day ?? ''
  expect((await offered()).some(({ day }) => day === sunday)).toBe(false)

  await page.setViewportSize(laptop)
  await signIn(page, { url: ward().url, name: 'binh' })
  await page.goto(`${ward().url}/team/${id}`)
  await page.getByRole('link', { name: words.service.link }).click()
  await expect(page.getByRole('heading', { name: words.service.title })).toBeVisible()
  await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: new RegExp(words.service.weekdays['7'], 'u') }).click()
  const morning = page.getByRole('group', { name: words.service.halves.morning })
  await morning.getByRole('checkbox').check()
  await morning.getByLabel(words.service.from).fill('11:30')
  await expect(page.getByText(words.service.hoursWrong).first()).toBeVisible()
  await morning.getByLabel(words.service.from).fill('08:30')
  await page.getByLabel(words.service.breakDay, { exact: true }).fill(working)
  await page.getByRole('button', { name: words.service.addBreak }).click()
  await expect(page.getByText(words.service.unsaved)).toBeVisible()
  await look(page, 'service-hours-laptop')
  await page.getByRole('button', { name: words.service.save }).click()
  await expect(page.getByText(words.service.saved)).toBeVisible()

  const now = await offered()
  expect(now.find(({ day }) => day === sunday)?.halves).toMatchObject([{ half: 'morning', from: '08:30', to: '11:00' }])
  expect(now.some(({ day }) => day === working)).toBe(false)

  await page.setViewportSize(phone)
  await page.reload()
  await page.getByRole('button', { name: new RegExp(words.service.weekdays['7'], 'u') }).click()
  await expect(page.getByRole('heading', { name: words.service.weekdays['7'] })).toBeInViewport()
  await expect(page.getByText(words.service.oneHalf('Sáng', '08:30', '11:00', 3))).toBeVisible()
  await look(page, 'service-hours-phone')
})

interface Points {
  points: { name: string; kind: string; hours: [number, string, string][] }[]
}

test('a help point added, changed and retired is what residents see', async ({ page }) => {
  const help = teamwork.helpPoints
  const seen = async () => (await askAsAnybody<Points>(ward(), 'help_points_near', { area: '' })).points
  const named = async (name: string) => (await seen()).filter((point) => point.name === name)
  await page.setViewportSize(laptop)
  await signIn(page, { url: ward().url, name: 'thu' })
  await page.getByRole('navigation', { name: vi.common.sections }).getByRole('link', { name: help.title }).click()
  await expect(page.getByRole('link', { name: help.poster('Khu vực 3') })).toHaveAttribute(
    'href',
    /^\/help\/poster\/[0-9a-f-]{36}$/u,
  )
  await page.getByRole('link', { name: help.add }).click()
  await page.getByRole('button', { name: help.save, exact: true }).click()
  await expect(page.getByText(help.kindMissing)).toBeVisible()
  await page.getByRole('radio', { name: help.kinds.community_house }).check()
  await page.getByLabel(help.name).fill('Nhà văn hóa xóm Bưởi')
  await page.getByLabel(help.place).fill('đầu hẻm 12, cạnh đình')
  await page.getByRole('button', { name: help.office }).click()
  await page.getByRole('button', { name: help.save, exact: true }).click()
  await expect(page.getByText(help.spotMissing)).toBeVisible()
  await page.getByRole('application', { name: help.spotMap }).click({ position: { x: 120, y: 140 } })
  await look(page, 'help-point-form-laptop')
  await page.getByRole('button', { name: help.save, exact: true }).click()
  await expect(page.getByText(help.saved('Nhà văn hóa xóm Bưởi'))).toBeVisible()
  const [point] = await named('Nhà văn hóa xóm Bưởi')
  expect(point).toMatchObject({ kind: 'community_house' })
  expect(point?.hours).toHaveLength(10)

  const row = page.getByRole('link').filter({ hasText: 'Nhà văn hóa xóm Bưởi' })
  await expect(row).toContainText(help.span('T2–T6', '07:30–11:30, 13:30–17:00'))
  await look(page, 'help-points-laptop')
  await page.setViewportSize(phone)
  await look(page, 'help-points-phone')
  await row.click()
  await page.getByLabel(help.name).fill('Nhà văn hóa xóm Dừa')
  await look(page, 'help-point-form-phone')
  await page.getByRole('button', { name: help.save, exact: true }).click()
  await expect(page.getByText(help.saved('Nhà văn hóa xóm Dừa'))).toBeVisible()
  expect(await named('Nhà văn hóa xóm Dừa')).toHaveLength(1)

  await page.getByRole('link').filter({ hasText: 'Nhà văn hóa xóm Dừa' }).click()
  await page.getByRole('button', { name: help.retire }).click()
  await page.getByRole('dialog').getByRole('button', { name: help.retire }).click()
  await expect(page.getByText(help.retired('Nhà văn hóa xóm Dừa'))).toBeVisible()
  expect(await named('Nhà văn hóa xóm Dừa')).toEqual([])
})

test('in English, in the sun, with large letters, everything can still be read and pressed', async ({ page }) => {
  const asked = await askForHelp(ward(), { called: 'bà Ngô Thị Ấm', phone: '0966000444', number: '12/51' })
  await answerAs(ward(), 'hanh', asked, 'accept')
  await signIn(page, { url: ward().url, name: 'thu' })
  await page.evaluate(() => {
    localStorage.setItem('language', 'en')
    localStorage.setItem('contrast', 'sun')
    localStorage.setItem('text-size', 'A++')
  })
  for (const [address, title] of [
    ['bookings', teamworkEn.bookings.title],
    [`bookings/${asked.id}?as=lead`, teamworkEn.bookings.short],
    ['bookings/tomorrow', teamworkEn.bookings.tomorrow.title],
    ['bookings/hours', teamworkEn.bookings.service.title],
    ['help-points', teamworkEn.helpPoints.title],
    ['help-points?edit=new', teamworkEn.helpPoints.title],
  ] as const) {
    for (const [size, viewport] of Object.entries({ laptop, phone })) {
      await page.setViewportSize(viewport)
      await page.goto(`${ward().url}/${address}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        size === 'laptop' && address.endsWith('lead') ? teamworkEn.bookings.title : title,
      )
      for (const pending of [en.common.loading, en.map.loading]) {
        await expect(page.getByText(pending, { exact: true })).toHaveCount(0)
      }
      await look(page, `sun-${address.replaceAll(/[^a-z]+/gu, '-')}-${size}`)
    }
  }
})
