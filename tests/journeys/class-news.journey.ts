import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Download, type Page, expect } from '@playwright/test'
import { en as announcingEn } from '../../src/i18n/announcing/en.ts'
import { said as spoken } from '../../src/i18n/announcing/said.ts'
import { vi as words } from '../../src/i18n/announcing/vi.ts'
import { expectWholeAccessible } from './accessible.ts'
import { classConsent } from '../database/held-classes.ts'
import { classSoon, enrolledAs, neighbourhoodOf, profileOf } from './class-at-door.ts'
import { readPicture, readSquare } from './read-square.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { announce, after } = words
const laptop = { width: 1280, height: 800 }

async function look(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true })
  await expectWholeAccessible(page, name)
}

async function lookInEnglish(page: Page, { name, en, vi }: { name: string; en: string; vi: string }) {
  await page.evaluate(() => localStorage.setItem('language', 'en'))
  await page.reload()
  await expect(page.getByRole('heading', { name: en, exact: true })).toBeVisible()
  await look(page, `${name}-en`)
  await page.evaluate(() => localStorage.setItem('language', 'vi'))
  await page.reload()
  await expect(page.getByRole('heading', { name: vi, exact: true })).toBeVisible()
}

/** How many pages it prints, and the size of the first in millimetres. */
async function printed(page: Page, name: string) {
  const path = `test-results/screens/${name}.pdf`
  const text = (await page.pdf({ path, preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(text) ?? []
  const millimetres = (points: string) => Math.round((Number(points) / 72) * 25.4)
  return { pages: text.match(/\/Type \/Page\b/gu)?.length, size: [millimetres(width), millimetres(height)] }
}

/** The square of the poster as the printer gets it. */
async function readOnPaper(page: Page) {
  await page.emulateMedia({ media: 'print' })
  const read = await readSquare(page.locator('.sheet-of-paper'))
  await page.emulateMedia({ media: null })
  return read
}

async function downloaded(download: Download, name: string): Promise<Buffer> {
  const path = `test-results/screens/${name}`
  await download.saveAs(path)
  return readFile(path)
}

const classId = async () => {
  const [row] = await ward().sql<{ id: string }>(`select id from public.classes where code = 'sen234'`)
  return row!.id
}

test('a class is announced without a signal too: a text, words for the loudspeaker, a picture, posters of two sizes', async ({
  page,
}) => {
  await signIn(page, { url: signal().url, name: 'binh' })
  await page.goto(`${signal().url}/classes/${await classId()}/announce`)
  await expect(page.getByRole('heading', { name: 'Gọi video cho con cháu' }).first()).toBeVisible()
  await waitUntilReadyOffline(page)
  await signal().lose()
  await page.reload()
  const link = `${signal().url}/c/sen234`
  expect(await readSquare(page.getByRole('img', { name: announce.linkName }).first())).toBe(link)
  const text = page.getByRole('region', { name: announce.zalo })
  for (const said of [
    'Gọi video cho con cháu',
    'từ 8 giờ 30 đến 10 giờ 30',
    'Nhà văn hóa Khu vực 3',
    'Chợ Bến Sen',
    link,
  ])
    await expect(text).toContainText(said)
  const aloud = page.getByRole('region', { name: announce.loudspeaker })
  await expect(aloud).toContainText(spoken.vi.bring)
  await expect(aloud).toContainText('từ tám giờ rưỡi sáng đến mười giờ rưỡi sáng')

  const picture = page.getByRole('img', { name: announce.imageAlt('Gọi video cho con cháu') })
  await expect(picture).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: announce.imageSave }).click()
  expect(await readPicture(page, await downloaded(await saved, 'class-card.png'))).toBe(link)
  await look(page, 'class-announce')

  expect(await printed(page, 'class-poster-a4')).toEqual({ pages: 1, size: [210, 297] })
  await page.getByLabel(announce.posterWhich).selectOption({ label: 'Chợ Bến Sen' })
  await expect(page.locator('.sheet-of-paper')).not.toContainText('Nhà văn hóa')
  await page.getByRole('radio', { name: 'A5' }).check()
  expect(await printed(page, 'class-poster-a5')).toEqual({ pages: 1, size: [148, 210] })
  expect(await readOnPaper(page)).toBe(link)

  await signal().find()
  await lookInEnglish(page, { name: 'class-announce', en: announcingEn.announce.poster, vi: announce.poster })
  await expect(picture).toBeVisible()
  await page.setViewportSize(laptop)
  await look(page, 'class-announce-laptop')
})

const long = (length: number) => 'Hội trường khu dân cư số bảy '.repeat(9).slice(0, length).trim()

test('twenty places with long names still make one page; a class in English is told of in both languages', async ({
  page,
}) => {
  const place = { neighbourhood_id: await neighbourhoodOf(ward().sql), lon: 105.78, lat: 10.03, capacity: 25 }
  const venues = Array.from({ length: 20 }, (_, at) => ({
    ...place,
    name: `${at + 1} ${long(76)}`,
    place_words: long(120),
  }))
  const one = await classSoon(ward(), { title: long(80), venues, language: 'en' })
  await signIn(page, { url: ward().url, name: 'binh' })
  await page.goto(`${ward().url}/classes/${one.id}/announce`)
  await page.getByRole('radio', { name: announce.languages.en }).check()
  await expect(page.getByRole('region', { name: announce.zalo })).toContainText(spoken.en.places(500))
  await page.getByRole('radio', { name: announce.languages.vi }).check()
  await expect(page.getByRole('region', { name: announce.zalo })).toContainText(spoken.vi.taughtIn.en)
  await expect(page.locator('.sheet-of-paper')).toContainText(/Và 1\d nơi khác/u)
  for (const [size, millimetres] of Object.entries({ A4: [210, 297], A5: [148, 210] })) {
    await page.getByRole('radio', { name: size }).check()
    expect(await printed(page, `class-crowded-${size}`)).toEqual({ pages: 1, size: millimetres })
    expect(await readOnPaper(page)).toBe(`${ward().url}/c/${one.code}`)
  }
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: announce.imageSave }).click()
  const picture = await downloaded(await saved, 'class-crowded-card.png')
  expect(await readPicture(page, picture)).toBe(`${ward().url}/c/${one.code}`)
})

