import { type Page, expect } from '@playwright/test'
import { vi as attending } from '../../src/i18n/attending/vi.ts'
import { vi } from '../../src/i18n/residents/vi.ts'
import { enrolled, hoursFromNow } from '../database/held-classes.ts'
import { neighbourhoodOf } from './class-at-door.ts'
import { test } from './test.ts'
import {
  asLead,
  button,
  classTomorrow,
  enrol,
  enrolOnScreen,
  fillIn,
  look,
  mine,
  openSeat,
  phoneOf,
  slip,
} from './enrol-on-screen.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { class: taught, near } = attending

test.afterEach(() => ward().sql('delete from private.public_attempts'))

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true })

type Enrolment = Record<'status' | 'called' | 'phone', string> & { people: number }

/** In the order of asking. */
const enrolmentsOf = (code: string) =>
  ward().sql<Enrolment>(
    `select status, people::integer as people, called, phone from public.enrolments as enrolment
     join public.classes as class on class.id = enrolment.class_id where class.code = $1 order by place`,
    [code],
  )

test('six keep a seat, the seventh waits; one cancels, and who waited has a seat on their page', async ({
  browser,
}) => {
  const one = await classTomorrow(ward(), 6)
  const link = `${signal().url}/c/${one.code}`
  const names = ['bà Lan', 'bà Mai', 'cô Cúc', 'dì Đào', 'chị Huệ', 'cô Sen']
  const phones: Page[] = []
  for (const [at, called] of names.entries()) {
    const page = await phoneOf(browser)
    await enrolOnScreen(page, link, { called, phone: `09120000${at}1` })
    await expect(heading(page, slip.seat)).toBeVisible()
    phones.push(page)
  }
  const last = await phoneOf(browser)
  await last.goto(link)
  await expect(last.getByText(taught.full(0))).toBeVisible()
  await enrolOnScreen(last, link, { called: 'ông Tám', phone: '0912 000 091' })
  await expect(heading(last, slip.waiting(1))).toBeVisible()
  await look(last, 'class-waiting')

  const sixth = phones.at(-1)!
  await sixth.goto(`${signal().url}/help/enrolment`)
  await button(sixth, /^Zalo và gọi video/u).click()
  await expect(heading(sixth, slip.seat)).toBeVisible()
  await button(sixth, mine.cancel).click()
  await look(sixth, 'seat-cancelling')
  // Until the second press nothing has happened.
  expect((await enrolmentsOf(one.code)).filter(({ status }) => status === 'seat')).toHaveLength(6)
  await button(sixth, mine.reallyCancel).click()
  await expect(sixth.getByText(mine.cancelled)).toBeVisible()
  await expect(heading(sixth, mine.wasCancelled)).toBeVisible()
  await expect(button(sixth, mine.cancel)).toHaveCount(0)

  await last.reload()
  await expect(heading(last, slip.seat)).toBeVisible()
  expect((await enrolmentsOf(one.code)).map(({ called, status }) => [called, status])).toEqual([
    ...names.slice(0, 5).map((called) => [called, 'seat']),
    ['cô Sen', 'cancelled'],
    ['ông Tám', 'seat'],
  ])
})

test('another hour, and later that it is not held, reaches the page of the class, of the seat and the slip', async ({
  page,
}) => {
  const one = await classTomorrow(ward(), 6)
  await enrolOnScreen(page, `${signal().url}/c/${one.code}`, { called: 'bà Tư Lành', phone: '0912 345 678' })
  const pages = [`/help/class/${one.code}`, '/help/enrolment', `/help/class/${one.code}/slip`]
  const read = async (words: string) => {
    for (const path of pages) {
      await page.goto(`${signal().url}${path}`)
      if (path === '/help/enrolment') await button(page, /^Zalo và gọi video/u).click()
      await expect(page.getByText(words)).toBeVisible()
    }
  }
  await asLead(ward(), 'move_class($1, $2, $3)', [one.id, hoursFromNow(48), hoursFromNow(50)])
  await read(taught.moved)
  await asLead(ward(), 'cancel_class($1, $2)', [one.id, 'rain'])
  await read(taught.cancelled(taught.reasons.rain))
  await expect(page.getByText(taught.moved)).toHaveCount(0)
  await page.goto(`${signal().url}/c/${one.code}`)
  await look(page, 'class-cancelled')
  await expect(button(page, enrol.agree)).toHaveCount(0)
})

