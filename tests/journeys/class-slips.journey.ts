import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { en } from '../../src/i18n/attending/en.ts'
import { vi as attending } from '../../src/i18n/attending/vi.ts'
import { vi } from '../../src/i18n/residents/vi.ts'
import { spellCode } from '../../src/i18n/spell-code.ts'
import { type HeldClass, enrolled, hoursFromNow } from '../database/held-classes.ts'
import { expectWholeAccessible } from './accessible.ts'
import { asLead, button, classTomorrow, enrolOnScreen, look, mine, openSeat, slip } from './enrol-on-screen.ts'
import { readSquare } from './read-square.ts'
import { waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { here, learned } = attending

test.afterEach(() => ward().sql('delete from private.public_attempts'))

const square = (page: Page) => page.locator('svg.qr').first()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true })
const who = { called: 'bà Tư Lành', phone: '0912 345 678' }
const margin = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' }
const paper = { format: 'A5', margin }
const soon = { starts_at: hoursFromNow(0.4), ends_at: hoursFromNow(2) }

/** Of who enrolled last in a class. */
async function lastOf({ id }: HeldClass) {
  const [row] = await ward().sql<{ id: string; code: string }>(
    `select one.id, given.code from public.enrolments as one join private.enrolment_codes as given on given.enrolment_id = one.id
     where one.class_id = $1 order by one.place desc limit 1`,
    [id],
  )
  return row!
}

/** What the host's phone shows now, as a resident's camera opens it. */
async function doorOf(one: HeldClass): Promise<string> {
  const { code } = await asLead<{ code: string }>(ward(), 'self_check_in_code($1)', [one.venues[0]])
  return `${signal().url}/help/class/${one.code}/here?door=${code}`
}

/** What it showed ten minutes ago. */
async function doorBefore(one: HeldClass): Promise<string> {
  const [row] = await ward().sql<{ code: string }>(
    `select private.door_code(secret, $2, private.door_window(now() - interval '10 minutes')) as code
     from private.class_secrets where class_id = $1`,
    [one.id, one.venues[0]],
  )
  return `${signal().url}/help/class/${one.code}/here?door=${row!.code}`
}

test('the slip goes onto paper, into the calendar and into a message; its square names the enrolment', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
  const one = await classTomorrow(ward(), 6)
  await enrolOnScreen(page, `${signal().url}/c/${one.code}`, { ...who, people: 2 })
  const { id, code } = await lastOf(one)
  await expect(page.getByText(vi.done.spoken(spellCode(code, 'vi')))).toBeVisible()
  expect(await readSquare(square(page))).toBe(`${signal().url}/help/enrolment?code=${code}#${id}`)
  await look(page, 'class-slip')
  const printed = await page.pdf({ path: 'test-results/screens/class-slip.pdf', ...paper })
  expect(printed.length).toBeGreaterThan(5_000)

  await button(page, vi.slip.send).click()
  await expect(page.getByText(vi.slip.copied)).toBeVisible()
  const message = await page.evaluate(() => navigator.clipboard.readText())
  expect(message).toContain('Nhà văn hóa Khu vực 3, cạnh chợ')
  expect(message).toContain(`/help/enrolment?code=${code}`)
  for (const secret of ['Tư Lành', '345 678', id]) expect(message).not.toContain(secret)

  const [file] = await Promise.all([page.waitForEvent('download'), button(page, vi.slip.calendar).click()])
  const calendar = readFileSync(await file.path(), 'utf8')
  expect(calendar).toContain('SUMMARY:Zalo và gọi video')
  expect(calendar).toContain('BEGIN:VEVENT')
})

test('any camera opens the slip’s page with its code filled in; wrong digits are answered kindly', async ({ page }) => {
  const one = await classTomorrow(ward(), 6)
  const seat = await enrolled(ward().as(null).sql, one, { phone: '0912345678' })
  const { id } = await lastOf(one)
  await page.goto(`${signal().url}/help/enrolment?code=${seat.code}#${id}`)
  await expect(page.getByLabel(slip.code)).toHaveValue(`${seat.code.slice(0, 3)} ${seat.code.slice(3)}`.toUpperCase())
  await expect(page).toHaveURL(`${signal().url}/help/enrolment`)
  await page.getByLabel(vi.found.last4).fill('0000')
  await button(page, mine.find).click()
  await expect(page.getByText(mine.unknown)).toBeVisible()
  await expect(page.getByLabel(vi.found.last4)).toHaveValue('0000')
  await look(page, 'seat-unknown')
  await page.getByLabel(vi.found.last4).fill(seat.last4)
  await button(page, mine.find).click()
  await expect(heading(page, slip.seat)).toBeVisible()
  for (const secret of ['bà Tư', '0912345678', '912 345']) await expect(page.locator('body')).not.toContainText(secret)
  expect(await readSquare(square(page))).toBe(`${signal().url}/help/enrolment?code=${seat.code}#${id}`)
  await look(page, 'seat-found')
})