test('a cancelled class is announced no more', async ({ page }) => {
  const off = await classSoon(ward(), { title: 'Lớp không mở' })
  const host = ward().as(await profileOf(ward().sql, 'binh'))
  await host.sql(`select public.cancel_class($1, 'rain')`, [off.id])
  await signIn(page, { url: ward().url, name: 'binh' })
  await page.goto(`${ward().url}/classes/${off.id}/announce`)
  await expect(page.getByText(announce.off)).toBeVisible()
  await expect(page.getByRole('button', { name: announce.posterPrint })).toHaveCount(0)
})

/** As an app of hers would send it. */
async function write(name: string, command: string, payload: object) {
  const sent = {
    id: randomUUID(),
    name: command,
    payload,
    scope: null,
    needs: [],
    made_at: new Date().toISOString(),
    device_id: randomUUID(),
    app_schema: 1,
    clock_at: new Date().toISOString(),
  }
  const { sql } = ward().as(await profileOf(ward().sql, name))
  const [row] = await sql<{ answers: { answer: string }[] }>('select public.apply_commands($1::jsonb) as answers', [
    JSON.stringify([sent]),
  ])
  expect(row?.answers, JSON.stringify(row)).toMatchObject([{ answer: 'applied' }])
}

test('afterwards figures, who is placed at their home, and slips whose square tells no name', async ({ page }) => {
  const one = await classSoon(ward(), { skills: ['S3'] })
  const bay = await enrolledAs(ward(), one, { called: 'ông Bảy Thạnh', phone: '0901000417' })
  await enrolledAs(ward(), one, { called: 'cô Ẩn', phone: '0901000902' })
  const came = {
    class_id: one.id,
    venue_id: one.venues[0],
    skills: { S3: 'shown' },
    helped_at: new Date().toISOString(),
  }
  await write('hanh', 'check_in_to_class', {
    ...came,
    check_in_id: randomUUID(),
    enrolment_id: bay.id,
    needs_visit: true,
  })
  await write('hanh', 'count_class_attendance', {
    ...came,
    check_in_id: randomUUID(),
    audience_group: 'resident',
    priorities: ['elderly'],
    people_count: 4,
  })
  const [neighbour] = await ward().sql<{ id: string; name: string }>(
    `select person.id, person.full_name as name from public.people as person
     join public.assignments as held on held.part_id = person.part_id and held.ended_at is null
     join public.profiles as walker on walker.id = held.profile_id and walker.sign_in_name = 'hanh'
     where person.erased_at is null and person.merged_into is null and person.full_name is not null order by person.id limit 1`,
  )
  await signIn(page, { url: signal().url, name: 'hanh' })
  await page.goto(`${signal().url}/classes/${one.id}/after`)
  await expect(page.getByText(after.came(5))).toBeVisible()
  await expect(page.getByText(after.notYet(1))).toBeVisible()
  await expect(page.getByText(after.follow(1))).toBeVisible()
  await look(page, 'class-after')

  await page.getByRole('button', { name: after.place }).click()
  await page.getByLabel(after.find).fill('khôngaicả')
  await expect(page.getByText(after.findNone)).toBeVisible()
  await page.getByLabel(after.find).fill(neighbour!.name)
  await look(page, 'class-place')
  await page.getByRole('dialog').getByRole('button', { name: neighbour!.name }).first().click()
  await expect(page.getByText(after.placed)).toBeVisible()
  await expect(page.getByRole('button', { name: after.place })).toHaveCount(0)
  const [record] = await ward().sql(
    `select home.needs @> array['home_visit'] as is_asked, came.household_id = home.id as is_there
     from public.check_ins as came join public.people as person on person.id = came.person_id
     join public.households as home on home.id = person.household_id where came.enrolment_id = $1`,
    [bay.id],
  )
  expect(record).toEqual({ is_asked: true, is_there: true })

  const slip = page.locator('.learned')
  await expect(slip).toHaveCount(1)
  for (const told of ['ông Bảy Thạnh', 'Zalo và gọi video', 'Tổ công nghệ số cộng đồng Khu vực 1'])
    await expect(slip).toContainText(told)
  const address = await readSquare(slip.locator('.qr'))
  expect(address).toMatch(/\/learned\/[a-z0-9]{8}$/u)
  expect(await printed(page, 'class-slips')).toMatchObject({ pages: 1, size: [210, 297] })
  await page.setViewportSize(laptop)
  await look(page, 'class-after-laptop')
  await lookInEnglish(page, { name: 'class-after', en: announcingEn.after.slips, vi: after.slips })

  await page.goto(address ?? '')
  await expect(page.locator('body')).toContainText('Zalo và gọi video')
  await expect(page.locator('body')).not.toContainText('Bảy')

  await page.goto(`${signal().url}/classes/${one.id}`)
  await waitUntilReadyOffline(page)
  await signal().lose()
  await page.goto(`${signal().url}/classes/${one.id}/after`)
  await expect(page.getByText(after.needsSignal)).toBeVisible()
})