test('what cannot be right is said beside its field, and stays as it was typed, also when the page is opened again', async ({
  page,
}) => {
  const [neighbourhood_id, place] = [await neighbourhoodOf(ward().sql), { lon: 105.78, lat: 10.03 }]
  const one = await classTomorrow(ward(), 3, {
    venues: [
      { name: 'Nhà văn hóa Khu vực 3', ...place, neighbourhood_id, capacity: 3 },
      { name: 'Đình Bến Sen', lon: 105.79, lat: 10.031, neighbourhood_id, capacity: 8 },
    ],
  })
  await page.goto(`${signal().url}/c/${one.code}`)
  const strange = '<b>Tư</b> 🌸'
  await fillIn(page, { called: strange, phone: '12345', people: 4 })
  await button(page, enrol.agree).click()
  for (const words of [vi.faults.odd_characters, vi.faults.not_a_phone, enrol.noVenue])
    await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByText(enrol.noVenue)).toBeInViewport()
  await look(page, 'class-faults')
  await page.reload()
  await expect(page.getByLabel(enrol.called, { exact: true })).toHaveValue(strange)
  await expect(page.getByLabel(enrol.phone)).toHaveValue('12345')
  await expect(page.getByRole('group', { name: enrol.people })).toContainText('4')
  await page.getByRole('radio', { name: /^Nhà văn hóa Khu vực 3/u }).check()
  await fillIn(page, { called: 'bà Tư', phone: '+84 (0) 91 234-5678' })
  await button(page, enrol.agree).click()
  await expect(page.getByText(enrol.tooMany)).toBeVisible()
  expect(await enrolmentsOf(one.code)).toEqual([])
  await page.getByRole('radio', { name: /^Đình Bến Sen/u }).check()
  await button(page, enrol.agree).click()
  await expect(heading(page, slip.seat)).toBeVisible()
  await expect(page.getByText(slip.peopleCount(4))).toBeVisible()
  expect(await enrolmentsOf(one.code)).toEqual([{ status: 'seat', people: 4, called: 'bà Tư', phone: '+84912345678' }])
  // Nothing of it stays among what was being typed.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/bà Tư|12345/u)
})

test('without a signal nothing typed is lost; an answer lost on the way is asked for again and is one seat', async ({
  page,
}) => {
  const one = await classTomorrow(ward(), 6)
  await page.goto(`${signal().url}/help/class/${one.code}`)
  await fillIn(page, { called: 'cô Ba Xuyến', phone: '0912 345 679' })
  await signal().lose()
  await button(page, enrol.agree).click()
  await expect(page.getByText(vi.noSignal)).toBeVisible()
  // The number to call stands there once.
  await expect(page.locator('a[href^="tel:"]')).toHaveCount(1)
  await look(page, 'class-no-signal')
  await signal().find()

  const asked: unknown[] = []
  await page.route('**/rpc/enrol_in_class', async (route) => {
    asked.push(route.request().postDataJSON())
    await route.fetch()
    await route.abort()
  })
  await button(page, enrol.agree).click()
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await expect(page.getByText(vi.noSignal)).toBeVisible()
  await page.unroute('**/rpc/enrol_in_class')
  const again = page.waitForRequest('**/rpc/enrol_in_class')
  await button(page, enrol.agree).click()
  expect((await again).postDataJSON()).toEqual(asked[0])
  await expect(heading(page, slip.seat)).toBeVisible()
  expect(await enrolmentsOf(one.code)).toHaveLength(1)
})

test('a class that began, one that is over or for volunteers, one nobody knows, and too many tries are said plainly', async ({
  page,
}) => {
  const one = await classTomorrow(ward(), 6)
  await page.goto(`${signal().url}/c/${one.code}`)
  await fillIn(page, { called: 'bà Năm', phone: '0912 345 670' })
  await ward().sql(
    `update public.classes set starts_at = now() - interval '1 minute', ends_at = now() + interval '1 hour' where id = $1`,
    [one.id],
  )
  await button(page, enrol.agree).click()
  await expect(page.getByText(taught.begun)).toBeVisible()
  await expect(button(page, enrol.agree)).toHaveCount(0)
  await page.goto(`${signal().url}/help/classes`)
  await expect(page.getByRole('link', { name: new RegExp(`Zalo và gọi video.*${taught.running}`, 'u') })).toBeVisible()
  await look(page, 'classes-running')

  await ward().sql(
    `update public.classes set starts_at = now() - interval '7 days', ends_at = now() - interval '167 hours' where id = $1`,
    [one.id],
  )
  await page.goto(`${signal().url}/c/${one.code}`)
  await expect(page.getByText(taught.over)).toBeVisible()
  await expect(page.getByText(taught.begun)).toHaveCount(0)
  await look(page, 'class-over')
  await page.getByRole('link', { name: taught.others }).click()
  await expect(heading(page, near.title)).toBeVisible()

  const training = await classTomorrow(ward(), 6, { kind: 'trainers' })
  await page.goto(`${signal().url}/c/${training.code}`)
  await expect(page.getByText(taught.training)).toBeVisible()
  await expect(page.getByRole('link', { name: taught.others })).toBeVisible()

  await page.goto(`${signal().url}/c/zzzzzz`)
  await expect(page.getByText(taught.unknown)).toBeVisible()
  await look(page, 'class-unknown')
  await page.getByRole('link', { name: taught.others }).click()
  await expect(heading(page, near.title)).toBeVisible()

  const other = await classTomorrow(ward(), 6)
  const seat = await enrolled(ward().as(null).sql, other)
  for (let tries = 0; tries < 10; tries += 1) {
    await openSeat(page, signal().url, { ...seat, last4: '0000' })
    await expect(page.getByText(mine.unknown)).toBeVisible()
  }
  await expect(page.getByLabel(vi.found.last4)).toHaveValue('0000')
  await openSeat(page, signal().url, seat)
  await expect(page.getByText(attending.tooMany)).toBeVisible()
})

