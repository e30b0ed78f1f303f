import { type Page, expect } from '@playwright/test'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { vi as walking } from '../../src/i18n/walking/vi.ts'
import { expectAccessible } from './accessible.ts'
import {
  type Asked,
  answerAs,
  askForHelp,
  assignAs,
  bringToToday,
  cancelledByResident,
  movedByResident,
  seenByResident,
} from './ask-for-help.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const words = teamwork.myBookings

const offer = (page: Page) => page.getByRole('region', { name: words.offers.title })
const promises = (page: Page) => page.getByRole('region', { name: words.title })
const promiseTo = (page: Page, called: string) => promises(page).getByRole('link').filter({ hasText: called })
const newsOf = (page: Page) => page.getByRole('status').filter({ hasText: words.lost.title })
const stopOf = (page: Page, { id }: Asked) => page.locator(`main .card a[href="/bookings/${id}"]`)

/** Tall enough that the foot hides nothing half, which would shrink what one can press. */
async function look(page: Page, name: string) {
  for (const [size, width, height] of [
    ['', 412, 915],
    ['-laptop', 1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height: 4_000 })
    await expectAccessible(page, `${name}${size}`)
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `test-results/screens/${name}${size}.png` })
  }
  await page.setViewportSize({ width: 412, height: 915 })
}

async function fetchNews(page: Page) {
  await page.goto(`${signal().url}/outbox`)
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByRole('button', { name: viOutbox.trySending })).toBeEnabled()
}

/** On the phone of cô Hạnh, promised and due today; the signal is lost. */
async function promisedToday(page: Page, asked: Asked) {
  expect(await answerAs(ward(), 'hanh', asked, 'accept')).toBe('accepted')
  await bringToToday(ward(), asked)
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(promises(page)).toBeVisible()
  await waitUntilReadyOffline(page)
  await signal().lose()
  await page.goto(signal().url)
}

async function writeDown(page: Page) {
  await page.getByRole('radio', { name: vi.outcomes.helped, exact: true }).check()
  await page.getByRole('button', { name: vi.visit.saveThenPeople }).click()
  await page.getByRole('radio', { name: vi.checkIn.countOnly }).check()
  await page.getByRole('button', { name: vi.checkIn.save }).click()
  await expect(page.getByText(vi.checkIn.savedCount(1))).toBeVisible()
}

async function doorOf({ id }: Asked): Promise<string> {
  const [row] = await ward().sql<{ door: string }>('select household_id as door from public.bookings where id = $1', [
    id,
  ])
  return row!.door
}

/** On this phone. */
const homesNumbered = (page: Page, number: string) =>
  page.evaluate(async (wanted) => {
    const [known] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('tungnha-'))
    const opening = indexedDB.open(known?.name ?? '')
    const opened = Promise.withResolvers<IDBDatabase>()
    opening.addEventListener('success', () => opened.resolve(opening.result))
    const database = await opened.promise
    const reading = database.transaction('households').objectStore('households').getAll()
    const read = Promise.withResolvers<{ number: string }[]>()
    reading.addEventListener('success', () => read.resolve(reading.result as { number: string }[]))
    const homes = await read.promise
    database.close()
    return homes.filter((home) => home.number === wanted).length
  }, number)

const visitsOf = ({ id }: Asked) =>
  ward().sql<{ outcome: string }>('select outcome from public.visits where booking_id = $1', [id])