test('of a training one reads whose profile gained the skills; twelve slips make two pages, none of them cut', async ({
  page,
}) => {
  const training = await classSoon(ward(), { title: 'Tập huấn người dạy', kind: 'trainers', skills: ['S6'] })
  const came = { skills: { S6: 'shown' }, helped_at: new Date().toISOString() }
  await write('hanh', 'check_in_to_class', {
    ...came,
    check_in_id: randomUUID(),
    class_id: training.id,
    venue_id: training.venues[0],
    profile_id: await profileOf(ward().sql, 'tam'),
  })
  await signIn(page, { url: ward().url, name: 'hanh' })
  await page.goto(`${ward().url}/classes/${training.id}/after`)
  await expect(page.getByText(after.trained)).toBeVisible()
  await expect(page.getByText('anh Tâm', { exact: true })).toBeVisible()
  await expect(page.getByText(after.slipsNone)).toHaveCount(0)
  await expect(page.getByRole('region', { name: after.byGroup })).toHaveCount(0)
  await look(page, 'class-after-training')

  const skills = ['K1', 'K2', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6']
  const one = await classSoon(ward(), { title: long(80), skills })
  for (let guest = 0; guest < 12; guest += 1) {
    await write('hanh', 'check_in_to_class', {
      ...came,
      check_in_id: randomUUID(),
      class_id: one.id,
      venue_id: one.venues[0],
      enrolment_id: randomUUID(),
      called: `bà Nguyễn Thị Phượng Hằng ${guest + 1}`,
      consent_text_id: classConsent,
    })
  }
  await page.goto(`${ward().url}/classes/${one.id}/after`)
  await expect(page.locator('.learned')).toHaveCount(12)
  expect(await printed(page, 'class-slips-many')).toEqual({ pages: 2, size: [210, 297] })
})
