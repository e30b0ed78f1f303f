import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Page, expect } from '@playwright/test'
import { en as englishDoor } from '../../src/i18n/class-door/en.ts'
import { vi as doorWords } from '../../src/i18n/class-door/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { callOf } from '../database/asked-help.ts'
import type { HeldClass } from '../database/held-classes.ts'
import { expectWholeAccessible } from './accessible.ts'
import {
  classSoon,
  coverageHere,
  enrolledAs,
  letTamSignIn,
  neighbourhoodOf,
  profileOf,
  rowsOnPhone,
} from './class-at-door.ts'
import { arrived, counter, createHelpersPhones, find, line, openDoor, press, send } from './door-on-screen.ts'
import { readSquare } from './read-square.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { filmOf } from './slip-film.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { roster, newcomer, scan, door, counts } = doorWords

test.beforeAll(() => letTamSignIn(ward().sql))

const phones = createHelpersPhones(() => signal().url)
test.afterEach(() => phones.forget())

const openDoorOf = (page: Page, { id }: HeldClass) => openDoor(page, { url: signal().url, classId: id })
const sendAll = (page: Page) => send(page, signal().url)

const small = { width: 412, height: 915 }
const laptop = { width: 1280, height: 800 }

async function look(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/${name}.png` })
  // What comes a moment later than the page makes it longer than it was unrolled.
  await expect(() => expectWholeAccessible(page, name)).toPass({ timeout: 20_000 })
}

async function seeSheet(page: Page, { open, name }: { open: string; name: string }) {
  await page.getByRole('button', { name: open, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(page, name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const helpsHere = async () => Number((await coverageHere(ward()))['helps'])

test('two phones at one door without a signal write down whoever comes, and at the ward each is one', async () => {
  const one = await classSoon(ward())
  const other = await classSoon(ward(), {
    title: 'Khai báo y tế',
    helpers: [{ profile_id: await profileOf(ward().sql, 'hanh'), venue: null, role: 'helper' }],
  })
  const bay = await enrolledAs(ward(), one, { called: 'ông Bảy', phone: '0901000417' })
  await enrolledAs(ward(), one, { called: 'cô Ẩn', phone: '0901000902' })
  await enrolledAs(ward(), one, { called: 'bà Điệp', phone: '0901000335', people: 2 })
  await enrolledAs(ward(), one, { called: 'chị Bưởi', phone: '0901000118' })
  await enrolledAs(ward(), one, { called: 'chị Thơm', phone: '0901000555' })
  const stray = await enrolledAs(ward(), other, { called: 'anh Sáu', phone: '0901000777' })
  const helpsBefore = await helpsHere()

  const film = filmOf([bay.slip, stray.slip, 'https://vi.wikipedia.org'], join(test.info().outputDir, 'slips.y4m'))
  const hanh = await phones.open('hanh', film)
  const tam = await phones.open('tam')
  await openDoorOf(hanh.page, one)
  await openDoorOf(tam.page, one)
  await signal().lose()

  // The first: by the slip, by digits, unasked by name and counted, plus and minus.
  let { page } = hanh
  await page.reload()
  await page.getByRole('button', { name: scan.open }).click()
  await expect(page.getByText(scan.written('ông Bảy', 1))).toBeVisible()
  await expect(page.getByText(/Phiếu này của lớp khác: Khai báo y tế/u)).toBeVisible()
  await expect(page.getByText(scan.noSlip)).toBeVisible()
  await expect(page.getByText(scan.already('ông Bảy'))).toBeVisible()
  await page.getByRole('button', { name: scan.close }).click()
  await arrived(page, 1)
  await find(page, '902')
  await expect(line(page, 'ông Bảy')).toHaveCount(0)
  await line(page, 'cô Ẩn').check()
  await page.getByRole('button', { name: vi.common.undo }).click()
  await expect(line(page, 'cô Ẩn')).not.toBeChecked()
  await arrived(page, 1)
  await line(page, 'cô Ẩn').check()
  await find(page, '')
  await arrived(page, 2)

  await page.getByRole('button', { name: newcomer.open }).click()
  await page.getByRole('radio', { name: newcomer.named }).check()
  await expect(page.getByText(/Bà con đồng ý để người phụ trách lớp/u)).toBeVisible()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(vi.checkIn.problems.consent)).toBeVisible()
  await page.getByRole('radio', { name: vi.checkIn.consentYes }).check()
  await page.getByLabel(newcomer.called).fill('ông Chín Lúa')
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(line(page, 'ông Chín Lúa')).toBeChecked()
  await page.getByRole('button', { name: newcomer.open }).click()
  await page.getByRole('radio', { name: newcomer.counted }).check()
  await page.getByLabel(newcomer.group).selectOption('students')
  const howMany = page.getByRole('dialog').getByRole('button', { name: vi.checkIn.more })
  await howMany.dblclick()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(counter(page, 'students').getByText('3')).toBeVisible()
  // It ends at a number it never passed: once so many are here, the last press is on the phone too.
  for (const sign of ['more', 'less', 'more', 'more'] as const) await press(page, 'elderly', sign)
  await expect(counter(page, 'elderly').getByText('2')).toBeVisible()
  await arrived(page, 8)

  await hanh.phone.kill()
  page = await hanh.phone.start()
  await page.goto(`${signal().url}/classes/${one.id}/door`)
  await arrived(page, 8)
  await expect(counter(page, 'elderly').getByText('2')).toBeVisible()
  await expect(line(page, 'ông Chín Lúa')).toBeChecked()
  await expect(line(page, 'ông Bảy')).toBeChecked()

  // The second, at the same door: one by a name typed without marks, one the first has met too, one who waits for a seat.
  await tam.page.reload()
  await find(tam.page, 'diep')
  await line(tam.page, 'bà Điệp').check()
  await arrived(tam.page, 2)
  await find(tam.page, '')
  await line(tam.page, 'ông Bảy').focus()
  await tam.page.keyboard.press('Space')
  await expect(tam.page.getByText(roster.waiting)).toBeVisible()
  await line(tam.page, 'chị Thơm').check()
  await press(tam.page, 'elderly', 'more')
  await arrived(tam.page, 5)

  await signal().find()
  await sendAll(page)
  await sendAll(tam.page)
  await sendAll(page)
  for (const phone of [page, tam.page]) {
    await phone.goto(`${signal().url}/classes/${one.id}/door`)
    await arrived(phone, 12)
    await expect(line(phone, 'ông Bảy')).toBeChecked()
  }
  await expect(counter(tam.page, 'elderly').getByText('1')).toBeVisible()
  await expect(tam.page.getByText(counts.others(2))).toBeVisible()

  const lead = ward().as(await profileOf(ward().sql, 'binh')).sql
  expect(await callOf(lead, 'class_result($1)', [one.id])).toMatchObject({ attended: 12, named: 6, no_shows: 1 })
  const [facts] = await ward().sql(
    `select (select count(*)::integer from private.standing_check_ins where subject_id = $2 and not is_void) as meetings,
       (select count(*)::integer from private.current_check_ins where subject_id = $2 and not is_void) as counted,
       (select count(*)::integer from public.command_log where status <> 'applied') as not_applied,
       (select count(*)::integer from private.current_check_ins where class_id = $1 and not is_void and subject_id is null) as chains`,
    [one.id, bay.id],
  )
  expect(facts).toEqual({ meetings: 2, counted: 1, not_applied: 0, chains: 3 })
  expect(await helpsHere()).toBe(helpsBefore + 12)

  // Taken back by one phone, both meetings are: nobody is counted who was not there.
  await line(tam.page, 'ông Bảy').uncheck()
  await arrived(tam.page, 11)
  await sendAll(tam.page)
  expect(await callOf(lead, 'class_result($1)', [one.id])).toMatchObject({ attended: 11, named: 5, no_shows: 2 })
  expect(await helpsHere()).toBe(helpsBefore + 11)
})

test('the roster leaves the phone of a helper who is taken off the list, and every phone when its time is over', async () => {
  const one = await classSoon(ward())
  await enrolledAs(ward(), one, { called: 'bà Lan', phone: '0901000222' })
  const [hanh, tam] = [await phones.open('hanh'), await phones.open('tam')]
  for (const { page } of [hanh, tam]) {
    await page.goto(`${signal().url}/classes/${one.id}/door`)
    await expect(line(page, 'bà Lan')).toBeVisible()
  }
  const held = await rowsOnPhone(tam.page, 'enrolments')
  await line(tam.page, 'bà Lan').check()
  await sendAll(tam.page)

  const lead = ward().as(await profileOf(ward().sql, 'binh')).sql
  const staying = [{ profile_id: await profileOf(ward().sql, 'hanh'), venue: null, role: 'helper' }]
  expect(await callOf(lead, 'set_class_helpers($1, $2::jsonb)', [one.id, JSON.stringify(staying)])).toMatchObject({
    outcome: 'set',
  })
  await sendAll(tam.page)
  await tam.page.goto(`${signal().url}/classes/${one.id}/door`)
  await expect(tam.page.getByText(door.closed)).toBeVisible()
  await expect(tam.page.getByText('bà Lan')).toHaveCount(0)
  expect(await rowsOnPhone(tam.page, 'enrolments')).toBe(held - 1)

  await hanh.page.reload()
  await expect(line(hanh.page, 'bà Lan')).toBeVisible()
  const heldByHer = await rowsOnPhone(hanh.page, 'enrolments')
  await ward().sql(
    `update public.classes set starts_at = now() - interval '7 days 3 hours', ends_at = now() - interval '7 days 1 hour' where id = $1`,
    [one.id],
  )
  await sendAll(hanh.page)
  await hanh.page.goto(`${signal().url}/classes/${one.id}/door`)
  await expect(hanh.page.getByText(door.closed)).toBeVisible()
  expect(await rowsOnPhone(hanh.page, 'enrolments')).toBe(heldByHer - 1)
})

test('the door can be read and pressed by everybody, in both languages, on a phone and on a laptop', async ({
  page,
}) => {
  const venues = [1, 2].map((place) => ({
    name: place === 1 ? 'Nhà văn hóa Khu vực 3' : 'Chợ Bến Sen',
    lon: 105.78,
    lat: 10.03,
    capacity: place === 1 ? 5 : 20,
  }))
  const neighbourhood_id = await neighbourhoodOf(ward().sql)
  const one = await classSoon(ward(), { venues: venues.map((venue) => ({ ...venue, neighbourhood_id })) })
  await enrolledAs(ward(), one, { called: 'Trần Văn Bảy', phone: '0902000417' })
  await enrolledAs(ward(), one, { called: 'Lê Thị Ngọc Ẩn', phone: '0902000902' })
  await enrolledAs(ward(), one, { called: 'Phạm Ngọc Điệp', phone: '0902000335', people: 2 })
  await enrolledAs(ward(), one, { called: 'Nguyễn Văn Tư', phone: '0902000111' })
  await enrolledAs(ward(), one, { called: 'Huỳnh Thị Bưởi', phone: '0902000118' })
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(page.getByRole('link', { name: doorWords.today.door }).first()).toBeVisible()
  await look(page, 'class-today-vi')
  await page.goto(`${signal().url}/classes/${one.id}/door`)
  await line(page, 'Trần Văn Bảy').check()
  await line(page, 'Lê Thị Ngọc Ẩn').check()
  await press(page, 'elderly', 'more')
  await arrived(page, 3)
  for (const [language, words] of [
    ['vi', doorWords],
    ['en', englishDoor],
  ] as const) {
    await page.evaluate((spoken) => localStorage.setItem('language', spoken), language)
    await page.goto(`${signal().url}/classes/${one.id}/door`)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(line(page, 'Trần Văn Bảy')).toBeChecked()
    await page.setViewportSize(laptop)
    await look(page, `class-door-laptop-${language}`)
    await page.setViewportSize(small)
    await look(page, `class-door-phone-${language}`)
    await seeSheet(page, { open: words.newcomer.open, name: `class-newcomer-${language}` })
    await seeSheet(page, { open: words.person.open('Trần Văn Bảy'), name: `class-person-${language}` })
    await seeSheet(page, { open: words.taught.change, name: `class-taught-${language}` })
    await seeSheet(page, { open: words.done.open, name: `class-done-${language}` })
    await seeSheet(page, { open: words.scan.open, name: `class-scan-${language}` })
    await seeSheet(page, { open: words.selfCode.open, name: `class-self-code-${language}` })
  }
  await page.evaluate(() => {
    localStorage.setItem('language', 'vi')
    localStorage.setItem('text-size', 'A++')
    localStorage.setItem('contrast', 'sun')
  })
  await page.reload()
  await expect(line(page, 'Trần Văn Bảy')).toBeChecked()
  await look(page, 'class-door-sun')
})

test('the code to check in oneself is that of the door, and without a signal the page says so', async ({ page }) => {
  const one = await classSoon(ward())
  await signIn(page, { url: signal().url, name: 'hanh' })
  await waitUntilReadyOffline(page)
  await page.goto(`${signal().url}/classes/${one.id}/door`)
  await arrived(page, 0)
  await page.getByRole('button', { name: doorWords.selfCode.open }).click()
  const code = page.getByRole('dialog').getByRole('img')
  await expect(code).toBeVisible()
  const lead = ward().as(await profileOf(ward().sql, 'binh')).sql
  const answer = await callOf<{ code: string }>(lead, 'self_check_in_code($1)', [one.venues[0]])
  expect(await readSquare(code)).toMatch(new RegExp(`/help/class/${one.code}/here\\?door=[2-9a-z]{6}$`, 'u'))
  await expect(page.getByRole('img', { name: doorWords.selfCode.label(answer.code) })).toBeVisible()
  await page.getByRole('button', { name: newcomer.close }).click()
  await signal().lose()
  await page.getByRole('button', { name: doorWords.selfCode.open }).click()
  await expect(page.getByText(doorWords.selfCode.offline)).toBeVisible()
})

test('a cancelled class, one of somebody else and one nobody knows are told plainly', async ({ page }) => {
  const rained = await classSoon(ward())
  const notMine = await classSoon(ward(), { helpers: [] })
  await ward().sql(`update public.classes set cancelled_at = now(), cancel_reason = 'rain' where id = $1`, [rained.id])
  await signIn(page, { url: signal().url, name: 'hanh' })
  const open = (id: string) => page.goto(`${signal().url}/classes/${id}/door`)
  await open(rained.id)
  await expect(page.getByText(door.cancelled(door.reasons.rain))).toBeVisible()
  await open(notMine.id)
  await expect(page.getByText(door.closed)).toBeVisible()
  await look(page, 'class-door-closed')
  await open(randomUUID())
  await expect(page.getByText(door.absent)).toBeVisible()
})

test('ambassadors in training are written down by name; their skills grow', async ({ page }) => {
  const training = await classSoon(ward(), { kind: 'trainers', skills: ['S6'] })
  const skills = async () => {
    const [row] = await ward().sql<{ skills_trained: string[] }>(
      `select skills_trained from public.profiles where sign_in_name = 'tam'`,
    )
    return row?.skills_trained
  }
  expect(await skills()).not.toContain('S6')
  const helps = await helpsHere()
  await signIn(page, { url: signal().url, name: 'hanh' })
  await page.goto(`${signal().url}/classes/${training.id}/door`)
  await line(page, 'Thái Minh Tâm').check()
  await arrived(page, 1)
  await look(page, 'class-door-training')
  await sendAll(page)
  expect(await skills()).toContain('S6')
  expect(await helpsHere()).toBe(helps)
})