test('the link of a class online is there for who has a seat, and not for who waits', async ({ page }) => {
  const link = 'https://meet.example.org/lop-hoc'
  const one = await classTomorrow(ward(), 1, { mode: 'mixed', online_link: link })
  const [first, second] = [await enrolled(ward().as(null).sql, one), await enrolled(ward().as(null).sql, one)]
  await openSeat(page, signal().url, first)
  await expect(page.getByRole('link', { name: mine.online })).toHaveAttribute('href', link)
  await openSeat(page, signal().url, second)
  await expect(heading(page, slip.waiting(1))).toBeVisible()
  await expect(page.getByRole('link', { name: mine.online })).toHaveCount(0)
})

test('who keeps a seat in a class online sees the way in at once, and nothing of a door', async ({ page }) => {
  const link = 'https://meet.example.org/lop-hoc'
  const one = await classTomorrow(ward(), 6, { mode: 'online', online_link: link })
  await enrolOnScreen(page, `${signal().url}/c/${one.code}`, who)
  await expect(heading(page, slip.seat)).toBeVisible()
  await expect(page.getByText(slip.keep.online)).toBeVisible()
  await expect(page.getByRole('link', { name: mine.online })).toHaveAttribute('href', link)
  await expect(page.locator('main')).not.toContainText('ở cửa')
  await look(page, 'class-slip-online')

  await asLead(ward(), 'cancel_class($1, $2)', [one.id, 'no_teacher'])
  await page.reload()
  await expect(heading(page, mine.notHeld)).toBeVisible()
  await expect(page.getByRole('link', { name: mine.online })).toHaveCount(0)
  await expect(page.getByText(slip.keep.online)).toHaveCount(0)
  await expect(page.getByText(slip.code)).toHaveCount(0)
  await look(page, 'slip-cancelled')
})

test('with the square at the door and one press they are here, and the slip “đã học” is theirs and verifies', async ({
  page,
}) => {
  const one = await classTomorrow(ward(), 6, soon)
  await enrolOnScreen(page, `${signal().url}/c/${one.code}`, who)
  await page.goto(await doorOf(one))
  await expect(page.getByText(here.notEnrolled)).toBeVisible()
  await look(page, 'class-here')
  await button(page, here.submit).click()
  await expect(page.getByText(here.here)).toBeVisible()
  await look(page, 'class-here-done')
  await page.reload()
  await button(page, here.submit).click()
  await expect(page.getByText(here.already)).toBeVisible()
  const { id } = await lastOf(one)
  expect(
    await ward().sql('select is_self, people_count::integer as people from public.check_ins where enrolment_id = $1', [
      id,
    ]),
  ).toEqual([{ is_self: true, people: 1 }])

  await page.goto(`${signal().url}/help/enrolment`)
  await button(page, /^Zalo và gọi video/u).click()
  await expect(heading(page, mine.came)).toBeVisible()
  await expect(heading(page, learned.slipTitle)).toBeVisible()
  await expect(page.getByText(learned.name)).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Tư Lành')
  await look(page, 'learned-slip')
  await page.pdf({ path: 'test-results/screens/learned-slip.pdf', ...paper })

  const address = await readSquare(square(page))
  expect(address).toMatch(new RegExp(`^${signal().url}/learned/[a-z2-9]{8}$`, 'u'))
  await page.goto(address!)
  await expect(heading(page, learned.valid)).toBeVisible()
  await expect(page.getByText(learned.validWords)).toBeVisible()
  await expect(page.getByText('Zalo và gọi video', { exact: true })).toBeVisible()
  await expect(page.getByText('Gọi video bằng Zalo')).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Lành')
  await look(page, 'learned-valid')
})

test('an old square is scanned again, another class is told apart, a strange code answered, and no square is no door', async ({
  page,
}) => {
  const [one, other] = [
    await classTomorrow(ward(), 6, soon),
    await classTomorrow(ward(), 6, { ...soon, title: 'VNeID' }),
  ]
  const seat = await enrolled(ward().as(null).sql, one)
  const door = await doorOf(one)
  const type = async (code: string, last4: string) => {
    await page.getByLabel(slip.code).fill(code)
    await page.getByLabel(vi.found.last4).fill(last4)
    await button(page, here.submit).click()
  }
  await page.goto(await doorBefore(one))
  await type(seat.code, seat.last4)
  await expect(page.getByText(here.expired)).toBeVisible()
  await look(page, 'class-here-expired')
  await page.goto(await doorOf(other))
  await type(seat.code, seat.last4)
  await expect(page.getByText(here.otherClass)).toBeVisible()
  await page.goto(door)
  await type('zzzzzz', '0000')
  await expect(page.getByText(here.unknown)).toBeVisible()
  await expect(page.getByText(here.notEnrolled)).toBeVisible()
  await page.goto(`${signal().url}/help/class/${one.code}/here`)
  await expect(page.getByText(here.scan)).toBeVisible()
  await expect(button(page, here.submit)).toHaveCount(0)
  const [{ came } = {}] = await ward().sql<{ came: number }>(
    'select count(*)::integer as came from public.check_ins where class_id = any ($1)',
    [[one.id, other.id]],
  )
  expect(came).toBe(0)
})