test('asked on the day, promised, an hour agreed, done without a signal: the resident reads that it is done', async ({
  page,
}) => {
  const asked = await askForHelp(ward(), { called: 'bà Tư Lành', phone: '0912345678', number: '12/31' })
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(offer(page).getByText(/^Còn \d+ (?:giờ|phút|ngày) để trả lời$/u)).toBeVisible()
  await expect(offer(page)).not.toContainText('Tư Lành')
  await look(page, 'booking-offer')
  await offer(page).getByRole('button', { name: words.offers.accept }).click()
  await expect(page.getByText(words.offers.accepted)).toBeVisible()
  await expect(offer(page)).toHaveCount(0)

  await promiseTo(page, 'bà Tư Lành').click()
  await expect(page.getByRole('link', { name: teamwork.bookings.call('bà Tư Lành') })).toHaveAttribute(
    'href',
    'tel:+84912345678',
  )
  await expect(page.getByRole('link', { name: words.way })).toHaveAttribute('href', /^geo:/u)
  await page.getByRole('group', { name: words.agree.which }).getByRole('radio').first().check()
  await look(page, 'booking-promised')
  await page.getByRole('button', { name: teamwork.bookings.schedule.save }).click()
  await expect(page.getByText(words.states.scheduled)).toBeVisible()
  expect(await seenByResident(ward(), asked)).toMatchObject({ status: 'scheduled', comes: 'cô Hạnh' })

  await bringToToday(ward(), asked, 10)
  await fetchNews(page)
  await waitUntilReadyOffline(page)
  await signal().lose()
  await page.goto(signal().url)
  await expect(stopOf(page, asked)).toHaveCount(2)
  await expect(page.getByText(new RegExp(vi.today.dueAt('\\d+ giờ'), 'u')).first()).toBeVisible()
  await look(page, 'booking-today')

  await promiseTo(page, 'bà Tư Lành').click()
  await page.getByRole('link', { name: vi.today.logThis }).click()
  await writeDown(page)
  await expect(page.locator('#walk')).toBeVisible()
  await expect(stopOf(page, asked)).toHaveCount(0)
  await expect(promises(page)).toHaveCount(0)

  await signal().find()
  await fetchNews(page)
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  expect(await seenByResident(ward(), asked)).toMatchObject({ status: 'done', comes: 'cô Hạnh' })
  expect(await visitsOf(asked)).toEqual([{ outcome: 'helped' }])
  await page.goto(`${signal().url}/bookings/${asked.id}`)
  await expect(page.getByText(words.notHere)).toBeVisible()
  await expect(page.getByText(words.lost.title)).toHaveCount(0)
})

test('cancelled by the resident while the volunteer writes it down without a signal: told, and nothing is lost', async ({
  page,
}) => {
  const asked = await askForHelp(ward(), { called: 'ông Sáu Đỉnh', phone: '0912345679', number: '12/33' })
  await promisedToday(page, asked)
  // By the list of doors, past the page of the booking.
  await page.goto(`${signal().url}/households/${await doorOf(asked)}/visit`)
  await expect(page.getByText(walking.booked.here('').slice(0, 14))).toBeVisible()
  await writeDown(page)
  await page.goto(signal().url)
  await expect(page.locator('#walk')).toBeVisible()
  await expect(stopOf(page, asked)).toHaveCount(0)
  expect((await cancelledByResident(ward(), asked)).outcome).toBe('cancelled')

  await signal().find()
  await fetchNews(page)
  const note = newsOf(page)
  await expect(note).toContainText('Hẹn với ông Sáu Đỉnh')
  await expect(note).toContainText(words.lost.kept)
  await look(page, 'booking-lost')
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  expect(await visitsOf(asked)).toEqual([{ outcome: 'helped' }])
  expect(await seenByResident(ward(), asked)).toMatchObject({ status: 'cancelled' })

  await page.goto(signal().url)
  await note.getByRole('button', { name: vi.common.dismiss }).click()
  await expect(note).toHaveCount(0)
  await page.reload()
  await expect(page.locator('#walk')).toBeVisible()
  await expect(note).toHaveCount(0)
})

test('moved by the resident or given to somebody else while the phone was away: both are told', async ({ page }) => {
  const moved = await askForHelp(ward(), { called: 'bà Hai Lựu', phone: '0912345684', number: '12/39' })
  const given = await askForHelp(ward(), { called: 'ông Ba Khía', phone: '0912345685', number: '12/41' })
  expect(await answerAs(ward(), 'hanh', moved, 'accept')).toBe('accepted')
  await promisedToday(page, given)
  expect(await movedByResident(ward(), moved)).toBe('moved')
  expect(await assignAs(ward(), 'binh', given, 'tuong.vy')).toBe('assigned')
  await signal().find()
  await fetchNews(page)
  await expect(newsOf(page)).toContainText('Bà Hai Lựu không hẹn')
  await expect(newsOf(page)).toContainText('Hẹn với ông Ba Khía')
  await expect(newsOf(page)).not.toContainText(words.lost.kept)
  await page.goto(signal().url)
  await expect(promises(page)).toHaveCount(0)
  // Who had promised is asked first whether the new day suits.
  await offer(page).getByRole('button', { name: words.offers.decline }).click()
  await expect(page.getByText(words.offers.declined)).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
  await cancelledByResident(ward(), moved)
})

