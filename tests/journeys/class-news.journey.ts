import { randomUUID } from 'node:crypto'
import { type Page, expect, test } from '@playwright/test'
import { en as announcingEn } from '../../src/i18n/announcing/en.ts'
import { said as spoken } from '../../src/i18n/announcing/said.ts'
import { vi as words } from '../../src/i18n/announcing/vi.ts'
import { expectWholeAccessible } from './accessible.ts'
import { classSoon, enrolledAs, profileOf } from './class-at-door.ts'
import { readSquare } from './read-square.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
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
  await expect(page.getByRole('region', { name: announce.loudspeaker })).toContainText(spoken.vi.bring)

  const picture = page.getByRole('img', { name: announce.imageAlt('Gọi video cho con cháu') })
  await expect(picture).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: announce.imageSave }).click()
  const path = 'test-results/screens/class-card.png'
  await (await saved).saveAs(path)
  await picture.evaluate((image) => (image.style.inlineSize = '1080px'))
  expect(await readSquare(picture)).toBe(link)
  await picture.evaluate((image) => (image.style.inlineSize = ''))
  await look(page, 'class-announce')

  expect(await printed(page, 'class-poster-a4')).toEqual({ pages: 1, size: [210, 297] })
  await page.getByLabel(announce.posterWhich).selectOption({ label: 'Chợ Bến Sen' })
  await expect(page.locator('.sheet-of-paper')).not.toContainText('Nhà văn hóa')
  await page.getByRole('radio', { name: 'A5' }).check()
  expect(await printed(page, 'class-poster-a5')).toEqual({ pages: 1, size: [148, 210] })
  expect(await readSquare(page.locator('.sheet-of-paper .qr'))).toBe(link)

  await signal().find()
  await lookInEnglish(page, { name: 'class-announce', en: announcingEn.announce.poster, vi: announce.poster })
  await expect(picture).toBeVisible()
  await page.setViewportSize(laptop)
  await look(page, 'class-announce-laptop')
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
  await expect(page.getByText(after.noShows(1))).toBeVisible()
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
  await expect(slip).toContainText('ông Bảy Thạnh')
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