test('a slip nobody gave out is not one, whatever is typed', async ({ page }) => {
  await page.goto(`${signal().url}/learned`)
  await page.getByLabel(learned.code).fill('  abcd-2345 ')
  await button(page, learned.submit).click()
  await expect(heading(page, learned.unknown)).toBeVisible()
  await look(page, 'learned-unknown')
  await page.goto(`${signal().url}/learned/${encodeURIComponent('<b>🌸</b>')}`)
  await expect(heading(page, learned.unknown)).toBeVisible()
  await signal().lose()
  await button(page, learned.submit).click()
  await expect(page.getByText(vi.noSignal)).toBeVisible()
})

test('a volunteer’s phone opens short links and slips “đã học” as anybody’s does', async ({ page }) => {
  const one = await classTomorrow(ward(), 6)
  await page.goto(signal().url)
  await waitUntilReadyOffline(page)
  await page.goto(`${signal().url}/c/${one.code}`)
  await expect(page.getByText('Nhà văn hóa Khu vực 3 · cạnh chợ')).toBeVisible()
  await page.goto(`${signal().url}/learned/abcd2345`)
  await expect(heading(page, learned.unknown)).toBeVisible()
})

const sizes = { phone: { width: 412, height: 915 }, laptop: { width: 1280, height: 800 } }
const looks = [
  { language: 'vi', 'text-size': 'A+' },
  { language: 'en', 'text-size': 'A+' },
  { language: 'vi', 'text-size': 'A++' },
  { language: 'en', 'text-size': 'A++' },
]

for (const worn of looks)
  test(`every page of a class can be read and pressed: ${Object.values(worn).join(', ')}`, async ({ page }) => {
    const one = await classTomorrow(ward(), 6, {
      ...soon,
      audience: 'worker',
      language: 'km',
      mode: 'mixed',
      online_link: 'https://meet.example.org/x',
    })
    const attended = await classTomorrow(ward(), 6, { ...soon, title: 'Khai báo y tế' })
    const learner = await enrolled(ward().as(null).sql, attended)
    await page.goto(`${signal().url}/help`)
    await page.evaluate(
      (given) => Object.entries(given).forEach(([key, value]) => localStorage.setItem(key, value)),
      worn,
    )
    await page.goto(`${signal().url}/c/${one.code}`)
    const words = worn.language === 'vi' ? attending : en
    await page.getByLabel(words.enrol.called, { exact: true }).fill(who.called)
    await page.getByLabel(words.enrol.phone).fill(who.phone)
    const name = (screen: string, size: string) => `res-${screen}-${size}-${Object.values(worn).join('-')}`
    const see = async (screen: string) => {
      for (const [size, box] of Object.entries(sizes)) {
        await page.setViewportSize(box)
        await page.evaluate(() => scrollTo(0, 0))
        await page.screenshot({ path: `test-results/screens/${name(screen, size)}.png`, fullPage: true })
        await expectWholeAccessible(page, name(screen, size))
      }
    }
    await see('class')
    await button(page, words.enrol.agree).click()
    await expect(heading(page, words.slip.seat)).toBeVisible()
    await see('slip')
    await page.goto(await doorOf(one))
    await expect(button(page, words.here.submit)).toBeVisible()
    await see('here')
    await page.goto(await doorOf(attended))
    await page.getByLabel(words.slip.code).fill(learner.code)
    await page.locator('input[inputmode=numeric]').fill(learner.last4)
    await button(page, words.here.submit).click()
    await expect(page.getByText(words.here.here)).toBeVisible()
    await page.goto(`${signal().url}/help/enrolment?code=${learner.code}`)
    await page.locator('input[inputmode=numeric]').fill(learner.last4)
    await see('finding')
    await page.locator('form button').click()
    await expect(heading(page, words.mine.came)).toBeVisible()
    await see('learned-slip')
    await page.goto((await readSquare(square(page)))!)
    await expect(heading(page, words.learned.valid)).toBeVisible()
    await see('learned')
    await page.goto(`${signal().url}/help/classes`)
    await expect(page.locator('main a.row').first()).toBeVisible()
    await see('classes')
  })
