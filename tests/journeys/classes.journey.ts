import { type Locator, type Page, expect } from '@playwright/test'
import { en as classesEn } from '../../src/i18n/classes/en.ts'
import { told } from '../../src/i18n/classes/told.ts'
import { vi as words } from '../../src/i18n/classes/vi.ts'
import { capitalise, formatDay } from '../../src/i18n/format.ts'
import { en } from '../../src/i18n/en.ts'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { hoursFromNow } from '../database/held-classes.ts'
import { expectWholeAccessible } from './accessible.ts'
import { classSoon, profileOf, neighbourhoodOf } from './class-at-door.ts'
import { readSquare } from './read-square.ts'
import { password, signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { agenda, scheduling, page: ofClass } = words

const laptop = { width: 1280, height: 800 }
const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString()
const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
const dayChip = (moment: string) => capitalise(formatDay(moment, 'vi'))
const dayField = (moment: string) => new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10)

async function look(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true })
  await expectWholeAccessible(page, name)
}

async function lookInEnglish(page: Page, name: string, heading: string) {
  await page.evaluate(() => localStorage.setItem('language', 'en'))
  await page.reload()
  await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible()
  await look(page, `${name}-en`)
  await page.evaluate(() => localStorage.setItem('language', 'vi'))
  await page.reload()
}

const place = (page: Page, number: number) => page.getByRole('group', { name: scheduling.venue(number), exact: true })
const venueRow = (page: Page, name: string) =>
  page.getByRole('region', { name: ofClass.where }).getByText(name).locator('..')

