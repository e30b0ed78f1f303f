import { type Locator, type Page, expect } from '@playwright/test'
import { formatDay } from '../../src/i18n/format.ts'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { expectAccessible } from './accessible.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const words = teamwork.outings

const others = ['tam', 'tuong.vy', 'binh', 'khang', 'nhu']
const oneDay = 86_400_000
const dayIn = (days: number) => new Date(Date.now() + days * oneDay)
const fieldDay = (days: number) => new Date(dayIn(days).getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

/** All of Khu vực 3 given out to six people, as a lead has just done it: Cô Hạnh keeps hers. */
async function giveOut() {
  // Nobody is asked to anything yet.
  await ward().sql(`delete from public.outing_people`)
  await ward().sql(`delete from public.outings`)
  const notHers = `select part.id from public.parts as part
    join public.areas as area on area.id = part.neighbourhood_id and area.name = 'Khu vực 3'
    where part.retired_at is null and not exists (
      select from public.assignments as held join public.profiles as walker on walker.id = held.profile_id
      where held.part_id = part.id and held.ended_at is null and walker.sign_in_name = 'hanh')`
  await ward().sql(`update public.assignments set ended_at = now() where ended_at is null and part_id in (${notHers})`)
  await ward().sql(
    `insert into public.assignments (part_id, profile_id, assigned_by)
     select part.id, walker.id, (select id from public.profiles where sign_in_name = 'thu')
     from (select id, row_number() over (order by id) as place from (${notHers}) as free) as part
     join (select id, array_position($1, sign_in_name) as place from public.profiles where sign_in_name = any ($1)) as walker
       on walker.place = part.place % 5 + 1`,
    [others],
  )
}

/** Tall enough that the foot hides nothing half, which would shrink what one can press. */
async function look(page: Page, name: string) {
  const seen = page.viewportSize() ?? { width: 412, height: 915 }
  await page.screenshot({ path: `test-results/screens/${name}.png` })
  await page.setViewportSize({ width: seen.width, height: 4_000 })
  await expectAccessible(page, name)
  await page.setViewportSize(seen)
}

/** A coordinator from their own page to an outing that is scheduled; resolves to how often they pressed something. */
async function schedule(page: Page): Promise<number> {
  let presses = 0
  const press = async (target: Locator) => {
    presses += 1
    await target.click()
  }
  await page.goto(`${ward().url}/me`)
  await press(page.getByRole('link', { name: words.agenda, exact: true }))
  await press(page.getByRole('link', { name: words.schedule }))
  await press(page.getByRole('button', { name: /^Khu vực 3: \d+ đoạn$/u }))
  await expect(page.getByText(words.fresh.asked(6), { exact: true })).toBeVisible()
  await press(page.getByRole('button', { name: new RegExp(`${formatDay(dayIn(2), 'vi').slice(1)}$`, 'u') }))
  await press(page.getByRole('group', { name: words.fresh.placeSuggested }).getByRole('button').first())
  await press(page.getByRole('button', { name: words.fresh.save, exact: true }))
  await expect(page.getByText(words.fresh.done(6))).toBeVisible()
  await expect(page).toHaveURL(/\/outings\/[0-9a-f-]{36}$/u)
  return presses
}

const openOuting = (page: Page) => /\/outings\/(?<id>[0-9a-f-]{36})$/u.exec(page.url())?.groups?.['id'] ?? ''

async function fetchNews(page: Page) {
  await page.goto(`${signal().url}/outbox`)
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByRole('button', { name: viOutbox.trySending })).toBeEnabled()
}

test.beforeAll(() => giveOut())

test('six people are asked to an outing in six presses; one answers, sees it without a signal, and hears of the move and the end', async ({
  page,
  browser,
}) => {
  const leads = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await signIn(leads, { url: ward().url, name: 'thu' })
  expect(await schedule(leads)).toBeLessThanOrEqual(6)
  const id = openOuting(leads)
  await expect(leads.getByText(words.answers.asked)).toHaveCount(6)
  await look(leads, 'outing-scheduled')

  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await waitUntilReadyOffline(page)
  await page.goto(`${signal().url}/outings`)
  await page.getByRole('main').getByRole('link').filter({ hasText: words.answers.asked }).click()
  await page.getByRole('button', { name: words.answering.yes, exact: true }).click()
  await expect(page.getByText(words.answering.done.yes)).toBeVisible()

  await signal().lose()
  await page.goto(`${signal().url}/outings/${id}`)
  await expect(page.getByText(words.answers.yes, { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: words.way })).toHaveAttribute('href', /^geo:1\d\.\d+,10\d\.\d+\?q=/u)
  await expect(page.getByRole('img', { name: /^Bản đồ: chỗ hẹn/u })).toBeVisible()
  await expect(page.getByText(words.peopleOffline)).toBeVisible()
  await page.getByRole('button', { name: words.answering.no, exact: true }).click()
  await expect(page.getByText(words.answering.needsSignal)).toBeVisible()
  await look(page, 'outing-offline')
  await signal().find()

  await leads.reload()
  await expect(leads.getByText(words.askedToo(1, 6)).first()).toBeVisible()
  await leads.getByRole('button', { name: words.move.title }).click()
  await leads.getByLabel(words.fresh.day).fill(fieldDay(3))
  await leads.getByRole('button', { name: words.move.save, exact: true }).click()
  await expect(leads.getByText(words.move.done)).toBeVisible()
  await expect(leads.getByText(words.messages.moved('', '').split(' ').slice(0, 4).join(' '))).toBeVisible()
  await expect(leads.getByText(words.askedToo(0, 6)).first()).toBeVisible()

  await fetchNews(page)
  await page.goto(`${signal().url}/outings/${id}`)
  await expect(page.getByText(words.answers.asked, { exact: true }).first()).toBeVisible()

  await leads.getByRole('button', { name: words.cancel.title }).click()
  await leads.getByRole('button', { name: words.cancel.save, exact: true }).click()
  await expect(leads.getByText(words.cancel.whyMissing)).toBeVisible()
  await leads.getByRole('radio', { name: /mưa/iu }).check()
  await look(leads, 'outing-cancelling')
  await leads.getByRole('button', { name: words.cancel.save, exact: true }).click()
  await expect(leads.getByText(words.cancelledFor(words.reasons.rain))).toBeVisible()
  await leads.context().close()

  await fetchNews(page)
  await signal().lose()
  await page.goto(`${signal().url}/outings/${id}`)
  await expect(page.getByText(words.cancelledFor(words.reasons.rain))).toBeVisible()
  await expect(page.getByRole('button', { name: words.answering.yes, exact: true })).toHaveCount(0)
})