test('two ambassadors take one booking: one has it, the other is told kindly', async ({ page, browser }) => {
  await askForHelp(ward(), { called: 'bà Năm Mận', phone: '0912345680', number: '12/35' })
  await ward().sql(`select private.escalate_bookings(now() + interval '7 hours')`)
  const other = await (await browser.newContext({ viewport: { width: 412, height: 915 } })).newPage()
  await signIn(page, { url: ward().url, name: 'hanh' })
  await signIn(other, { url: ward().url, name: 'binh' })
  await expect(offer(page)).toContainText(words.offers.levels.team)
  await expect(offer(other)).toBeVisible()

  await offer(page).getByRole('button', { name: words.offers.accept }).click()
  await expect(page.getByText(words.offers.accepted)).toBeVisible()
  await offer(other).getByRole('button', { name: words.offers.accept }).click()
  await expect(other.getByText(words.offers.taken)).toBeVisible()
  await look(other, 'booking-taken')
  await expect(promiseTo(page, 'bà Năm Mận')).toBeVisible()
  await expect(promises(other)).toHaveCount(0)
  await other.context().close()
})

test('without a door it is help on the way, and the booking is done all the same', async ({ page }) => {
  const asked = await askForHelp(ward(), {
    called: 'cô Bảy Rớt',
    phone: '0912345681',
    place_words: 'ghe đậu cuối hẻm, sau chợ',
  })
  await promisedToday(page, asked)
  await promiseTo(page, 'cô Bảy Rớt').click()
  await expect(page.getByText('ghe đậu cuối hẻm, sau chợ')).toBeVisible()
  await expect(page.getByText(words.noDoor)).toBeVisible()
  await page.getByRole('link', { name: vi.today.logThis }).click()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(vi.checkIn.savedCount(1))).toBeVisible()
  await expect(stopOf(page, asked)).toHaveCount(0)
  await signal().find()
  await fetchNews(page)
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  expect(await seenByResident(ward(), asked)).toMatchObject({ status: 'done' })
})

test('whoever cannot come gives it back with a signal, and the name leaves the phone', async ({ page }) => {
  const asked = await askForHelp(ward(), { called: 'bà Chín Sương', phone: '0912345682', number: '12/37' })
  await promisedToday(page, asked)
  await promiseTo(page, 'bà Chín Sương').click()
  await page.getByRole('button', { name: words.giveBack.title }).click()
  await page.getByRole('radio', { name: words.giveBack.reasons.busy }).check()
  await page.getByRole('button', { name: words.giveBack.save.busy }).click()
  await expect(page.getByText(teamwork.bookings.actNeedsSignal)).toBeVisible()
  await look(page, 'booking-giving-back')
  await signal().find()
  await page.getByRole('button', { name: words.giveBack.save.busy }).click()
  await expect(page.getByText(words.giveBack.done.busy)).toBeVisible()
  await expect(promiseTo(page, 'bà Chín Sương')).toHaveCount(0)
  await expect(page.getByText(words.lost.title)).toHaveCount(0)
  expect(await seenByResident(ward(), asked)).toMatchObject({ status: 'offered', comes: null })
})

test('at a door of somebody else, with a signal all the time, who was helped is still written down', async ({
  page,
}) => {
  const asked = await askForHelp(ward(), {
    called: 'chú Mười Đước',
    phone: '0912345683',
    number: '2/9',
    isElsewhere: true,
  })
  await ward().sql(`select private.escalate_bookings(now() + interval '7 hours')`)
  expect(await answerAs(ward(), 'hanh', asked, 'accept')).toBe('accepted')
  await bringToToday(ward(), asked)
  await signIn(page, { url: signal().url, name: 'hanh' })
  await promiseTo(page, 'chú Mười Đước').click()
  await page.getByRole('link', { name: vi.today.logThis }).click()
  await page.getByRole('radio', { name: vi.outcomes.helped, exact: true }).check()
  await page.getByRole('button', { name: vi.visit.saveThenPeople }).click()
  await expect(page.getByRole('radio', { name: vi.checkIn.countOnly })).toBeVisible()
  // The ward has it, and the home has left this phone.
  await expect.poll(() => seenByResident(ward(), asked)).toMatchObject({ status: 'done' })
  await expect.poll(() => homesNumbered(page, '2/9')).toBe(0)
  await page.getByRole('radio', { name: vi.checkIn.countOnly }).check()
  await page.getByRole('button', { name: vi.checkIn.save }).click()
  await expect(page.getByText(vi.checkIn.savedCount(1))).toBeVisible()
  await fetchNews(page)
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  const helped = await ward().sql<{ people_count: number }>(
    `select helped.people_count from public.check_ins as helped join public.visits as visit on visit.id = helped.visit_id
     where visit.booking_id = $1`,
    [asked.id],
  )
  expect(helped).toEqual([{ people_count: 1 }])
})