async function enrol(page: Page, called: string): Promise<Locator> {
  await page.getByRole('button', { name: ofClass.enrol, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(ofClass.called).fill(called)
  await sheet.getByRole('button', { name: ofClass.agree }).click()
  await expect(sheet.getByText(ofClass.nameWords)).toBeVisible()
  return sheet
}

/** Of who enrolled last in a class. */
async function lastEnrolled(classId: string) {
  const [row] = await ward().sql<{ id: string }>(
    'select id from public.enrolments where class_id = $1 order by place desc limit 1',
    [classId],
  )
  return row!
}

async function changeSeats(page: Page, venue: string, seats: string) {
  await page.getByRole('button', { name: `${ofClass.change}: ${venue}` }).click()
  await page.getByRole('dialog').getByLabel(scheduling.capacity).fill(seats)
  await page.getByRole('dialog').getByRole('button', { name: ofClass.save }).click()
}

test('a lead holds a class at three places with two helpers, is warned of a clash, and finds it in the agenda and on the map', async ({
  page,
}) => {
  await page.setViewportSize(laptop)
  await signIn(page, { url: ward().url, name: 'binh' })
  await page.goto(`${ward().url}/outings`)
  await page.getByRole('main').getByRole('link', { name: agenda.title, exact: true }).click()
  await page.getByRole('link', { name: agenda.fresh }).click()

  const save = page.getByRole('button', { name: scheduling.save, exact: true })
  await save.click()
  await expect(page.getByRole('status').filter({ hasText: scheduling.missing.title })).toBeVisible()
  await page.getByLabel(scheduling.name).fill('Khám bệnh qua mạng')
  await expect(page.getByText(scheduling.missing.title)).toHaveCount(0)
  await page.getByRole('button', { name: dayChip(tomorrow), exact: true }).click()
  await place(page, 1).getByLabel(scheduling.point).selectOption('Nhà văn hóa Khu vực 3')
  await expect(place(page, 1).getByLabel(scheduling.venueName)).toHaveValue('Nhà văn hóa Khu vực 3')
  await page.getByRole('button', { name: scheduling.addVenue }).click()
  await place(page, 2).getByLabel(scheduling.point).selectOption('Chợ Bến Sen')
  await page.getByRole('button', { name: scheduling.addVenue }).click()
  await place(page, 3).getByLabel(scheduling.venueName).fill('Sân chùa')
  await place(page, 3).getByLabel(scheduling.area).selectOption({ label: 'Khu vực 3' })
  await place(page, 3).getByLabel(scheduling.capacity).fill('3')
  await place(page, 3).getByRole('button', { name: scheduling.openMap }).click()
  await page.getByRole('application', { name: scheduling.map('Sân chùa') }).click()
  await expect(place(page, 3).getByText(scheduling.placed)).toBeVisible()
  await page.getByRole('checkbox', { name: 'cô Hạnh' }).check()
  await page.getByLabel(scheduling.at('cô Hạnh')).selectOption('Sân chùa')
  await page.getByRole('checkbox', { name: 'anh Tâm' }).check()
  const warned = page.getByRole('listitem').filter({ hasText: 'Gọi video cho con cháu' })
  await expect(warned.filter({ hasText: 'cô Hạnh' })).toBeVisible()
  await expect(warned.filter({ hasText: 'Nhà văn hóa Khu vực 3' })).toBeVisible()
  await look(page, 'class-new-laptop')
  await save.click()
  await expect(page.getByText(scheduling.done, { exact: true })).toBeVisible()

  await expect(page).toHaveURL(/\/classes\/[0-9a-f-]{36}$/u)
  await expect(page.getByRole('heading', { name: 'Khám bệnh qua mạng' })).toBeVisible()
  for (const name of ['Nhà văn hóa Khu vực 3', 'Chợ Bến Sen', 'Sân chùa'])
    await expect(page.getByRole('region', { name: ofClass.where }).getByText(name).first()).toBeVisible()
  await expect(page.getByRole('region', { name: ofClass.where }).getByText(words.words.seats(0, 3))).toBeVisible()
  await expect(page.getByRole('img', { name: ofClass.map })).toBeVisible()
  const helpers = page.getByRole('region', { name: ofClass.helpers })
  await expect(helpers.getByText('cô Hạnh')).toBeVisible()
  await expect(helpers.getByText('anh Tâm')).toBeVisible()
  await look(page, 'class-laptop')
  await page.getByRole('button', { name: ofClass.enrol, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: ofClass.agree }).click()
  await expect(sheet.getByRole('status').filter({ hasText: ofClass.noVenue })).toBeVisible()
  await sheet.getByRole('button', { name: vi.common.cancel, exact: true }).click()

  await page.goto(`${ward().url}/classes`)
  await expect(page.getByRole('link').filter({ hasText: 'Khám bệnh qua mạng' })).toContainText(agenda.hosting)
  await expect(page.getByRole('application', { name: agenda.map })).toBeVisible()
  await look(page, 'classes-laptop')
  await lookInEnglish(page, 'classes-laptop', classesEn.agenda.title)
  await page.goto(`${ward().url}/outings`)
  await page.getByRole('link').filter({ hasText: 'Khám bệnh qua mạng' }).click()
  await expect(page.getByRole('heading', { name: 'Khám bệnh qua mạng' })).toBeVisible()
})

test('a place made larger lets who waits move up; a class moves, and is cancelled with a reason everybody reads', async ({
  page,
}) => {
  const venue = { name: 'Nhà văn hóa Khu vực 3', neighbourhood_id: await neighbourhoodOf(ward().sql), capacity: 1 }
  const one = await classSoon(ward(), {
    title: 'Nộp hồ sơ tại nhà',
    starts_at: new Date(Date.parse(`${dayField(inTwoDays)}T15:00:00+07:00`)).toISOString(),
    ends_at: new Date(Date.parse(`${dayField(inTwoDays)}T17:00:00+07:00`)).toISOString(),
    venues: [venue],
  })
  await signIn(page, { url: ward().url, name: 'binh' })
  await page.goto(`${ward().url}/classes/${one.id}`)
  const roster = page.getByRole('region', { name: ofClass.roster })
  const first = await enrol(page, 'bà Tư Lành')
  await expect(first.getByText(ofClass.enrolled)).toBeVisible()
  await first.getByRole('button', { name: ofClass.close, exact: true }).last().click()
  const second = await enrol(page, 'ông Sửu')
  await expect(second.getByText(ofClass.waiting(1))).toBeVisible()
  await expect(second.getByText(told.vi.slip.waiting(1))).toBeVisible()
  await look(page, 'class-enrolled-by-word')
  const { id } = await lastEnrolled(one.id)
  expect(await readSquare(second.locator('svg.qr'))).toMatch(
    new RegExp(`/help/enrolment\\?code=[a-z0-9]{6}#${id}$`, 'u'),
  )
  await page.pdf({ path: 'test-results/screens/class-enrolled-by-word.pdf', format: 'A5' })
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: 'test-results/screens/class-enrolled-printed.png', fullPage: true })
  for (const hidden of [ofClass.roster, ofClass.printSlip, ofClass.enrolTitle])
    await expect(page.getByText(hidden, { exact: true }).first()).toBeHidden()
  await expect(second.getByText('Nộp hồ sơ tại nhà')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await second.getByRole('button', { name: ofClass.close, exact: true }).last().click()
  await expect(roster.getByText(ofClass.inLine(1))).toBeVisible()

  await changeSeats(page, venue.name, '2')
  await expect(page.getByText(ofClass.venueDone)).toBeVisible()
  await expect(roster.getByText('ông Sửu')).toBeVisible()
  await expect(roster.getByText(ofClass.inLine(1))).toHaveCount(0)
  await expect(venueRow(page, venue.name)).toContainText(words.words.seats(2, 2))
  await page.getByRole('button', { name: ofClass.about('bà Tư Lành') }).click()
  await page.getByRole('dialog').getByRole('button', { name: ofClass.takeBack }).click()
  await expect(page.getByText(ofClass.takenBack)).toBeVisible()
  await expect(venueRow(page, venue.name)).toContainText(words.words.seats(1, 2))
  await page.getByRole('button', { name: ofClass.enrol, exact: true }).click()
  const third = page.getByRole('dialog')
  await third.getByLabel(ofClass.called).fill('bà Tư Lành')
  await third.getByLabel(ofClass.phone).fill('0912 345 678')
  await third.getByRole('button', { name: ofClass.agree }).click()
  await expect(third.getByText(ofClass.codeWords)).toBeVisible()
  await expect(third.getByText(told.vi.slip.code)).toBeVisible()
  await look(page, 'class-enrolled-with-phone')
  await third.getByRole('button', { name: ofClass.close, exact: true }).last().click()
  await changeSeats(page, venue.name, '1')
  await expect(page.getByRole('dialog').getByText(words.words.refused.people_seated)).toBeVisible()
  await look(page, 'class-people-seated')
  await page.getByRole('dialog').getByRole('button', { name: vi.common.cancel, exact: true }).click()

  await page.getByRole('button', { name: ofClass.move, exact: true }).click()
  await page.getByLabel(teamwork.outings.fresh.day).fill('')
  await page.getByRole('button', { name: ofClass.moveSave }).click()
  await expect(page.getByRole('dialog').getByText(teamwork.outings.fresh.dayMissing)).toBeVisible()
  await page.getByLabel(teamwork.outings.fresh.day).fill(dayField(inTwoDays))
  await page.getByLabel(teamwork.outings.fresh.from).fill('16:00')
  await page.getByLabel(teamwork.outings.fresh.to).fill('18:00')
  await page.getByRole('button', { name: ofClass.moveSave }).click()
  await expect(page.getByText(ofClass.moveDone)).toBeVisible()
  await expect(page.getByText('16 giờ đến 18 giờ').first()).toBeVisible()
  await expect(page.getByText(/^Lớp Nộp hồ sơ tại nhà đổi giờ hoặc chỗ/u)).toBeVisible()
  await look(page, 'class-moved')
  await lookInEnglish(page, 'class-moved', 'Nộp hồ sơ tại nhà')

  await page.getByRole('button', { name: ofClass.edit }).click()
  const editing = page.getByRole('dialog')
  await editing.getByLabel(scheduling.name).fill(' ')
  await editing.getByRole('button', { name: ofClass.save }).click()
  await expect(editing.getByText(words.words.fields.title)).toBeVisible()
  await editing.getByLabel(scheduling.name).fill('Nộp hồ sơ từ nhà')
  await editing.getByLabel(scheduling.audience).selectOption(words.words.audiences.worker)
  await look(page, 'class-editing')
  await editing.getByRole('button', { name: ofClass.save }).click()
  await expect(page.getByText(ofClass.editDone)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nộp hồ sơ từ nhà' })).toBeVisible()
  await expect(page.getByText(new RegExp(words.words.audiences.worker, 'u'))).toBeVisible()

  await page.getByRole('button', { name: ofClass.cancel, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: ofClass.cancelSave }).click()
  await expect(sheet.getByText(ofClass.cancelWhyMissing)).toBeVisible()
  await sheet.getByRole('radio', { name: capitalise(words.words.reasons.rain) }).check()
  await look(page, 'class-cancelling')
  await sheet.getByRole('button', { name: ofClass.cancelSave }).click()
  await expect(page.getByText(ofClass.cancelled(words.words.reasons.rain))).toBeVisible()
  // Who comes all the same is written down.
  await expect(page.getByRole('link', { name: ofClass.door })).toBeVisible()
  await expect(page.getByRole('link', { name: ofClass.announce })).toHaveCount(0)
  await expect(page.getByRole('button', { name: ofClass.move, exact: true })).toHaveCount(0)
  await page.goto(`${ward().url}/classes`)
  const row = page.getByRole('link').filter({ hasText: 'Nộp hồ sơ từ nhà' })
  await expect(row).toContainText(agenda.cancelled(words.words.reasons.rain))
  await expect(row.locator('s')).toContainText('Nộp hồ sơ từ nhà')
  await look(page, 'classes')
  await lookInEnglish(page, 'classes', classesEn.agenda.title)
})

test('an ambassador holds a class for their own team; without a signal what was written stays', async ({ page }) => {
  await signIn(page, { url: signal().url, name: 'hanh' })
  await waitUntilReadyOffline(page)
  await page.goto(`${signal().url}/classes/new`)
  await page.getByLabel(scheduling.name).fill('Đặt xe ôm công nghệ')
  await page.getByRole('button', { name: dayChip(inTwoDays), exact: true }).click()
  await page.getByLabel(scheduling.venueName).fill('Quán nước cô Ba')
  await expect(page.getByRole('checkbox', { name: 'anh Tâm' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(scheduling.name)).toHaveValue('Đặt xe ôm công nghệ')
  await expect(page.getByLabel(scheduling.venueName)).toHaveValue('Quán nước cô Ba')
  await signal().lose()
  const save = page.getByRole('button', { name: scheduling.save, exact: true })
  await save.click()
  await expect(page.getByText(scheduling.needsSignal)).toBeVisible()
  await look(page, 'class-new-offline')
  await signal().find()
  // The ward holds it, the answer is lost; the page is even opened anew before one presses again.
  await page.route(
    '**/rpc/schedule_class',
    async (route) => {
      await route.fetch()
      await route.abort('timedout')
    },
    { times: 1 },
  )
  await save.click()
  await expect(page.getByText(scheduling.needsSignal)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(scheduling.name)).toHaveValue('Đặt xe ôm công nghệ')
  await save.click()
  await expect(page.getByText(scheduling.done, { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Đặt xe ôm công nghệ' })).toBeVisible()
  const hosted = await ward().sql<{ team: string; host: boolean }>(
    `select team.name as team, helper.role = 'host' as host from public.classes as class
     join public.teams as team on team.id = class.team_id
     join public.class_helpers as helper on helper.class_id = class.id and helper.profile_id = $1
     where class.title = 'Đặt xe ôm công nghệ'`,
    [await profileOf(ward().sql, 'hanh')],
  )
  expect(hosted).toEqual([{ team: 'Tổ công nghệ số cộng đồng Khu vực 3', host: true }])

  await signal().lose()
  await page.goto(`${signal().url}/classes`)
  await page.getByRole('button', { name: agenda.whose.mine }).click()
  await page.getByRole('link').filter({ hasText: 'Đặt xe ôm công nghệ' }).click()
  await expect(page.getByRole('heading', { name: 'Đặt xe ôm công nghệ' })).toBeVisible()
  await look(page, 'class-offline')
  await signal().find()
  await page.goto(`${signal().url}/classes/new`)
  // What stands is no draft any more.
  await expect(page.getByLabel(scheduling.name)).toHaveValue('')
  await page.evaluate(() => localStorage.setItem('text-size', 'A++'))
  await lookInEnglish(page, 'class-new', classesEn.scheduling.title)
  await expect(page.getByRole('navigation', { name: en.common.sections })).toHaveCount(0)
})

test('a phone the ward has told nothing yet does not say that there is no class, or no team', async ({ page }) => {
  await page.route('**/rpc/pull_changes', (route) => route.abort())
  await page.goto(`${ward().url}/sign-in`)
  await page.getByLabel(vi.signIn.name).fill('hanh')
  await page.getByLabel(vi.signIn.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: vi.signIn.submit }).click()
  await expect(page.getByText(vi.sync.firstLoad)).toBeVisible()
  const waiting = page.getByText(agenda.firstLoad).or(page.getByText(vi.failures.offline.title)).first()
  await page.goto(`${ward().url}/classes`)
  await expect(waiting).toBeVisible()
  await expect(page.getByText(agenda.nothingOf.all)).toHaveCount(0)
  await look(page, 'classes-not-loaded')
  await page.goto(`${ward().url}/classes/new`)
  await expect(waiting).toBeVisible()
  await expect(page.getByText(scheduling.noTeam)).toHaveCount(0)
  await page.unroute('**/rpc/pull_changes')
  await page.reload()
  await expect(page.getByLabel(scheduling.name)).toBeVisible()
})

test('a place moved to where another class is held, and helpers who have another, are told of; then one is done', async ({
  page,
}) => {
  const neighbourhood_id = await neighbourhoodOf(ward().sql)
  const hours = { starts_at: hoursFromNow(72), ends_at: hoursFromNow(74) }
  const at = (name: string, lat: number) => [{ name, lon: 105.7, lat, neighbourhood_id, capacity: 5 }]
  await classSoon(ward(), { ...hours, title: 'Chụp ảnh', venues: at('Sân đình', 10.03) })
  const one = await classSoon(ward(), { ...hours, title: 'Nhắn tin', helpers: [], venues: at('Sân đình', 10.0302) })
  await signIn(page, { url: ward().url, name: 'binh' })
  await page.goto(`${ward().url}/classes/${one.id}`)
  await changeSeats(page, 'Sân đình', '6')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Chụp ảnh' })).toContainText('Sân đình')
  await sheet.getByRole('button', { name: ofClass.close, exact: true }).click()
  await expect(venueRow(page, 'Sân đình')).toContainText(words.words.seats(0, 6))
  await page.getByRole('button', { name: ofClass.changeHelpers }).click()
  await sheet.getByRole('checkbox', { name: 'cô Hạnh' }).check()
  await sheet.getByRole('button', { name: ofClass.save }).click()
  await expect(sheet.getByRole('listitem').filter({ hasText: 'cô Hạnh' })).toContainText('Chụp ảnh')
  await sheet.getByRole('button', { name: ofClass.close, exact: true }).click()
  await expect(sheet).toHaveCount(0)
})