test('on its day the outing stands among the doors without a signal, and afterwards tells what it achieved', async ({
  page,
  browser,
}) => {
  const leads = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await signIn(leads, { url: ward().url, name: 'thu' })
  await schedule(leads)
  const id = openOuting(leads)
  await ward().sql(
    `update public.outings set
       starts_at = greatest(now() - interval '10 minutes', date_trunc('day', now() at time zone 'Asia/Ho_Chi_Minh') at time zone 'Asia/Ho_Chi_Minh'),
       ends_at = now() + interval '1 hour' where id = $1`,
    [id],
  )
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(page.getByRole('heading', { name: words.today })).toBeVisible()
  await page.getByRole('link', { name: words.open }).click()
  await page.getByRole('button', { name: words.answering.yes, exact: true }).click()
  await expect(page.getByText(words.answering.done.yes)).toBeVisible()
  await waitUntilReadyOffline(page)
  await signal().lose()
  await page.goto(signal().url)
  const card = page.getByRole('region', { name: words.today })
  await expect(card.getByText(words.answers.yes)).toBeVisible()
  await expect(card.getByRole('link', { name: words.way })).toHaveAttribute('href', /^geo:/u)
  await look(page, 'today-with-outing')

  await page.getByRole('link', { name: vi.today.logThis }).click()
  await page.getByRole('radio', { name: vi.outcomes.helped, exact: true }).check()
  await page.getByRole('button', { name: vi.visit.saveThenPeople }).click()
  await page.getByRole('radio', { name: vi.checkIn.countOnly }).check()
  await page.getByRole('button', { name: vi.checkIn.save }).click()
  await expect(page.getByText(vi.checkIn.savedCount(1))).toBeVisible()
  await signal().find()
  await fetchNews(page)
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()

  await leads.goto(`${ward().url}/outings/${id}`)
  const result = leads.getByRole('region', { name: words.result.title })
  await expect(result.getByText(words.result.streets(1))).toBeVisible()
  await expect(result.getByText(words.result.homes(1, 1))).toBeVisible()
  await expect(result.getByText(words.result.people(1))).toBeVisible()
  await look(leads, 'outing-result')
  await leads.context().close()
})

test('whoever is already asked at that hour is marked while the outing is still being put together', async ({
  page,
}) => {
  await signIn(page, { url: ward().url, name: 'thu' })
  await schedule(page)
  await page.goto(`${ward().url}/outings/new`)
  await page.getByRole('button', { name: /^Khu vực 3: \d+ đoạn$/u }).click()
  await page.getByRole('button', { name: new RegExp(`${formatDay(dayIn(2), 'vi').slice(1)}$`, 'u') }).click()
  await expect(page.getByText(words.fresh.clashes(6))).toBeVisible()
  await look(page, 'outing-clashes')
  await page.getByRole('button', { name: words.fresh.usual.evening }).click()
  await expect(page.getByText(words.fresh.clashes(6))).toHaveCount(0)
})

test('an outing goes into the calendar of the phone, and its message onto the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, { url: ward().url, name: 'thu' })
  await schedule(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words.calendar }).click()
  expect((await download).suggestedFilename()).toBe('ra-quan.ics')
  await page.getByRole('button', { name: words.messages.copy }).click()
  await expect(page.getByText(words.messages.copied)).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(page.url())
})

test('an outing every week is as many outings, and a meeting point is set by a tap on the map', async ({ page }) => {
  await signIn(page, { url: ward().url, name: 'thu' })
  await page.goto(`${ward().url}/outings/new`)
  await page.getByRole('button', { name: new RegExp(`${formatDay(dayIn(5), 'vi').slice(1)}$`, 'u') }).click()
  await page.getByRole('button', { name: words.fresh.save, exact: true }).click()
  await expect(page.getByText(words.fresh.placeMissing)).toBeVisible()
  await page.getByLabel(words.fresh.placeWords).fill('cổng đình Bến Sen')
  await page.getByRole('button', { name: words.fresh.openMap }).click()
  await page.getByRole('application', { name: words.fresh.map }).click()
  await expect(page.getByText(words.fresh.placed)).toBeVisible()
  await page.getByRole('checkbox', { name: words.fresh.weekly }).check()
  await page.getByLabel(words.fresh.until).fill(fieldDay(5 + 14))
  await expect(page.getByText(words.fresh.times(3))).toBeVisible()
  await page.getByRole('button', { name: words.fresh.save, exact: true }).click()
  await expect(page.getByText(words.fresh.done(0))).toBeVisible()
  const held = await ward().sql<{ placed: boolean }>(
    `select meeting_lon is not null as placed from public.outings where meeting_words = 'cổng đình Bến Sen' and series_id is not null`,
  )
  expect(held).toEqual([{ placed: true }, { placed: true }, { placed: true }])
})