test('a family with one phone keeps a seat each, and the phone keeps both slips', async ({ page }) => {
  const one = await classTomorrow(ward(), 6)
  const link = `${signal().url}/c/${one.code}`
  await enrolOnScreen(page, link, { called: 'bà Tư', phone: '0912 345 671' })
  await page.goto(link)
  await expect(page.getByText(taught.kept)).toBeVisible()
  await button(page, taught.forOther).click()
  await fillIn(page, { called: 'ông Tư', phone: '0912 345 671', people: 2 })
  await button(page, enrol.agree).click()
  await expect(page.getByText(slip.code)).toHaveCount(2)
  await expect(page.getByText(slip.peopleCount(2))).toBeVisible()
  expect((await enrolmentsOf(one.code)).map(({ called, people }) => [called, people])).toEqual([
    ['bà Tư', 1],
    ['ông Tư', 2],
  ])
  await page.getByRole('link', { name: vi.back }).click()
  await expect(page.getByText(taught.kept)).toBeVisible()
  await signal().lose()
  await page.getByRole('link', { name: taught.seeSlip }).click()
  await expect(page.getByText(slip.asBefore)).toBeVisible()
  await expect(page.getByText(slip.code)).toHaveCount(2)
  await look(page, 'slips-no-signal')
})

test('classes nearby stand day by day, the nearest first for who says where they stand', async ({ page }) => {
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 10.0301, longitude: 105.7801 })
  const neighbourhood_id = await neighbourhoodOf(ward().sql)
  const at = (name: string, lon: number, lat: number) => ({
    venues: [{ name, lon, lat, neighbourhood_id, capacity: 6 }],
  })
  const far = await classTomorrow(ward(), 6, { title: 'Ở xa', ...at('Trường ở xa', 105.9, 10.1) })
  const later = { starts_at: hoursFromNow(72), ends_at: hoursFromNow(74) }
  await classTomorrow(ward(), 6, { title: 'Ở gần', ...later, ...at('Chợ đầu hẻm', 105.78, 10.03) })
  await page.goto(`${signal().url}/help`)
  await page.getByRole('link', { name: new RegExp(vi.start.classes, 'u') }).click()
  await expect(page.getByRole('heading', { name: /^Ngày mai, /u })).toBeVisible()
  const rows = page.locator('main a.row strong').filter({ hasText: /^Ở / })
  await expect(rows).toHaveText(['Ở xa', 'Ở gần'])
  await look(page, 'classes')
  await button(page, vi.points.near).click()
  await expect(heading(page, near.nearest)).toBeVisible()
  await expect(rows).toHaveText(['Ở gần', 'Ở xa'])
  await expect(page.getByText(/Chợ đầu hẻm · cách \d+ mét/u)).toBeVisible()
  await look(page, 'classes-near')
  await page.getByRole('link', { name: /^Ở xa/u }).click()
  await expect(heading(page, 'Ở xa')).toBeVisible()
  await expect(page.getByText(/Trường ở xa · cách [\d,]+ km/u)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/help/class/${far.code}`)
})

test('where nothing is announced other ways are named; without a signal the number to call, and each icon, is there', async ({
  page,
}) => {
  await page.goto(`${signal().url}/help/classes?at=nowhere`)
  await expect(heading(page, near.none)).toBeVisible()
  await expect(page.getByRole('link', { name: vi.start.home })).toBeVisible()
  await look(page, 'classes-none')
  await signal().lose()
  await page.getByRole('link', { name: vi.back }).click()
  await expect(heading(page, vi.start.ask)).toBeVisible()
  const empty = () =>
    [...document.querySelectorAll<SVGUseElement>('main use')].filter((use) => use.getBBox().width === 0).length
  await expect(page.locator('main use').first()).toBeAttached()
  expect(await page.evaluate(empty)).toBe(0)
  await page.getByRole('link', { name: new RegExp(vi.start.classes, 'u') }).click()
  await expect(page.getByText(vi.noSignal)).toBeVisible()
  await expect(page.locator('a[href^="tel:"]')).toHaveCount(1)
})
